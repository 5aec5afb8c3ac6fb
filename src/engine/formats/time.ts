import { Clock } from '../columns/fields.ts'
import { COLON, COMMA, DASH, DOT, SLASH, SPACE, TAB, ZERO, isDigit } from './ascii.ts'
import type { Draft, TimeStyle } from './draft.ts'
import {
  APACHE,
  APACHE_MICROS,
  CLF,
  CLF_LOCAL,
  CLF_MS,
  EPOCH_MS,
  ISO_TAB,
  NGINX,
  isoStyle,
} from './time-styles.ts'
import { zoneNameEnd } from './zone-name.ts'

/*
 * Reading times. Each reader fills the draft's time fields and returns the offset after the time, or -1 where there is
 * none; it never looks at or past `to`. `draft.timeStart` stays -1 where writing the time again would not give the very
 * bytes: a day that is not in the calendar, a leap second, a fraction of other than 3 or 6 digits.
 */

const MINUTE = 60_000
const PLUS = 0x2b
const UPPER_T = 0x54
const UPPER_Z = 0x5a

/** Two digits as a number; -1 where they are not digits. */
export function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO
  const ones = (bytes[at + 1] as number) - ZERO
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? -1 : tens * 10 + ones
}

export function four(bytes: Uint8Array, at: number): number {
  const century = two(bytes, at)
  const year = two(bytes, at + 2)
  return century < 0 || year < 0 ? -1 : century * 100 + year
}

const MONTHS = new Map<number, number>(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
    (name, i) => [(name.charCodeAt(0) << 16) | (name.charCodeAt(1) << 8) | name.charCodeAt(2), i],
  ),
)

/** Month 0 to 11 by its English name, or -1. */
export function monthAt(bytes: Uint8Array, at: number): number {
  const key =
    ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number)
  return MONTHS.get(key | 0x202020) ?? -1
}

/** Ms of the wall clock at `hh:mm:ss` since midnight, or -1. Needs eight bytes. */
export function clockAt(bytes: Uint8Array, at: number): number {
  const h = two(bytes, at)
  const m = two(bytes, at + 3)
  const s = two(bytes, at + 6)
  if (h < 0 || m < 0 || s < 0 || h > 24 || m > 59 || s > 60) return -1
  if (bytes[at + 2] !== COLON || bytes[at + 5] !== COLON) return -1
  return h * 3_600_000 + m * MINUTE + s * 1000
}

/** Whether the clock that `clockAt` read shows hours or seconds that no clock writes again. */
export function isOddClock(bytes: Uint8Array, at: number): boolean {
  return two(bytes, at) > 23 || two(bytes, at + 6) > 59
}

let dayKey = -1
let dayStart = NaN
/** Whether the day that `startOfDay` last gave is in the calendar. */
export let dayExact = false

/** Start of a day, epoch ms; sets `dayExact`. The last day is remembered: lines of one day come together. */
export function startOfDay(year: number, month: number, day: number): number {
  const key = (year * 12 + month) * 100 + day
  if (key !== dayKey) {
    const date = new Date(Date.UTC(year, month, day))
    dayKey = key
    dayStart = date.getTime()
    dayExact = year >= 1000 && date.getUTCDate() === day
  }
  return dayStart
}

let zoneEnd = -1
let zone = 0
let zoneExact = false

/** Reads `+hhmm` or `+hh:mm`; false where there is none. */
function readZone(bytes: Uint8Array, at: number, to: number): boolean {
  const sign = bytes[at]
  if (at + 5 > to || (sign !== PLUS && sign !== DASH)) return false
  const colon = bytes[at + 3] === COLON ? 1 : 0
  if (at + 5 + colon > to) return false
  const hours = two(bytes, at + 1)
  const minutes = two(bytes, at + 3 + colon)
  if (hours < 0 || minutes < 0 || hours > 23) return false
  zone = hours * 60 + minutes
  zoneExact = minutes < 60 && (sign === PLUS || zone > 0)
  if (sign === DASH) zone = -zone
  zoneEnd = at + 5 + colon
  return true
}

export function put(draft: Draft, wall: number, minutes: number, zoned: boolean): void {
  draft.time = wall - minutes * MINUTE
  draft.clock = zoned ? Clock.utc : Clock.local
  draft.zone = minutes
}

