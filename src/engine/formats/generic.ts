import { Clock, textIndex } from '../columns/fields.ts'
import {
  ADDRESS,
  CLASS,
  COLON,
  DOT,
  HASH,
  IS_DIGIT,
  IS_HEX_LETTER,
  IS_LETTER,
  SLASH,
  ZERO,
  isDigit,
} from './ascii.ts'
import { readClient } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { findLevel, isLeading } from './generic-level.ts'
import { MAY_PRECEDE, findRequest } from './generic-request.ts'
import { isMissing } from './keyed-roles.ts'
import { TextPairs } from './pair-text.ts'
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
const AT = 0x40
const LETTER = IS_LETTER | IS_HEX_LETTER
const { source: SOURCE, level: LEVEL } = textIndex

const pairs = new TextPairs()

/** A time that a wrapped text says begins within so many bytes. */
const INNER_TIME_WITHIN = 32
/** A level that a wrapped text says stands within so many bytes of its head. */
const INNER_LEVEL_WITHIN = 40

/**
 * Reads what a wrapped text, which no format reads and whose message is in the draft already, says besides: its time and its
 * level where the wrapper (`outer`) says none, a request, and keys with values.
 */
export function readWithin(
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
  outer: Draft,
): void {
  const stop = Math.min(to, from + LOOKED_AT)
  const isTimed = outer.clock !== Clock.none
  const afterTime = isTimed ? -1 : findTime(bytes, from, stop, draft, INNER_TIME_WITHIN)
  findRequest(bytes, from, stop, draft)
  pairs.read(bytes, from, stop, draft)
  if (!isMissing(outer, LEVEL)) return
  // not any word: a level leads the text, or follows its time
  const head = afterTime < 0 ? from : afterTime
  const level = findLevel(bytes, from, Math.min(stop, head + INNER_LEVEL_WITHIN), afterTime, draft)
  if (level >= 0 && afterTime < 0 && !isLeading(bytes, from, level)) draft.start[LEVEL] = -1
}

/** Reads any line with a time near its beginning, with an address in it, an answered request, or a level that leads it. */
export class GenericReader implements Reader {
  continues(bytes: Uint8Array, _eventFrom: number, from: number, to: number): boolean {
    return isTrace(bytes, from, to)
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    // comments, and the headers of logs that tell their columns
    if (bytes[from] === HASH) return false
    const end = bytes.indexOf(0x0a, from)
    const stop = Math.min(end < 0 ? to : Math.min(end, to), from + LOOKED_AT)
    const afterTime = findTime(bytes, from, stop, draft, TIME_WITHIN)
    const request = findRequest(bytes, from, stop, draft)
    readMessage(bytes, from, to, draft, '')
    if (request >= 0) findAddress(bytes, from, request, draft)
    else if ((draft.start[SOURCE] as number) < 0) findAddress(bytes, from, stop, draft)
    pairs.read(bytes, from, stop, draft)
    const level = findLevel(bytes, from, Math.min(stop, from + LEVEL_WITHIN), afterTime, draft)
    if (afterTime >= 0 || (draft.start[SOURCE] as number) >= 0) return true
    return (request >= 0 && draft.status > 0) || (level >= 0 && isLeading(bytes, from, level))
  }
}

/** Offset after the first time, or -1. */
function findTime(
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
  within: number,
): number {
  const last = Math.min(to, from + within)
  for (let at = from; at < last; at++) {
    if (at > from && MAY_PRECEDE[bytes[at - 1] as number] !== 1) continue
    const kind = CLASS[bytes[at] as number] as number
    if ((kind & (IS_DIGIT | LETTER)) === 0 && !(at === from && bytes[at] === 0x40)) continue
    const end = timeAt(bytes, at, to, draft, at - from < 2)
    if (end > 0) return end
  }
  return -1
}

/** Offset after the time at `at`, or -1. Digits without signs between them are one only at the line's beginning. */
function timeAt(bytes: Uint8Array, at: number, to: number, draft: Draft, isFirst: boolean): number {
  const end = readTime(bytes, at, to, draft)
  if (end > 0) return end
  if (isDigit(bytes[at])) {
    const isBare = isDigit(bytes[at + 5]) && isDigit(bytes[at + 4])
    return isFirst || !isBare ? readLoose(bytes, at, to, draft) : -1
  }
  const bsd = readBsd(bytes, at, to, draft)
  return bsd > 0 ? bsd : readLoose(bytes, at, to, draft)
}

/** The first address of the line is the source; one that somebody has an account at (`sip:al@192.0.2.9`) if there is no other. */
function findAddress(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  let at = from
  let account = -1
  let accountEnd = -1
  while (at < to) {
    const kind = CLASS[bytes[at] as number] as number
    if ((kind & ADDRESS) === 0) {
      at++
      continue
    }
    const end = addressEnd(bytes, at, to)
    const isFound = end > at && isSource(bytes, from, at, end)
    if (isFound && bytes[at - 1] === AT && at > from) {
      if (account < 0) [account, accountEnd] = [at, end]
    } else if (isFound) {
      readClient(bytes, at, end, draft)
      return
    }
    at = Math.max(end, at + 1)
    while (at < to && ((CLASS[bytes[at] as number] as number) & ADDRESS) !== 0) at++
  }
  if (account >= 0) readClient(bytes, account, accountEnd, draft)
}

/** Whether `[at, end)` is the address of somebody: not of nobody (`0.0.0.0`), no version (`Chrome/120.0.0.0`), no `a::b`. */
function isSource(bytes: Uint8Array, from: number, at: number, end: number): boolean {
  if (end - at < 3 || !isAddress(bytes, at, end)) return false
  if (bytes[at - 1] === SLASH && at - 1 > from && MAY_PRECEDE[bytes[at - 2] as number] !== 1)
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
