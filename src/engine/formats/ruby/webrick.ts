import { defineFormat } from '../format.ts'
import { PiecesReader, message, oneOf, text, time, written, type Piece } from '../pieces.ts'
import { readIso } from '../time.ts'

/** The page that a request came from, as the second line of each request tells it: a URL or `-`. */
const origin: Piece = (bytes, at, to, draft, stop) =>
  bytes[at] === 0x2d || bytes[at] === 0x68 ? text('referrer')(bytes, at, to, draft, stop) : -1

const path: Piece = (bytes, at, to, draft, stop) =>
  bytes[at] === 0x2f ? text('target')(bytes, at, to, draft, stop) : -1

export default defineFormat({
  id: 'ruby/webrick',
  title: 'WEBrick',
  docs: 'https://github.com/ruby/webrick',
  specificity: 7,
  reader: () =>
    new PiecesReader(
      written`[${time(readIso)}] ${oneOf('level', 'FATAL ERROR WARN INFO DEBUG')} ${message('webrick')}`,
      written`${origin} -> ${path}`,
    ),

  samples: [
    {
      line: "[2026-11-21 04:22:29] ERROR bad URI `/%' from 192.0.2.9.",
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        level: 'ERROR',
        source: '192.0.2.9',
        message: "bad URI `/%' from 192.0.2.9.",
      },
    },
    {
      line: 'https://a.example/ -> /x',
      gives: { referrer: 'https://a.example/', target: '/x' },
    },
  ],
  rejects: [
    '[2026-11-21 04:22:29 +0000] [7] [INFO] Listening', // wrapped/python
    'see here -> /x',
    '[2026-11-21 04:22:29] prose',
  ],
})