/** Notes where the time stands, so that its bytes need not be kept. */
export function stand(draft: Draft, start: number, end: number, style: TimeStyle): void {
  draft.timeStart = start
  draft.timeEnd = end
  draft.timeStyle = style
}

/* What the last common-log time was made of: the bytes of its date as three numbers, and their day. */
let clfA = 0
let clfB = 0
let clfC = 0
let clfDay = NaN
let clfExact = false

/** `10/Oct/2026:13:55:37 +0000`; other spellings of it by `readLooseClf`. The hot one. */
export function readClf(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  if (at + 26 > to) return readLooseClf(bytes, at, to, draft)
  const a =
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  const b =
    (bytes[at + 4] as number) |
    ((bytes[at + 5] as number) << 8) |
    ((bytes[at + 6] as number) << 16) |
    ((bytes[at + 7] as number) << 24)
  const c =
    (bytes[at + 8] as number) |
    ((bytes[at + 9] as number) << 8) |
    ((bytes[at + 10] as number) << 16) |
    ((bytes[at + 11] as number) << 24)
  if (a !== clfA || b !== clfB || c !== clfC) {
    if (!newClfDay(bytes, at)) return readLooseClf(bytes, at, to, draft)
    clfA = a
    clfB = b
    clfC = c
  }
  const clock = clockAt(bytes, at + 12)
  if (clock < 0 || bytes[at + 20] !== SPACE || !readZone(bytes, at + 21, to))
    return readLooseClf(bytes, at, to, draft)
  put(draft, clfDay + clock, zone, true)
  if (clfExact && zoneExact && zoneEnd === at + 26 && !isOddClock(bytes, at + 12))
    stand(draft, at, zoneEnd, CLF)
  return zoneEnd
}

/** Reads `10/Oct/2026:`; false where that does not stand there. */
function newClfDay(bytes: Uint8Array, at: number): boolean {
  const day = two(bytes, at)
  const month = monthAt(bytes, at + 3)
  const year = four(bytes, at + 7)
  if (day < 0 || month < 0 || year < 0) return false
  if (bytes[at + 2] !== SLASH || bytes[at + 6] !== SLASH || bytes[at + 11] !== COLON) return false
  clfDay = startOfDay(year, month, day)
  clfExact = dayExact && isTitleCase(bytes, at + 3)
  clfA = clfB = clfC = 0
  return true
}

/** `Oct`, as it is written; not `oct` or `OCT`. */
export const isTitleCase = (bytes: Uint8Array, at: number): boolean =>
  (bytes[at] as number) < 0x60 &&
  (bytes[at + 1] as number) > 0x60 &&
  (bytes[at + 2] as number) > 0x60

/** As `readClf`, also `1/Oct/2026…` (day without zero), a blank before the clock, a fraction of a second, no zone, a zone's name. */
function readLooseClf(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const start = at
  if (at + 19 > to) return -1
  const short = bytes[at + 1] === SLASH
  const day = short ? (isDigit(bytes[at]) ? (bytes[at] as number) - ZERO : -1) : two(bytes, at)
  at += short ? 2 : 3
  if (at + 17 > to || bytes[at - 1] !== SLASH || bytes[at + 3] !== SLASH) return -1
  const month = monthAt(bytes, at)
  const year = four(bytes, at + 4)
  const between = bytes[at + 8]
  const clock = clockAt(bytes, at + 9)
  if (day < 0 || month < 0 || year < 0 || clock < 0) return -1
  if (between !== COLON && between !== SPACE) return -1
  const midnight = startOfDay(year, month, day)
  const plain =
    dayExact && !short && between === COLON && isTitleCase(bytes, at) && !isOddClock(bytes, at + 9)
  const fraction = readFraction(bytes, at + 17, to)
  const end = fractionEnd
  if (bytes[end] === SPACE && end < to && readZone(bytes, end + 1, to)) {
    put(draft, midnight + clock + fraction, zone, true)
    return zoneEnd
  }
  const named = zoneNameEnd(bytes, end, to)
  put(draft, midnight + clock + fraction, 0, named < 0)
  if (named !== end) return Math.abs(named)
  if (plain) standLocal(draft, bytes, start, end)
  return end
}

