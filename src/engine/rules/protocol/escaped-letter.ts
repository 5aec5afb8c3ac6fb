import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'protocol/escaped-letter',
  title: 'Plain letter spelled as an escape',
  why: 'No program needs to write an ASCII letter as \\u0061: whoever does wants a filter not to see the word.',
  ja: {
    title: 'エスケープで書かれた英字',
    why: 'ASCII の英字を \\u0061 のように書く必要のあるプログラムはありません。フィルターに単語を見せないための細工です。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1027'],
  cwe: [174, 838],
  refs: ['https://datatracker.ietf.org/doc/html/rfc8259#section-7'],

  where: ['query', 'arg', 'path'],
  needs: [['\\u00', '\\u{']],
  match: /\\u(?:00(?:[46][1-9a-f]|[57][0-9a])|\{0{0,4}(?:[46][1-9a-f]|[57][0-9a])\})/i,

  hits: [
    'GET /a?x=%5Cu0061sk HTTP/1.1',
    'GET /a?x=a%5Cu%7B73%7Dk HTTP/1.1',
    'GET /\\u0061sk HTTP/1.1',
  ],
  misses: [
    'GET /a?x={"t":"%5Cu00e9%5Cu003cb"} HTTP/1.1', // as encoders write é and <
    'GET /a?x=%5Cuser HTTP/1.1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/a?x=%5Cu0061sk' },
  ],
})
