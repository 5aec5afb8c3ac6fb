import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/sharepoint-toolpane',
  title: 'SharePoint ToolPane (ToolShell)',
  why: 'A forged sign-out page lets anybody reach ToolPane.aspx and make SharePoint read a hostile object.',
  ja: {
    title: 'SharePoint の ToolPane(ToolShell)',
    why: 'サインアウトページを装った要求で誰でも ToolPane.aspx に到達し、悪意あるオブジェクトを読み込ませます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [502],
  cve: ['CVE-2025-53770', 'CVE-2025-49706', 'CVE-2025-53771'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2025-53770',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-49706',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-53771',
  ],

  where: ['target'],
  needs: [['toolpane.aspx', 'spinstall']],
  match:
    /\/_layouts\/1[456]\/ToolPane\.aspx(?:\/|\?[^\n]{0,60}DisplayMode=Edit)|\/spinstall\d?\.aspx/i,

  hits: [
    'POST /_layouts/15/ToolPane.aspx?DisplayMode=Edit&a=/ToolPane.aspx HTTP/1.1',
    'GET /_layouts/15/spinstall0.aspx HTTP/1.1',
  ],
  misses: ['GET /_layouts/15/start.aspx HTTP/1.1', 'GET /docs/toolpane.aspx-explained HTTP/1.1'],
})
