import { Clock, textIndex } from '../columns/fields.ts'
import {
  CLOSE,
  DASH,
  OPEN,
  QUOTE,
  SPACE,
  TAB,
  BACKSLASH,
  isAbsent,
  isDigit,
  skipBlanks,
} from './ascii.ts'
import { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { sentFormats } from './syslog-inner.ts'
import { isHostWord, readFacility, readHost, readPri, readTag, wordEnd } from './syslog-head.ts'
import { readBsd } from './time-bsd.ts'
import { readApache, readIso } from './time.ts'
import { WrappedReader, type Wrapper } from './wrap.ts'

const HOST = textIndex.host
const PROGRAM = textIndex.program
const PID = textIndex.pid

/** Reads the header of a line into the draft and returns where the message begins, or -1. */
type Head = (bytes: Uint8Array, from: number, to: number, draft: Draft) => number

/** A way to make readers of syslog lines with such headers. */
export const syslogReader = (head: Head) => (): Reader =>
  new WrappedReader(new SyslogWrapper(head), sentFormats)

/** The same for headers behind which a message may go on in further lines, indented, as macOS and some agents write them. */
export const syslogLinesReader = (head: Head) => (): Reader => new SyslogLinesReader(head)

class SyslogLinesReader extends WrappedReader {
  readonly #head: Head
  readonly #scratch = new Draft()

  constructor(head: Head) {
    super(new SyslogWrapper(head), sentFormats)
    this.#head = head
  }

  starts(bytes: Uint8Array, from: number, to: number): boolean {
    if (isSpace(bytes[from])) return false
    this.#scratch.reset()
    return this.#head(bytes, from, to, this.#scratch) >= 0
  }

  continues(bytes: Uint8Array, _eventFrom: number, from: number, to: number): boolean {
    return isSpace(bytes[from]) && skipBlanks(bytes, from, to) < to
  }
}

const isSpace = (byte: number | undefined): boolean => byte === SPACE || byte === TAB

class SyslogWrapper implements Wrapper {
  from = 0
  to = 0
  readonly named = true
  readonly #head: Head

  constructor(head: Head) {
    this.#head = head
  }

  peel(bytes: Uint8Array, from: number, to: number, outer: Draft): boolean {
    this.from = this.#head(bytes, from, to, outer)
    this.to = to
    return this.from >= 0
  }

  /** Most messages are prose; a line of another log begins with an address, a time or a bracket, or has a quoted request. */
  promises(bytes: Uint8Array, from: number, to: number): boolean {
    const first = bytes[from] as number
    if (isDigit(first) || first === OPEN || first === BRACE || first === COLON) return true
    if (bytes[from + 3] === SPACE && bytes[from + 7] === SPACE) return true // Mon Oct 26 …
    if (bytes[from + 3] === COLON && first === 0x43) return true // CEF:0|
    const quote = bytes.subarray(from, to).indexOf(QUOTE)
    return quote > 0
  }
}
const BRACE = 0x7b
const COLON = 0x3a

/** RFC 3164 as it is found: `<34>Oct 11 22:14:15 host program[pid]: message`, with and without what is before the time. */
export function readBsdHead(bytes: Uint8Array, from: number, to: number, draft: Draft): number {
  const pri = readPri(bytes, from, to, draft)
  const at = pri > from ? skipSequence(bytes, pri, to) : pri
  const start = bytes[at] === 0x2a || bytes[at] === 0x2e ? at + 1 : at // Cisco marks clocks that are not set
  let end = readBsd(bytes, start, to, draft)
  if (end < 0) return readWeekday(bytes, start, to, draft)
  if (bytes[end] === COLON) end++
  return readHost(bytes, end, to, draft)
}

/** Past the `29: ` with which Cisco counts messages. */
function skipSequence(bytes: Uint8Array, at: number, to: number): number {
  let end = at
  while (end < to && isDigit(bytes[end])) end++
  return end > at && bytes[end] === COLON && bytes[end + 1] === SPACE ? end + 2 : at
}

/** OpenWrt's `Mon Oct 26 16:22:08 2026 authpriv.info dropbear[7]: message`. */
function readWeekday(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const end = readApache(bytes, at, to, draft)
  if (end < 0) return -1
  const word = skipBlanks(bytes, end, to)
  const tag = readFacility(bytes, word, to, draft)
  return tag === word ? -1 : readTag(bytes, tag, to, draft)
}

/** `2026-10-11T22:14:15.003+02:00 host program[pid]: message`, what rsyslog, systemd and others write. */
export function readIsoHead(bytes: Uint8Array, from: number, to: number, draft: Draft): number {
  let time = readPri(bytes, from, to, draft)
  // journalctl's short-full: `Sun 2026-10-11 22:14:15 CEST host …`
  const named = bytes[time + 3] === SPACE && bytes[time + 8] === DASH
  if (named) time += 4
  let end = readIso(bytes, time, to, draft)
  if (end < 0 || bytes[end] !== SPACE) return -1
  if (named) end = readZoneName(bytes, end, to, draft)
  const host = skipBlanks(bytes, end, to)
  const hostEnd = wordEnd(bytes, host, to)
  if (!isHostWord(bytes, host, hostEnd) || isLevel(bytes, host, hostEnd)) {
    // a program alone is sure only behind a whole time
    const message = draft.clock === Clock.utc ? readTag(bytes, host, to, draft) : -1
    return message > 0 && draft.start[PID] !== -1 ? message : -1
  }
  const message = readHost(bytes, host, to, draft)
  return (draft.start[PROGRAM] as number) > (draft.start[HOST] as number) ? message : -1
}

/** ` CEST`, of which only UTC says what it means; returns the offset after it. */
function readZoneName(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const end = wordEnd(bytes, at + 1, Math.min(to, at + 7))
  const name = String.fromCharCode(...bytes.subarray(at + 1, end))
  if (!/^[A-Z]{2,5}$/.test(name)) return at
  if (name === 'UTC') {
    draft.clock = Clock.utc
    draft.timeStart = -1
  }
  return end
}

const LEVELS = new Set(['TRACE', 'DEBUG', 'INFO', 'NOTICE', 'WARN', 'WARNING', 'ERROR', 'FATAL'])

/** Whether the word in the host's place is a level: other logs begin so. */
const isLevel = (bytes: Uint8Array, from: number, to: number): boolean =>
  to - from < 8 && LEVELS.has(String.fromCharCode(...bytes.subarray(from, to)))

/** RFC 5424: `<165>1 2026-10-11T22:14:15.003Z host program pid id [data] message`. */
export function readRfc5424Head(bytes: Uint8Array, from: number, to: number, draft: Draft): number {
  let at = from
  // octet counting, RFC 6587
  while (at < to && at - from < 8 && isDigit(bytes[at])) at++
  at = at > from && bytes[at] === SPACE && bytes[at + 1] === 0x3c ? at + 1 : from
  at = readPri(bytes, at, to, draft)
  if (bytes[at] !== 0x31 || bytes[at + 1] !== SPACE) return -1
  at += 2
  if (bytes[at] === DASH) at++
  else at = readIso(bytes, at, to, draft)
  if (at < 0 || bytes[at] !== SPACE) return -1
  for (const field of ['host', 'program', 'pid', undefined] as const) {
    const start = at + 1
    at = wordEnd(bytes, start, to)
    if (at === start) return -1
    if (field !== undefined && !isAbsent(bytes, start, at)) draft.span(field, start, at)
  }
  return at >= to ? to : afterData(bytes, at + 1, to)
}

/** Where the message begins after `-` or `[id key="value"][…]` and a byte order mark. Heroku leaves the data out. */
function afterData(bytes: Uint8Array, at: number, to: number): number {
  const start = at
  if (bytes[at] === DASH && (at + 1 >= to || bytes[at + 1] === SPACE)) at++
  else
    while (bytes[at] === OPEN) {
      at = elementEnd(bytes, at, to)
      if (at < 0) return start
    }
  at = skipBlanks(bytes, at, to)
  const marked = bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf
  return Math.min(to, marked ? at + 3 : at)
}

/** Offset after the element at `at`, or -1. In a value `"`, `]` and the backslash are escaped by a backslash. */
function elementEnd(bytes: Uint8Array, at: number, to: number): number {
  let quoted = false
  for (; at < to; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) quoted = !quoted
    else if (quoted && byte === BACKSLASH) at++
    else if (!quoted && byte === CLOSE) return at + 1
  }
  return -1
}
