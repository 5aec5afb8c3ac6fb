import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'protocol/proxy-socket',
  title: 'Proxy sent to a socket of its own',
  why: 'unix:…|http://… as the query: Apache with mod_proxy (CVE-2021-40438) then asks the server that the request names.',
  ja: {
    title: 'mod_proxy を任意のサーバーへ向ける要求',
    why: 'クエリーが「unix:…|http://…」です。mod_proxy を使う Apache (CVE-2021-40438) は、指定されたサーバーへ要求を送ってしまいます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [918],
  refs: [
    'https://httpd.apache.org/security/vulnerabilities_24.html',
    'https://nvd.nist.gov/vuln/detail/CVE-2021-40438',
  ],

  where: ['query', 'arg'],
  needs: ['unix:', '|'],
  match: /\bunix:[^|\n]{0,5000}\|\s?(?:https?|ajp|fcgi|h2c?|wss?|uwsgi|scgi):/i,

  hits: [
    'GET /?unix:AAAAAAAAA|http://198.51.100.7/ HTTP/1.1',
    'GET /a?unix:/tmp/x|https://internal.example/ HTTP/1.1',
    ...each('GET /?unix:AAAAAAAAA|{}://198.51.100.7/ HTTP/1.1', 'ajp fcgi h2 ws uwsgi scgi'),
  ],
  misses: [
    'GET /a?os=unix:linux|bsd HTTP/1.1',
    'GET /a?x=unix:/run/php.sock HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/?unix:AAAAAAAAA|http://198.51.100.7/',
    },
    'GET /?myunix:AAAAAAAAA|http://198.51.100.7/ HTTP/1.1',
  ],
})
