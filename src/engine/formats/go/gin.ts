import { defineFormat } from '../format.ts'
import {
  PiecesReader,
  address,
  method,
  quoted,
  status,
  time,
  written,
  type Piece,
} from '../pieces.ts'
import { readLoose } from '../time-loose.ts'

const UNITS: Readonly<Record<string, number>> = { ns: 1e-6, µs: 1e-3, ms: 1, s: 1000, m: 60_000 }
const DURATION = /^([\d.]{1,20})(ns|µs|ms|s|m)/

/** Go's durations: `1.234ms`, `57.1µs`, `1m2.5s` (of which the minutes are taken). */
const goDuration: Piece = (bytes, at, to, draft) => {
  const text = new TextDecoder().decode(bytes.subarray(at, Math.min(to, at + 32)))
  const found = DURATION.exec(text)
  if (found === null) return -1
  const ms = Number(found[1]) * (UNITS[found[2] as string] ?? NaN)
  if (ms === ms) draft.duration = Math.round(ms * 1e6) / 1e6
  let end = at
  while (end < to && bytes[end] !== 0x20) end++
  return end
}

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
