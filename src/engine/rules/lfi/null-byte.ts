import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/null-byte',
  title: 'NUL byte in a name',
  why: 'Old interpreters end a file name at a NUL byte, so that a forced ending such as .php falls away.',
  ja: {
    title: '名前に含まれる NUL バイト',
    why: '古い処理系は NUL バイトでファイル名を打ち切ります。後ろに付けられる「.php」などの拡張子を無効にする手口です。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190', 'T1027'],
  cwe: [158, 626],
  refs: [
    'https://owasp.org/www-community/attacks/Embedding_Null_Code',
    'https://cwe.mitre.org/data/definitions/158.html',
  ],

  where: ['path', 'query'],
  // The byte itself never stands in a log, and cannot be a literal of the gate.
  needs: [['%00', '\\x00']],
  match: /[\w./=\\-]{4}(?<!\\x[\da-f]{2})(?:%00|\\x00)(?:$|[&/?\s%]|\.?[a-z]{2,5}\b)/i,

  hits: [
    'GET /index.php?page=../conf%00 HTTP/1.1',
    'GET /index.php?page=secret.txt%00.jpg HTTP/1.1',
    'GET /index.php?page=conf%2500 HTTP/1.1',
    'GET /index.php?page=../conf\\x00 HTTP/1.1',
    'GET /index.php?page=../conf%00/ HTTP/1.1',
    'GET /../conf%00 HTTP/1.1',
  ],
  misses: [
    'GET /price?discount=100%2000 HTTP/1.1',
    'GET /color?c=%23000000 HTTP/1.1',
    '\\x16\\x03\\x01\\x00\\xA5\\x01\\x00',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/index.php?page=../conf%00',
    },
    'GET /index.php?page=../conf%00s HTTP/1.1',
    'GET /index.php?page=secret.txt%00.jpg2 HTTP/1.1', // a TLS hello, not a name
  ],
})
