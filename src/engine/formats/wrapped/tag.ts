import { defineFormat } from '../format.ts'
import { wrappedFormats } from '../wrap-inner.ts'
import { TagWrapper } from '../wrap-tag.ts'
import { WrappedReader } from '../wrap.ts'

export default defineFormat({
  id: 'wrapped/tag',
  title: 'Lines of other logs behind “host program[pid]:”',
  docs: 'https://www.freedesktop.org/software/systemd/man/latest/journalctl.html',
  specificity: 6,
  reader: () => new WrappedReader(new TagWrapper(), wrappedFormats),

  samples: [
    {
      line: 'web1 nginx[2833]: 2026/11/21 15:02:27 [error] 2833#0: *16813 "/srv/www/a/" is not found (2: No such file or directory), client: 192.0.2.9, server: a.example, request: "GET /a/ HTTP/1.1", host: "a.example"',
      gives: {
        program: 'nginx',
        pid: '2833',
        level: 'error',
        timeLocal: '2026-11-21T15:02:27.000',
        message: '"/srv/www/a/" is not found (2: No such file or directory)',
        source: '192.0.2.9',
        vhost: 'a.example',
        method: 'GET',
        target: '/a/',
        protocol: 'HTTP/1.1',
      },
    },
    {
      line: 'web1 nginx[7]: 192.0.2.9 - - [21/Nov/2026:04:22:29 +0000] "GET / HTTP/1.1" 200 13 "-" "curl/8.0"',
      gives: {
        program: 'nginx',
        source: '192.0.2.9',
        time: '2026-11-21T04:22:29.000Z',
        method: 'GET',
        target: '/',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 13,
        agent: 'curl/8.0',
      },
    },
  ],
  rejects: [
    'web1 nginx[2833]: signal process started',
    'web1 nginx: 192.0.2.9 - -',
    'Nov 21 04:22:29 web1 nginx[7]: 192.0.2.9 - - [21/Nov/2026:04:22:29 +0000] "GET / HTTP/1.1" 200 13', // syslog/bsd
  ],
})
