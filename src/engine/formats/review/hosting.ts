import { defineFormat } from '../format.ts'
import { TypesetReader } from '../typeset.ts'

export default defineFormat({
  id: 'review/hosting',
  title: 'Access lines as reviews and web pages quote them',
  docs: 'https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#formats',
  specificity: 9,
  reader: () => new TypesetReader(),

  samples: [
    {
      line: 'Request: site.example – – [21/Jun/2026:11:56:40 -0400] “GET /p.php?id=-1+UNION+SELECT+1– HTTP/1.1” 500 3506 “-” “Python-urllib/2.7” Ab-OK3By8s “-“',
      gives: {
        vhost: 'site.example',
        time: '2026-06-21T15:56:40.000Z',
        method: 'GET',
        target: '/p.php?id=-1+UNION+SELECT+1–',
        protocol: 'HTTP/1.1',
        status: 500,
        bytes: 3506,
        agent: 'Python-urllib/2.7',
      },
    },
    {
      line: 'Request: site.example - - [21/Jun/2026:11:56:41 -0400] "GET /%00 HTTP/1.1" 500 3506 "http://r.example/" "Mozilla/5.0 (x)"',
      gives: {
        vhost: 'site.example',
        time: '2026-06-21T15:56:41.000Z',
        method: 'GET',
        target: '/%00',
        protocol: 'HTTP/1.1',
        status: 500,
        bytes: 3506,
        referrer: 'http://r.example/',
        agent: 'Mozilla/5.0 (x)',
      },
    },
    {
      line: '203.0.113.80 — ann [21/Jun/2026:11:56:42 -0400] ‘GET / HTTP/1.1’ 200 — ‘-’ ‘curl’',
      gives: {
        source: '203.0.113.80',
        user: 'ann',
        time: '2026-06-21T15:56:42.000Z',
        method: 'GET',
        target: '/',
        protocol: 'HTTP/1.1',
        status: 200,
        agent: 'curl',
      },
    },
  ],
  rejects: [
    '203.0.113.80 - - [21/Jun/2026:11:56:42 -0400] "GET / HTTP/1.1" 200 5 "-" "curl"', // access/combined
    'Request: please send “GET / HTTP/1.1” to the server',
    'The first example – [21/Jun/2026:11:56:42 -0400] – shows an attack',
  ],
})
