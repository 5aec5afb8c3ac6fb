import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/fortinet',
  title: 'Fortinet appliance hole',
  why: 'Traversal and sign-in bypasses of FortiOS, FortiWeb and FortiClient EMS: they give away passwords or an administrator account.',
  ja: {
    title: 'Fortinet 製品の脆弱性',
    why: 'FortiOS・FortiWeb などのトラバーサルや認証回避です。パスワードや管理者権限を奪われます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [22, 287],
  cve: ['CVE-2018-13379', 'CVE-2022-40684', 'CVE-2025-64446', 'CVE-2026-21643'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2018-13379',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-40684',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-64446',
  ],

  where: ['target'],
  needs: [
    [
      'fgt_lang',
      'fwbcgi',
      '/api/v2/cmdb/',
      '/api/v2.0/cmdb',
      '/remote/hostcheck',
      '/logincheck',
      '/api/fabric/',
    ],
  ],
  match:
    /\/remote\/fgt_lang\?lang=|\/cgi-bin\/fwbcgi|\/api\/v2\/cmdb\/system\/(?:admin|interface)|\/api\/v2\.0\/cmdb\/system\/admin|\/remote\/hostcheck_validate|\/api\/fabric\/(?:device|authenticate)/i,

  hits: [
    'GET /remote/fgt_lang?lang=/../../../..//////////dev/cmdb/sslvpn_websession HTTP/1.1',
    'PUT /api/v2/cmdb/system/admin/admin HTTP/1.1',
    'POST /api/v2.0/cmdb/system/admin%3f/../../../../../cgi-bin/fwbcgi HTTP/1.1',
  ],
  misses: ['GET /remote/login?lang=en HTTP/1.1', 'GET /api/v2/cmdb-docs HTTP/1.1'],
})
