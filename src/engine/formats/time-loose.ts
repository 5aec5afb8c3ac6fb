import { Clock } from '../columns/fields.ts'
import { COLON, COMMA, DASH, DOT, SLASH, SPACE, ZERO, isDigit } from './ascii.ts'
import type { Draft } from './draft.ts'
import { LEAP_YEAR } from './time-bsd.ts'
import { monthEnd, namedMonth } from './month-names.ts'
import { clockAt, four, fractionEnd, monthAt, put, readFraction, startOfDay, two } from './time.ts'

/*
 * Times as fewer programs write them. They are not written again from the time column (see time-styles.ts): their bytes stay
 * in the residue.
 */

const MINUTE = 60_000
const HALF_DAY = 12 * 60 * MINUTE
const PLUS = 0x2b
const LETTER_M = 0x6d
const NARROW_BLANK = 0xe2

/** Reads ` UTC`, ` GMT`, ` +0200`, `Z` at `at` and puts the time; returns the offset after it. Without a zone it is a wall clock. */
function putZoned(bytes: Uint8Array, at: number, to: number, draft: Draft, wall: number): number {
  const start = bytes[at] === SPACE ? at + 1 : at
  const zone = offsetAt(bytes, start, to)
  if (zone === zone) {
    put(draft, wall, zone, true)
    return offsetEnd
  }
  put(draft, wall, 0, false)
  return at
}

let offsetEnd = 0

/** Minutes east of UTC of a zone written as `UTC`, `GMT`, `Z` or `+0200`, `+02:00`; else NaN. */
function offsetAt(bytes: Uint8Array, at: number, to: number): number {
  const name = String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 3)))
  const size = name === 'UTC' || name === 'GMT' ? 3 : name.startsWith('Z') ? 1 : 0
  if (size > 0) {
    offsetEnd = at + size
    return isLetter(bytes[at + size]) && at + size < to ? NaN : 0
  }
  const sign = bytes[at]
  if ((sign !== PLUS && sign !== DASH) || at + 5 > to) return NaN
  const colon = bytes[at + 3] === COLON ? 1 : 0
  const hours = two(bytes, at + 1)
  const minutes = two(bytes, at + 3 + colon)
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return NaN
  offsetEnd = at + 5 + colon
  return (hours * 60 + minutes) * (sign === DASH ? -1 : 1)
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a

/** `21-Nov-2026 04:22:29`, with a fraction and a zone or without: of PHP and Tomcat. */
export function readDashed(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  if (at + 20 > to || bytes[at + 2] !== DASH || bytes[at + 6] !== DASH || bytes[at + 11] !== SPACE)
    return -1
  const day = two(bytes, at)
  const month = monthAt(bytes, at + 3)
  const year = four(bytes, at + 7)
  const clock = clockAt(bytes, at + 12)
  if (day < 1 || day > 31 || month < 0 || year < 0 || clock < 0) return -1
  const fraction = readFraction(bytes, at + 20, to)
  return putZoned(bytes, fractionEnd, to, draft, startOfDay(year, month, day) + clock + fraction)
}

/** `Nov 21, 2026 4:22:29 AM`, Java's own; a dot after the month, and a comma or Kibana's `@` after the year may stand there. */
export function readJava(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const month = at + 20 > to ? -1 : monthAt(bytes, at)
  if (month < 0) return -1
  at += 3
  while (at < to && isLetter(bytes[at])) at++
  if (bytes[at] === DOT) at++
  if (bytes[at] !== SPACE) return -1
  const day = numberAt(bytes, at + 1, to, 2)
  if (day < 1 || day > 31 || bytes[numberEnd] !== COMMA || bytes[numberEnd + 1] !== SPACE) return -1
  at = numberEnd + 2
  const year = at + 4 < to ? four(bytes, at) : -1
  if (year < 0) return -1
  at += 4
  if (bytes[at] === COMMA) at++
  if (bytes[at] === SPACE && bytes[at + 1] === 0x40) at += 2
  if (bytes[at] !== SPACE) return -1
  const clock = readClock(bytes, at + 1, to)
  if (clock < 0) return -1
  return putZoned(bytes, clockEnd, to, draft, startOfDay(year, month, day) + clock)
}

