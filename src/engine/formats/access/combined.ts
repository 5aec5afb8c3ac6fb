import { defineFormat } from '../format.ts'
import { positional } from '../layout.ts'
import {
  agent,
  bytes,
  clfTime,
  ident,
  line,
  referrer,
  request,
  source,
  status,
  user,
} from '../tokens.ts'

export default defineFormat({
  id: 'access/combined',
  title: 'Combined log, as nginx and Apache write it',
  docs: 'https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format',
  specificity: 8,
  reader: positional(
    line`${source} ${ident} ${user} [${clfTime}] "${request}" ${status} ${bytes} "${referrer}" "${agent}"`,
  ),

  samples: [
    {
      line: String.raw`2001:db8::1 - al [10/Oct/2026:13:55:37 +0000] "GET /\"x\" HTTP/1.1" 404 0 "-" "M \"q\""`,
      gives: {
        source: '2001:db8::1',
        user: 'al',
        time: '2026-10-10T13:55:37.000Z',
        method: 'GET',
        target: String.raw`/\"x\"`, // escapes stay; decoding undoes them
        protocol: 'HTTP/1.1',
        status: 404,
        bytes: 0,
        agent: String.raw`M \"q\"`,
      },
    },
    {
      line: '203.0.113.9 - - [11/Oct/2026:02:03:04 +0930] "\\x16\\x03\\x01" 400 157 "-" "-"',
      gives: {
        source: '203.0.113.9',
        time: '2026-10-10T16:33:04.000Z',
        request: '\\x16\\x03\\x01',
        status: 400,
        bytes: 157,
      },
    },
    {
      line: 'crawler.example.net - Ann Lee [11/Oct/2026:02:03:05 -0500] "" - - "https://a.example/" ""',
      gives: {
        source: 'crawler.example.net',
        user: 'Ann Lee',
        time: '2026-10-11T07:03:05.000Z',
        referrer: 'https://a.example/',
      },
    },
  ],
  rejects: [
    '203.0.113.9 - - [10/Oct/2026:13:55:36 +0000] "GET / HTTP/1.1" 200 2326', // access/common
    'a.example:80 203.0.113.9 - - [10/Oct/2026:13:55:36 +0000] "GET / HTTP/1.1" 200 1 "-" "-"', // access/vhost-combined
    'a.example 203.0.113.9 - - [10/Oct/2026:13:55:36 +0000] "GET / HTTP/1.1" 200 1 "-" "-"',
    '203.0.113.9 - - [10/Oct/2026:13:55:36 +0000] "GET / HTTP/1.1" 200 1 "-" "-" "-"', // access/main
    '198.51.100.2, 203.0.113.9 - - [10/Oct/2026:13:55:36 +0000] "GET / HTTP/1.1" 200 1 "-" "-"', // access/other
  ],
})
