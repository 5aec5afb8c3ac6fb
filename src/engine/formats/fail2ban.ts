import {
  CLOSE,
  COLON,
  LF,
  OPEN,
  SPACE,
  ascii,
  find,
  isDigit,
  seek,
  skipBlanks,
  standsAt,
  trimEnd,
} from './ascii.ts'
import { lookOf, readClient } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readIso } from './time.ts'

const NAME = ascii('fail2ban')
const ENCODING = ascii('logencoding')
const VERBS = ['Ban', 'Unban', 'Found', 'Ignore', 'Detected', 'Restore Ban', 'Increase Ban'].map(
  (verb) => ascii(`${verb} `),
)
const ALREADY = ascii(' already banned')

/** The header of the last line that `readHead` read. */
export interface Head {
  /** Where the message begins. */
  message: number
}
const head: Head = { message: 0 }

/**
 * Reads `time fail2ban.part [pid]: LEVEL `; undefined where the line has no such head. Time and level may be missing, and
 * then a host may come first: that is what of a syslog header some programs leave.
 */
export function readHead(
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
): Head | undefined {
  let at = readIso(bytes, from, to, draft)
  if (at < 0) at = from
  else if (bytes[at] !== SPACE) return undefined
  else at = skipBlanks(bytes, at, to)
  if (!standsAt(bytes, at, to, NAME)) {
    const end = seek(bytes, at, Math.min(to, at + 64), SPACE)
    if (at !== from || !standsAt(bytes, end + 1, to, NAME)) return undefined
    draft.span('host', at, end)
    at = end + 1
  }
  at = readPart(bytes, at, to, draft)
  if (at < 0) return undefined
  head.message = at
  return head
}

/** Reads `fail2ban.part [pid]: LEVEL `, the level optional; returns where the message begins, or -1. */
function readPart(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const program = at
  while (at < to && bytes[at] !== SPACE && bytes[at] !== COLON && bytes[at] !== OPEN) at++
  draft.span('program', program, at)
  at = skipBlanks(bytes, at, to)
  if (bytes[at] === OPEN) {
    const pid = at + 1
    at = seek(bytes, pid, to, CLOSE)
    if (at > pid && at < to) draft.span('pid', pid, at)
    at++
  }
  if (at >= to || bytes[at] !== COLON) return -1
  const level = skipBlanks(bytes, at + 1, to)
  const message = readLevel(bytes, level, to, draft)
  return message > level || bytes[level] === OPEN ? message : -1
}

/** Reads `NOTICE  `; returns the offset after it, `at` where there is no level. */
function readLevel(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  let end = at
  while (end < to && (bytes[end] as number) >= 0x41 && (bytes[end] as number) <= 0x5a) end++
  if (end < at + 4 || (end < to && bytes[end] !== SPACE)) return at
  draft.span('level', at, end)
  return skipBlanks(bytes, end, to)
}

/**
 * Reads what fail2ban tells syslog: `fail2ban.actions [7]: NOTICE [jail] Ban address`, the part before the bracket
 * optional. False where it is no news of a jail.
 */
export function readJail(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  let at = from
  if (standsAt(bytes, at, to, NAME)) {
    at = readPart(bytes, at, to, draft)
    if (at < 0) return false
  } else at = readLevel(bytes, at, to, draft)
  if (bytes[at] !== OPEN) return false
  readSource(bytes, at, to, draft)
  return true
}

/** Whether fail2ban says that it quotes a line of another log, whose characters it could not read. */
export const isQuoting = (bytes: Uint8Array, from: number, to: number): boolean =>
  find(bytes, from, to, ENCODING) >= 0

/** fail2ban.log: `time fail2ban.part [pid]: LEVEL [jail] Ban address`. */
export class Fail2banReader implements Reader {
  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const found = readHead(bytes, from, to, draft)
    if (found === undefined) return false
    const { message } = found
    if (seek(bytes, message, to, LF) < to) return false
    if (isQuoting(bytes, message, to) && quoteAt(bytes, message, to) >= 0) return false
    const end = trimEnd(bytes, message, to)
    if (end > message) draft.span('message', message, end)
    readSource(bytes, message, end, draft)
    return true
  }
}

/** Offset of the quote in `b'` or `b"`, which a blank or a line's begin precedes; or -1. */
export function quoteAt(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at + 1 < to; at++) {
    if (bytes[at] !== 0x62 || (bytes[at + 1] !== 0x27 && bytes[at + 1] !== 0x22)) continue
    const before = bytes[at - 1]
    if (at === from || before === SPACE || before === LF) return at + 1
  }
  return -1
}

/** The address after `[jail] Ban ` or before ` already banned`. */
function readSource(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  if (bytes[from] !== OPEN) return
  const at = skipBlanks(bytes, seek(bytes, from, to, CLOSE) + 1, to)
  const verb = VERBS.find((text) => standsAt(bytes, at, to, text))
  const start = verb === undefined ? at : skipBlanks(bytes, at + verb.length, to)
  const end = seek(bytes, start, to, SPACE)
  if (verb === undefined && !standsAt(bytes, end, to, ALREADY)) return
  const address = start < end && (isDigit(bytes[start]) || lookOf(bytes, start, end) === 'address')
  if (address) readClient(bytes, start, end, draft)
}
