import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/citrix',
  title: 'Citrix ADC and ShareFile hole',
  why: 'Traversal to scripts of Citrix gateways, and the memory leak of their OpenID page.',
  ja: {
    title: 'Citrix ADC・Gateway の脆弱性',
    why: 'Citrix ゲートウェイのスクリプトへのトラバーサルや、OpenID ページのメモリ漏えいを狙っています。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [22, 119],
  cve: ['CVE-2019-19781', 'CVE-2023-4966', 'CVE-2020-8193'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2019-19781',
    'https://nvd.nist.gov/vuln/detail/CVE-2023-4966',
    'https://nvd.nist.gov/vuln/detail/CVE-2020-8193',
  ],

  where: ['target'],
  needs: [
    [
      '/vpn/..',
      '/vpns/',
      '/oauth/idp/.well-known',
      '/pcidss/report',
      '/documentum/upload.aspx',
      '/nf/auth/startwebview',
    ],
  ],
  match:
    /\/vpn\/\.\.\/vpns?\/|\/vpns\/(?:portal\/scripts\/|cfg\/|portal\/\w{1,40}\.xml)|\/oauth\/idp\/\.well-known\/openid-configuration|\/pcidss\/report\?|\/documentum\/upload\.aspx\?/i,

  hits: [
    'GET /vpn/../vpns/cfg/smb.conf HTTP/1.1',
    'POST /vpns/portal/scripts/newbm.pl HTTP/1.1',
    'GET /oauth/idp/.well-known/openid-configuration HTTP/1.1',
  ],
  misses: ['GET /vpn/index.html HTTP/1.1', 'GET /.well-known/openid-configuration HTTP/1.1'],
})
