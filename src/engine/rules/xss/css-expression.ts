import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xss/css-expression',
  title: 'Script in a style',
  why: 'Puts script or a foreign style sheet into CSS. Old browsers ran it; today it is mostly part of lists of probes.',
  ja: {
    title: 'スタイルに入れたスクリプト',
    why: 'CSS にスクリプトや外部スタイルシートを入れます。古いブラウザーでは実行され、現在は主に探索リストの一部です。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1059.007'],
  cwe: [79],
  refs: [
    'https://cheatsheetseries.owasp.org/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.html',
    'https://owasp.org/www-community/attacks/xss/',
  ],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [['expression', '-moz-binding', '@import', 'url(', 'url (']],
  match:
    /:\s{0,3}expression\s{0,3}\(|-moz-binding\s{0,3}:|\bbehaviou?r\s{0,3}:\s{0,3}url\s{0,3}\(|@import\s{0,3}(?:url\s{0,3}\(|["'])|:\s{0,3}url\s{0,3}\(\s{0,3}["']?\s{0,3}(?:java|vb)script/i,

  hits: [
    'GET /s?style=width:expression(alert(1)) HTTP/1.1',
    'GET /s?q=%22style=-moz-binding:url(//x.example/a.xml) HTTP/1.1',
    'GET /s?q=list-style:url(javascript HTTP/1.1',
    "GET /s?q=%3Cstyle%3E@import'//x.example/a.css' HTTP/1.1",
    "GET /s?q=%3Cstyle%3E@importurl(//x.example/a.css' HTTP/1.1",
    'GET /s?q=list-style:url(vbscript HTTP/1.1',
    'GET /width:expression(alert(1)) HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/s?style=width:expression(alert(1))',
    },
    { request: 'GET / HTTP/1.1', agent: 'width:expression(alert(1))' },
    'GET /s?q=behavior:url(a.htc) HTTP/1.1',
    'GET /s?q=behaviour:url(a.htc) HTTP/1.1',
    'GET /s?q=%22style=-moz-binding:-moz-binding//x.example/a.xml) HTTP/1.1',
    'GET /s?q=list-style:url+(javascript HTTP/1.1',
  ],
  misses: [
    'GET /s?q=regular+expression+(java) HTTP/1.1',
    'GET /blog/animal-behavior?url=(none) HTTP/1.1',
    'GET /s?css=background:url(a.png) HTTP/1.1',
    { message: 'upstream timed out, request: "GET /s?style=width:expression(alert(1)) HTTP/1.1"' },
    'GET /s?q=mybehavior:url(a.htc) HTTP/1.1',
  ],
})
