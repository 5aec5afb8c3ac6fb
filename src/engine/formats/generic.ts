import { textIndex } from '../columns/fields.ts'
import {
  ADDRESS,
  CLASS,
  COLON,
  DOT,
  HASH,
  IS_DIGIT,
  IS_LETTER,
  IS_HEX_LETTER,
  QUOTE,
  SLASH,
  SPACE,
  ZERO,
  ascii,
  find,
  isDigit,
  standsAt,
} from './ascii.ts'
import { readClient } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readSize } from './layout.ts'
import { readRequest } from './request.ts'
import { readMessage } from './syslog-messages.ts'
import { addressEnd, isAddress } from './syslog-shapes.ts'
import { readBsd } from './time-bsd.ts'
import { readLoose } from './time-loose.ts'
import { readTime } from './time.ts'
import { isTrace } from './traces.ts'

/*
 * Lines of logs that nobody described: when, from where, and what was asked are found by their look. What is not found
 * stays in the message, which is the whole line.
 */

/** A time begins within so many bytes of a line's beginning. */
const TIME_WITHIN = 96
/** So much of a line is searched for an address and a request. */
const LOOKED_AT = 8192
/** A level stands within so many bytes of a line's beginning. */
const LEVEL_WITHIN = 160
const LETTER = IS_LETTER | IS_HEX_LETTER
const SOURCE = textIndex.source

/** Signs after which a time, an address or a word may begin. */
const BEFORE = new Uint8Array(256)
for (const sign of ' \t[(<{"\'|,;=:@') BEFORE[sign.charCodeAt(0)] = 1

/** Reads any line with a time near its beginning, or with an address in it. */
export class GenericReader implements Reader {
  continues(bytes: Uint8Array, _eventFrom: number, from: number, to: number): boolean {
    return isTrace(bytes, from, to)
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    // comments, and the headers of logs that tell their columns
    if (bytes[from] === HASH) return false
    const end = bytes.indexOf(0x0a, from)
    const stop = Math.min(end < 0 ? to : Math.min(end, to), from + LOOKED_AT)
    const isTimed = findTime(bytes, from, stop, draft)
    const request = findRequest(bytes, from, stop, draft)
    readMessage(bytes, from, to, draft, '')
    if ((draft.start[SOURCE] as number) < 0)
      findAddress(bytes, from, request < 0 ? stop : request, draft)
    if (!isTimed && (draft.start[SOURCE] as number) < 0) return false
    findLevel(bytes, from, Math.min(stop, from + LEVEL_WITHIN), draft)
    return true
  }
}

function findTime(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  const last = Math.min(to, from + TIME_WITHIN)
  for (let at = from; at < last; at++) {
    if (at > from && BEFORE[bytes[at - 1] as number] !== 1) continue
    const kind = CLASS[bytes[at] as number] as number
    if ((kind & (IS_DIGIT | LETTER)) === 0 && !(at === from && bytes[at] === 0x40)) continue
    if (timeAt(bytes, at, to, draft, at - from < 2)) return true
  }
  return false
}

/** Whether a time stands at `at`. Digits without signs between them are one only at the line's beginning. */
function timeAt(
  bytes: Uint8Array,
  at: number,
  to: number,
  draft: Draft,
  isFirst: boolean,
): boolean {
  if (isDigit(bytes[at])) {
    if (readTime(bytes, at, to, draft) > 0) return true
    const isBare = isDigit(bytes[at + 5]) && isDigit(bytes[at + 4])
    return (isFirst || !isBare) && readLoose(bytes, at, to, draft) > 0
  }
  if (readTime(bytes, at, to, draft) > 0 || readBsd(bytes, at, to, draft) > 0) return true
  return readLoose(bytes, at, to, draft) > 0
}

const METHODS = 'GET POST HEAD PUT DELETE OPTIONS PATCH CONNECT TRACE PROPFIND'
  .split(' ')
  .map((name) => ascii(`${name} `))
const PROTOCOL = ascii(' HTTP/')

/** A request line, with quotes around it or without, and the status and size after it. Returns where it begins, or -1. */
function findRequest(bytes: Uint8Array, from: number, to: number, draft: Draft): number {
  const protocol = find(bytes, from, to, PROTOCOL)
  if (protocol < 0 || !isDigit(bytes[protocol + PROTOCOL.length])) return -1
  for (let at = from; at < protocol; at++) {
    if (at > from && BEFORE[bytes[at - 1] as number] !== 1) continue
    const first = bytes[at] as number
    if (first < 0x43 || first > 0x54) continue
    const method = METHODS.find((name) => standsAt(bytes, at, protocol, name))
    if (method === undefined) continue
    let end = protocol + PROTOCOL.length
    while (end < to && (isDigit(bytes[end]) || bytes[end] === 0x2e)) end++
    readRequest(bytes, at, end, draft)
    readAnswer(bytes, end, to, draft)
    return at
  }
  return -1
}

