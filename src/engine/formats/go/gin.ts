import { defineFormat } from '../format.ts'
import { goDuration } from '../go-duration.ts'
import { PiecesReader, address, method, quoted, status, time, written } from '../pieces.ts'
import { readLoose } from '../time-loose.ts'

export default defineFormat({
  id: 'go/gin',
  title: 'Gin',
  docs: 'https://gin-gonic.com/docs/examples/custom-log-format/',
  specificity: 9,
  reader: () =>
    new PiecesReader(
      written`[GIN] ${time(readLoose)} | ${status} | ${goDuration} | ${address()} | ${method} "${quoted('target')}"`,
    ),

  samples: [
    {
      line: '[GIN] 2026/11/21 - 04:22:29 | 404 |     1.234ms |       192.0.2.9 | GET      "/x?a=1"',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        status: 404,
        duration: 1.234,
        source: '192.0.2.9',
        method: 'GET',
        target: '/x?a=1',
      },
    },
    {
      line: '[GIN] 2026/11/21 - 04:22:29 | 200 |      57.1µs |  2001:db8::9 | POST     "/"',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        status: 200,
        duration: 0.0571,
        source: '2001:db8::9',
        method: 'POST',
        target: '/',
      },
    },
  ],
  rejects: ['[GIN-debug] GET /x --> main.x (3 handlers)', '[GIN] prose'],
})