/** Notes a common-log time without zone, with no fraction or with milliseconds. */
function standLocal(draft: Draft, bytes: Uint8Array, start: number, end: number): void {
  if (fractionDigits === 0) stand(draft, start, end, CLF_LOCAL)
  else if (fractionDigits === 3 && bytes[end - 4] === DOT) stand(draft, start, end, CLF_MS)
}

/** Where the fraction that `readFraction` last read ends, and its digits. */
export let fractionEnd = 0
export let fractionDigits = 0

/** Ms (with decimals down to the microsecond) of `.123456` or `,123`; sets `fractionEnd` and `fractionDigits`. */
export function readFraction(bytes: Uint8Array, at: number, to: number): number {
  fractionEnd = at
  fractionDigits = 0
  if (at + 1 >= to || (bytes[at] !== DOT && bytes[at] !== COMMA) || !isDigit(bytes[at + 1]))
    return 0
  let micros = 0
  let i = at + 1
  for (; i < to && isDigit(bytes[i]); i++)
    if (i - at <= 6) micros = micros * 10 + (bytes[i] as number) - ZERO
  fractionDigits = i - at - 1
  fractionEnd = i
  for (let n = fractionDigits; n < 6; n++) micros *= 10
  return micros / 1000
}

/** `2026/10/25 14:49:34`. */
export function readNginx(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  if (at + 19 > to || bytes[at + 4] !== SLASH || bytes[at + 7] !== SLASH) return -1
  if (bytes[at + 10] !== SPACE) return -1
  const wall = isoWall(bytes, at)
  if (wall !== wall) return -1
  put(draft, wall, 0, false)
  if (dayExact && !isOddClock(bytes, at + 11)) stand(draft, at, at + 19, NGINX)
  return at + 19
}

/** Wall clock of `yyyy?mm?dd?hh:mm:ss`, or NaN; the signs between the parts of the date are the caller's. */
function isoWall(bytes: Uint8Array, at: number): number {
  const year = four(bytes, at)
  const month = two(bytes, at + 5)
  const day = two(bytes, at + 8)
  const clock = clockAt(bytes, at + 11)
  if (year < 0 || month < 1 || month > 12 || day < 0 || clock < 0) return NaN
  return startOfDay(year, month - 1, day) + clock
}

/** Whether a number of ms has room for microseconds: until the year 2248. */
const holdsMicros = (ms: number): boolean => Math.abs(ms) < 2 ** 43

