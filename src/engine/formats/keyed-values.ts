import { Clock } from '../columns/fields.ts'
import { BACKSLASH, COLON, DASH, DOT, OPEN, SPACE, ZERO, isAbsent, isDigit } from './ascii.ts'
import type { Draft } from './draft.ts'
import { readBsd } from './time-bsd.ts'
import { readLoose } from './time-loose.ts'
import { EPOCH, EPOCH_WHOLE_MS } from './time-styles.ts'
import { readIso, readTime } from './time.ts'

/*
 * Values of lines of keys and values: numbers and times in all the ways they are written.
 */

const PLUS = 0x2b

/** Whether nothing was there to be logged: `""`, `-`, `--`, `N/A`, null. */
export function isNothing(bytes: Uint8Array, from: number, to: number): boolean {
  if (isAbsent(bytes, from, to)) return true
  if (to - from === 2) return bytes[from] === DASH && bytes[from + 1] === DASH
  if (to - from === 3)
    return bytes[from] === 0x4e && bytes[from + 1] === 0x2f && bytes[from + 2] === 0x41
  return (
    to - from === 4 && bytes[from] === 0x6e && bytes[from + 1] === 0x75 && bytes[from + 3] === 0x6c
  )
}

/** Offset after the number that `numberAt` read. */
export let numberEnd = 0

/** The decimal number at `at` (digits, fraction, exponent; no sign), or NaN. Sets `numberEnd`. */
export function numberAt(bytes: Uint8Array, at: number, to: number): number {
  let value = 0
  const start = at
  for (; at < to; at++) {
    const digit = (bytes[at] as number) - ZERO
    if (digit >>> 0 > 9) break
    value = value * 10 + digit
  }
  numberEnd = at
  if (at === start) return NaN
  if (at + 1 < to && bytes[at] === DOT && isDigit(bytes[at + 1])) {
    let part = 0
    let scale = 1
    for (at++; at < to; at++) {
      const digit = (bytes[at] as number) - ZERO
      if (digit >>> 0 > 9) break
      if (scale < 1e15) {
        part = part * 10 + digit
        scale *= 10
      }
    }
    value += part / scale
  }
  if (at + 1 < to && ((bytes[at] as number) | 0x20) === 0x65) {
    let exponent = 0
    let i = at + 1
    const isMinus = bytes[i] === DASH
    if (isMinus || bytes[i] === PLUS) i++
    const first = i
    for (; i < to && i - first < 3 && isDigit(bytes[i]); i++)
      exponent = exponent * 10 + (bytes[i] as number) - ZERO
    if (i > first) {
      value *= 10 ** (isMinus ? -exponent : exponent)
      at = i
    }
  }
  numberEnd = at
  return value
}

/** Ms in one of the unit at `at`; sets `numberEnd` after it. NaN: no unit of time. */
function unitAt(bytes: Uint8Array, at: number, to: number): number {
  const first = bytes[at]
  const second = at + 1 < to ? bytes[at + 1] : 0
  numberEnd = at + 2
  if (second === 0x73) {
    if (first === 0x6d) return 1
    if (first === 0x75) return 1e-3
    if (first === 0x6e) return 1e-6
  }
  // µs with either of the two signs that look like it
  if ((first === 0xc2 && second === 0xb5) || (first === 0xce && second === 0xbc)) {
    numberEnd = at + 3
    return bytes[at + 2] === 0x73 ? 1e-3 : NaN
  }
  numberEnd = at + 1
  return first === 0x73 ? 1000 : first === 0x6d ? 60_000 : first === 0x68 ? 3_600_000 : NaN
}

/** A duration in ms: a number in the unit given (ms in one of it), or with units of its own, as Go writes `1m2.5s`. */
export function durationAt(bytes: Uint8Array, from: number, to: number, unit: number): number {
  let sum = 0
  let at = from
  while (at < to) {
    const value = numberAt(bytes, at, to)
    if (value !== value) return NaN
    at = numberEnd
    while (at < to && bytes[at] === SPACE) at++
    if (at === to)
      return from === at || sum > 0
        ? NaN
        : round(value * (unit === 0 ? (isWhole(bytes, from, at) ? 1 : 1000) : unit))
    const own = unitAt(bytes, at, to)
    if (own !== own) return NaN
    sum += value * own
    at = numberEnd
    while (at < to && bytes[at] === SPACE) at++
  }
  return at > from ? round(sum) : NaN
}

function isWhole(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] === DOT) return false
  return true
}

/** Down to the nanosecond, so that 0.384 s is 384 ms. */
const round = (ms: number): number => Math.round(ms * 1e6) / 1e6

const EARLIEST = 1e8
const LATEST = 1e11

