import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssrf/loopback-url',
  title: 'URL to the server itself',
  why: 'Points a fetching parameter at localhost in any notation, to reach services that only the server itself may talk to.',
  ja: {
    title: 'サーバー自身(localhost)を指す URL',
    why: 'URL を取得するパラメーターに、さまざまな表記で localhost を指定し、外部からは届かない内部サービスに接続させようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190', 'T1046'],
  cwe: [918],
  refs: [
    'https://owasp.org/www-community/attacks/Server_Side_Request_Forgery',
    'https://portswigger.net/web-security/ssrf',
  ],
  falsePositives:
    'Sign-in redirects of developers to their own machine (redirect_uri=http://localhost:3000).',

  where: ['arg', 'path'],
  needs: [
    [
      '//127.',
      '//localhost',
      '//0.0.0.0',
      '//[',
      '//0x7f',
      '//0177',
      '//2130706433',
      '//0/',
      '//0:',
      'localtest.me',
      'lvh.me',
      'nip.io',
      'sslip.io',
      'xip.io',
      '//017700000001',
      '@127.',
      '@localhost',
    ],
  ],
  match:
    /^(?![\w.-]{0,20}(?:redirect|return|callback|next|continue|origin|referr?er|back|success|cancel)[\w.-]{0,20}=https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d{4,5})?(?:[/?#]|$))(?:[^\n]{0,300}?[=/:,])?(?:https?|ftp|ws|tcp|dict|gopher):\/\/(?:[\w.:-]{0,60}@)?(?:127\.\d|localhost\b|0\.0\.0\.0|\[(?:::|0{1,4}:)|0x7f|0177\.|2130706433|017700000001|0(?=[:/])|[\w.-]{0,60}\b(?:localtest\.me|lvh\.me|nip\.io|sslip\.io|xip\.io)\b)/i,

  hits: [
    'GET /fetch?url=http://127.0.0.1:8080/admin HTTP/1.1',
    'GET /fetch?u=http://[::1]/ HTTP/1.1',
    'GET /fetch?u=http://0177.0.0.1/ HTTP/1.1',
    'GET /fetch?u=http://127.0.0.1.nip.io/ HTTP/1.1',
    'GET /proxy/http://localhost/server HTTP/1.1',
  ],
  misses: [
    'GET /login?redirect_uri=http://localhost:3000/done HTTP/1.1',
    'GET /fetch?url=http://localhosting.example/ HTTP/1.1',
    'GET /a?host=127.0.0.1 HTTP/1.1',
  ],
})
