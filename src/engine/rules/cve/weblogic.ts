import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/weblogic',
  title: 'WebLogic console, WLS or UDDI hole',
  why: 'Consoles and services of WebLogic that run code or fetch addresses without sign-in.',
  ja: {
    title: 'WebLogic の脆弱性',
    why: '認証なしでコードを実行したり、指定したアドレスへ接続したりする WebLogic のコンソールやサービスを狙っています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [502, 287],
  cve: ['CVE-2020-14882', 'CVE-2017-10271', 'CVE-2019-2725', 'CVE-2014-4210'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2020-14882',
    'https://nvd.nist.gov/vuln/detail/CVE-2017-10271',
    'https://nvd.nist.gov/vuln/detail/CVE-2019-2725',
  ],

  where: ['target'],
  needs: [
    [
      'console.portal',
      'wls-wsat',
      'asyncresponseservice',
      'uddiexplorer',
      'bea_wls',
      'consolejndi',
    ],
  ],
  match:
    /\/console\/(?:css|images)\/[\w%./-]{0,40}console(?:jndi)?\.portal|\/console\.portal\?[^\n]{0,200}handle=|\/wls-wsat\/\w|\/_async\/AsyncResponseService|\/uddiexplorer\/SearchPublicRegistries\.jsp|\/bea_wls_deployment_internal\/|\/bea_wls_internal\/\w/i,

  hits: [
    'GET /console/css/%252e%252e%252fconsole.portal?handle=x HTTP/1.1',
    'POST /wls-wsat/CoordinatorPortType HTTP/1.1',
    'GET /uddiexplorer/SearchPublicRegistries.jsp?operator=http://10.0.0.1 HTTP/1.1',
  ],
  misses: ['GET /console/login/LoginForm.jsp HTTP/1.1', 'GET /blog/weblogic-wls HTTP/1.1'],
})
