import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { sqlOf } from '../sql-judge.ts'

const SIGNS = `0123456789'")`.split('')

export default defineRule({
  id: 'sqli/compared-constants',
  title: 'Constants compared in brackets',
  why: 'A comparison whose result is known beforehand: if the page answers differently to a true and a false one, it lets SQL through.',
  ja: {
    title: '括弧内での定数どうしの比較',
    why: '結果の分かりきった比較です。真と偽で応答が変われば、SQL が通ると分かります。',
    falsePositives: 'パラメーターに入った数式やソースコードです。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: ['https://owasp.org/www-community/attacks/Blind_SQL_Injection'],
  falsePositives: 'Formulas and source code in a parameter.',

  where: ['arg'],
  needs: ['(', SIGNS.flatMap((sign) => [`${sign}=`, `${sign}<`, `${sign}>`, `${sign} `])],
  match: /[<=>]/,
  judge: sqlOf('contrast'),
  generic: true,

  hits: [
    'GET /a?id=(23%3D24)*7',
    'GET /a?id=make_set(23%3D24,7)',
    'GET /a?id=7,iif(3<4,1,1/0)',
    ...each('GET /a?id=(2{}24)*7', '0= 1= 2= 4= 5= 6= 7= 8= 9= 0>'),
    ...each(
      'GET /a?x=({}) HTTP/1.1',
      `'a'='b' 'a'<'b' 'a'>'b' "a"="b" "a"<"b" "a">"b" (3)=(4) (3)<(4) (3)>(4) 'a'+=+'b' "a"+=+"b"
    (3)+=+(4) 3+=+4`,
    ),
  ],
  misses: [
    'GET /search?q=tea+(3+%3D+cups)',
    'GET /a?f=price(usd)%3D3',
    'GET /a?x=rgb(1,2,3)',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/a?id=(23%3D24)*7' },
  ],
})
