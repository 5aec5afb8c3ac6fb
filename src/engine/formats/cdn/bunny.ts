import { Clock } from '../../columns/fields.ts'
import { defineFormat } from '../format.ts'
import {
  PiecesReader,
  anything,
  client,
  oneOf,
  size,
  status,
  text,
  written,
  type Piece,
} from '../pieces.ts'
import { isDigit } from '../ascii.ts'

/** Milliseconds since 1970, thirteen digits. */
const millis: Piece = (bytes, at, to, draft) => {
  let ms = 0
  let end = at
  for (; end < to && isDigit(bytes[end]); end++) ms = ms * 10 + (bytes[end] as number) - 0x30
  if (end - at !== 13) return -1
  draft.time = ms
  draft.clock = Clock.utc
  return end
}

export default defineFormat({
  id: 'cdn/bunny',
  title: 'bunny.net CDN',
  docs: 'https://docs.bunny.net/docs/cdn-log-format',
  specificity: 9,
  reader: () =>
    new PiecesReader(
      written`${oneOf(undefined, 'MISS HIT EXPIRED STALE BYPASS UPDATING REVALIDATED -')}|${status}|${millis}|${size}|${anything}|${client}|${text('referrer')}|${text('target')}|${anything}|${text('agent')}|${anything}|${anything}`,
    ),

  samples: [
    {
      line: 'MISS|404|1795234949321|1284|1234567|192.0.2.9|https://a.example/|https://b.example/x?a=1|DE|Mozilla/5.0 (X11; a, b)|289735f3|FRA',
      gives: {
        status: 404,
        time: '2026-11-21T04:22:29.321Z',
        bytes: 1284,
        source: '192.0.2.9',
        referrer: 'https://a.example/',
        target: 'https://b.example/x?a=1',
        agent: 'Mozilla/5.0 (X11; a, b)',
      },
    },
    {
      line: 'HIT|200|1795234950321|0|1234567|2001:db8::9|-|https://b.example/|FR|-|289735f4|PAR',
      gives: {
        status: 200,
        time: '2026-11-21T04:22:30.321Z',
        bytes: 0,
        source: '2001:db8::9',
        target: 'https://b.example/',
      },
    },
  ],
  rejects: ['MISS|404|soon|1284|1|192.0.2.9|a|b|c|d|e|f'],
})
