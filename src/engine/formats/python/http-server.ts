import { QUOTE, seek } from '../ascii.ts'
import { defineFormat } from '../format.ts'
import { requestEnd } from '../layout.ts'
import {
  PiecesReader,
  client,
  message,
  requestBefore,
  rest,
  size,
  status,
  time,
  written,
  type Piece,
} from '../pieces.ts'
import { readClf } from '../time.ts'

const stamp = time(readClf)

/** Names of Python's http.HTTPStatus that its server answers with. */
const NAMES: Readonly<Record<string, number>> = {
  OK: 200,
  MOVED_PERMANENTLY: 301,
  NOT_MODIFIED: 304,
  BAD_REQUEST: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  REQUEST_URI_TOO_LONG: 414,
  REQUEST_HEADER_FIELDS_TOO_LARGE: 431,
  INTERNAL_SERVER_ERROR: 500,
  NOT_IMPLEMENTED: 501,
  HTTP_VERSION_NOT_SUPPORTED: 505,
}
const LONGEST_NAME = 40

const statusName: Piece = (bytes, at, to, draft) => {
  let end = at
  while (end < to && end - at < LONGEST_NAME && bytes[end] !== 0x20) end++
  const found = NAMES[String.fromCharCode(...bytes.subarray(at, end))]
  if (found !== undefined) draft.status = found
  return end > at ? end : -1
}

/** What the server says of a request that it could not serve. */
const complaint: Piece = (bytes, at, to, draft, stop) =>
  hasRequest(bytes, at, to) ? -1 : message()(bytes, at, to, draft, stop)

/** Whether a request between quotes stands there: then it is a line of another server. */
function hasRequest(bytes: Uint8Array, at: number, to: number): boolean {
  if (bytes[at] === QUOTE) return true
  const quote = seek(bytes, at, to, QUOTE)
  return quote < to && requestEnd(bytes, quote + 1, to) >= 0
}

export default defineFormat({
  id: 'python/http-server',
  title: 'Python’s http.server and Werkzeug, what differs from the common log format',
  docs: 'https://docs.python.org/3/library/http.server.html#http.server.BaseHTTPRequestHandler.log_message',
  specificity: 6,
  reader: () =>
    new PiecesReader(
      written`${client} - - [${stamp}] "${requestBefore}" HTTPStatus.${statusName} ${size}`,
      written`${client} - - [${stamp}] code ${status}, message ${complaint}${rest}`,
      written`${client} - - [${stamp}] ${complaint}`,
    ),

  samples: [
    {
      line: '192.0.2.9 - - [21/Nov/2026 04:22:29] "GET /.env HTTP/1.1" HTTPStatus.NOT_FOUND -',
      gives: {
        source: '192.0.2.9',
        timeLocal: '2026-11-21T04:22:29.000',
        method: 'GET',
        target: '/.env',
        protocol: 'HTTP/1.1',
        status: 404,
      },
    },
    {
      line: '192.0.2.9 - - [21/Nov/2026 04:22:29] code 400, message Bad request version',
      gives: {
        source: '192.0.2.9',
        timeLocal: '2026-11-21T04:22:29.000',
        status: 400,
        message: 'Bad request version',
      },
    },
    {
      line: '192.0.2.9 - - [21/Nov/2026 04:22:29] Request timed out: TimeoutError()',
      gives: {
        source: '192.0.2.9',
        timeLocal: '2026-11-21T04:22:29.000',
        message: 'Request timed out: TimeoutError()',
      },
    },
  ],
  rejects: [
    '192.0.2.9 - - [21/Nov/2026 04:22:29] "GET / HTTP/1.1" 200 -', // access/common
    '192.0.2.9 - - [see above] code 400',
  ],
})
