import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/coldfusion',
  title: 'ColdFusion administrator or CFC hole',
  why: 'Traversal in the administrator pages and remote calls of ColdFusion components that read or run files.',
  ja: {
    title: 'ColdFusion の脆弱性',
    why: 'ColdFusion の管理ページのトラバーサルや、コンポーネントのリモート呼び出しを悪用しています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [22, 502],
  cve: ['CVE-2010-2861', 'CVE-2023-26360', 'CVE-2023-29300'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2010-2861',
    'https://nvd.nist.gov/vuln/detail/CVE-2023-26360',
    'https://nvd.nist.gov/vuln/detail/CVE-2023-29300',
  ],

  where: ['target'],
  needs: [['/cfide/', '_cfclient', '/cf_scripts/']],
  match:
    /\/CFIDE\/(?:administrator\/(?:enter|settings\/mappings|logging\/settings|datasources\/index|j2eepackaging\/editarchive)\.cfm\?(?:[^\n]{0,60}&)?locale=|adminapi\/[\w/]{1,60}\.cfc\?method=|wizards\/common\/utils\.cfc\?|componentutils\/)|_cfclient=true|\/cf_scripts\/scripts\/ajax\/ckeditor\//i,

  hits: [
    'GET /CFIDE/administrator/enter.cfm?locale=../../x HTTP/1.1',
    'POST /CFIDE/adminapi/base.cfc?method=x&_cfclient=true HTTP/1.1',
  ],
  misses: ['GET /CFIDE/scripts/cfform.js HTTP/1.1', 'GET /blog/cfide HTTP/1.1'],
})
