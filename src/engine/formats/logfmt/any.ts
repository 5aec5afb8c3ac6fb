import { defineFormat } from '../format.ts'
import { logfmt } from '../pair-reader.ts'

export default defineFormat({
  id: 'logfmt/any',
  title: 'logfmt, keys and values',
  docs: 'https://brandur.org/logfmt',
  specificity: 4,
  reader: logfmt({}),

  samples: [
    {
      line: '<185>date=2026-11-21 time=04:22:29 devname="fw1" type="event" level="alert" user="al" srcip=192.0.2.9 msg="login failed"',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        level: 'alert',
        source: '192.0.2.9',
        user: 'al',
        message: 'login failed',
      },
    },
    {
      line: '[10/Oct/2026:13:55:36 +0000] upstream_addr=10.0.0.9:80 remote_addr=203.0.113.9 status=200 request_time=0.088 request="GET /x HTTP/2.0"',
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: '/x',
        protocol: 'HTTP/2.0',
        time: '2026-10-10T13:55:36.000Z',
        status: 200,
        duration: 88,
      },
    },
    {
      line: String.raw`time="2026-10-10T13:55:36Z" level=info msg="request \"done\"" method=GET path=/x?a=1 status=200 duration=1.2ms remote_addr=203.0.113.9:5000 user_agent="curl/8.0"`,
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: '/x?a=1',
        agent: 'curl/8.0',
        level: 'info',
        message: 'request "done"',
        time: '2026-10-10T13:55:36.000Z',
        status: 200,
        duration: 1.2,
      },
    },
    {
      line: 'ts=1791640536.123 level=error caller=main.go:3 msg="not found" err=',
      gives: {
        level: 'error',
        message: 'not found',
        time: '2026-10-10T13:55:36.123Z',
      },
    },
    {
      line: 'at=info method=GET path="/x" host=a.example fwd="203.0.113.9, 192.0.2.1" ip=198.51.100.4 status=404 bytes=12 ts=2026-10-10T13:55:36.123456Z',
      gives: {
        source: '198.51.100.4',
        sources: '203.0.113.9, 192.0.2.1',
        method: 'GET',
        target: '/x',
        vhost: 'a.example',
        time: '2026-10-10T13:55:36.123Z',
        status: 404,
        bytes: 12,
      },
    },
  ],
  rejects: [
    'a=1 b=2 c=3',
    'IN=eth0 OUT= PROTO=TCP',
    'Oct 10 13:55:36 a kernel: SRC=203.0.113.9 DST=192.0.2.1 LEN=1',
    'level=info msg="no time, no address" a=b',
  ],
})
