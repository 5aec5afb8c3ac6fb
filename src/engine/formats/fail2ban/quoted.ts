import apache from '../error/apache.ts'
import nginx from '../error/nginx.ts'
import combined from '../access/combined.ts'
import common from '../access/common.ts'
import other from '../access/other.ts'
import { defineFormat } from '../format.ts'
import { QuotedReader } from '../fail2ban-quoted.ts'

export default defineFormat({
  id: 'fail2ban/quoted',
  title: 'Lines of other logs that fail2ban quotes in its own',
  docs: 'https://github.com/fail2ban/fail2ban/blob/master/fail2ban/server/filter.py',
  specificity: 9,
  reader: () =>
    new QuotedReader([nginx, apache, combined, common, other].map(({ reader }) => reader())),

  samples: [
    {
      line: String.raw`2026-04-28 14:21:36,297 fail2ban.filter [1723]: WARNING Consider setting logencoding to appropriate encoding for this jail. Continuing to process line ignoring invalid characters: b'2026/04/28 14:21:35 [error] 24#24: *73 open() "/srv/cgi-bin/a\xb4" failed (2: No such file or directory), client: 203.0.113.40, server: e.example, request: "GET /cgi-bin/a\xb4;id HTTP/1.1", host: "e.example"\n'`,
      gives: {
        timeLocal: '2026-04-28T14:21:35.000',
        level: 'error',
        pid: '24',
        program: 'fail2ban.filter',
        message: String.raw`open() "/srv/cgi-bin/a\xb4" failed (2: No such file or directory)`,
        source: '203.0.113.40',
        vhost: 'e.example',
        method: 'GET',
        target: String.raw`/cgi-bin/a\xb4;id`,
        protocol: 'HTTP/1.1',
      },
    },
    {
      line: '2026-04-28 14:21:36,297 fail2ban.filter [1723]: WARNING Consider setting logencoding…\n\nb\'203.0.113.41 - - [28/Apr/2026:14:21:30 +0200]\n"GET /\\xe9 HTTP/1.1" 404 9\\n\'',
      gives: {
        time: '2026-04-28T12:21:30.000Z',
        program: 'fail2ban.filter',
        source: '203.0.113.41',
        method: 'GET',
        target: String.raw`/\xe9`,
        protocol: 'HTTP/1.1',
        status: 404,
        bytes: 9,
      },
    },
  ],
  rejects: [
    '2026-04-28 14:21:36,297 fail2ban.actions [1723]: NOTICE [nginx-cgi] Ban 203.0.113.40', // fail2ban/log
    '2026-04-28 14:21:36,297 fail2ban.filter [1723]: WARNING Consider setting logencoding…', // nothing quoted
    "b'2026/04/28 14:21:35 [error] 24#24: *73 open() failed, client: 203.0.113.40\\n'",
  ],
})
