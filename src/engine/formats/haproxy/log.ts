import { defineFormat } from '../format.ts'
import { HaproxyReader } from '../haproxy.ts'

export default defineFormat({
  id: 'haproxy/log',
  title: 'HAProxy: HTTP, TCP and failed connections',
  docs: 'https://docs.haproxy.org/3.0/configuration.html#8.2',
  specificity: 8,
  reader: () => new HaproxyReader(),

  samples: [
    {
      line: '2001:db8::9:50886 [01/Feb/2026:18:34:10.200] www~ app/srv1 0/0/0/121/122 200 938 - - --VN 4/4/3/3/0 0/0 {a.example|} {|x} "GET /a?b=#22 HTTP/1.1"',
      gives: {
        source: '2001:db8::9',
        timeLocal: '2026-02-01T18:34:10.200',
        duration: 122,
        status: 200,
        bytes: 938,
        method: 'GET',
        target: '/a?b=#22',
        protocol: 'HTTP/1.1',
      },
    },
    {
      line: '203.0.113.7:51940 [18/Jul/2026:17:05:24.339] ads ads/<NOSRV> -1/-1/-1/-1/6001 408 212 - - cR-- 100/89/0/0/0 0/0 "<BADREQ>"',
      gives: {
        source: '203.0.113.7',
        timeLocal: '2026-07-18T17:05:24.339',
        duration: 6001,
        status: 408,
        bytes: 212,
        request: '<BADREQ>',
      },
    },
    {
      line: '203.0.113.7:51941 [18/Jul/2026:17:05:25.000] fe~ be/s1 0/0/1/2/+3 -1 +250 - - CD-- 1/1/0/0/0 0/0 "GET / HTTP/1.1" 0/0000000000000000/0/0/0 b.example/TLSv1.3/TLS_AES_256_GCM_SHA384',
      gives: {
        source: '203.0.113.7',
        timeLocal: '2026-07-18T17:05:25.000',
        duration: 3,
        bytes: 250,
        method: 'GET',
        target: '/',
        protocol: 'HTTP/1.1',
        vhost: 'b.example',
      },
    },
    {
      line: '198.51.100.36:21090 [21/Jan/2026:10:43:56.296] lb bk_k/n11 1/2/87 25085 CD 48/21/4/4/0 0/0',
      gives: {
        source: '198.51.100.36',
        timeLocal: '2026-01-21T10:43:56.296',
        duration: 87,
        bytes: 25085,
      },
    },
    {
      line: '::ffff:198.51.100.36:21091 [21/Jan/2026:10:43:57.296] fe/bind: SSL handshake failure',
      gives: {
        source: '198.51.100.36',
        timeLocal: '2026-01-21T10:43:57.296',
        message: 'SSL handshake failure',
      },
    },
    {
      line: 'Connect from 198.51.100.62:53412 to 192.0.2.71:80 (lb/HTTP)',
      gives: {
        source: '198.51.100.62',
        message: 'Connect from 198.51.100.62:53412 to 192.0.2.71:80 (lb/HTTP)',
      },
    },
  ],
  rejects: [
    '203.0.113.5 - - [26/Oct/2026:16:22:08 +0000] "GET / HTTP/1.1" 200 1', // access/common
    '203.0.113.5:80 [26/Oct/2026:16:22:08.000] some prose follows here',
    'Connect from somewhere in the south',
  ],
})