/** ` 404 1027` after a request line: status and size. */
function readAnswer(bytes: Uint8Array, at: number, to: number, draft: Draft): void {
  while (at < to && (bytes[at] === QUOTE || bytes[at] === SPACE || bytes[at] === 0x7c)) at++
  const first = (bytes[at] as number) - 0x30
  if (first < 1 || first > 5 || at + 3 > to) return
  if (!isDigit(bytes[at + 1]) || !isDigit(bytes[at + 2]) || isDigit(bytes[at + 3])) return
  draft.status = Number(String.fromCharCode(...bytes.subarray(at, at + 3)))
  draft.statusStart = at
  at += 3
  while (at < to && bytes[at] === SPACE) at++
  if (!isDigit(bytes[at]) || at >= to) return
  const end = readSize(bytes, at, to, draft)
  if (end < to && bytes[end] !== SPACE) {
    draft.bytes = NaN
    draft.bytesStart = -1
  }
}

/** The first address of the line is the source. */
function findAddress(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  let at = from
  while (at < to) {
    const kind = CLASS[bytes[at] as number] as number
    if ((kind & ADDRESS) === 0) {
      at++
      continue
    }
    const end = addressEnd(bytes, at, to)
    if (end > at && isSource(bytes, from, at, end)) {
      readClient(bytes, at, end, draft)
      return
    }
    at = Math.max(end, at + 1)
    while (at < to && ((CLASS[bytes[at] as number] as number) & ADDRESS) !== 0) at++
  }
}

/** Whether `[at, end)` is the address of somebody: not of nobody (`0.0.0.0`), no version (`Chrome/120.0.0.0`), no `a::b`. */
function isSource(bytes: Uint8Array, from: number, at: number, end: number): boolean {
  if (end - at < 3 || !isAddress(bytes, at, end)) return false
  if (bytes[at - 1] === SLASH && at - 1 > from && BEFORE[bytes[at - 2] as number] !== 1)
    return false
  return isV4(bytes, at, end) ? isAnybodyV4(bytes, at, end) : isAnybodyV6(bytes, at, end)
}

function isV4(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 4); i++) if (bytes[i] === DOT) return true
  return false
}

/** Whether the octets are such, and not all 0. A port may follow. */
function isAnybodyV4(bytes: Uint8Array, at: number, end: number): boolean {
  let octet = 0
  let sum = 0
  for (let i = at; i < end && bytes[i] !== COLON; i++) {
    octet = isDigit(bytes[i]) ? octet * 10 + (bytes[i] as number) - ZERO : 0
    if (octet > 255) return false
    sum += octet
  }
  return sum > 0
}

/** Whether there is a digit other than 0. */
function isAnybodyV6(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (isDigit(bytes[i]) && bytes[i] !== ZERO) return true
  return false
}

const LEVELS =
  'emerg emergency panic alert crit critical fatal severe err error warn warning notice info information debug trace'.split(
    ' ',
  )
const LONGEST_LEVEL = 11

/** A level is a word of capitals, or stands in brackets, or has a colon after it. */
function findLevel(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  let at = from
  while (at < to) {
    if (((CLASS[bytes[at] as number] as number) & LETTER) === 0) {
      at++
      continue
    }
    const start = at
    while (at < to && ((CLASS[bytes[at] as number] as number) & (LETTER | IS_DIGIT)) !== 0) at++
    if (at - start < 3 || at - start > LONGEST_LEVEL || !isMarked(bytes, from, start, at)) continue
    const word = String.fromCharCode(...bytes.subarray(start, at)).toLowerCase()
    if (!LEVELS.includes(word)) continue
    draft.span('level', start, at)
    return
  }
}

function isMarked(bytes: Uint8Array, from: number, start: number, end: number): boolean {
  const before = bytes[start - 1] as number
  // Monolog writes `production.ERROR:`
  if (start > from && BEFORE[before] !== 1 && before !== DOT) return false
  const next = bytes[end]
  if (next === COLON || next === 0x5d || next === 0x3e || next === 0x7c) return true
  for (let i = start; i < end; i++) if ((bytes[i] as number) >= 0x60) return false
  return next === SPACE || next === 0x2c || next === 0x29
}
