import { defineFormat } from '../format.ts'
import {
  PiecesReader,
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
      written`${client} - ${text('user')} ${stamp} "${requestBefore}" ${status}${rest}`,
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
    '192.0.2.9 - ann 21/Nov/2026 "GET /"',
  ],
})
