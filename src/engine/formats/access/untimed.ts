import { defineFormat } from '../format.ts'
import { UntimedAccessReader } from '../syslog-access.ts'

export default defineFormat({
  id: 'access/untimed',
  title: 'Access log without times, as syslog gets it',
  docs: 'https://nginx.org/en/docs/syslog.html',
  specificity: 6,
  reader: () => new UntimedAccessReader(),

  samples: [
    {
      line: 'a.example:443 https 203.0.113.9 "GET /s HTTP/2" 404 4847 3775 192 198',
      gives: {
        vhost: 'a.example',
        source: '203.0.113.9',
        method: 'GET',
        target: '/s',
        protocol: 'HTTP/2',
        status: 404,
        bytes: 4847,
      },
    },
    {
      line: '203.0.113.9 - al "GET /a HTTP/1.1" 404 9 "-" "curl/8"',
      gives: {
        source: '203.0.113.9',
        user: 'al',
        method: 'GET',
        target: '/a',
        protocol: 'HTTP/1.1',
        status: 404,
        bytes: 9,
        agent: 'curl/8',
      },
    },
    {
      line: '2001:db8::9 - - "GET /a HTTP/1.1" 200 -',
      gives: {
        source: '2001:db8::9',
        method: 'GET',
        target: '/a',
        protocol: 'HTTP/1.1',
        status: 200,
      },
    },
    {
      line: '203.0.113.9 - - "POST /b HTTP/1.1" 200 65508 4.386',
      gives: {
        source: '203.0.113.9',
        method: 'POST',
        target: '/b',
        protocol: 'HTTP/1.1',
        status: 200,
        duration: 4386,
        bytes: 65508,
      },
    },
  ],
  rejects: [
    '203.0.113.9 - - [11/Oct/2026:02:03:04 +0000] "GET / HTTP/1.1" 200 13', // access/common
    '203.0.113.9 - - 200 13',
    '203.0.113.9 - GET /a HTTP/1.1 - /a - 200 "u status" - "U Response"',
    '203.0.113.9 says "GET /" now',
  ],
})
