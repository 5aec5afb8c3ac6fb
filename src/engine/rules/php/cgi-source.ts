import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'php/cgi-source',
  title: 'Bare -s as the query (PHP source)',
  why: 'The oldest test for PHP run as CGI: the switch -s prints the source of the page.',
  ja: {
    title: 'クエリーが「-s」のみ（PHP ソースの表示）',
    why: 'CGI 版 PHP の穴を試す古典的な方法です。引数「-s」でページのソースが表示されます。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1190', 'T1595.002'],
  cwe: [88],
  cve: ['CVE-2012-1823'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2012-1823',
    'https://www.kb.cert.org/vuls/id/520827',
  ],

  where: ['target'],
  needs: [['?-s', '?-h', '?-i', '?-d']],
  match: /(?:\/|\.php\d?)\?-(?:[shi]$|[ds][+\s])/i,

  hits: [
    'GET /index.php?-s HTTP/1.1',
    'GET /?-s HTTP/1.1',
    'GET /a.php?-d+x HTTP/1.1',
    'GET /index.php?-h HTTP/1.1',
    'GET /index.php?-i HTTP/1.1',
  ],
  misses: [
    'GET /list.php?-size=3 HTTP/1.1',
    'GET /cal.php?-1 HTTP/1.1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/index.php?-s' },
  ],
})
