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
  sources,
  status,
  user,
} from '../tokens.ts'

export default defineFormat({
  id: 'access/main',
  title: 'nginx "main": combined with X-Forwarded-For last',
  docs: 'https://nginx.org/en/docs/http/ngx_http_log_module.html#access_log',
  specificity: 9,
  // the source is the peer: anyone can send the header
  reader: positional(
    line`${source} ${ident} ${user} [${clfTime}] "${request}" ${status} ${bytes} "${referrer}" "${agent}" "${sources}"`,
  ),

  samples: [
    {
      line: '192.0.2.60 - - [04/Nov/2026:23:59:59 -0330] "GET /h HTTP/1.1" 200 12 "-" "curl/8.5.0" "198.51.100.3, 10.1.1.1"',
      gives: {
        source: '192.0.2.60',
        sources: '198.51.100.3, 10.1.1.1',
        time: '2026-11-05T03:29:59.000Z',
        method: 'GET',
        target: '/h',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 12,
        agent: 'curl/8.5.0',
      },
    },
  ],
  rejects: [
    '192.0.2.60 - - [04/Nov/2026:23:59:59 -0330] "GET /h HTTP/1.1" 200 12 "-" "curl/8.5.0"', // access/combined
    '192.0.2.60 - - [04/Nov/2026:23:59:59 -0330] "GET /h HTTP/1.1" 200 12 "-" "curl/8.5.0" "-" 0.004', // access/other
  ],
})
