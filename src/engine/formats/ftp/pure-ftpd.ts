import { defineFormat } from '../format.ts'
import { PiecesReader, client, oneOf, size, text, time, took, word, written } from '../pieces.ts'
import { readEpoch } from '../time.ts'

export default defineFormat({
  id: 'ftp/pure-ftpd',
  title: 'Pure-FTPd, format “stats”',
  docs: 'https://github.com/jedisct1/pure-ftpd#logging',
  specificity: 8,
  reader: () =>
    new PiecesReader(
      written`${time(readEpoch)} ${word()} ${word('user')} ${client} ${oneOf(undefined, 'U D')} ${size} ${took(1000)} ${text('target')}`,
    ),

  samples: [
    {
      line: '1795235549 6b9f3a5d.7 ann 192.0.2.9 D 1027 3 /home/ann/my file.txt',
      gives: {
        time: '2026-11-21T04:32:29.000Z',
        user: 'ann',
        source: '192.0.2.9',
        bytes: 1027,
        duration: 3000,
        target: '/home/ann/my file.txt',
      },
    },
  ],
  rejects: [
    '1795235549.123    45 192.0.2.9 TCP_MISS/200 1027 GET http://a.example/ - HIER_DIRECT/198.51.100.1 text/html', // proxy/squid
    '1795235549 a b c d e f g',
  ],
})
