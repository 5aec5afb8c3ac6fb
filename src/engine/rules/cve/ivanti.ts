import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/ivanti',
  title: 'Ivanti and Pulse Secure hole',
  why: 'Traversals and sign-in bypasses of Connect Secure, EPMM and CSA that lead to commands on the appliance.',
  ja: {
    title: 'Ivanti・Pulse Secure 製品の脆弱性',
    why: 'Connect Secure・EPMM・CSA のトラバーサルや認証回避で、装置上でのコマンド実行につながります。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [22, 287],
  cve: ['CVE-2019-11510', 'CVE-2023-46805', 'CVE-2024-21887', 'CVE-2023-35078', 'CVE-2025-4427'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2019-11510',
    'https://nvd.nist.gov/vuln/detail/CVE-2023-46805',
    'https://nvd.nist.gov/vuln/detail/CVE-2024-21887',
  ],

  where: ['target'],
  needs: [
    [
      'dana-na',
      'dana/html5acc',
      'totp/user-backup-code',
      '/mifs/',
      'featureusage',
      'license/keys-status',
      '/gsb/',
      '/api/v1/totp',
    ],
  ],
  match:
    /\/dana-na\/\.\.\/|\/dana\/html5acc\/|\/dana-na\/auth\/(?:saml-(?:sso|logout|endpoint)\.cgi|url_admin\/)|\/totp\/user-backup-code\/\.\.|\/license\/keys-status\/|\/mifs\/(?:\.;|aad\/api|asfV3\/api|rs\/api)|\/api\/v2\/featureusage\w{0,12}\?[^\n]{0,100}format=|\/gsb\/(?:datetime|users|reports)\.php/i,

  hits: [
    'GET /dana-na/../dana/html5acc/guacamole/../../../../etc/issue?/dana/html5acc/guacamole/ HTTP/1.1',
    'GET /api/v1/totp/user-backup-code/../../system/system-information HTTP/1.1',
    'GET /mifs/aad/api/v2/ping HTTP/1.1',
  ],
  misses: ['GET /dana-na/auth/url_default/welcome.cgi HTTP/1.1', 'GET /mifs/login.jsp HTTP/1.1'],
})