let numberEnd = 0

/** A number of one to `most` digits, or -1; sets `numberEnd`. */
function numberAt(bytes: Uint8Array, at: number, to: number, most: number): number {
  let number = 0
  const stop = Math.min(to, at + most)
  numberEnd = at
  while (numberEnd < stop && isDigit(bytes[numberEnd]))
    number = number * 10 + (bytes[numberEnd++] as number) - ZERO
  return numberEnd > at ? number : -1
}

let clockEnd = 0

/** Ms since midnight of `4:22:29`, `04:22:29.123`, `4:22:29 PM`, or -1; sets `clockEnd`. */
function readClock(bytes: Uint8Array, at: number, to: number): number {
  const hours = numberAt(bytes, at, to, 2)
  at = numberEnd
  if (hours < 0 || hours > 23 || at + 6 > to || bytes[at] !== COLON || bytes[at + 3] !== COLON)
    return -1
  const minutes = two(bytes, at + 1)
  const seconds = two(bytes, at + 4)
  if (minutes < 0 || minutes > 59 || seconds < 0 || seconds > 60) return -1
  const fraction = readFraction(bytes, at + 6, to)
  clockEnd = fractionEnd
  const clock = (hours * 60 + minutes) * MINUTE + seconds * 1000 + fraction
  const half = halfAt(bytes, clockEnd, to)
  if (half < 0 || hours < 1 || hours > 12) return clock
  return clock - (hours === 12 ? HALF_DAY : 0) + (half === 1 ? HALF_DAY : 0)
}

/** 0 for ` AM`, 1 for ` PM`, and then sets `clockEnd`; else -1. Newer Java puts a narrow blank before it. */
function halfAt(bytes: Uint8Array, at: number, to: number): number {
  at += bytes[at] === SPACE ? 1 : bytes[at] === NARROW_BLANK ? 3 : 0
  if (at + 2 > to || ((bytes[at + 1] as number) | 0x20) !== LETTER_M || isLetter(bytes[at + 2]))
    return -1
  const half = ['a', 'p'].indexOf(String.fromCharCode((bytes[at] as number) | 0x20))
  if (half >= 0) clockEnd = at + 2
  return half
}

const FIRST_YEAR = 1990
const LAST_YEAR = 2099
const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR

/** A time in one of the spellings of this file that begins at `at`; the readers of time.ts and time-bsd.ts know further ones. */
export function readLoose(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  if (bytes[at] === 0x40) return readTai(bytes, at + 1, to, draft)
  if (!isDigit(bytes[at])) {
    const end = readJava(bytes, at, to, draft)
    if (end > 0) return end
    const named = readNamedDay(bytes, at, to, draft)
    return named < 0 ? readMonthFirst(bytes, at, to, draft) : named
  }
  let digits = 0
  while (at + digits < to && digits < 15 && isDigit(bytes[at + digits])) digits++
  if (digits === 4) return readYearFirst(bytes, at, to, draft)
  if (digits === 1 || digits === 2) return readDayFirst(bytes, at, to, draft)
  return readCompact(bytes, at, to, digits, draft)
}

/** `2026.11.21 4:22:29`, `2026/11/21-04:22:29`: any sign between the parts. */
function readYearFirst(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const sign = bytes[at + 4]
  if (sign !== DASH && sign !== SLASH && sign !== DOT) return -1
  const year = four(bytes, at)
  const month = numberAt(bytes, at + 5, to, 2)
  if (month < 1 || month > 12 || bytes[numberEnd] !== sign) return -1
  const day = numberAt(bytes, numberEnd + 1, to, 2)
  return finish(bytes, numberEnd, to, draft, year, month, day)
}

