import { hostIn } from '../../url/hosts.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssrf/odd-address',
  title: 'Address in an unusual notation',
  why: 'Writes the address of a URL in hexadecimal, octal, as one number or shortened, so that a filter that looks for 169.254.169.254 or 10.0.0.1 does not see it.',
  ja: {
    title: '特殊な表記の IP アドレス',
    why: 'URL の IP アドレスを 16 進数・8 進数・単一の数値・短縮形で書き、169.254.169.254 や 10.0.0.1 を探すフィルターを避けています。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190', 'T1027'],
  cwe: [918],
  refs: [
    'https://url.spec.whatwg.org/#concept-ipv4-parser',
    'https://owasp.org/www-community/attacks/Server_Side_Request_Forgery',
  ],

  where: ['arg', 'path'],
  needs: [['://', 'http:', 'https:', '=//']],
  match: /[/:][^\s/:]{0,80}\d/,
  judge: (text) => hostIn(text, ({ reach, odd }) => odd && reach !== 'self'),
  generic: true,

  hits: [
    'GET /fetch?u=http://0xa9fea9fe/ HTTP/1.1',
    'GET /fetch?u=http://2852039166/ HTTP/1.1',
    'GET /fetch?u=http://0300.0250.1/ HTTP/1.1',
    'GET /fetch?u=http://425.510.425.510/ HTTP/1.1',
    'GET /fetch?u=http://0o177.0.0.1/ HTTP/1.1',
    'GET /fetch?u=http://good.example.192.0.2.1/ HTTP/1.1',
    'GET /http:/0xa9fea9fe/ HTTP/1.1',
    'GET /https:/0xa9fea9fe/ HTTP/1.1',
    'GET /fetch?u=http=//0xa9fea9fe/ HTTP/1.1',
    'GET /a?url=ftp://3232235521/ HTTP/1.1',
  ],
  misses: [
    'GET /fetch?u=http://192.0.2.7/ HTTP/1.1',
    'GET /fetch?u=http://0x.example/ HTTP/1.1',
    'GET /order?id=http:2852039 HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/fetch?u=http://0xa9fea9fe/',
    },
  ],
})
