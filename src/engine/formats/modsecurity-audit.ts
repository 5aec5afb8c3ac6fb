import { textIndex } from '../columns/fields.ts'
import {
  CLOSE,
  COLON,
  DASH,
  LF,
  OPEN,
  QUOTE,
  SPACE,
  ascii,
  find,
  isDigit,
  seek,
  skipBlanks,
  standsAt,
  trimEnd,
} from './ascii.ts'
import { readClient, readVhost } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readSize } from './layout.ts'
import { readRequest } from './request.ts'
import { readClf } from './time.ts'
import { readStatus } from './words.ts'

const UPPER_A = 0x41
const UPPER_B = 0x42
const UPPER_F = 0x46
const UPPER_H = 0x48
const UPPER_Z = 0x5a
/** `--0a1b2c3d-A--`; version 3 writes one and two dashes more. */
const LONGEST_BOUNDARY = 80
const MESSAGE = textIndex.message
const SEVERITY = ascii('[severity "')
const MESSAGES = ['Message: ', 'ModSecurity: ', 'Apache-Error: '].map(ascii)
const STOPWATCH = ascii('Stopwatch: ')
const HTTP = ascii('HTTP/')
const HEADERS = ['host', 'user-agent', 'referer', 'x-forwarded-for', 'content-length'] as const

/** The letter of the section whose boundary the line `[from, to)` is; 0: it is none. */
function sectionOf(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[from] !== DASH || bytes[from + 1] !== DASH || to - from > LONGEST_BOUNDARY) return 0
  if (to - from < 8 || bytes[to - 1] !== DASH || bytes[to - 2] !== DASH) return 0
  const letter = bytes[to - 3] as number
  if (letter < UPPER_A || letter > UPPER_Z || bytes[to - 4] !== DASH) return 0
  for (let at = from + 2; at < to - 3; at++) if ((bytes[at] as number) <= SPACE) return 0
  return letter
}

/**
 * ModSecurity's audit log in serial form, an event of many lines: between boundaries with the letter of each section A tells
 * who and when, B the request's headers, F the answer's, H what the rules said, and Z ends it.
 */
export class ModSecurityAuditReader implements Reader {
  /** Bodies are the sender's: a line of another log in one is none. */
  readonly encloses = true
  #nameSize = 0

  starts(bytes: Uint8Array, from: number, to: number): boolean {
    return sectionOf(bytes, from, to) === UPPER_A
  }

  /** Everything belongs to it but what comes after the boundary of section Z of the same name. */
  continues(bytes: Uint8Array, eventFrom: number, from: number): boolean {
    const end = trimEnd(bytes, eventFrom, from - (bytes[from - 1] === LF ? 1 : 0))
    let start = end
    while (start > eventFrom && bytes[start - 1] !== LF && end - start < LONGEST_BOUNDARY) start--
    return sectionOf(bytes, start, end) !== UPPER_Z || !isSameName(bytes, eventFrom, start, end)
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (bytes[from] !== DASH || bytes[from + 1] !== DASH) return false
    let section = 0
    let isFirst = false
    let hasHead = false
    for (let at = from; at < to;) {
      const next = seek(bytes, at, to, LF) + 1
      const end = trimEnd(bytes, at, Math.min(next - 1, to))
      const letter = sectionOf(bytes, at, end)
      if (at === from) {
        if (letter !== UPPER_A) return false
        this.#nameSize = end - from
      }
      if (letter !== 0 && end - at === this.#nameSize && isSameName(bytes, from, at, end)) {
        section = letter
        isFirst = true
      } else if (section === UPPER_A && isFirst) {
        hasHead = readHead(bytes, at, end, draft)
        isFirst = false
      } else {
        readLine(section, isFirst, bytes, at, end, draft)
        isFirst = false
        // an empty line ends the headers
        if (end === at && (section === UPPER_B || section === UPPER_F)) section = 0
      }
      at = next
    }
    return hasHead
  }
}

/** Whether a boundary has the name of the event's first; both are as long. */
function isSameName(bytes: Uint8Array, event: number, from: number, to: number): boolean {
  for (let i = 0; i < to - from - 3; i++) if (bytes[event + i] !== bytes[from + i]) return false
  return true
}

/** `[21/Nov/2026:04:22:29 +0000] id 192.0.2.1 54321 198.51.100.1 80`. */
function readHead(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  if (bytes[from] !== OPEN) return false
  const end = readClf(bytes, from + 1, to, draft)
  if (end < 0 || bytes[end] !== CLOSE) return false
  const id = skipBlanks(bytes, end + 1, to)
  const client = skipBlanks(bytes, seek(bytes, id, to, SPACE), to)
  const stop = seek(bytes, client, to, SPACE)
  if (stop > client) readClient(bytes, client, stop, draft)
  return stop > client
}

function readLine(
  section: number,
  isFirst: boolean,
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
): void {
  if (section === UPPER_B) {
    if (isFirst) readRequest(bytes, from, to, draft)
    else readHeader(bytes, from, to, draft, true)
  } else if (section === UPPER_F) {
    if (isFirst) readAnswer(bytes, from, to, draft)
    else readHeader(bytes, from, to, draft, false)
  } else if (section === UPPER_H) readFinding(bytes, from, to, draft)
}

/** `HTTP/1.1 403 Forbidden`. */
function readAnswer(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  if (!standsAt(bytes, from, to, HTTP)) return
  const at = skipBlanks(bytes, seek(bytes, from, to, SPACE), to)
  if (at + 3 <= to) readStatus(bytes, at, at + 3, draft)
}

function readHeader(
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
  isRequest: boolean,
): void {
  const colon = seek(bytes, from, Math.min(to, from + 20), COLON)
  if (bytes[colon] !== COLON || colon >= to) return
  const start = skipBlanks(bytes, colon + 1, to)
  const name = String.fromCharCode(...bytes.subarray(from, colon)).toLowerCase()
  const header = HEADERS.find((known) => known === name)
  if (header === undefined || start >= to) return
  if (!isRequest) {
    if (header === 'content-length') readSize(bytes, start, to, draft)
    return
  }
  if (header === 'host') readVhost(bytes, start, to, draft)
  else if (header === 'user-agent') draft.span('agent', start, to)
  else if (header === 'referer') draft.span('referrer', start, to)
  else if (header === 'x-forwarded-for') draft.span('sources', start, to)
}

/** What the rules said: the first line of it is the message. */
function readFinding(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  if (standsAt(bytes, from, to, STOPWATCH)) {
    const at = skipBlanks(bytes, seek(bytes, from + STOPWATCH.length, to, SPACE), to)
    let end = at
    while (end < to && end - at < 15 && isDigit(bytes[end])) end++
    if (end > at) draft.duration = Number(String.fromCharCode(...bytes.subarray(at, end))) / 1000
    return
  }
  if ((draft.start[MESSAGE] as number) >= 0) return
  const prefix = MESSAGES.find((text) => standsAt(bytes, from, to, text))
  if (prefix === undefined) return
  const start = prefix === MESSAGES[1] ? from : from + prefix.length
  if (start < to) draft.span('message', start, to)
  const severity = find(bytes, start, to, SEVERITY)
  if (severity < 0) return
  const level = severity + SEVERITY.length
  const end = seek(bytes, level, to, QUOTE)
  if (end > level && !isDigit(bytes[level])) draft.span('level', level, end)
}
