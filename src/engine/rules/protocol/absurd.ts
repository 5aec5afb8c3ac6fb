import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'protocol/absurd',
  title: 'One character hundreds of times',
  why: 'Fills a buffer to see whether the server or a program behind it crashes: a probe for overflows.',
  ja: {
    title: '同じ文字の数百回の繰り返し',
    why: 'バッファーをあふれさせ、サーバーや背後のプログラムが異常終了するかを試します。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1190', 'T1499.004'],
  cwe: [120],
  refs: ['https://cwe.mitre.org/data/definitions/120.html'],

  where: ['path', 'request'],
  needs: [['aaaaaaaa', 'xxxxxxxx', 'nnnnnnnn', '00000000', '11111111', '........', '////////']],
  match: /([anx01./])\1{199}/i,

  hits: [
    `GET /${'A'.repeat(300)} HTTP/1.1`,
    { request: 'x'.repeat(400) },
    ...['n', 'N', '0', '1', '.', '/'].map((sign) => `GET /a${sign.repeat(300)} HTTP/1.1`),
  ],
  misses: [
    'GET /files/0000000000000000.jpg HTTP/1.1',
    'GET /AAAAAAAAAAAAAAAAAAAA/a........b HTTP/1.1',
    'GET /search?q=/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA HTTP/1.1',
  ],
})