/** `21.11.2026 04:22:29`, `21/11/2026 …`, `11/21/2026 4:22:29 PM`, `21 Nov 2026 04:22:29`, `21-Nov-2026 …`. */
function readDayFirst(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const first = numberAt(bytes, at, to, 2)
  const sign = bytes[numberEnd]
  const start = numberEnd + 1
  if (sign !== DASH && sign !== SLASH && sign !== DOT && sign !== SPACE) return -1
  const named = start + 3 < to ? namedMonth(bytes, start, to) + 1 : 0
  const second = named > 0 ? named : numberAt(bytes, start, to, 2)
  const end = named > 0 ? monthEnd : numberEnd
  if (second < 1) return -1
  if (sign === DASH && named === 0 && bytes[end] === SPACE)
    return readYearless(bytes, end + 1, to, draft, first, second)
  if (bytes[end] !== sign || (named === 0 && sign === SPACE)) return -1
  if (end + 5 > to) return -1
  // with slashes the month mostly comes first, unless it cannot be one
  const isMonthFirst = named === 0 && sign === SLASH && first <= 12
  const year = four(bytes, end + 1)
  return finish(
    bytes,
    end + 5,
    to,
    draft,
    year,
    isMonthFirst ? first : second,
    isMonthFirst ? second : first,
  )
}

/** `11-21 04:22:29.123`, without a year. */
function readYearless(
  bytes: Uint8Array,
  at: number,
  to: number,
  draft: Draft,
  month: number,
  day: number,
): number {
  if (month < 1 || month > 12 || day > 31 || !isDigit(bytes[at + 1])) return -1
  const clock = readClock(bytes, at, to)
  if (clock < 0) return -1
  put(draft, startOfDay(LEAP_YEAR, month - 1, day) + clock, 0, false)
  draft.clock = Clock.noYear
  return clockEnd
}

/** `Nov/21/2026:04:22:29 +0200`, `November - 21, 2026:04:22:29`. */
function readMonthFirst(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  if (monthAt(bytes, at) < 0) return -1
  const month = namedMonth(bytes, at, to)
  const start = pastSigns(bytes, monthEnd, to)
  const day = numberAt(bytes, start, to, 2)
  const year = pastSigns(bytes, numberEnd, to)
  if (month < 0 || day < 1 || start === monthEnd || year === numberEnd || year + 5 > to) return -1
  return finish(bytes, year + 4, to, draft, four(bytes, year), month + 1, day)
}

/** Past at most three signs between the parts of a date. */
function pastSigns(bytes: Uint8Array, at: number, to: number): number {
  const most = Math.min(to, at + 3)
  while (at < most && ' -/,'.includes(String.fromCharCode(bytes[at] as number))) at++
  return at
}

/** `Sat, 21 Nov 2026 04:22:29 GMT`; `Sat Nov 21 04:22:29 UTC 2026`. */
function readNamedDay(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  if (!isLetter(bytes[at]) || !isLetter(bytes[at + 2])) return -1
  if (bytes[at + 3] === COMMA && bytes[at + 4] === SPACE)
    return isDigit(bytes[at + 5]) ? readDayFirst(bytes, at + 5, to, draft) : -1
  const month = bytes[at + 3] === SPACE && at + 28 <= to ? monthAt(bytes, at + 4) : -1
  if (month < 0) return -1
  const day = numberAt(bytes, bytes[at + 8] === SPACE ? at + 9 : at + 8, to, 2)
  const clock = bytes[at + 10] === SPACE ? clockAt(bytes, at + 11) : -1
  const zone = offsetAt(bytes, at + 20, to)
  const year = zone === zone && offsetEnd + 5 <= to ? four(bytes, offsetEnd + 1) : -1
  if (day < 1 || clock < 0 || !isYear(year)) return -1
  put(draft, startOfDay(year, month, day) + clock, zone, true)
  return offsetEnd + 5
}

