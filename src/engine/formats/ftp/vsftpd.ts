import { defineFormat } from '../format.ts'
import { VsftpdReader } from '../vsftpd.ts'

export default defineFormat({
  id: 'ftp/vsftpd',
  title: 'vsftpd log',
  docs: 'https://security.appspot.com/vsftpd/vsftpd_conf.html',
  specificity: 9,
  reader: () => new VsftpdReader(),

  samples: [
    {
      line: 'Tue Nov 10 10:00:00 2026 [pid 27245] [ann] FAIL LOGIN: Client "::ffff:192.0.2.7"',
      gives: {
        timeLocal: '2026-11-10T10:00:00.000',
        pid: '27245',
        user: 'ann',
        source: '192.0.2.7',
        message: 'FAIL LOGIN: Client "::ffff:192.0.2.7"',
      },
    },
    {
      line: 'Mon Jun 8 12:08:44 2026 [pid 7] CONNECT: Client "2001:db8::9"',
      gives: {
        timeLocal: '2026-06-08T12:08:44.000',
        pid: '7',
        source: '2001:db8::9',
        message: 'CONNECT: Client "2001:db8::9"',
      },
    },
  ],
  rejects: [
    'Tue Nov 10 10:00:00 2026 [pid 7] something without an address',
    '[Tue Nov 10 10:00:00 2026] [error] [client 192.0.2.8] File does not exist: /x',
  ],
})
