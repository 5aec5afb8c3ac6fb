import { textIndex } from '../../columns/fields.ts'
import { defineFormat } from '../format.ts'
import {
  PiecesReader,
  type Piece,
  client,
  digits,
  requestBefore,
  rest,
  status,
  text,
  time,
  took,
  word,
  written,
} from '../pieces.ts'
import { readClf } from '../time.ts'

const stamp = time(readClf)
/** PHP knows no protocol: with one, and columns after the status, it is another program's line. */
const bare: Piece = (_bytes, at, to, draft) =>
  at < to && (draft.start[textIndex.protocol] as number) >= 0 ? -1 : at

export default defineFormat({
  id: 'php/fpm-access',
  title: 'PHP-FPM access log',
  docs: 'https://www.php.net/manual/en/install.fpm.configuration.php#access-log',
  specificity: 8,
  reader: () =>
    new PiecesReader(
      written`${client} - ${stamp} "${requestBefore}" ${status} ${word()} ${took(1)} ${digits()} ${rest}`,
      written`${client} - ${stamp} "${requestBefore}" ${status}${rest}`,
      written`${client} - ${text('user')} ${stamp} "${requestBefore}" ${status} ${word()} ${took(1)} ${digits()} ${rest}`,
      written`${client} - ${text('user')} ${stamp} "${requestBefore}" ${status}${bare}${rest}`,
    ),

  samples: [
    {
      line: '192.0.2.9 -  21/Nov/2026:04:22:29 +0000 "GET /index.php" 200',
      gives: {
        source: '192.0.2.9',
        time: '2026-11-21T04:22:29.000Z',
        method: 'GET',
        target: '/index.php',
        status: 200,
      },
    },
    {
      line: '- - ann 21/Nov/2026:04:22:29 +0000 "POST /x.php?a=1" 500 /srv/www/x.php 12.345 2048 81.00%',
      gives: {
        user: 'ann',
        time: '2026-11-21T04:22:29.000Z',
        method: 'POST',
        target: '/x.php?a=1',
        status: 500,
        duration: 12.345,
      },
    },
  ],
  rejects: [
    '192.0.2.9 - - [21/Nov/2026:04:22:29 +0000] "GET /index.php HTTP/1.1" 200 5', // access/common
    '192.0.2.9 - C012065 21/Nov/2026:04:22:29 +0200 "POST /x HTTP/1.1" 200 58 -', // access/other
    '192.0.2.9 - ann 21/Nov/2026 "GET /"',
  ],
})
