import { hostIn } from '../../url/hosts.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssrf/loopback-url',
  title: 'URL to the server itself',
  why: 'Points a fetching parameter at localhost in any notation, to reach services that only the server itself may talk to.',
  ja: {
    title: 'サーバー自身（localhost）を指す URL',
    why: 'URL を取得するパラメーターに、さまざまな表記で localhost を指定し、外部からは届かない内部サービスに接続させようとしています。',
    falsePositives:
      '開発者自身の端末へ戻るログインのリダイレクト（redirect_uri=http://localhost:3000）です。',
  },
  severity: 'high',
  unlessHome: true,
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
  needs: [[':\\\\', ':/', 'http:', 'https:', '=//', '=\\\\']],
  match:
    /^(?![\w.-]{0,20}(?:redirect|return|callback|next|continue|origin|referr?er|back|success|cancel)[\w.-]{0,20}=https?:\/{1,2}(?:localhost|127\.0\.0\.1)(?::\d{4,5})?(?:[/?#]|$))/i,
  judge: (text) => hostIn(text, ({ reach }) => reach === 'self'),

  hits: [
    'GET /fetch?url=http://127.0.0.1:8080/admin HTTP/1.1',
    'GET /fetch?u=http://[::1]/ HTTP/1.1',
    'GET /fetch?u=http://0177.0.0.1/ HTTP/1.1',
    'GET /fetch?u=http://127.0.0.1.nip.io/ HTTP/1.1',
    'GET /proxy/http://localhost/server HTTP/1.1',
    'GET /fetch?u=http:0x7f.1/ HTTP/1.1',
    'GET /fetch?u=http://[::ffff:127.0.0.1]:80/ HTTP/1.1',
    'GET /fetch?u=rtmp://017700000001 HTTP/1.1',
    'GET /fetch?u=http://a.example%26@b.example%23@127.8.9.1/ HTTP/1.1',
    'GET /fetch?u=rtmp:\\\\017700000001 HTTP/1.1',
    'GET /fetch?u=https:0x7f.1/ HTTP/1.1',
    'GET /fetch?url=http=//127.0.0.1:8080/admin HTTP/1.1',
    'GET /fetch?url=http=\\\\127.0.0.1:8080/admin HTTP/1.1',
  ],
  misses: [
    'GET /login?redirect_uri=http://localhost:3000/done HTTP/1.1',
    'GET /fetch?url=http://localhosting.example/ HTTP/1.1',
    'GET /a?host=127.0.0.1 HTTP/1.1',
  ],
})
