import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssrf/internal-name',
  title: 'Name of the server itself as a parameter',
  why: 'Hands over a host name, without a scheme, that leads to the server itself or into its container network.',
  ja: {
    title: 'サーバー自身を指すホスト名',
    why: 'サーバー自身やコンテナーのネットワークを指すホスト名を、スキームなしで渡しています。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190', 'T1046'],
  cwe: [918],
  refs: [
    'https://owasp.org/www-community/attacks/Server_Side_Request_Forgery',
    'https://docs.docker.com/desktop/features/networking/',
  ],

  where: ['arg'],
  needs: [
    [
      '=localhost:',
      '=localhost/',
      '=127.',
      '.localdomain',
      '.docker.internal',
      'kubernetes.default',
      '.cluster.local',
      'localtest.me',
      'lvh.me',
      'vcap.me',
      'lacolhost.com',
      'nip.io',
      'sslip.io',
      'metadata.google.internal',
      'ip6-localhost',
    ],
  ],
  match:
    /^(?:ur[il]|link|src|target|dest(?:ination)?|proxy|fetch|load|feed|host|callback|webhook|endpoint|remote|ssrf)=\s?(?:localhost|127(?:\.\d{1,3}){3})(?::\d{1,5}|\/)|^[\w.[\]-]{1,60}=\s?(?:localhost[46]?\.localdomain[46]?|(?:host|gateway|kubernetes)\.docker\.internal|kubernetes\.default(?:\.svc(?:\.cluster\.local)?)?|[\w-]{1,63}\.[\w-]{1,63}\.svc\.cluster\.local|metadata\.google\.internal|ip6-localhost|(?:[\w.-]{1,100}\.)?(?:localtest\.me|lvh\.me|vcap\.me|lacolhost\.com|nip\.io|sslip\.io))(?::\d{1,5})?(?:[#/?]|$)/i,

  hits: [
    'GET /fetch?url=localhost.localdomain/ HTTP/1.1',
    'GET /fetch?h=app.lvh.me:8080 HTTP/1.1',
    'GET /fetch?url=127.0.0.1:8500/v1 HTTP/1.1',
    'GET /fetch?url=kubernetes.default.svc/api HTTP/1.1',
    ...each(
      'GET /fetch?{}=127.0.0.1:8500/v1 HTTP/1.1',
      'link src target dest proxy fetch load feed host callback webhook endpoint remote ssrf',
    ),
    'GET /fetch?url=localhost:8500/v1 HTTP/1.1',
    'GET /fetch?url=127.0.0.1//v1 HTTP/1.1',
    ...each(
      'GET /fetch?url={}/ HTTP/1.1',
      'host.docker.internal metadata.google.internal ip6-localhost',
    ),
    'GET /fetch?url=gateway.docker.internal/ HTTP/1.1',
    'GET /fetch?url=kubernetes.docker.internal/ HTTP/1.1',
    ...each(
      'GET /fetch?h=app.{}:8080 HTTP/1.1',
      'localtest.me vcap.me lacolhost.com nip.io sslip.io',
    ),
    'GET /fetch?url=localhost/0.0.1:8500/v1 HTTP/1.1',
    'GET /a?host=a.b.svc.cluster.local HTTP/1.1',
  ],
  misses: [
    'GET /fetch?url=lvh.media HTTP/1.1',
    'GET /docs/localtest.me?x=1 HTTP/1.1',
    'GET /a?server=localhost HTTP/1.1',
    { message: 'url=localhost.localdomain/' },
    'GET /fetch?myurl=127.0.0.1:8500/v1 HTTP/1.1',
    'GET /fetch?docs/url=localhost.localdomain/ HTTP/1.1',
  ],
})
