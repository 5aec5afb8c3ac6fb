import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssti/arithmetic',
  title: 'Template that calculates',
  why: 'Asks a template engine to work out a sum: if the answer shows it, code can be run.',
  ja: {
    title: '計算させるテンプレート',
    why: 'テンプレートエンジンに計算させます。結果が出ればコードを実行できます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [1336],
  refs: ['https://owasp.org/www-project-web-security-testing-guide/'],

  where: ['query', 'path', 'referrer', 'agent'],
  needs: ['*', ['{{', '${', '<%', '#{', '*{', '{%']],
  match: /(?:\{\{|[$#*]\{|<%=?)\s{0,9}['"(]?\d{1,9}['")]?\s{0,3}\*\s{0,3}['"(]?\d{1,9}/,

  hits: ['GET /hello?name={{7*7}}', 'GET /hello?name=${191*7}'],
  misses: ['GET /a?x={{name}}', 'GET /calc?sum=7*7'],
})
