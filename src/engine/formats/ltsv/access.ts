import { defineFormat } from '../format.ts'
import { ltsv } from '../pair-reader.ts'

export default defineFormat({
  id: 'ltsv/access',
  title: 'LTSV access log',
  docs: 'http://ltsv.org/',
  specificity: 7,
  reader: ltsv({ means: { host: 'clientOrVhost', size: 'bytes', reqtime: 'duration s' } }),

  samples: [
    {
      line: 'time:[10/Oct/2026:15:55:36 +0200]\thost:203.0.113.9\tforwardedfor:-\treq:GET /x?a=%27 HTTP/1.1\tstatus:200\tsize:123\treferer:-\tua:curl/8.0 \\"q\\"\treqtime:0.384\tvhost:a.example',
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: '/x?a=%27',
        protocol: 'HTTP/1.1',
        agent: String.raw`curl/8.0 \"q\"`,
        vhost: 'a.example',
        time: '2026-10-10T13:55:36.000Z',
        status: 200,
        bytes: 123,
        duration: 384,
      },
    },
    {
      line: 'time:2026-10-10T13:55:36+00:00\tremote_addr:2001:db8::5\thost:a.example:8080\tmethod:POST\turi:/login\tprotocol:HTTP/2.0\tstatus:302\treqtime_microsec:1500\tuser:ann',
      gives: {
        source: '2001:db8::5',
        method: 'POST',
        target: '/login',
        protocol: 'HTTP/2.0',
        vhost: 'a.example',
        user: 'ann',
        time: '2026-10-10T13:55:36.000Z',
        status: 302,
        duration: 1.5,
      },
    },
    {
      line: 'host:203.0.113.9\treq:\\x16\\x03\\x01\tstatus:400',
      gives: {
        source: '203.0.113.9',
        request: String.raw`\x16\x03\x01`,
        status: 400,
      },
    },
  ],
  rejects: ['time:10:00\ta:b', 'a: b', 'host:203.0.113.9 status:200 ua:x'],
})
