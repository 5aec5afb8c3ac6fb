import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssi/directive',
  title: 'Server-side include',
  why: 'Asks the server to run a program or insert a file while it delivers a page.',
  ja: {
    title: 'サーバーサイドインクルード',
    why: 'ページ配信時にプログラム実行やファイル挿入をさせます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [97],
  refs: ['https://owasp.org/www-project-web-security-testing-guide/'],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: ['<!--', ['exec', 'include', 'echo', 'printenv']],
  match: /<!--\s{0,5}#?\s{0,5}(?:exec|include|echo|printenv)\b/i,

  hits: ['GET /s?q=<!--#exec+cmd="id"-->', 'GET /s?q=<!--#echo+var="DATE_LOCAL"-->'],
  misses: ['GET /s?q=<!--+comment+-->', 'GET /docs/include'],
})
