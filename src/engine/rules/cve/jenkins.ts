import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/jenkins',
  title: 'Jenkins script or bypass',
  why: 'Reaches the script console or a Groovy form of Jenkins around its permissions, or reads files by its command line door.',
  ja: {
    title: 'Jenkins の脆弱性',
    why: '権限を回避して Jenkins のスクリプトコンソールや Groovy の入力欄に到達したり、CLI 経由でファイルを読み取ったりします。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [94, 285],
  cve: ['CVE-2018-1000861', 'CVE-2019-1003000', 'CVE-2024-23897'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2018-1000861',
    'https://nvd.nist.gov/vuln/detail/CVE-2019-1003000',
    'https://nvd.nist.gov/vuln/detail/CVE-2024-23897',
  ],

  where: ['target'],
  needs: [['descriptorbyname', '/scripttext', 'remoting=false']],
  match:
    /\/descriptorByName\/[\w.]{1,100}\/check(?:\w{0,10}script\w{0,10}|apiurl)|\/securityRealm\/user\/\w{1,30}\/descriptorByName|\/scriptText(?:$|\?)|\/cli\?remoting=false/i,

  hits: [
    'GET /securityRealm/user/admin/descriptorByName/org.jenkinsci.plugins.x/checkScript?value=x HTTP/1.1',
    'POST /cli?remoting=false HTTP/1.1',
    'POST /scriptText HTTP/1.1',
    'POST /scriptText? HTTP/1.1',
    'GET /descriptorByName/org.jenkinsci.plugins.x/checkScript?value=x HTTP/1.1',
    'GET /descriptorByName/org.jenkinsci.plugins.x/checkScriptCompile?value=x HTTP/1.1',
    'GET /descriptorByName/org.jenkinsci.plugins.github.config.GitHubServerConfig/checkApiUrl?value=x HTTP/1.1',
    'GET /securityRealm/user/admin/descriptorByName HTTP/1.1',
  ],
  misses: [
    'GET /jenkins/descriptorByName/jenkins.model.JenkinsLocationConfiguration/checkUrl?value=x HTTP/1.1', // a form looks whether its fields are right
    'GET /job/a/descriptorByName/hudson.model.FreeStyleProject/checkDisplayName?displayName=a HTTP/1.1',
    'GET /script.js HTTP/1.1',
    'GET /job/a/descriptor HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer:
        'https://www.example.com/securityRealm/user/admin/descriptorByName/org.jenkinsci.plugins.x/checkScript?value=x',
    },
    'GET /blog/groovy-for-beginners HTTP/1.1',
    'GET /job/groovy/scriptTexts HTTP/1.1',
  ],
})
