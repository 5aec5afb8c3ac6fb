import { defineRule } from '../rule.ts'
import { isSqlField } from '../sql-field.ts'
import { sqlOf } from '../sql-judge.ts'

const judged = sqlOf('break')

export default defineRule({
  id: 'sqli/string-break',
  title: 'Value that ends a string and goes on as SQL',
  why: 'Closes the quote that the page opened and changes the query: a condition, another query, an operator, or a remark that cuts off the rest.',
  ja: {
    title: '文字列を閉じて SQL を続ける値',
    why: 'ページが開いた引用符を閉じ、条件や別の問い合わせ、演算子、残りを切り捨てるコメントで問い合わせを変えます。',
    falsePositives: 'SQL そのものの検索や、パラメーターに入ったソースコードです。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: [
    'https://owasp.org/www-community/attacks/SQL_Injection',
    'https://dev.mysql.com/doc/refman/8.0/en/expressions.html',
  ],
  falsePositives: 'Searches for SQL itself; source code in a parameter.',

  where: ['arg', 'path', 'referrer', 'agent'],
  needs: [["'", '"', '`']],
  match: /['"`]/,
  judge: (text) => (isSqlField(text) ? undefined : judged(text)),
  generic: true,

  hits: [
    "GET /a?name=x'%20or%20'a'%3D'a",
    "GET /a?name=x'-'y",
    "GET /login?user=admin'--+-",
    "GET /a?id=7'%2B(select+1)%2B'",
    "GET /a?id=7'%0Arlike%0A0x37%0Aor%0A'7",
    'GET /a?name=x"%20having%20count(*)>1--',
    "GET /a?id=7')%20as%20t%20where%203%3D3%20union%20all%20select%20null,null--",
    "GET /a?id=7'%20procedure%20analyse()%23",
    "GET /a?id=7';iif(2%3D3,1,1/0)",
    "GET /a?id=7'%20between%201%20and%203%20or%20'x'%20like%20'x",
    { request: 'GET / HTTP/1.1', agent: "x'XOR(if(now()=sysdate(),sleep(9),0))XOR'z" },
    { request: 'GET / HTTP/1.1', referrer: "https://example.com/?id=3'+and+'x'='x" },
    "GET /x'%20or%20'a'='a HTTP/1.1",
    'GET /login?user=admin`--+-',
  ],
  misses: [
    "GET /search?q=O'Reilly+and+sons",
    "GET /search?q=rock+'n'+roll+or+jazz",
    "GET /search?q=women's+and+men's+shoes+size>4",
    'GET /search?q="salt"+AND+"pepper"+AND',
    "GET /search?q=1950's+and+60's+music",
    'GET /search?q=shelf+12"+-+white+-+oak',
    "GET /search?q=teachers'+union",
    'GET /search?q=the+"order+by"+clause',
    "GET /search?q=5'+or+6'+ladder",
    'GET /a?json={"a":"b","c":["d","e"]}',
    { message: "upstream timed out, request: \"GET /a?name=x'%20or%20'a'%3D'a HTTP/1.1\"" },
  ],
})
