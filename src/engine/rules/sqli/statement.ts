import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { isSqlField } from '../sql-field.ts'
import { sqlOf } from '../sql-judge.ts'

const judged = sqlOf('statement')

const ENDS = [
  ' ',
  '\n',
  '\t',
  '\r',
  '\v',
  '\f',
  '\u00a0',
  '(',
  '/*',
  "'",
  '"',
  '`',
  '@',
  '*',
  '-',
  '+',
  '#',
  '.',
  '\\',
  '!',
  '~',
  '{',
  '$',
  ':',
]
const FIRST = ['select', 'union']
const OTHERS =
  `insert update delete drop alter create truncate exec execute declare waitfor load grant backup pragma copy merge
  attach prepare show begin call shutdown procedure outfile dumpfile set`.split(/\s+/)

export default defineRule({
  id: 'sqli/statement',
  title: 'SQL statement in a value',
  why: 'A query or another statement of SQL in a parameter or a path: it reads or changes what the page was not meant to.',
  ja: {
    title: '値の中の SQL 文',
    why: 'パラメーターやパスに問い合わせや別の SQL 文を入れ、見せるはずのないデータを読んだり書き換えたりします。',
    falsePositives: 'ブラウザーで使うデータベースコンソールや、SQL そのものの検索です。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: ['https://owasp.org/www-community/attacks/SQL_Injection'],
  falsePositives: 'Database consoles in a browser, searches for SQL itself.',

  where: ['arg', 'path', 'referrer'],
  needs: [
    [
      ';',
      ...FIRST.flatMap((word) => ENDS.map((end) => `${word}${end}`)),
      ...OTHERS.flatMap((word) => ENDS.slice(0, 9).map((end) => `${word}${end}`)),
    ],
  ],
  match: /;|[a-z]{3}/i,
  judge: (text) => (isSqlField(text) ? undefined : judged(text)),
  generic: true,

  hits: [
    'GET /a?q=select+1,sin(2)+from+t',
    'GET /a?q=select+@@version',
    'GET /a?id=7union(select(1),2)',
    'GET /a?id=7%0Aunion%0Aselect%0A1',
    'GET /a?id=7;shutdown--',
    "GET /a?id=7+waitfor+delay+'0:0:9'",
    'GET /a?id=7;call+p(@a,@b)',
    'GET /a?q=alter+table+users+add+x+text',
    'GET /a?q=exec+sp_who',
    'GET /a?q=select+login,+pwd+from+app.members+where+a',
    "GET /a?q=insert+into+users+values('a')",
    'GET /a?id=(select*from(select(sleep(3)))a)',
    'GET /select+1,sin(2)+from+t HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?q=select+1,sin(2)+from+t' },
    'GET /a?id=7;do+(3>2)',
    ...each(
      'GET /a?q={}1,sin(2)+from+t',
      'select. select%09 select%0D select%0B select%0C select- select\\ select! select~',
    ),
    'GET /a?q=execute+@@version',
    'GET /a?q=declare+@@version',
    'GET /a?id=(select*from(select/*sleep(3)))a)',
    ...each(
      { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?q={}1,sin(2)+from+t' },
      'select@ select{ select:',
    ),
    'GET /union(1,2 HTTP/1.1',
    'GET /a?x=union.1,2 HTTP/1.1',
    ...each(
      'GET /a?x={} HTTP/1.1',
      `delete++from+users+where+a=1 create++user+a+identified+by+'b' truncate++table+users
    load++data+infile+'a'+into+table+t grant++all+on+t+to+a backup++database+a+to+disk='a'
    copy++t+from+'a' attach++database+'a'+as+b prepare++t+from+'a' show++tables 1+into+outfile++'a'
    1+into+dumpfile++'a' set++@a=1 1+into+outfile/*+'a'`,
    ),
    'GET /select*1,2 HTTP/1.1',
    'GET /procedure(%20p(1) HTTP/1.1',
  ],
  misses: [
    'GET /search?q=union+of+select+clubs',
    'GET /t.php?sql_query=SELECT+*+FROM+`orders`', // see sqli/console
    {
      request: 'GET /a.css',
      referrer: 'https://www.example.com/t.php?db=a&sql_query=SELECT+1,2+FROM+t',
    },
    'GET /search?q=select+a+gift+from+our+shop',
    'GET /search?q=select+red,+white+or+blue+from+the+menu',
    'GET /search?q=1;+exec+will+create+the+case+7',
    'GET /search?q=update+firmware+to+3.2+(beta)',
    'GET /search?q=drop+table+lamp+for+kids',
    'GET /search?q=insert+into+photo+frame+(10x15)',
    'GET /search?q=delete+from+phone',
    'GET /search?q=select+password+from+list',
    'GET /search?q=create+table+of+contents',
    'GET /a;jsessionid=12?select=shoes',
    { request: 'GET / HTTP/1.1', agent: '/a?q=select+1,sin(2)+from+t' },
  ],
})
