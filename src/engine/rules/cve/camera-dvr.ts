import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/camera-dvr',
  title: 'Camera or recorder hole',
  why: 'Cameras and recorders that run commands or hand out users and snapshots without sign-in.',
  ja: {
    title: 'ネットワークカメラ・録画機の脆弱性',
    why: '認証なしでコマンドを実行したり、ユーザー一覧や映像を渡したりするカメラ・録画機を狙っています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [78, 306],
  cve: ['CVE-2021-36260', 'CVE-2017-7921', 'CVE-2016-20016', 'CVE-2018-9995', 'CVE-2020-25078'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2021-36260',
    'https://nvd.nist.gov/vuln/detail/CVE-2017-7921',
    'https://nvd.nist.gov/vuln/detail/CVE-2016-20016',
  ],

  where: ['target'],
  needs: [
    [
      '/sdk/weblanguage',
      'auth=ywrtaw46',
      '/shell?',
      '/device.rsp?',
      'editblackandwhitelist',
      '/config/getuser',
      '/current_config/',
      '/system/configurationfile',
      '___s_o_s_t',
      '/uapi-cgi/',
      '/board.cgi',
      '/cgi-bin/nobody/',
      '/cgi-bin/main-cgi',
      '/picsdesc',
      '/dvr/cmd',
      'rtpd.cgi',
    ],
  ],
  match:
    /\/SDK\/webLanguage|[?&]auth=YWRtaW46|^\/shell\?|\/device\.rsp\?opt=|\/editBlackAndWhiteList|\/config\/getuser\?index=|\/current_config\/(?:passwd|Account1|Sha1Account1)|\/System\/configurationFile|\/uapi-cgi\/(?:certmngr|viewer\/)|\/cgi-bin\/nobody\/(?:Search|Machine)\.cgi\?|\/board\.cgi\?cmd=|\/dvr\/cmd(?:$|\?)|rtpd\.cgi\?/i,

  hits: [
    'PUT /SDK/webLanguage HTTP/1.1',
    'GET /shell?cd+/tmp HTTP/1.1',
    'GET /onvif-http/snapshot?auth=YWRtaW46MTEK HTTP/1.1',
    'GET /device.rsp?opt=user&cmd=list HTTP/1.1',
  ],
  misses: [
    'GET /docs/shell?topic=bash HTTP/1.1',
    'GET /onvif/device_service HTTP/1.1',
    'GET /config/getusers HTTP/1.1',
  ],
})
