import { SPACE, seek } from '../ascii.ts'
import { lookOf, readClient } from '../client.ts'
import { defineFormat } from '../format.ts'
import { PiecesReader, digits, message, oneOf, time, written, type Piece } from '../pieces.ts'
import { readIso } from '../time.ts'

const level = oneOf('level', 'ERROR WARN NOTICE INFO DEBUG EMERG ALERT CRIT LESSDEBUG')

/** `192.0.2.9:51122-0#shop` or `192.0.2.9:51122:HTTP2-1#shop:php`: address, port, number of the request, virtual host. */
const connection: Piece = (bytes, at, to, draft) => {
  const close = seek(bytes, at, to, 0x5d)
  const hash = seek(bytes, at, close, 0x23)
  let end = seek(bytes, at, hash, 0x2d)
  // `:HTTP2` or `:H3` may follow the port
  for (let i = end - 1; i > at; i--) {
    if (bytes[i] !== 0x3a) continue
    if ((bytes[i + 1] as number) > 0x39) end = i
    break
  }
  if (close >= to || lookOf(bytes, at, end) !== 'address') return -1
  readClient(bytes, at, end, draft, true)
  const name = hash + 1
  const stop = Math.min(seek(bytes, name, close, 0x3a), seek(bytes, name, close, SPACE))
  if (name < stop) draft.span('vhost', name, stop)
  return close
}

export default defineFormat({
  id: 'error/litespeed',
  title: 'LiteSpeed and OpenLiteSpeed error log',
  docs: 'https://docs.openlitespeed.org/config/advanced/logs/',
  specificity: 9,
  reader: () =>
    new PiecesReader(
      written`${time(readIso)} [${level}] [${digits('pid')}] [T${digits()}] [${connection}] ${message('litespeed')}`,
      written`${time(readIso)} [${level}] [${digits('pid')}] [${connection}] ${message('litespeed')}`,
      written`${time(readIso)} [${level}] [${digits('pid')}] [T${digits()}] ${message('litespeed')}`,
      written`${time(readIso)} [${level}] [${digits('pid')}] ${message('litespeed')}`,
      written`${time(readIso)} [${level}] [${connection}] ${message('litespeed')}`,
    ),

  samples: [
    {
      line: '2026-11-21 04:22:29.123456 [INFO] [7781] [192.0.2.9:51122-0#shop] File not found [/srv/www/x]',
      gives: {
        timeLocal: '2026-11-21T04:22:29.123',
        level: 'INFO',
        pid: '7781',
        source: '192.0.2.9',
        vhost: 'shop',
        message: 'File not found [/srv/www/x]',
      },
    },
    {
      line: '2026-11-21 04:22:29.123 [NOTICE] [192.0.2.9:51122:HTTP2-3#shop:lsapi] [STDERR] PHP Warning:  x',
      gives: {
        timeLocal: '2026-11-21T04:22:29.123',
        level: 'NOTICE',
        source: '192.0.2.9',
        vhost: 'shop',
        message: '[STDERR] PHP Warning:  x',
      },
    },
    {
      line: '2026-11-21 04:22:29.123456 [WARN] [7781] [T0] no server for 192.0.2.9',
      gives: {
        timeLocal: '2026-11-21T04:22:29.123',
        level: 'WARN',
        pid: '7781',
        message: 'no server for 192.0.2.9',
      },
    },
  ],
  rejects: [
    '2026-11-21 04:22:29,123 [WARN] a.b.C: x', // wrapped/python
    '2026-11-21 04:22:29.123456 [WARN] prose',
  ],
})
