import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/vmware',
  title: 'VMware management hole',
  why: 'Services of vCenter, Workspace ONE, Aria and Horizon that upload files or render templates for anybody.',
  ja: {
    title: 'VMware 管理製品の脆弱性',
    why: 'vCenter・Workspace ONE・Aria などの、誰でもファイル送信やテンプレート処理を行えるサービスを狙っています。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [434, 94],
  cve: ['CVE-2021-21972', 'CVE-2021-22005', 'CVE-2022-22954', 'CVE-2021-21985'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2021-21972',
    'https://nvd.nist.gov/vuln/detail/CVE-2021-22005',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-22954',
  ],

  where: ['target'],
  needs: [
    [
      'vropspluginui',
      'catalog-portal',
      '/analytics/telemetry',
      '/casa/',
      'h5-vsan',
      '/saas/ws/',
      '/ui/vcav',
      'ceip',
    ],
  ],
  match:
    /\/vropspluginui\/rest\/services\/|\/catalog-portal\/(?:ui\/oauth\/verify|auth)\?[^\n]{0,200}(?:deviceUdid|error)=|\/analytics\/(?:telemetry|ceip)\/|\/casa\/nodes\/thumbprints|\/h5-vsan\/rest\/proxy\/service\/|\/ui\/vcav-bootstrap\/rest\//i,

  hits: [
    'POST /ui/vropspluginui/rest/services/uploadova HTTP/1.1',
    'GET /catalog-portal/ui/oauth/verify?error=&deviceUdid=x HTTP/1.1',
    'POST /casa/nodes/thumbprints HTTP/1.1',
  ],
  misses: ['GET /ui/login HTTP/1.1', 'GET /analytics/collect HTTP/1.1'],
})
