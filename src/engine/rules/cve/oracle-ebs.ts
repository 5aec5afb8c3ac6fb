import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/oracle-ebs',
  title: 'Oracle E-Business Suite hole',
  why: 'Servlets of E-Business Suite that fetch a hostile template or upload a file without sign-in.',
  ja: {
    title: 'Oracle E-Business Suite の脆弱性',
    why: '認証なしで悪意あるテンプレートを取得したり、ファイルを受け取ったりするサーブレットを狙っています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [918, 434],
  cve: ['CVE-2025-61882', 'CVE-2022-21587'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2025-61882',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-21587',
  ],

  where: ['target'],
  needs: [['/oa_html/']],
  match:
    /\/OA_HTML\/(?:configurator\/UiServlet|SyncServlet|BneUploaderService|BneViewerXMLService|lcmServiceController\.jsp|help\/\.\.|jtfwrepo\.xml)/i,

  hits: [
    'POST /OA_HTML/configurator/UiServlet HTTP/1.1',
    'GET /OA_HTML/help/../x.jsp HTTP/1.1',
    'POST /OA_HTML/BneUploaderService HTTP/1.1',
  ],
  misses: ['GET /OA_HTML/AppsLogin HTTP/1.1', 'GET /OA_HTML/media/a.gif HTTP/1.1'],
})
