import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/palo-alto',
  title: 'PAN-OS management or GlobalProtect hole',
  why: 'Sign-in bypasses and file writes of Palo Alto firewalls.',
  ja: {
    title: 'PAN-OS・GlobalProtect の脆弱性',
    why: 'Palo Alto ファイアウォールの認証回避やファイル書き込みを狙っています。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [306, 22],
  cve: ['CVE-2024-0012', 'CVE-2025-0108', 'CVE-2024-3400', 'CVE-2024-9465'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2024-0012',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-0108',
    'https://nvd.nist.gov/vuln/detail/CVE-2024-3400',
  ],

  where: ['target'],
  needs: [
    [
      'createremoteappwebsession',
      '/unauth/',
      'hipreport.esp',
      '/parsers/checkpoint',
      'sslmgr',
      '/php/ztp_gate',
    ],
  ],
  match:
    /\/php\/utils\/(?:createRemoteAppwebSession|debug)\.php|\/unauth\/(?:%|\.\.|php)|\/ssl-vpn\/hipreport\.esp|\/configurations\/parsers\/Checkpoint\/|\/sslmgr\?|\/php\/ztp_gate\.php/i,

  hits: [
    'GET /php/utils/createRemoteAppwebSession.php/x.js.map HTTP/1.1',
    'GET /unauth/%252e%252e/php/ztp_gate.php/PAN_help/x.css HTTP/1.1',
    'POST /ssl-vpn/hipreport.esp HTTP/1.1',
  ],
  misses: ['GET /global-protect/login.esp HTTP/1.1', 'GET /unauthorized/page HTTP/1.1'],
})
