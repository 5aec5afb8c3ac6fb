import {
  CLOSE,
  LF,
  OPEN,
  SPACE,
  ascii,
  find,
  isDigit,
  seek,
  skipBlanks,
  standsAt,
} from './ascii.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { address, method, readWritten, time, wide, written } from './pieces.ts'
import { readIso } from './time.ts'
import { readStatus } from './words.ts'

const STARTED = ascii('Started ')
const COMPLETED = ascii('Completed ')
const IN = ascii(' in ')
const LONGEST_TAGS = 200
/** What Rails says of a request after its first line. */
const FURTHER = [
  'Processing by ',
  'Parameters: ',
  'Rendering ',
  'Rendered ',
  'Redirected to ',
  'Filter chain halted',
  'Completed ',
  'Sent file ',
  'Sent data ',
  "Can't verify CSRF",
].map(ascii)

const request = written`Started ${method} "${wide('target')}" for ${address()} at ${time(readIso)}`

/**
 * Rails as it logs unless told otherwise: `Started GET "/x" for 192.0.2.9 at time`, and what became of it on the lines
 * after it. Tags (`[id] `) may stand before all of them.
 */
export class RailsReader implements Reader {
  starts(bytes: Uint8Array, from: number, to: number): boolean {
    return standsAt(bytes, afterTags(bytes, from, to), to, STARTED)
  }

  /** Lines with the tags of the first; others may be of requests that were under way at the same time. */
  continues(bytes: Uint8Array, eventFrom: number, from: number, to: number): boolean {
    const text = afterTags(bytes, eventFrom, from)
    const at = from + text - eventFrom
    for (let i = eventFrom; i < text; i++)
      if (bytes[i] !== bytes[from + i - eventFrom]) return false
    const start = skipBlanks(bytes, at, to)
    return start < to && FURTHER.some((words) => standsAt(bytes, start, to, words))
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const start = afterTags(bytes, from, to)
    if (!standsAt(bytes, start, to, STARTED)) return false
    const end = seek(bytes, start, to, LF)
    if (readWritten(request, bytes, start, end, draft) !== end) return false
    const done = end < to ? find(bytes, end, to, COMPLETED) : -1
    if (done >= 0) readAnswer(bytes, done + COMPLETED.length, seek(bytes, done, to, LF), draft)
    return true
  }
}

/** Past `[tag] [tag] `. */
function afterTags(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  const most = Math.min(to, from + LONGEST_TAGS)
  while (at < most && bytes[at] === OPEN) {
    const close = seek(bytes, at, most, CLOSE)
    if (bytes[close] !== CLOSE || bytes[close + 1] !== SPACE) return at
    at = close + 2
  }
  return at
}

/** `404 Not Found in 12ms (Views: 3.1ms)`. */
function readAnswer(bytes: Uint8Array, at: number, to: number, draft: Draft): void {
  if (at + 3 > to || !readStatus(bytes, at, at + 3, draft)) return
  const start = find(bytes, at, to, IN) + IN.length
  if (start < at) return
  let end = start
  while (end < to && end - start < 12 && isDigit(bytes[end])) end++
  if (end > start && bytes[end] === 0x6d)
    draft.duration = Number(String.fromCharCode(...bytes.subarray(start, end)))
}
