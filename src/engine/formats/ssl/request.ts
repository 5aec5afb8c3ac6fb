import { defineFormat } from '../format.ts'
import { SslRequestReader } from '../ssl-request.ts'

export default defineFormat({
  id: 'ssl/request',
  title: 'Apache mod_ssl ssl_request_log',
  docs: 'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#logformats',
  specificity: 9,
  reader: () => new SslRequestReader(),

  samples: [
    {
      line: '[10/Aug/2026:09:45:56 +0200] 203.0.113.43 TLSv1.3 TLS_AES_256_GCM_SHA384 "GET /nagios3?x=1 HTTP/1.1" 1375',
      gives: {
        source: '203.0.113.43',
        time: '2026-08-10T07:45:56.000Z',
        method: 'GET',
        target: '/nagios3?x=1',
        protocol: 'HTTP/1.1',
        bytes: 1375,
      },
    },
    {
      line: '[10/Aug/2026:09:45:57 +0200] crawler.example.net - - "-" -',
      gives: { source: 'crawler.example.net', time: '2026-08-10T07:45:57.000Z' },
    },
  ],
  rejects: [
    '[10/Aug/2026:09:45:56 +0200] 203.0.113.43 - - "GET / HTTP/1.1" said',
    '192.0.2.44 - - [01/Nov/2026:00:00:01 +0900] "GET / HTTP/1.0" 200 5', // access/common
  ],
})
