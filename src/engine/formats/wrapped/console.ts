import { defineFormat } from '../format.ts'
import { ConsoleWrapper } from '../wrap-console.ts'
import { consoleFormats } from '../wrap-inner.ts'
import { WrappedReader } from '../wrap.ts'

export default defineFormat({
  id: 'wrapped/console',
  title:
    'Objects in JSON behind time, level and message: Caddy and other programs that log with zap',
  docs: 'https://pkg.go.dev/go.uber.org/zap#hdr-Choosing_a_Logger',
  specificity: 6,
  reader: () => new WrappedReader(new ConsoleWrapper(), consoleFormats),

  samples: [
    {
      line: '2026/11/21 04:22:29.123\tINFO\thttp.log.access.log0\thandled request\t{"request": {"remote_ip": "192.0.2.9", "remote_port": "555", "proto": "HTTP/2.0", "method": "GET", "host": "a.example", "uri": "/x?a=1", "headers": {"User-Agent": ["curl"]}}, "user_id": "", "duration": 0.001, "size": 12, "status": 404}',
      gives: {
        timeLocal: '2026-11-21T04:22:29.123',
        level: 'INFO',
        message: 'handled request',
        source: '192.0.2.9',
        method: 'GET',
        vhost: 'a.example',
        target: '/x?a=1',
        protocol: 'HTTP/2.0',
        agent: 'curl',
        duration: 1,
        bytes: 12,
        status: 404,
      },
    },
  ],
  rejects: ['2026/11/21 04:22:29.123\tINFO\tserving initial configuration'],
})
