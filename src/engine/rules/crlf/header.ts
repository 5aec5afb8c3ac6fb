import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'crlf/header',
  title: 'Header after a line break',
  why: 'Breaks the answer in two: a header of the attacker follows.',
  ja: { title: '改行の後のヘッダー', why: '応答を分断し、攻撃者のヘッダーを続けます。' },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [93, 113],
  refs: ['https://owasp.org/www-community/vulnerabilities/CRLF_Injection'],

  where: ['query', 'arg', 'path'],
  needs: [['\n', '\r']],
  match:
    /[\n\r]\s{0,5}[\w-]{0,3}(?:set-cookie2?|location|content-(?:type|length|disposition|encoding|security-policy)|transfer-encoding|x-[a-z-]{2,30}|refresh|link|status|host|referer|cookie|authorization|user-agent|access-control-[a-z-]{5,20}|cache-control|connection|server|last-modified|etag|p3p|strict-transport-security)\s{0,3}:|^\/[^\n\r]{0,2000}[\n\r]\s{0,5}[a-z][\w-]{1,40}\s{0,3}:|\r\n\s{0,5}[a-z]\w{0,20}(?:-\w{1,20}){1,4}\s{0,3}:/i,

  hits: [
    'GET /a?x=%0d%0aSet-Cookie:+a=1',
    'GET /%0aLocation:+http://x.example/',
    'GET /a%0d%0aany:+thing',
    'GET /a?x=1%0d%0aNew-Header:+1',
    ...each(
      'GET /a?x=%0d%0a{}:+a=1',
      'location refresh link status host referer cookie authorization connection server etag p3p',
    ),
    'GET /a?x=%0d%0DSet-Cookie:+a=1',
    ...each(
      'GET /a?x=%0d%0D{}:+a=1',
      `content-type transfer-encoding user-agent access-control-aaaaa cache-control last-modified
    strict-transport-security`,
    ),
    ...each('GET /a?x=%0d%0Dcontent-{}:+a=1', 'length disposition encoding security-policy'),
  ],
  misses: [
    'GET /docs/set-cookie',
    'GET /a?location:x=1',
    'GET /form?text=Dear+all,%0d%0aname:+A',
    'GET /form?text=one%0atwo%0athree',
  ],
})
