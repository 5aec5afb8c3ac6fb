import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/edge-appliance',
  title: 'Firewall or VPN appliance hole',
  why: 'Known entry pages of Cisco, SonicWall, Sophos, Zyxel, Check Point and Citrix-like edge devices, with the shapes their exploits use.',
  ja: {
    title: 'ファイアウォール・VPN 装置の脆弱性',
    why: 'Cisco・SonicWall・Sophos・Zyxel・Check Point などの境界装置に対する、既知の攻撃の形です。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [22, 287],
  cve: ['CVE-2020-3452', 'CVE-2023-20198', 'CVE-2022-3236', 'CVE-2024-24919', 'CVE-2022-30525'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2020-3452',
    'https://nvd.nist.gov/vuln/detail/CVE-2023-20198',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-3236',
  ],

  where: ['target'],
  needs: [
    [
      '+cscot+',
      '+cscoe+',
      'webui_wsma',
      'webui',
      '/level/',
      'jarrewrite',
      '/__api__/',
      '/userportal/controller',
      '/ztp/cgi-bin/',
      'mycrl',
      '/simzysh',
      '/wizard.fcgi',
      '/sslvpn/',
      '/zxtm/',
    ],
  ],
  match:
    /\/\+CSCO[TE]\+\/(?:translation-table\?|oem-customization\?|[\w./-]{0,60}\.\.|session_password\.html|saml\/)|webui_wsma_https?|\/level\/\d{2}\/exec\/|\/jarrewrite\.sh|\/__api__\/v\d\/|\/userportal\/Controller(?:$|\?)|\/ztp\/cgi-bin\/handler|\/clients\/MyCRL|\/cmd,\/(?:simZysh|ck)|\/zxtm\/wizard\.fcgi\?(?:[^\n]{0,60}&)?error=/i,

  hits: [
    'GET /+CSCOT+/translation-table?type=mst&textdomain=/x/portal_inc.lua HTTP/1.1',
    'POST /webui_wsma_http HTTP/1.1',
    'POST /ztp/cgi-bin/handler HTTP/1.1',
    'POST /clients/MyCRL HTTP/1.1',
  ],
  misses: ['GET /+CSCOE+/logon.html HTTP/1.1', 'GET /game/level/12/play HTTP/1.1'],
})
