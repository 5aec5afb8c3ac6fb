import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'php/fpm-newline',
  title: 'Line break in a PHP path, or the padding that goes with it',
  why: 'PHP-FPM behind nginx lost track of the path at a line break; the padding of Qs finds the right offset to write to.',
  ja: {
    title: 'PHP のパス中の改行と詰め物（PHP-FPM）',
    why: 'nginx の背後の PHP-FPM は、パス中の改行で位置を誤ります。大量の「Q」は、書き込む位置を探るための詰め物です。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [120, 787],
  cve: ['CVE-2019-11043'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2019-11043',
    'https://bugs.php.net/bug.php?id=78599',
  ],

  where: ['path', 'query', 'target'],
  needs: [['%0a', '%250a', '\\x0a', 'u000a', 'qqqqqqqqqqqqqqqq']],
  match: /\.php\/[^?\n]{0,80}\n|Q{40}/,

  hits: [
    'GET /index.php/PHP%0Atest.php?a HTTP/1.1',
    'GET /index.php?QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ HTTP/1.1',
    ...each('GET /a.php/x{}y HTTP/1.1', '%250a \\x0a %u000a'),
  ],
  misses: [
    'GET /index.php/news/2020 HTTP/1.1',
    'GET /faq?Q=QQQQQQQQQQQQQQQQQQ HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/index.php/PHP%0Atest.php?a',
    },
  ],
})
