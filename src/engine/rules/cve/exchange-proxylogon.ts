import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/exchange-proxylogon',
  title: 'Exchange back end through a static file (ProxyLogon)',
  why: 'Requests for script files under owa or ecp carry a cookie that sends them to the back end; later the web shell lies in the same folders.',
  ja: {
    title: 'Exchange の静的ファイル経由の侵入（ProxyLogon）',
    why: 'owa や ecp 配下の静的ファイルへの要求に細工した Cookie を付け、バックエンドに到達します。後に同じ場所へ Web シェルが置かれます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [918],
  cve: ['CVE-2021-26855', 'CVE-2021-27065'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2021-26855',
    'https://nvd.nist.gov/vuln/detail/CVE-2021-27065',
  ],

  where: ['target'],
  needs: [['/ecp/', '/owa/auth/', '/aspnet_client/']],
  match:
    /\/ecp\/[a-z0-9]{1,6}\.js(?:$|\?)|\/owa\/auth\/(?:x\.js|(?:Current\/)?(?:themes\/resources\/)?(?!logon|logoff|error|expiredpassword|frowny|outlookcn|redir|signout|getidtoken|timeoutlogout|15)\w{1,24}\.aspx)|\/aspnet_client\/(?:[^/\n]{1,40}\/){0,3}\w{1,40}\.aspx/i,

  hits: [
    'GET /owa/auth/x.js HTTP/1.1',
    'POST /ecp/y.js HTTP/1.1',
    'POST /aspnet_client/shell.aspx HTTP/1.1',
    'POST /ecp/y.js? HTTP/1.1',
  ],
  misses: [
    'GET /owa/auth/logon.aspx?replaceCurrent=1 HTTP/1.1',
    'GET /owa/prem/scripts/boot.js HTTP/1.1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/owa/auth/x.js' },
    'POST /ecp/y.jss HTTP/1.1',
  ],
})
