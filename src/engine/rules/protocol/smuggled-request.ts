import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'protocol/smuggled-request',
  title: 'Request line or header inside a value',
  why: 'A line break and then a whole request line or a header: for proxies and caches that pass it on as it is, so that one request becomes two.',
  ja: {
    title: '値の中のリクエスト行やヘッダー',
    why: '改行の後にリクエスト行やヘッダーが続いています。そのまま転送するプロキシやキャッシュで、一つの要求が二つに分かれます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [113, 444],
  refs: [
    'https://owasp.org/www-community/attacks/HTTP_Response_Splitting',
    'https://portswigger.net/web-security/request-smuggling',
  ],

  where: ['path', 'query', 'arg'],
  needs: [
    ['\n', '\r'],
    [
      'http/',
      'cookie',
      'content-',
      'location',
      'remote-',
      'host',
      'x-',
      'transfer-',
      'authorization',
      'referer',
      'status:',
    ],
  ],
  match:
    /[\r\n]\s{0,4}(?:get|post|head|put|delete|options|trace|connect|patch|propfind)\s{1,10}\S{1,500}\s{1,10}http\/\d|[\r\n]\s{0,4}(?:set-cookie2?|cookie|content-(?:length|type|disposition)|location|refresh|remote-(?:addr|ip)|host|x-[a-z-]{3,40}|transfer-encoding|authorization|referer|status)[\r\n]{0,3}\s{0,3}:/i,

  hits: [
    'GET /a?var=aaa%0aGET+/+HTTP/1.1 HTTP/1.1',
    'GET /a?x=1%0d%0aRemote-addr%0d%0a:%20foo HTTP/1.1',
    'GET /a%0d%0aSet-Cookie:x=1 HTTP/1.1',
    ...each(
      'GET /a?x=1%0d%0a{}%0d%0a:%20foo HTTP/1.1',
      'cookie content-length location host transfer-encoding authorization referer',
    ),
    'GET /a%0d%0astatus:x=1 HTTP/1.1',
    'GET /a?x=1%0d%0acontent-type%0d%0a:%20foo HTTP/1.1',
    'GET /a?x=1%0d%0acontent-disposition%0d%0a:%20foo HTTP/1.1',
    'GET /a?x=1%0d%0aRemote-ip%0d%0a:%20foo HTTP/1.1',
    'GET /a?var=aaa%0DGET+/+HTTP/1.1 HTTP/1.1',
    'GET /a?x=1%0d%0ax-addr%0d%0a:%20foo HTTP/1.1',
  ],
  misses: [
    'GET /a?text=first%0aget+well+soon HTTP/1.1',
    'GET /a?note=Dear%0D%0Ahost HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?var=aaa%0aGET+/+HTTP/1.1',
    },
  ],
})
