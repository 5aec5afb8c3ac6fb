import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/f5-big-ip',
  title: 'F5 BIG-IP management hole',
  why: 'Reaches the management pages of BIG-IP without sign-in and runs commands there.',
  ja: {
    title: 'F5 BIG-IP の管理機能の脆弱性',
    why: '認証なしで BIG-IP の管理ページに到達し、コマンドを実行されます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [22, 306],
  cve: ['CVE-2020-5902', 'CVE-2022-1388', 'CVE-2021-22986'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2020-5902',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-1388',
    'https://nvd.nist.gov/vuln/detail/CVE-2021-22986',
  ],

  where: ['target'],
  needs: [['/tmui/login.jsp/', '/mgmt/tm/', '/mgmt/shared/authn', '/hsqldb']],
  match:
    /\/tmui\/login\.jsp\/\.\.;|\/mgmt\/tm\/util\/bash|\/mgmt\/shared\/authn\/login|\/tmui\/[\w./;-]{0,80}(?:fileRead|directoryList|tmshCmd)\.jsp|\/hsqldb;/i,

  hits: [
    'GET /tmui/login.jsp/..;/tmui/locallb/workspace/fileRead.jsp?fileName=/etc/issue HTTP/1.1',
    'POST /mgmt/tm/util/bash HTTP/1.1',
  ],
  misses: ['GET /tmui/login.jsp HTTP/1.1', 'GET /mgmt/tm/sys HTTP/1.1'],
})
