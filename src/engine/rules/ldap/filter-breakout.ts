import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ldap/filter-breakout',
  title: 'Way out of an LDAP filter',
  why: 'Closes the LDAP filter around a value and adds a condition, to log in as anybody or to read the directory.',
  ja: {
    title: 'LDAP フィルターの改ざん',
    why: '値を囲む LDAP フィルターを閉じて条件を加え、認証の回避やディレクトリの情報取得を狙っています。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [90],
  refs: [
    'https://owasp.org/www-community/attacks/LDAP_Injection',
    'https://www.rfc-editor.org/rfc/rfc4515',
  ],

  where: ['path', 'query', 'referrer', 'user'],
  needs: [[')(', '*(', '*)', '(&', '(|', ':=', ')\t(', ') (']],
  match:
    /\*\)\s?\(\s?[!&|]?\s?\(?\w{1,30}[<>~]?=|\)\s?\(\s?[!&|]\s?(?:[()]|$)|\*\)\s?\(\s?\(\s?[!&|]|\(objectclass=\*\)|\)\s{1,3}\(\s{1,3}[&|]|\*\)\s?[!&|]\s?\(|\*\(\s?\)?\s?[!&|]|\)\(\s?(?:uid|cn|sn|mail|objectclass|userpassword|samaccountname|password|memberof|givenname|displayname|ou|dc|gidnumber|uidnumber|loginshell|homedirectory|description|department|telephonenumber|userprincipalname|distinguishedname)\s?[<>~]?=|\)\(\s?\w{1,30}\s?(?:[<>~]=|=\*)|\(\s?[&|]\s?\(\s?!?\(?\w{1,30}\s?[<>~]?=|\*\)\)(?:\(|\0)|\b[a-z][\w-]{1,40}:(?:dn:)?\d{1,5}(?:\.\d{1,6}){2,12}:=/i,

  hits: [
    'GET /login?user=*)(uid=*))(|(uid=* HTTP/1.1',
    'GET /login?user=admin)(%26)(|(a=b HTTP/1.1',
    'GET /login?user=*))%00 HTTP/1.1',
    'GET /find?name=x)(|(objectClass=*) HTTP/1.1',
    'GET /find?name=*(|(sn=*)) HTTP/1.1',
    'GET /find?name=x)(uidNumber>=0 HTTP/1.1',
    'GET /find?name=*)(%26 HTTP/1.1',
    'GET /find?name=a)(%26)) HTTP/1.1',
    'GET /find?name=cn:1.2.840.113556.1.4.803:=2 HTTP/1.1',
    'GET /*)(uid=*))(|(uid=* HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/login?user=*)(uid=*))(|(uid=*',
    },
    { request: 'GET / HTTP/1.1', user: '*)(uid=*))(|(uid=*' },
    ...each(
      'GET /find?name={} HTTP/1.1',
      `*)(xx=a *)(!(uid=a *)((%26 *)((| (objectClass=*) a)+(+%26x *)|( *)!( *(| *()| a)(uid=a
    a)(cn~=a a)(x=*) a)(x>=1 (%26(a=b (|(!(a=b`,
    ),
    'GET /find?name=a*(+%26x HTTP/1.1',
    'GET /find?name=(|(xx=a HTTP/1.1',
    'GET /find?name=a)%09(+%26x HTTP/1.1',
  ],
  misses: [
    'GET /search?q=(a+%26+b)+(c) HTTP/1.1',
    'GET /search?q=f(x)(y=2) HTTP/1.1',
    'GET /search?q=(a)(b) HTTP/1.1',
    'GET /fn?x=f(*)(2) HTTP/1.1',
    'GET /wiki/Mercury_(planet)(2) HTTP/1.1',
    'GET /search?q=(uid=5) HTTP/1.1',
    { message: 'upstream timed out, request: "GET /login?user=*)(uid=*))(|(uid=* HTTP/1.1"' },
  ],
})
