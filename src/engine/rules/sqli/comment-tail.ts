import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/comment-tail',
  title: 'Quote and a comment that swallows the rest',
  why: 'Breaks out of a text and cuts off the rest of the query by a comment.',
  ja: {
    title: '引用符と残りを消すコメント',
    why: '文字列を抜け出し、残りの問い合わせをコメントで切り捨てます。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: ['https://owasp.org/www-community/attacks/SQL_Injection'],

  where: ['arg'],
  needs: [
    ["'", '"', ')'],
    ['--', '#', '/*'],
  ],
  match: /['")][^'"]{0,120}(?:--(?:\s|-|$)|#\s{0,3}$|\/\*\s{0,3}$)/,

  hits: ["GET /login?user=admin'--+", "GET /a?id=1')+order+by+3--+-"],
  misses: ["GET /search?q=it's+a+well--known+song", 'GET /page?title=(part-one)'],
})
