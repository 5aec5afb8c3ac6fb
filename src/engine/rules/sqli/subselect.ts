import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/subselect',
  title: 'SELECT inside an expression',
  why: 'A query within the value: reads data the page was not meant to show.',
  ja: {
    title: '式の中の SELECT',
    why: '値の中に問い合わせを入れ、見せるはずのないデータを読みます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: ['https://owasp.org/www-community/attacks/SQL_Injection'],

  where: ['query', 'path', 'referrer', 'agent'],
  needs: [
    'select',
    [
      'from',
      'case',
      'count',
      'char',
      'concat',
      'version',
      'user',
      'ascii',
      'substr',
      'sleep',
      'null',
    ],
  ],
  match:
    /(?:\(|\*\/)\s{0,9}\(?[\s+]{0,9}select\b(?![-|]|\/[^*])[\s(*]{0,9}[^;]{0,200}?(?:\bfrom\b|\bcase\s+when|\bcount\s{0,3}\(|\bchar\s{0,3}\(|\bconcat|\bversion\s{0,3}\(|\buser\s{0,3}\(|\bascii\s{0,3}\(|\bsubstr|\bsleep\s{0,3}\(|\bnull\b)/i,

  hits: [
    'GET /a?id=1+and+(select+count(*)+from+users)>0',
    'GET /a?id=(select+case+when+1=1+then+1+else+2+end)',
    'GET /a?id=1+and+5>/**/select+count(*)+from+users',
    { request: 'GET / HTTP/1.1', agent: 'x=(+select+count(*)+from+users)' },
    'GET /a?id=1+and+(select+from*)+from+users)>0',
    ...each(
      'GET /a?id=(select+{}+1=1+then+1+else+2+end)',
      'count( char( concat version( user( ascii( substr sleep( null',
    ),
    'GET /1+and+(select+count(*)+from+users)>0 HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/a?id=1+and+(select+count(*)+from+users)>0',
    },
    { request: 'GET / HTTP/1.1', agent: '1+and+(select+count(*)+from+users)>0' },
    'GET /a?id=(select+from+when+1=1+then+1+else+2+end)',
  ],
  misses: [
    'GET /search?q=select+a+gift+from+our+shop',
    'GET /shop?action=select&from=home',
    'GET /blog/how-to-select-data-from-excel HTTP/1.1',
    'GET /api/select/users/from/7 HTTP/1.1',
    'GET /search?q=copy,+select+or+paste+from+a+list',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://search.example/?q=how+to+select+a+gift+from+a+shop',
    },
    {
      message:
        'upstream timed out, request: "GET /a?id=1+and+(select+count(*)+from+users)>0 HTTP/1.1"',
    },
    'GET /a?id=1+and+myinselect+count(*)+from+users)>0',
    'GET /a?id=1+and+(selects+count(*)+from+users)>0',
    'GET /a?id=(select+myfrom+when+1=1+then+1+else+2+end)',
    'GET /a?id=(select+froms+when+1=1+then+1+else+2+end)',
    'GET /a?id=(select+mycase+when+1=1+then+1+else+2+end)',
    'GET /a?id=(select+mycount(+1=1+then+1+else+2+end)',
    'GET /a?id=(select+mychar(+1=1+then+1+else+2+end)',
    'GET /a?id=(select+myconcat+1=1+then+1+else+2+end)',
    'GET /a?id=(select+myversion(+1=1+then+1+else+2+end)',
    'GET /a?id=(select+myuser(+1=1+then+1+else+2+end)',
    'GET /a?id=(select+myascii(+1=1+then+1+else+2+end)',
    'GET /a?id=(select+mysubstr+1=1+then+1+else+2+end)',
    'GET /a?id=(select+mysleep(+1=1+then+1+else+2+end)',
    'GET /a?id=(select+mynull+1=1+then+1+else+2+end)',
    'GET /a?id=(select+nulls+1=1+then+1+else+2+end)',
  ],
})
