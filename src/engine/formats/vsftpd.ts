import { CLOSE, OPEN, QUOTE, SPACE, ZERO, ascii, find, isDigit, seek } from './ascii.ts'
import { readClient } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { clockAt, four, monthAt, put, readApache, startOfDay } from './time.ts'

const PID = ascii('[pid ')
const CLIENT = ascii('Client "')

/** `Tue Nov 10 10:00:00 2026 [pid 7] [ann] FAIL LOGIN: Client "192.0.2.7"`, vsftpd's own log. */
export class VsftpdReader implements Reader {
  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    let at = readDate(bytes, from, to, draft)
    if (at < 0 || bytes[at] !== SPACE || find(bytes, at + 1, at + 6, PID) !== at + 1) return false
    const close = seek(bytes, at, to, CLOSE)
    if (close === to) return false
    draft.span('pid', at + 1 + PID.length, close)
    at = close + 2
    if (bytes[at] === OPEN) {
      const end = seek(bytes, at, to, CLOSE)
      if (end < to && end > at + 1) draft.span('user', at + 1, end)
      at = end + 2
    }
    const client = find(bytes, at, to, CLIENT)
    if (client < 0) return false
    draft.span('message', at, to)
    const start = client + CLIENT.length
    readClient(bytes, start, seek(bytes, start, to, QUOTE), draft)
    return true
  }
}

/** ctime's date, with the day padded by a blank, as it should be, or by nothing. */
function readDate(bytes: Uint8Array, from: number, to: number, draft: Draft): number {
  if (bytes[from + 9] !== SPACE || !isDigit(bytes[from + 8]))
    return readApache(bytes, from, to, draft)
  const month = monthAt(bytes, from + 4)
  const clock = clockAt(bytes, from + 10)
  const year = to < from + 23 ? -1 : four(bytes, from + 19)
  if (month < 0 || clock < 0 || year < 0) return -1
  const midnight = startOfDay(year, month, (bytes[from + 8] as number) - ZERO)
  put(draft, midnight + clock, 0, false)
  return from + 23
}
