import { defineFormat } from '../format.ts'
import { positional } from '../layout.ts'
import { bytes, clfTime, ident, line, request, source, status, user } from '../tokens.ts'

export default defineFormat({
  id: 'access/common',
  title: 'Common log format',
  docs: 'https://httpd.apache.org/docs/2.4/logs.html#common',
  specificity: 7,
  reader: positional(line`${source} ${ident} ${user} [${clfTime}] "${request}" ${status} ${bytes}`),

  samples: [
    {
      line: '192.0.2.44 - mika [01/Nov/2026:00:00:01 +0900] "GET /a b?c=1 HTTP/1.0" 304 -',
      gives: {
        source: '192.0.2.44',
        user: 'mika',
        time: '2026-10-31T15:00:01.000Z',
        method: 'GET',
        target: '/a b?c=1',
        protocol: 'HTTP/1.0',
        status: 304,
      },
    },
    {
      line: '2001:db8::77 - - [01/Nov/2026:00:00:02 +0000] "GET /old" 200 51',
      gives: {
        source: '2001:db8::77',
        time: '2026-11-01T00:00:02.000Z',
        method: 'GET',
        target: '/old',
        status: 200,
        bytes: 51,
      },
    },
    {
      line: 'proxy.example.org - - [01/Nov/2026:00:00:03 +0000] "-" 408 -',
      gives: { source: 'proxy.example.org', time: '2026-11-01T00:00:03.000Z', status: 408 },
    },
  ],
  rejects: [
    '192.0.2.44 - - [01/Nov/2026:00:00:01 +0900] "GET / HTTP/1.0" 200 5 "-" "curl/8"', // access/combined
    'b.example 192.0.2.44 - - [01/Nov/2026:00:00:01 +0900] "GET / HTTP/1.0" 200 5', // access/vhost-common
    'at 01/Nov/2026:00:00:01 somebody wrote "GET / HTTP/1.0" 200 5',
    '192.0.2.44 - - "GET / HTTP/1.0" 200 5',
  ],
})
