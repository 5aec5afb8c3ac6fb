import { defineFormat } from '../format.ts'
import { readRfc5424Head, syslogReader } from '../syslog.ts'

export default defineFormat({
  id: 'syslog/rfc5424',
  title: 'syslog, RFC 5424',
  docs: 'https://www.rfc-editor.org/rfc/rfc5424',
  specificity: 9,
  reader: syslogReader(readRfc5424Head),

  samples: [
    {
      line: String.raw`<165>1 2026-10-11T22:14:15.003Z web1 sshd 716 ID47 [ex@32473 iut="3" at="a\"]b"][o@32473 x="1"] Invalid user test from 2001:db8::17`,
      gives: {
        time: '2026-10-11T22:14:15.003Z',
        level: 'notice',
        host: 'web1',
        program: 'sshd',
        pid: '716',
        message: 'Invalid user test from 2001:db8::17',
        user: 'test',
        source: '2001:db8::17',
      },
    },
    {
      line: "<34>1 - - su - - - \ufeff'su root' failed for lonvick on /dev/pts/8",
      gives: {
        level: 'crit',
        program: 'su',
        message: "'su root' failed for lonvick on /dev/pts/8",
        user: 'lonvick',
      },
    },
  ],
  rejects: [
    '<34>Oct 11 22:14:15 web1 su: failed', // syslog/bsd
    '1 2026-10-11 some list',
    '<165>1 2026-10-11T22:14:15.003Z web1',
  ],
})
