import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'redirect/disguised-host',
  title: 'Host disguised behind an @',
  why: 'A URL that begins with a trusted host and an @ leads to the host after it: filters and people read the first, programs go to the second.',
  ja: {
    title: '@ で偽装されたホスト',
    why: '信頼されたホスト名と @ で始まる URL は、@ の後のホストにつながります。フィルターや人は前を見て、プログラムは後ろへ接続します。',
    falsePositives: 'メールアドレスをユーザー名にした FTP のアドレスです。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1566.002', 'T1190'],
  cwe: [601, 918],
  refs: [
    'https://www.rfc-editor.org/rfc/rfc3986#section-7.6',
    'https://owasp.org/www-community/attacks/Server_Side_Request_Forgery',
  ],
  falsePositives: 'FTP addresses with a user that is a mail address.',

  where: ['arg'],
  needs: ['@', ['=//', 'http:', 'https:']],
  match:
    /(?:\bhttps?:[/\\]{0,4}|=[/\\]{2,4})(?:[\w-]{1,63}\.){1,6}[\w-]{1,63}(?::\d{1,5})?[\s"#&,;?\\]{0,4}@[\w.[]/i,

  hits: [
    'GET /go?to=https://www.good.example@evil.example/ HTTP/1.1',
    'GET /go?to=//good.example%5C@evil.example HTTP/1.1',
    'GET /go?to=http://192.0.2.1+%26@192.0.2.2%23 HTTP/1.1',
    'GET /go?url=http:www.example.com@evil.example HTTP/1.1',
    'GET /go?url=https:www.example.com@evil.example HTTP/1.1',
  ],
  misses: [
    'GET /go?to=https://user@host.example/ HTTP/1.1',
    'GET /go?mail=a.b@mail.example&to=https://x.example/ HTTP/1.1',
    'GET /go?to=https://social.example/@name HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/go?to=https://www.good.example@evil.example/',
    },
    'GET /go?to=myhttps://www.good.example@evil.example/ HTTP/1.1',
  ],
})
