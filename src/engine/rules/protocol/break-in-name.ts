import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'protocol/break-in-name',
  title: 'Line break or NUL in a path or parameter name',
  why: 'A line break or a zero byte where no form puts one: in the path, or in the name of a parameter. It probes how the server and what stands behind it cut the request apart.',
  ja: {
    title: 'パスやパラメーター名の改行・NUL',
    why: 'フォームでは入り得ない場所（パスやパラメーター名）に改行や NUL があります。サーバーや後段がリクエストをどう区切るかを試しています。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  cwe: [93, 158],
  refs: [
    'https://cwe.mitre.org/data/definitions/93.html',
    'https://cwe.mitre.org/data/definitions/158.html',
  ],

  where: ['path', 'arg'],
  needs: [['\r', '\n', '\0']],
  match: /^(?:\/[^ =]{0,200}|(?!\/)[^=]{0,200})[\r\n\0]/,
  generic: true,

  hits: [
    'GET /a?test%00=test1 HTTP/1.1',
    'GET /foo%0Abar HTTP/1.1',
    'GET /a?%27select+H%0A HTTP/1.1',
    'GET /a?%0d%0aheader=x HTTP/1.1',
    'GET /a?test%0D=test1 HTTP/1.1',
  ],
  misses: [
    // A drawing as text: graph TD, A-->B.
    'GET /img/Z3JhcGggVEQKICAgIEEtLT5C HTTP/1.1',
    'GET /a?text=one%0Atwo HTTP/1.1',
    'GET /a?x=%09 HTTP/1.1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/a?test%00=test1' },
  ],
})
