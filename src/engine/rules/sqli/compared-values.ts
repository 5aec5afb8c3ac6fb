import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

const DIGITS = '0123456789'.split('')
const OPERATORS = ['<=>', '!=', '<>', ' like ', ' is not ', ' regexp ', ' rlike ', ' glob ']

export default defineRule({
  id: 'sqli/compared-values',
  title: 'Two constants compared',
  why: 'The whole value is a comparison whose result is known beforehand: put behind a parameter it shows whether a database computes it.',
  ja: {
    title: '定数どうしの比較だけの値',
    why: '値全体が、結果の分かりきった比較です。データベースがそれを計算するかどうかを調べます。',
    falsePositives: '数式の検索です。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: ['https://owasp.org/www-community/attacks/Blind_SQL_Injection'],
  falsePositives: 'Searches for a formula.',

  where: ['arg'],
  needs: [
    [
      ...DIGITS.flatMap((digit) => [`${digit}=`, `${digit} =`]),
      `'='`,
      `"="`,
      `' = '`,
      ...OPERATORS,
    ],
  ],
  match:
    /^(?!where=)[\w.[\]-]{1,60}=\s{0,3}(?:(\d{1,9})\s?={1,2}\s?\1|('[^'"\n]{1,30}'|"[^'"\n]{1,30}")\s?={1,2}\s?\2|(?:\d{1,9}|'[^'"\n]{1,30}')(?:\s?(?:<=>|!=|<>)\s?|\s{1,3}(?:(?:not\s)?(?:like|regexp|rlike|glob)|is\snot)\s{1,3})(?:\d{1,9}|'[^'"\n]{1,30}'))\s?(?:--|#)?$/i,
  generic: true,

  hits: [
    'GET /a?id=37=37 HTTP/1.1',
    "GET /a?id='1'+not+regexp+'2' HTTP/1.1",
    ...each('GET /a?id={} HTTP/1.1', '00=00 11=11 22=22 33=33 44=44 55=55 66=66 77=77 88=88 99=99'),
    ...each('GET /a?id={} HTTP/1.1', '0+=+0 1+=+1 2+=+2 3+=+3 4+=+4 5+=+5 6+=+6 7+=+7 8+=+8 9+=+9'),
    "GET /a?id='a'='a' HTTP/1.1",
    'GET /a?id="a"="a" HTTP/1.1',
    "GET /a?id='a'+=+'a' HTTP/1.1",
    ...each('GET /a?id=42{}42 HTTP/1.1', '<=> != <> +like+ +is+not+ +regexp+ +rlike+ +glob+'),
    'GET /a?id=1!=11-- HTTP/1.1',
  ],
  misses: [
    // Of map servers: all there is.
    'GET /rest/services/a/FeatureServer/0/query?where=1%3D1&outFields=* HTTP/1.1',
    'GET /a?x1=1 HTTP/1.1',
    'GET /a?q=7%3D8 HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'id=37=37' },
    "GET /a?q=size='large' HTTP/1.1",
    'GET /a?q=5+is+not+enough HTTP/1.1',
  ],
})