/** Seconds, milli-, micro- or nanoseconds since 1970, told apart by how many they are. False where it is none of them. */
function readEpoch(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  let at = from
  let whole = 0
  for (; at < to && isDigit(bytes[at]); at++) whole = whole * 10 + (bytes[at] as number) - ZERO
  const digits = at - from
  if (digits < 9 || digits > 19) {
    // 1.6938407917564995e+09
    const seconds = numberAt(bytes, from, to)
    return numberEnd === to && putEpoch(Math.round(seconds * 1e6) / 1e3, draft)
  }
  // micro- and nanoseconds: what is below a millisecond is cut
  if (digits > 14) {
    const isWhole = digits === 16 || digits === 19
    return isWhole && putEpoch(numberAt(bytes, from, from + 13), draft)
  }
  const millionths = millionthsAt(bytes, at, to)
  const unit = digits <= 11 ? 1e3 : 1
  if (!putEpoch(whole * unit + millionths * (unit / 1e6), draft)) return false
  if (bytes[from] !== ZERO && whole < MOST_SECONDS * (1e3 / unit))
    putEpochStyle(from, at, unit === 1 ? -1 : decimalsAt(bytes, at, to), draft)
  return true
}

/** Seconds since 1970 below which a number of milliseconds tells microseconds. */
const MOST_SECONDS = 2 ** 32

/** Notes where the part of a time since 1970 stands that can be written again. `decimals`: of seconds; -1: milliseconds, whole. */
function putEpochStyle(from: number, at: number, decimals: number, draft: Draft): void {
  if (decimals < 0 && Math.floor(draft.time) !== draft.time) return
  draft.timeStart = from
  draft.timeEnd = decimals > 0 ? at + 1 + decimals : at
  draft.timeStyle = decimals < 0 ? EPOCH_WHOLE_MS : EPOCH + decimals
}

/** How many decimals, up to six, follow at `at`. */
function decimalsAt(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at] !== DOT) return 0
  let decimals = 0
  while (decimals < 6 && at + 1 + decimals < to && isDigit(bytes[at + 1 + decimals])) decimals++
  return decimals
}

/** The fraction at `at` (a dot and digits) in millionths, cut; 0 where there is none. */
function millionthsAt(bytes: Uint8Array, at: number, to: number): number {
  if (at >= to || bytes[at] !== DOT) return 0
  let value = 0
  let unit = 1e6
  for (let i = at + 1; i < to && unit > 1 && isDigit(bytes[i]); i++) {
    unit /= 10
    value += ((bytes[i] as number) - ZERO) * unit
  }
  return value
}

function putEpoch(ms: number, draft: Draft): boolean {
  if (!(ms >= EARLIEST * 1e3 && ms < LATEST * 1e3)) return false
  draft.time = ms
  draft.clock = Clock.utc
  draft.zone = 0
  draft.timeStart = -1
  return true
}

/** Reads a time however it is written; false leaves the draft as it was. */
export function readAnyTime(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  if (bytes[from] === OPEN) {
    from++
    to--
  }
  if (to - from < 9) return false
  if (isDigit(bytes[from]) && isDigit(bytes[from + 2]) && isDigit(bytes[from + 4]))
    return readEpoch(bytes, from, to, draft)
  const { timeStart } = draft
  draft.timeStart = -1
  let end = readHttpDate(bytes, from, to, draft)
  // a spelling of few programs must be the whole value
  if (end < 0 && readLoose(bytes, from, to, draft) === to) end = to
  if (end < 0 && readBsd(bytes, from, to, draft) === to) end = to
  if (end < 0) {
    draft.timeStart = timeStart
    return false
  }
  if (draft.clock === Clock.local && end < to) readRest(bytes, end, to, draft)
  return true
}

/** Whether a value is half a time: `2026-10-10`, or `13:55:36` with or without a fraction. */
export function isHalf(bytes: Uint8Array, from: number, to: number): boolean {
  const size = to - from
  if (size < 8 || size > 15 || !isDigit(bytes[from])) return false
  if (bytes[from + 2] === COLON) return bytes[from + 5] === COLON
  return size === 10 && !isDigit(bytes[from + 4]) && bytes[from + 4] === bytes[from + 7]
}

/** What follows a time without a zone: a fraction that its style does not have, or the zone's name. */
function readRest(bytes: Uint8Array, at: number, to: number, draft: Draft): void {
  if (bytes[at] === DOT && draft.timeStart >= 0) {
    const part = numberAt(bytes, at - 1, to) % 1
    if (part === part) {
      draft.time += Math.floor(part * 1e6 + 1e-3) / 1e3
      draft.timeStart = -1
    }
  }
  if (to - at === 4 && bytes[at] === SPACE && isUtc(bytes, at + 1)) draft.clock = Clock.utc
}