/** `2026-04-28 14:21:36,297`, `2026-04-28T14:21:36.123456+09:00`, `…Z`: ISO 8601 and what loggers make of it. */
export function readIso(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  if (at + 19 > to || bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return -1
  const separator = bytes[at + 10] === UPPER_T ? 1 : bytes[at + 10] === SPACE ? 0 : -1
  const wall = separator < 0 ? NaN : isoWall(bytes, at)
  if (wall !== wall) return -1
  const exact = dayExact && !isOddClock(bytes, at + 11)
  const sign = bytes[at + 19]
  const fraction = readFraction(bytes, at + 19, to)
  const digits = fractionDigits
  const shape = readIsoZone(bytes, fractionEnd, to)
  put(draft, wall + fraction, shape > 0 ? zone : 0, shape > 0)
  const place = digits === 0 ? 0 : digits === 3 ? 1 : digits === 6 && holdsMicros(wall) ? 3 : -1
  if (exact && zoneExact && place >= 0)
    stand(
      draft,
      at,
      zoneEnd,
      isoStyle(separator, digits > 0 && sign === COMMA ? place + 1 : place, shape),
    )
  return zoneEnd
}

/**
 * `2026-10-25 14:49:34`, also with a fraction, with a blank or tab between: the date and time columns of a W3C log, which
 * are in UTC if `utc` (as the W3C draft wants) and else have no zone.
 */
export function readW3c(
  bytes: Uint8Array,
  at: number,
  to: number,
  draft: Draft,
  utc: boolean,
): number {
  if (at + 19 > to || bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return -1
  const separator = bytes[at + 10]
  const wall = separator === SPACE || separator === TAB ? isoWall(bytes, at) : NaN
  if (wall !== wall) return -1
  const exact = dayExact && !isOddClock(bytes, at + 11)
  const fraction = readFraction(bytes, at + 19, to)
  const digits = fractionDigits
  put(draft, wall + fraction, 0, utc)
  if (exact && separator === TAB && digits === 0) stand(draft, at, at + 19, ISO_TAB)
  if (exact && separator === SPACE && (digits === 0 || (digits === 3 && bytes[at + 19] === DOT)))
    stand(draft, at, fractionEnd, isoStyle(0, digits === 0 ? 0 : 1, 0))
  return fractionEnd
}

/** `1570784654.576`: seconds since 1970, with or without a fraction; also whole milliseconds, thirteen digits. */
export function readEpoch(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  let seconds = 0
  let end = at
  for (; end < to && isDigit(bytes[end]); end++)
    seconds = seconds * 10 + (bytes[end] as number) - ZERO
  const digits = end - at
  if (digits === 13) {
    put(draft, seconds, 0, true)
    return end
  }
  if (digits < 9 || digits > 11) return -1
  const fraction = readFraction(bytes, end, to)
  put(draft, seconds * 1000 + fraction, 0, true)
  if (fractionDigits === 3 && bytes[end] === DOT && bytes[at] !== ZERO)
    stand(draft, at, fractionEnd, EPOCH_MS)
  return fractionEnd
}

/** Place in ISO_ZONES of the zone at `at`; sets `zone`, `zoneExact` and `zoneEnd`. */
function readIsoZone(bytes: Uint8Array, at: number, to: number): number {
  zoneEnd = at
  zoneExact = true
  zone = 0
  if (at >= to) return 0
  if (bytes[at] === UPPER_Z) {
    zoneEnd = at + 1
    return 1
  }
  if (readZone(bytes, at, to)) return zoneEnd - at === 6 ? 2 : 3
  if (bytes[at] !== SPACE || !readZone(bytes, at + 1, to)) return 0
  if (zoneEnd - at === 7) zoneExact = false
  return 4
}

/** `Mon Oct 26 16:22:08 2026` and `Mon Oct 26 16:22:08.103786 2026`, Apache's and ctime's. */
export function readApache(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  if (at + 24 > to || bytes[at + 3] !== SPACE || bytes[at + 7] !== SPACE) return -1
  const month = monthAt(bytes, at + 4)
  const padded = bytes[at + 8] === SPACE
  const day =
    padded && isDigit(bytes[at + 9]) ? (bytes[at + 9] as number) - ZERO : two(bytes, at + 8)
  const clock = bytes[at + 10] === SPACE ? clockAt(bytes, at + 11) : -1
  if (month < 0 || day < 0 || clock < 0) return -1
  const fraction = readFraction(bytes, at + 19, to)
  const end = fractionEnd
  if (end + 5 > to || bytes[end] !== SPACE) return -1
  const year = four(bytes, end + 1)
  if (year < 0) return -1
  const midnight = startOfDay(year, month, day)
  put(draft, midnight + clock + fraction, 0, false)
  const canonical = dayExact && !padded && isTitleCase(bytes, at + 4) && !isOddClock(bytes, at + 11)
  const dotted =
    fractionDigits === 0 ||
    (fractionDigits === 6 && bytes[at + 19] === DOT && holdsMicros(midnight))
  if (canonical && dotted && isWeekday(bytes, at, midnight))
    stand(draft, at, end + 5, fractionDigits === 0 ? APACHE : APACHE_MICROS)
  return end + 5
}

const WEEKDAYS = 'ThuFriSatSunMonTueWed'

/** Whether the weekday written at `at` is that of the day. 1 January 1970 was a Thursday. */
function isWeekday(bytes: Uint8Array, at: number, midnight: number): boolean {
  const days = midnight / 86_400_000
  const place = (((days % 7) + 7) % 7) * 3
  for (let i = 0; i < 3; i++) if (bytes[at + i] !== WEEKDAYS.charCodeAt(place + i)) return false
  return true
}

/** A time in any of the spellings above. */
export function readTime(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  if (at + 18 > to) return -1
  if (!isDigit(bytes[at])) return readApache(bytes, at, to, draft)
  const fifth = bytes[at + 4]
  if (fifth === DASH) return readIso(bytes, at, to, draft)
  if (fifth === SLASH) return readNginx(bytes, at, to, draft)
  return readClf(bytes, at, to, draft)
}
