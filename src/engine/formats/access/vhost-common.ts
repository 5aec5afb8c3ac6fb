import { defineFormat } from '../format.ts'
import { positional } from '../layout.ts'
import {
  address,
  bytes,
  clfTime,
  ident,
  line,
  port,
  request,
  status,
  user,
  vhost,
} from '../tokens.ts'

export default defineFormat({
  id: 'access/vhost-common',
  title: 'Common log format with the virtual host first',
  docs: 'https://httpd.apache.org/docs/2.4/logs.html#virtualhost',
  specificity: 8,
  reader: positional(
    line`${vhost}${port} ${address} ${ident} ${user} [${clfTime}] "${request}" ${status} ${bytes}`,
  ),

  samples: [
    {
      line: 'intra.example:8080 192.0.2.31 - eve [03/Nov/2026:07:08:09 +0000] "HEAD /x HTTP/1.1" 401 381',
      gives: {
        vhost: 'intra.example',
        source: '192.0.2.31',
        user: 'eve',
        time: '2026-11-03T07:08:09.000Z',
        method: 'HEAD',
        target: '/x',
        protocol: 'HTTP/1.1',
        status: 401,
        bytes: 381,
      },
    },
  ],
  rejects: [
    '192.0.2.31 - eve [03/Nov/2026:07:08:09 +0000] "HEAD /x HTTP/1.1" 401 381', // access/common
    'intra.example 192.0.2.31 - - [03/Nov/2026:07:08:09 +0000] "GET /x HTTP/1.1" 401 381 "-" "-"', // access/vhost-combined
  ],
})
