import { defineFormat } from '../format.ts'
import { readEximHead } from '../syslog-own.ts'
import { syslogReader } from '../syslog.ts'

export default defineFormat({
  id: 'syslog/exim',
  title: 'exim main and reject log',
  docs: 'https://www.exim.org/exim-html-current/doc/html/spec_html/ch-log_files.html',
  specificity: 8,
  reader: syslogReader(readEximHead),

  samples: [
    {
      line: '2026-10-11 22:14:15 plain_login authenticator failed for ([192.0.2.1]) [203.0.113.5]:4711: 535 Incorrect authentication data (set_id=al)',
      gives: {
        timeLocal: '2026-10-11T22:14:15.000',
        program: 'exim',
        message:
          'plain_login authenticator failed for ([192.0.2.1]) [203.0.113.5]:4711: 535 Incorrect authentication data (set_id=al)',
        source: '203.0.113.5',
        user: 'al',
      },
    },
    {
      line: '2026-10-11 22:14:16 [77] 1abcDE-000001-AB <= al@a.example H=h.example (x) [2001:db8::5] P=esmtp S=9',
      gives: {
        timeLocal: '2026-10-11T22:14:16.000',
        program: 'exim',
        pid: '77',
        message: '1abcDE-000001-AB <= al@a.example H=h.example (x) [2001:db8::5] P=esmtp S=9',
        source: '2001:db8::5',
      },
    },
  ],
  rejects: [
    '2026-10-11 22:14:15 web1 sshd[716]: Accepted publickey for al from 192.0.2.61 port 50022', // syslog/iso
    '2026-10-11 22:14:15 some other words with [203.0.113.5]',
  ],
})