/** `20261121 04:22:29`, `20261121T042229`, `20261121042229`, `261121 04:22:29`; seconds and milliseconds since 1970. */
function readCompact(
  bytes: Uint8Array,
  at: number,
  to: number,
  digits: number,
  draft: Draft,
): number {
  if (digits === 8) {
    const end = at + 8
    const [year, month, day] = [four(bytes, at), two(bytes, at + 4), two(bytes, at + 6)]
    if (bytes[end + 3] === COLON) return finish(bytes, end, to, draft, year, month, day)
    const isBasic = bytes[end] === 0x54 || bytes[end] === DASH || bytes[end] === SPACE
    return isBasic ? readBasic(bytes, end + 1, to, draft, year, month, day) : -1
  }
  if (digits === 14)
    return readBasic(
      bytes,
      at + 8,
      to,
      draft,
      four(bytes, at),
      two(bytes, at + 4),
      two(bytes, at + 6),
    )
  if (digits === 6) {
    const [year, month, day] = [2000 + two(bytes, at), two(bytes, at + 2), two(bytes, at + 4)]
    return finish(bytes, at + 6, to, draft, year, month, day)
  }
  return digits === 10 || digits === 13 ? readSince1970(bytes, at, to, digits, draft) : -1
}

/** `042229`. */
function readBasic(
  bytes: Uint8Array,
  at: number,
  to: number,
  draft: Draft,
  year: number,
  month: number,
  day: number,
): number {
  if (at + 6 > to || isDigit(bytes[at + 6])) return -1
  const [hours, minutes, seconds] = [two(bytes, at), two(bytes, at + 2), two(bytes, at + 4)]
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 60)
    return -1
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > 31) return -1
  const clock = (hours * 60 + minutes) * MINUTE + seconds * 1000
  return putZoned(bytes, at + 6, to, draft, startOfDay(year, month - 1, day) + clock)
}

const SINCE_2001 = 1e9
const UNTIL_2100 = 4.1e9

function readSince1970(
  bytes: Uint8Array,
  at: number,
  to: number,
  digits: number,
  draft: Draft,
): number {
  const number = Number(String.fromCharCode(...bytes.subarray(at, at + digits)))
  const seconds = digits === 13 ? number / 1000 : number
  if (seconds < SINCE_2001 || seconds > UNTIL_2100) return -1
  const fraction = digits === 10 ? readFraction(bytes, at + 10, to) : 0
  put(draft, seconds * 1000 + fraction, 0, true)
  return digits === 10 ? fractionEnd : at + digits
}

/** TAI64N, the time of daemontools: `@` and 24 hexadecimal digits, of which the first sixteen are seconds. */
function readTai(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const text = String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 24)))
  if (!/^40{7}[\da-f]{16}$/.test(text)) return -1
  // the label counts TAI seconds, ten ahead of UTC when it was made
  const seconds = parseInt(text.slice(8, 16), 16) - 10
  if (seconds < SINCE_2001 || seconds > UNTIL_2100) return -1
  put(draft, seconds * 1000 + parseInt(text.slice(16), 16) / 1e6, 0, true)
  draft.clock = Clock.utc
  return at + 24
}

/** Reads the clock after a date. */
function finish(
  bytes: Uint8Array,
  at: number,
  to: number,
  draft: Draft,
  year: number,
  month: number,
  day: number,
): number {
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > 31) return -1
  if (bytes[at] === COMMA) at++
  const sign = bytes[at]
  if (sign !== SPACE && sign !== COLON && sign !== DASH && sign !== 0x54 && sign !== 0x5f) return -1
  while (at + 1 < to && bytes[at + 1] === SPACE) at++
  if (bytes[at + 1] === DASH && bytes[at + 2] === SPACE) at += 2
  const clock = readClock(bytes, at + 1, to)
  if (clock < 0) return -1
  return putZoned(bytes, clockEnd, to, draft, startOfDay(year, month - 1, day) + clock)
}
