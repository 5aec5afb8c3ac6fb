import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xss/script-uri',
  title: 'Script in a link',
  why: 'A link or source that is code: javascript:, vbscript: or an HTML data URI.',
  ja: {
    title: 'リンクに入れたスクリプト',
    why: 'javascript: や data: の形で、リンクや参照先にコードを入れます。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1189'],
  cwe: [79],
  refs: ['https://owasp.org/www-community/attacks/xss/'],

  where: ['arg', 'query', 'path', 'referrer', 'agent'],
  needs: [
    [
      'javascript:',
      'javascript :',
      'vbscript:',
      'livescript:',
      'data:text/',
      'data:application/',
      'data:image/svg',
      'data:;base64,',
    ],
  ],
  // `JavaScript: the basics` is a title, before and after its blanks are decoded; `javascript:void(0)` a link that does nothing.
  match:
    /(?<![\w.@-]|[!<>]=)(?:java|vb|live)script\s{0,5}:(?!(?:;|void\s?\(?0?\)?;?|history\.(?:back|go)\([\d-]{0,3}\);?|(?:window\.)?(?:print|close)\(\);?|return\sfalse;?)(?:$|[\s"'&]))(?!(?:[ +]|%20){1,5}\p{L}[\p{L}'-]{0,40}(?:[\s!%&)+,.?]|$))|data:(?:text\/(?:html|xml|javascript|css)|application\/(?:xml|xhtml\+xml|(?:x-)?(?:java|ecma)script)|image\/svg\+xml|;base64)\s{0,5}[,;]/iu,

  hits: [
    'GET /a?u=javascript:alert(1)',
    'GET /a?u=data:text/html;base64,PHNjcmlwdD4=',
    'GET /a?u=java%09scr%0aipt%26colon;ask(1)',
    'GET /a?u=?vbscript:msgbox',
    'GET /a?u=data:image/svg%2Bxml,a',
    'GET /a?u=livescript:alert(1)',
    'GET /a?u=data:application/xml;base64,PHNjcmlwdD4=',
    ...each('GET /a?u=data:text/{};base64,PHNjcmlwdD4=', 'xml javascript css'),
    'GET /a?u=data:application/xhtml+xml;base64,PHNjcmlwdD4=',
    'GET /a?u=data:application/javascript;base64,PHNjcmlwdD4=',
    'GET /a?u=data:application/ecmascript;base64,PHNjcmlwdD4=',
    'GET /javascript:alert(1) HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?u=javascript:alert(1)' },
    { request: 'GET / HTTP/1.1', agent: 'javascript:alert(1)' },
    'GET /a?u=javascript+:alert(1)',
    'GET /a?u=data:;base64,alert(1)',
  ],
  misses: [
    'GET /list.do?query=opened_at%3E%3Djavascript:gs.daysAgo(30) HTTP/1.1',
    'GET /list.do?query=opened_atONLast+week@javascript:gs.beginningOfLastWeek() HTTP/1.1',
    'GET /docs/javascript',
    'GET /search?q=data+text+html',
    'GET /search?q=JavaScript:+the+basics',
    'GET /news/javascript:void(0)',
    'GET /javascript:history.back()',
    'GET /search?q=Programming+in+JavaScript:+Basics',
    { message: 'upstream timed out, request: "GET /a?u=javascript:alert(1) HTTP/1.1"' },
    'GET /a?u=ajavascript:alert(1)',
  ],
})
