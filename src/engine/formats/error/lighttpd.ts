import { defineFormat } from '../format.ts'
import { LighttpdErrorReader } from '../lighttpd-error.ts'

export default defineFormat({
  id: 'error/lighttpd',
  title: 'lighttpd error log',
  docs: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_errorlogDetails',
  specificity: 8,
  reader: () => new LighttpdErrorReader(),

  samples: [
    {
      line: "2026-11-10 10:00:00: (mod_auth.c.853) password doesn't match for /admin username: ann IP: 192.0.2.7",
      gives: {
        timeLocal: '2026-11-10T10:00:00.000',
        source: '192.0.2.7',
        user: 'ann',
        message: "(mod_auth.c.853) password doesn't match for /admin username: ann IP: 192.0.2.7",
      },
    },
    {
      line: '2026-11-10 10:00:01: (server.c.1551) server started (lighttpd/1.4.76)',
      gives: {
        timeLocal: '2026-11-10T10:00:01.000',
        message: '(server.c.1551) server started (lighttpd/1.4.76)',
      },
    },
  ],
  rejects: [
    '2026-11-10 10:00:00: something else entirely',
    '2026/11/10 10:00:00 [error] 1#1: *1 open() failed',
  ],
})
