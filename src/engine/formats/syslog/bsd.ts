import { defineFormat } from '../format.ts'
import { readBsdHead, syslogLinesReader } from '../syslog.ts'

export default defineFormat({
  id: 'syslog/bsd',
  title: 'syslog, BSD style (RFC 3164)',
  docs: 'https://www.rfc-editor.org/rfc/rfc3164',
  specificity: 7,
  reader: syslogLinesReader(readBsdHead),

  samples: [
    {
      line: 'Oct 11 22:14:15 bigip1 warning tmm1[18463]: 01260013:4: SSL Handshake failed for TCP 192.0.2.15:50932 -> 192.0.2.44:443',
      gives: {
        timeNoYear: '10-11T22:14:15.000',
        host: 'bigip1',
        level: 'warning',
        program: 'tmm1',
        pid: '18463',
        message: '01260013:4: SSL Handshake failed for TCP 192.0.2.15:50932 -> 192.0.2.44:443',
      },
    },
    {
      line: 'Oct  7 13:55:37 web1 sshd[3430]: Failed password for invalid user al from 203.0.113.7 port 50273 ssh2',
      gives: {
        timeNoYear: '10-07T13:55:37.000',
        host: 'web1',
        program: 'sshd',
        pid: '3430',
        message: 'Failed password for invalid user al from 203.0.113.7 port 50273 ssh2',
        user: 'al',
        source: '203.0.113.7',
      },
    },
    {
      line: '<38>Oct 17 13:55:38 web1 nginx: 2001:db8::7 - - [17/Oct/2026:13:55:38 +0200] "GET /a?b HTTP/1.1" 404 9 "-" "x"',
      gives: {
        time: '2026-10-17T11:55:38.000Z',
        level: 'info',
        host: 'web1',
        program: 'nginx',
        source: '2001:db8::7',
        method: 'GET',
        target: '/a?b',
        protocol: 'HTTP/1.1',
        status: 404,
        bytes: 9,
        agent: 'x',
      },
    },
    {
      line: 'Okt 07 2026 13:55:39 mail postfix/smtpd[77]: lost connection after AUTH from unknown[198.51.100.9]',
      gives: {
        timeLocal: '2026-10-07T13:55:39.000',
        host: 'mail',
        program: 'postfix/smtpd',
        pid: '77',
        message: 'lost connection after AUTH from unknown[198.51.100.9]',
        source: '198.51.100.9',
      },
    },
    {
      line: 'Oct  7 13:55:40 gate kernel: [  203.84] DROP: IN=eth0 OUT= SRC=203.0.113.8 DST=192.0.2.1 PROTO=TCP DPT=22',
      gives: {
        timeNoYear: '10-07T13:55:40.000',
        host: 'gate',
        program: 'kernel',
        message: '[  203.84] DROP: IN=eth0 OUT= SRC=203.0.113.8 DST=192.0.2.1 PROTO=TCP DPT=22',
        source: '203.0.113.8',
      },
    },
    {
      line: 'Feb 15 16:23:00 srv httpd/back[22034]: [authz_core:error] [pid 22036] [client 192.0.2.1:58585] AH01630: client denied by server configuration: /srv/',
      gives: {
        timeNoYear: '02-15T16:23:00.000',
        host: 'srv',
        program: 'httpd/back',
        pid: '22034',
        level: 'error',
        source: '192.0.2.1',
        message: 'AH01630: client denied by server configuration: /srv/',
      },
    },
    {
      line: "Mon Oct 26 16:22:08 2026 authpriv.warn dropbear[7]: Bad password attempt for 'root' from 192.0.2.44:40220",
      gives: {
        timeLocal: '2026-10-26T16:22:08.000',
        level: 'warn',
        program: 'dropbear',
        pid: '7',
        message: "Bad password attempt for 'root' from 192.0.2.44:40220",
        user: 'root',
        source: '192.0.2.44',
      },
    },
    {
      line: 'Nov 23 21:50:37 [sshd]: Connection closed by 192.0.2.61 [preauth]',
      gives: {
        timeNoYear: '11-23T21:50:37.000',
        program: 'sshd',
        message: 'Connection closed by 192.0.2.61 [preauth]',
        source: '192.0.2.61',
      },
    },
    {
      line: 'Dec 13 11:35:28 mac Google Chrome[21412]: failed:\n\t\t(\n\t"a"\n\t)',
      gives: {
        timeNoYear: '12-13T11:35:28.000',
        host: 'mac',
        program: 'Google Chrome',
        pid: '21412',
        message: 'failed:\n\t\t(\n\t"a"\n\t)',
      },
    },
    {
      line: 'Dec 13 11:35:29 --- last message repeated 2 times ---',
      gives: {
        timeNoYear: '12-13T11:35:29.000',
        message: '--- last message repeated 2 times ---',
      },
    },
  ],
  rejects: [
    '2026-10-07T13:55:37+02:00 web1 sshd[3430]: Connection closed by 192.0.2.61', // syslog/iso
    'Mon Oct 26 16:22:08 2026 [pid 3] CONNECT: Client "192.0.2.5"',
    'Octopus 7 13:55:37 is a strange time',
    'Oct 7 at noon',
  ],
})