/** `UTC` or `GMT`. */
const isUtc = (bytes: Uint8Array, at: number): boolean =>
  (bytes[at] === 0x55 && bytes[at + 1] === 0x54 && bytes[at + 2] === 0x43) ||
  (bytes[at] === 0x47 && bytes[at + 1] === 0x4d && bytes[at + 2] === 0x54)

const dashed = new Uint8Array(20)
const MONTH_KEYS = 'janfebmaraprmayjunjulaugsepoctnovdec'

/** `Wed, 08 Dec 2021 14:02:43 GMT` (RFC 9110), or any spelling of `readTime`. */
function readHttpDate(bytes: Uint8Array, from: number, to: number, draft: Draft): number {
  if (bytes[from + 3] !== 0x2c || to - from < 29) return readTime(bytes, from, to, draft)
  let month = 0
  for (; month < 12; month++) {
    let i = 0
    while (
      i < 3 &&
      ((bytes[from + 8 + i] as number) | 0x20) === MONTH_KEYS.charCodeAt(month * 3 + i)
    )
      i++
    if (i === 3) break
  }
  dashed.set(bytes.subarray(from + 12, from + 16), 0)
  dashed[4] = dashed[7] = DASH
  dashed[5] = ZERO + Math.floor((month + 1) / 10)
  dashed[6] = ZERO + ((month + 1) % 10)
  dashed.set(bytes.subarray(from + 5, from + 7), 8)
  dashed[10] = 0x54
  dashed.set(bytes.subarray(from + 17, from + 25), 11)
  dashed[19] = 0x5a
  if (!isUtc(bytes, from + 26) || readIso(dashed, 0, 20, draft) < 0) return -1
  draft.timeStart = -1
  return to
}

/** The value of four hexadecimal digits, or of `digits` of them; -1 where they are none. */
function hexAt(bytes: Uint8Array, at: number, to: number, digits: number): number {
  if (at + digits > to) return -1
  let value = 0
  for (let i = at; i < at + digits; i++) {
    const byte = bytes[i] as number
    const digit = isDigit(byte) ? byte - ZERO : (byte | 0x20) - 0x57
    if (digit < 0 || digit > 15 || (digit > 9 && (byte | 0x20) > 0x66)) return -1
    if (!isDigit(byte) && digit < 10) return -1
    value = value * 16 + digit
  }
  return value
}

const SHORT: ReadonlyMap<number, number> = new Map([
  [0x62, 0x08],
  [0x66, 0x0c],
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
])

/**
 * The bytes of a string with its escapes undone: those of JSON, and `\xHH`, which nginx and Apache write and JSON does
 * not have. A backslash before anything else is dropped, before digits and at the end kept.
 */
export function unescaped(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const out = new Uint8Array(to - from)
  let size = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    if (byte !== BACKSLASH || at + 1 === to) {
      out[size++] = byte
      continue
    }
    const letter = bytes[++at] as number
    if (letter === 0x78) {
      const value = hexAt(bytes, at + 1, to, 2)
      if (value >= 0) at += 2
      else out[size++] = BACKSLASH
      out[size++] = value >= 0 ? value : letter
    } else if (letter === 0x75) {
      let value = hexAt(bytes, at + 1, to, 4)
      if (value < 0) {
        out[size++] = BACKSLASH
        out[size++] = letter
        continue
      }
      at += 4
      if (value >> 10 === 0x36 && bytes[at + 1] === BACKSLASH && bytes[at + 2] === 0x75) {
        const low = hexAt(bytes, at + 3, to, 4)
        if (low >> 10 === 0x37) {
          value = 0x10000 + ((value & 0x3ff) << 10) + (low & 0x3ff)
          at += 6
        }
      }
      size = putUtf8(out, size, value)
    } else {
      if (isDigit(letter)) out[size++] = BACKSLASH
      out[size++] = SHORT.get(letter) ?? letter
    }
  }
  return out.subarray(0, size)
}

/** Writes a code point; half of a pair becomes U+FFFD. */
function putUtf8(out: Uint8Array, at: number, code: number): number {
  if (code >> 11 === 0x1b) code = 0xfffd
  if (code < 0x80) out[at++] = code
  else {
    if (code < 0x800) out[at++] = 0xc0 | (code >> 6)
    else {
      if (code < 0x10000) out[at++] = 0xe0 | (code >> 12)
      else {
        out[at++] = 0xf0 | (code >> 18)
        out[at++] = 0x80 | ((code >> 12) & 0x3f)
      }
      out[at++] = 0x80 | ((code >> 6) & 0x3f)
    }
    out[at++] = 0x80 | (code & 0x3f)
  }
  return at
}
