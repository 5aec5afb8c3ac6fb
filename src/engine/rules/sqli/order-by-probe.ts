import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/order-by-probe',
  title: 'ORDER BY with a number',
  why: 'Counts the columns of the query, so that a UNION fits.',
  ja: { title: '番号による ORDER BY', why: 'UNION を合わせるため、問い合わせの列数を数えます。' },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: ['https://owasp.org/www-community/attacks/SQL_Injection'],

  where: ['arg', 'path'],
  needs: ['by', ['order', 'group']],
  match: /[\d'")]\s{1,9}(?:order|group)\s{1,9}by\s{1,9}\d{1,4}\b/i,

  hits: ["GET /a?id=1'+order+by+12--+", 'GET /a?id=1+order+by+9999'],
  misses: ['GET /shop?sort=order+by+price', 'GET /search?q=new+world+order+by+kissinger'],
})
