import { defineFormat } from '../format.ts'
import { positional } from '../layout.ts'
import {
  address,
  agent,
  bytes,
  clfTime,
  ident,
  line,
  port,
  referrer,
  request,
  status,
  user,
  vhost,
} from '../tokens.ts'

export default defineFormat({
  id: 'access/vhost-combined',
  title: 'Combined log with the virtual host first',
  docs: 'https://httpd.apache.org/docs/2.4/logs.html#virtualhost',
  specificity: 9,
  reader: positional(
    line`${vhost}${port} ${address} ${ident} ${user} [${clfTime}] "${request}" ${status} ${bytes} "${referrer}" "${agent}"`,
  ),

  samples: [
    {
      line: 'shop.example:443 198.51.100.20 - - [02/Nov/2026:10:20:30 +0100] "POST /cart HTTP/2.0" 302 0 "https://shop.example/" "Phone/1"',
      gives: {
        vhost: 'shop.example',
        source: '198.51.100.20',
        time: '2026-11-02T09:20:30.000Z',
        method: 'POST',
        target: '/cart',
        protocol: 'HTTP/2.0',
        status: 302,
        bytes: 0,
        referrer: 'https://shop.example/',
        agent: 'Phone/1',
      },
    },
    {
      line: 'www.b.example 2001:db8::9 - - [02/Nov/2026:10:20:31 +0100] "GET / HTTP/1.1" 200 10 "-" "-"',
      gives: {
        vhost: 'www.b.example',
        source: '2001:db8::9',
        time: '2026-11-02T09:20:31.000Z',
        method: 'GET',
        target: '/',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 10,
      },
    },
  ],
  rejects: [
    '198.51.100.20 - - [02/Nov/2026:10:20:30 +0100] "GET / HTTP/1.1" 200 10 "-" "-"', // access/combined
    'shop.example:443 198.51.100.20 - - [02/Nov/2026:10:20:30 +0100] "GET / HTTP/1.1" 200 10', // access/vhost-common
    '198.51.100.20 192.0.2.5 - [02/Nov/2026:10:20:30 +0100] "GET / HTTP/1.1" 200 10 "-" "-"', // access/other
  ],
})
