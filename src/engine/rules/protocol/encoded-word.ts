import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'protocol/encoded-word',
  title: 'Plain letters percent-encoded',
  why: 'Several ASCII letters in a row written as %68%74%74%70: no program encodes letters, whoever does wants a filter not to see the word.',
  ja: {
    title: 'パーセントエンコードされた英字の並び',
    why: 'ASCII の英字が %68%74%74%70 のように続けてエンコードされています。英字をエンコードするプログラムはありません。フィルターに単語を見せないための細工です。',
    falsePositives: 'ハッシュ値を 1 バイトずつ送る BitTorrent クライアントです。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1027'],
  cwe: [174],
  refs: ['https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2.2'],
  falsePositives: 'BitTorrent clients, which send a hash byte by byte.',

  where: ['path', 'arg', 'query'],
  needs: [['%4', '%5', '%6', '%7']],
  match:
    /^(?!(?:[^&]{1,40}&){0,8}(?:info_hash|peer_id)=)[^\n]{0,4000}?(?<!%[89a-f][\da-f])(?:%(?:4[1-9a-f]|5[\da]|6[1-9a-f]|7[\da])){4}/i,
  generic: true,

  hits: [
    'GET /go?r=%68%74%74%70%3a%2f%2fevil.example HTTP/1.1',
    'GET /%65%74%63%68/x HTTP/1.1',
    'GET /a?x=%41%4f%4A%4D HTTP/1.1',
    'GET /a?x=%50%5a%55%51 HTTP/1.1',
    'GET /a?x=%61%6f%6A%6d HTTP/1.1',
    'GET /a?x=%70%7A%75%71 HTTP/1.1',
  ],
  misses: [
    'GET /a?q=%61b%63d HTTP/1.1',
    'GET /a?q=%83%41%83%42%83%43%83%44 HTTP/1.1',
    'GET /announce?info_hash=%61%62%63%64%65&left=0 HTTP/1.1',
  ],
})
