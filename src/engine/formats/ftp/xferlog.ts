import { defineFormat } from '../format.ts'
import { XferlogReader } from '../xferlog.ts'

export default defineFormat({
  id: 'ftp/xferlog',
  title: 'xferlog: transfers of files by FTP',
  docs: 'http://www.castaglia.org/proftpd/doc/xferlog.html',
  specificity: 9,
  reader: () => new XferlogReader(),

  samples: [
    {
      line: 'Sat Nov 21 04:22:29 2026 3 192.0.2.9 1027 /srv/ftp/my file.txt b _ o r ann ftp 0 * c',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        duration: 3000,
        source: '192.0.2.9',
        bytes: 1027,
        target: '/srv/ftp/my file.txt',
        user: 'ann',
        program: 'ftp',
      },
    },
    {
      line: 'Sat Nov  7 04:22:29 2026 0 ::ffff:192.0.2.9 0 /incoming/x.php a _ i a anonymous@ ftp 0 * i',
      gives: {
        timeLocal: '2026-11-07T04:22:29.000',
        duration: 0,
        source: '192.0.2.9',
        bytes: 0,
        target: '/incoming/x.php',
        user: 'anonymous@',
        program: 'ftp',
      },
    },
  ],
  rejects: [
    'Sat Nov 21 04:22:29 2026 3 192.0.2.9 was seen here at noon by some of us all',
    'Sat Nov 21 04:22:29 2026 [pid 7] CONNECT: Client "192.0.2.9"', // ftp/vsftpd
  ],
})
