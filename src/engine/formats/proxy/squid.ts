import { defineFormat } from '../format.ts'
import { SquidReader } from '../squid.ts'

export default defineFormat({
  id: 'proxy/squid',
  title: "Squid's own format",
  docs: 'https://wiki.squid-cache.org/Features/LogFormat',
  specificity: 9,
  reader: () => new SquidReader(),

  samples: [
    {
      line: '1790784653.391    104 192.0.2.40 58938 TCP_MISS/200 904 123 364 - 528 GET http://a.example/x 1.1 ann HIER_DIRECT/198.51.100.10 80 text/html - - "http://b.example/" "curl/8" "a.example" "-" 53 -',
      gives: {
        source: '192.0.2.40',
        user: 'ann',
        time: '2026-09-30T16:10:53.391Z',
        method: 'GET',
        target: 'http://a.example/x',
        referrer: 'http://b.example/',
        agent: 'curl/8',
        status: 200,
        bytes: 904,
        duration: 104,
      },
    },
    {
      line: '1790784654.576    111 192.0.2.41 TCP_MISS/301 491 GET http://www.a.example/x?y=1 ann HIER_DIRECT/198.51.100.89 text/html',
      gives: {
        source: '192.0.2.41',
        user: 'ann',
        time: '2026-09-30T16:10:54.576Z',
        method: 'GET',
        target: 'http://www.a.example/x?y=1',
        status: 301,
        bytes: 491,
        duration: 111,
      },
    },
    {
      line: '1790784655.006  12140 2001:db8::41 TCP_TUNNEL_ABORTED/000 0 CONNECT b.example:443 - HIER_NONE/- - [Host: b.example\\r\\n] [-]',
      gives: {
        source: '2001:db8::41',
        time: '2026-09-30T16:10:55.006Z',
        method: 'CONNECT',
        target: 'b.example:443',
        bytes: 0,
        duration: 12140,
      },
    },
    {
      line: '1790784656.006      0 192.0.2.42 TCP_DENIED/403 3903 GET http://a.example/a b c - NONE/- text/html',
      gives: {
        source: '192.0.2.42',
        time: '2026-09-30T16:10:56.006Z',
        method: 'GET',
        target: 'http://a.example/a b c',
        status: 403,
        bytes: 3903,
        duration: 0,
      },
    },
  ],
  rejects: [
    '1790784654.576 111 192.0.2.41 somebody said GET http://www.a.example/ - x/y z',
    '192.0.2.41 - - [30/Sep/2026:15:30:54 +0000] "GET http://a.example/ HTTP/1.1" 200 491 "-" "x" TCP_MISS:HIER_DIRECT', // access/other
  ],
})
