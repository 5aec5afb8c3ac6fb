import { defineFormat } from '../format.ts'
import {
  PiecesReader,
  bareRequest,
  client,
  method,
  quoted,
  request,
  size,
  status,
  text,
  took,
  word,
  written,
  type Piece,
} from '../pieces.ts'
import { readLoose } from '../time-loose.ts'

/** `Sat, 21 Nov 2026 04:22:29 GMT`. */
const utcDate: Piece = (bytes, at, to, draft) =>
  bytes[at + 3] === 0x2c ? readLoose(bytes, at, to, draft) : -1

export default defineFormat({
  id: 'node/morgan',
  title: 'Express with morgan: dev, tiny, short, default; Next.js',
  docs: 'https://github.com/expressjs/morgan#predefined-formats',
  specificity: 7,
  reader: () =>
    new PiecesReader(
      written`${method} ${word('target')} ${status} ${took(1)} ms - ${size}`,
      written`${method} ${word('target')} ${status} ${size} - ${took(1)} ms`,
      written`${method} ${word('target')} ${status} in ${took(1)}ms`,
      written`${client} ${word('user')} ${bareRequest} ${status} ${size} - ${took(1)} ms`,
      written`${client} - ${text('user')} [${utcDate}] "${request}" ${status} ${size} "${quoted('referrer')}" "${quoted('agent')}"`,
    ),

  samples: [
    {
      line: 'GET /.env?a=1 404 5.146 ms - 1027',
      gives: { method: 'GET', target: '/.env?a=1', status: 404, duration: 5.146, bytes: 1027 },
    },
    {
      line: 'POST /a 200 - - 5.146 ms',
      gives: { method: 'POST', target: '/a', status: 200, duration: 5.146 },
    },
    {
      line: '::ffff:192.0.2.9 - GET /x HTTP/1.1 404 1027 - 5.146 ms',
      gives: {
        source: '192.0.2.9',
        method: 'GET',
        target: '/x',
        protocol: 'HTTP/1.1',
        status: 404,
        bytes: 1027,
        duration: 5.146,
      },
    },
    {
      line: '192.0.2.9 - ann [Sat, 21 Nov 2026 04:22:29 GMT] "GET / HTTP/1.1" 200 5 "-" "curl/8"',
      gives: {
        source: '192.0.2.9',
        user: 'ann',
        time: '2026-11-21T04:22:29.000Z',
        method: 'GET',
        target: '/',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 5,
        agent: 'curl/8',
      },
    },
  ],
  rejects: [
    'GET / 404 found',
    '192.0.2.9 - - [21/Nov/2026:04:22:29 +0000] "GET / HTTP/1.1" 200 5 "-" "curl/8"', // access/combined
    '192.0.2.9 - - "GET / HTTP/1.1" 200 5',
  ],
})
