import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/twice-encoded-step',
  title: 'Step up with a slash encoded twice',
  why: 'Two dots and a slash or backslash that is encoded twice in the path: the server in front does not see the step, the program behind it takes it.',
  ja: {
    title: '二重にエンコードした区切りによる上位フォルダーへの移動',
    why: 'パスの「..」に続くスラッシュや円記号が二重にエンコードされています。手前のサーバーには見えず、後ろのプログラムが解釈します。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190', 'T1027'],
  cwe: [22, 174],
  refs: [
    'https://owasp.org/www-community/Double_Encoding',
    'https://cwe.mitre.org/data/definitions/174.html',
  ],

  where: ['path'],
  needs: [['%252f', '%255c']],
  match: /(?:\.|%(?:25)?2e){2}%25(?:2f|5c)/i,
  generic: true,

  hits: [
    'GET /public/..%252f%255Cevil.example%252f.. HTTP/1.1',
    'GET /a/%2e%2e%255cb HTTP/1.1',
    'GET /a/%252e%252e%252fb HTTP/1.1',
  ],
  misses: [
    'GET /a/b%252fc HTTP/1.1',
    'GET /a/..%2fb HTTP/1.1',
    'GET /a/x.%252fb HTTP/1.1',
    'GET /login?next=/a/..%252fb HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a/..%252fb' },
  ],
})
