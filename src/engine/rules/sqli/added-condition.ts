import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { isSqlField } from '../sql-field.ts'
import { sqlOf } from '../sql-judge.ts'

const judged = sqlOf('condition')

const BLANKS = [' ', '\n', '\t', '\r', '\v', '\f', '\u00a0']
const DIGITS = '0123456789'.split('')
const around = (word: string): readonly string[] => [
  ...BLANKS.flatMap((blank) => [`${blank}${word}`, `${word}${blank}`]),
  `${word}(`,
  `)${word}`,
  ...DIGITS.map((digit) => `${digit}${word}`),
]

export default defineRule({
  id: 'sqli/added-condition',
  title: 'Value that goes on as a condition of SQL',
  why: 'Adds a comparison or a call to a number in the query of the page: the way to test whether SQL gets through, and to read data by yes and no.',
  ja: {
    title: 'SQL の条件を付け足した値',
    why: '数値に比較や関数呼び出しを付け足します。SQL が通るかを試し、はいといいえでデータを読み出す手口です。',
    falsePositives: 'チケット管理システムなどの、SQL に似た絞り込み用の言語です。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: [
    'https://owasp.org/www-community/attacks/Blind_SQL_Injection',
    'https://dev.mysql.com/doc/refman/8.0/en/expressions.html',
  ],
  falsePositives: 'Filter languages that look like SQL, such as those of ticket systems.',

  where: ['arg', 'path'],
  needs: [
    [
      ...['or', 'and', 'having', 'where', 'when'].flatMap(around),
      '&&',
      '||',
      ...BLANKS.flatMap((blank) => [`order${blank}`, `group${blank}`]),
    ],
  ],
  match: /&&|\|\||or|and|having|wh(?:ere|en)|group\s/i,
  judge: (text) => (isSqlField(text) ? undefined : judged(text)),
  generic: true,

  hits: [
    'GET /a?id=7+and+3%3D4',
    'GET /a?id=7)+or+(3%3D3',
    'GET /a?id=7%09or%09sleep(3)',
    'GET /a?id=7+and+ascii(substring(version(),1,1))>50',
    'GET /a?id=7+having+(1+or+1)',
    'GET /a?id=pi()%26%26cos(pi())%3D-1',
    'GET /a?id=(case+when+3%3D4+then+1+else+null+end)',
    'GET /a?id=or+\'{"b":2}\'::jsonb+@>+\'{"b":2}\'::jsonb',
    'GET /a?id=(case+where+3%3D4+then+1+else+null+end)',
    'GET /7%20and%203=4 HTTP/1.1',
    'GET /a?id=pi()||cos(pi())=-1 HTTP/1.1',
    'GET /a?id=7+having+1=1 HTTP/1.1',
    'GET /a?id=7+group+by+1 HTTP/1.1',
    ...each(
      'GET /a?id=(case+{}3%3D4+then+1+else+null+end)',
      `0or 1or 2or 3or 4or 5or 6or 7or 8or 9or 0and 1and 2and 3and 4and 5and 6and 7and 8and 9and 0having
    1having 2having 3having 4having 5having 6having 7having 8having 9having 0where 1where 2where 3where
    4where 5where 6where 7where 8where 9where 0when 1when 2when 3when 4when 5when 6when 7when 8when 9when
    +or %0Aor %0Dor %0Bor %0Cor`,
    ),
    ...each(
      'GET /a?id={}\'{"b":2}\'::jsonb+@>+\'{"b":2}\'::jsonb',
      'or%0A or%09 or%0D or%0B or%0C or( )or',
    ),
    'GET /a?id=(case+\tor3%3D4+then+1+else+null+end)',
    'GET /a?id=7+order+by+1 HTTP/1.1',
    'GET /a?id=7+or-1=1 HTTP/1.1',
    "GET /a?id=x'or+1=1 HTTP/1.1",
  ],
  misses: [
    'GET /query?q=SELECT+mean("a")+FROM+"b"+WHERE+time+>+now()+-+1h+GROUP+BY+time(1m)', // see sqli/console
    'GET /search?q=having+friends+over',
    'GET /search?q=thing+1+and+thing+2',
    'GET /search?q=project+%3D+X+and+status+%3D+open',
    'GET /search?q=7+and+a+half',
    'GET /search?q=8+or+9+people',
    'GET /search?q=order+by+the+management',
    'GET /search?q=time+and+date(s)',
    'GET /search?q=2+or+3+in+1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/a?id=7+and+3%3D4' },
  ],
})
