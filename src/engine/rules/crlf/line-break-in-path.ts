import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'crlf/line-break-in-path',
  title: 'Line break in a path',
  why: 'No file has a line break in its name: a try whether it ends up in a header, a log or a rule that ends at the line.',
  ja: {
    title: 'パスに含まれる改行',
    why: 'ファイル名に改行は含まれません。ヘッダーやログに入るか、行末で終わる規則を避けられるかを試しています。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [93],
  refs: ['https://owasp.org/www-community/vulnerabilities/CRLF_Injection'],
  falsePositives: 'Links that were broken over two lines of a mail.',

  where: ['path'],
  needs: [['\n', '\r']],
  match: /^\/[^\n\r]*[\n\r]\s{0,20}\S/,

  hits: ['GET /a%0ab HTTP/1.1', 'GET /a%0d%0a/b HTTP/1.1'],
  misses: ['GET /a%0a HTTP/1.1', 'GET /a?b=1%0a2 HTTP/1.1'],
})
