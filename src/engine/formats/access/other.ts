import { defineFormat } from '../format.ts'
import { TolerantReader } from '../tolerant.ts'

export default defineFormat({
  id: 'access/other',
  title: 'Access log with other columns before or after the common ones',
  docs: 'https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#formats',
  specificity: 4,
  reader: () => new TolerantReader(),

  samples: [
    {
      line: '10.2.0.1, 198.51.100.4, 10.0.0.9 - - [05/Nov/2026:01:02:03 +0000] "GET /l HTTP/1.1" 200 7 "-" "x"',
      gives: {
        sources: '10.2.0.1, 198.51.100.4, 10.0.0.9',
        source: '198.51.100.4',
        time: '2026-11-05T01:02:03.000Z',
        method: 'GET',
        target: '/l',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 7,
        agent: 'x',
      },
    },
    {
      line: '"198.51.100.4, 10.0.0.9" 10.0.0.1 - - [5/Nov/2026:01:02:03.250 +0000] "GET / HTTP/1.1" 200 7',
      gives: {
        sources: '198.51.100.4, 10.0.0.9',
        source: '198.51.100.4',
        time: '2026-11-05T01:02:03.250Z',
        method: 'GET',
        target: '/',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 7,
      },
    },
    {
      line: '192.0.2.8:50123 - - [05/Nov/2026:01:02:03 +0000] "GET /i HTTP/1.1" 200 70 - "ua x" 13 "front" "http://10.0.0.3:80" 247ms',
      gives: {
        source: '192.0.2.8',
        time: '2026-11-05T01:02:03.000Z',
        method: 'GET',
        target: '/i',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 70,
        agent: 'ua x',
        duration: 247,
      },
    },
    {
      line: '192.0.2.8 - - [05/Nov/2026:01:02:03 +0000] "GET /j HTTP/1.1" 200 59 "-" "w" 89 0.001 [shop-web-80] [] 10.1.2.3:80 59 0.000 200 ab12',
      gives: {
        source: '192.0.2.8',
        time: '2026-11-05T01:02:03.000Z',
        method: 'GET',
        target: '/j',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 59,
        agent: 'w',
        duration: 1,
      },
    },
    {
      line: '::ffff:192.0.2.8 www.example:81 kim [05/Nov/2026:01:02:03 +0000] "GET /?q="a b" HTTP/1.1" 200 9 "-" "raw "quotes" too"',
      gives: {
        source: '192.0.2.8',
        vhost: 'www.example',
        user: 'kim',
        time: '2026-11-05T01:02:03.000Z',
        method: 'GET',
        target: '/?q="a b"',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 9,
        agent: 'raw "quotes',
      },
    },
    {
      line: '"192.0.2.8 - - [05/Nov/2026:01:02:03 +0000] "GET /lite HTTP/1.1" 200 9',
      gives: {
        source: '192.0.2.8',
        time: '2026-11-05T01:02:03.000Z',
        method: 'GET',
        target: '/lite',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 9,
      },
    },
    {
      line: '192.0.2.8 "-" "-" [05/Nov/2026:01:02:03 +0000] "GET /f HTTP/1.1" 404 345',
      gives: {
        source: '192.0.2.8',
        time: '2026-11-05T01:02:03.000Z',
        method: 'GET',
        target: '/f',
        protocol: 'HTTP/1.1',
        status: 404,
        bytes: 345,
      },
    },
  ],
  rejects: [
    'Nov  5 01:02:03 web kernel: [05] GET / HTTP/1.1 200',
    '[Thu Nov 05 01:02:03 2026] [error] [client 192.0.2.8] "GET / HTTP/1.1" 200',
    'he wrote [see 05/Nov/2026] that "GET / HTTP/1.1" 200 was fine',
  ],
})
