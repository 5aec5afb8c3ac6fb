import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/empty-substitution',
  title: 'Word broken by an empty substitution',
  why: 'Puts an empty `` or $() into a word (pi``ng): a shell takes it out and runs the word, a filter for the word does not see it.',
  ja: {
    title: '空のコマンド置換で分断した語',
    why: '単語の中に空の「``」や「$()」を入れています（pi``ng）。シェルはこれを取り除いて実行しますが、フィルターには単語が見えません。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1027', 'T1059.004'],
  cwe: [78],
  refs: [
    'https://owasp.org/www-community/attacks/Command_Injection',
    'https://www.gnu.org/software/bash/manual/html_node/Command-Substitution.html',
  ],

  where: ['arg', 'query', 'path', 'referrer', 'agent'],
  needs: [['``', '$()', '<()', '>()']],
  match: /[a-z\d](?:``|\$\(\)|[<>]\(\))[a-z\d]/i,

  hits: [
    'GET /a?x=pi``ng%20127.0.0.1 HTTP/1.1',
    'GET /a?x=wh$()oami HTTP/1.1',
    'GET /a?x=pi<()ng%20127.0.0.1 HTTP/1.1',
    'GET /pi``ng%20127.0.0.1 HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?x=pi``ng%20127.0.0.1' },
    { request: 'GET / HTTP/1.1', agent: 'pi``ng 127.0.0.1' },
    'GET /a?x=pi>()ng%20127.0.0.1 HTTP/1.1',
  ],
  misses: [
    'GET /a?q=a%20``%20b HTTP/1.1',
    'GET /a?q=$(document) HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?x=pi``ng%20127.0.0.1 HTTP/1.1"' },
  ],
})
