import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/bare-parent',
  title: 'Parent folder as the whole value',
  why: 'The value of a parameter is nothing but ../: the first try of whoever looks for a parameter that names files.',
  ja: {
    title: '「../」だけの値',
    why: 'パラメーターの値が「../」だけです。ファイル名を受け取るパラメーターを探す最初の一手です。',
    falsePositives: 'パラメーターの相対パスで自身へリンクするページです。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1083', 'T1190'],
  cwe: [22],
  refs: [
    'https://owasp.org/www-community/attacks/Path_Traversal',
    'https://cwe.mitre.org/data/definitions/22.html',
  ],
  falsePositives: 'Pages that link to themselves relatively through a parameter.',

  where: ['arg'],
  needs: [['=../']],
  match: /^[^=]{1,80}=(?:\.\.[/\\]){1,20}\.{0,2}$/,
  generic: true,

  hits: [
    'GET /cart.php?templatefile=../ HTTP/1.1',
    'GET /a?dir=../../.. HTTP/1.1',
    'GET /cart.php?templatefile=..\\ HTTP/1.1',
  ],
  misses: [
    'GET /a?back=../index.html HTTP/1.1',
    'GET /a?x=.. HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/cart.php?templatefile=../',
    },
  ],
})
