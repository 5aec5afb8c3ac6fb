import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/sap-netweaver',
  title: 'SAP NetWeaver uploader or invoker',
  why: 'Takes any file from anybody and stores it under the web root of the SAP server.',
  ja: {
    title: 'SAP NetWeaver のアップローダー',
    why: '誰からでもファイルを受け取り、SAP サーバーの公開フォルダーに保存してしまいます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [434],
  cve: ['CVE-2025-31324', 'CVE-2020-6287', 'CVE-2020-6207'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2025-31324',
    'https://nvd.nist.gov/vuln/detail/CVE-2020-6287',
    'https://nvd.nist.gov/vuln/detail/CVE-2020-6207',
  ],

  where: ['target'],
  needs: [['metadatauploader', 'ctcwebservice', 'eemadmin', '/irj/']],
  match:
    /\/developmentserver\/metadatauploader|\/CTCWebService\/|\/EemAdminService\/EemAdmin|\/irj\/(?:helper|cache|\w{8})\.jsp/i,

  hits: [
    'POST /developmentserver/metadatauploader?CONTENTTYPE=MODEL&CLIENT=1 HTTP/1.1',
    'GET /irj/helper.jsp?cmd=id HTTP/1.1',
  ],
  misses: ['GET /irj/portal HTTP/1.1', 'GET /developmentserver/ HTTP/1.1'],
})
