import { defineFormat } from '../format.ts'
import { readIsoHead, syslogLinesReader } from '../syslog.ts'

export default defineFormat({
  id: 'syslog/iso',
  title: 'syslog with ISO 8601 times, as rsyslog writes it',
  docs: 'https://www.rsyslog.com/doc/configuration/templates.html',
  specificity: 6,
  reader: syslogLinesReader(readIsoHead),

  samples: [
    {
      line: '2026-10-11T22:14:15.003251+02:00 web1 sshd[716]: Accepted publickey for al from 192.0.2.61 port 50022 ssh2: RSA 1e:fe',
      gives: {
        time: '2026-10-11T20:14:15.003Z',
        host: 'web1',
        program: 'sshd',
        pid: '716',
        message: 'Accepted publickey for al from 192.0.2.61 port 50022 ssh2: RSA 1e:fe',
        user: 'al',
        source: '192.0.2.61',
      },
    },
    {
      line: '2026-10-11 22:14:15,805 ftp1 proftpd[26189] ftp1.example.net (h.example[203.0.113.67]): USER root (Login failed): Incorrect password',
      gives: {
        timeLocal: '2026-10-11T22:14:15.805',
        host: 'ftp1',
        program: 'proftpd',
        pid: '26189',
        message:
          'ftp1.example.net (h.example[203.0.113.67]): USER root (Login failed): Incorrect password',
        user: 'root',
        source: '203.0.113.67',
      },
    },
    {
      line: 'Sun 2026-10-11 22:14:15 CEST web1 CRON[7]: (al) CMD (true)',
      gives: {
        timeLocal: '2026-10-11T22:14:15.000',
        host: 'web1',
        program: 'CRON',
        pid: '7',
        message: '(al) CMD (true)',
        user: 'al',
      },
    },
  ],
  rejects: [
    '2026-04-28 14:21:36,297 fail2ban.actions        [1723]: NOTICE  [nginx-cgi] Ban 203.0.113.40', // fail2ban/log
    '2026-10-11 22:14:15,805 INFO com.example.App: started',
    '2026-10-11T22:14:15.805Z some prose that begins with a time',
    "2026-10-11 22:14:15 5907 [Warning] Access denied for user 'root'@'192.0.2.9'", // a thread of MySQL
    '2026-10-11 22:14:15.150982 00.00% [WARNING] a.c:2889 denied',
    'Oct  7 13:55:37 web1 sshd[3430]: Connection closed by 192.0.2.61', // syslog/bsd
  ],
})
