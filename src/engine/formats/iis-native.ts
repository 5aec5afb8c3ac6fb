import { Clock } from '../columns/fields.ts'
import { COMMA, SLASH, isAbsent, isDigit, seek, skipBlanks, trimEnd } from './ascii.ts'
import { readClient } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readSize } from './layout.ts'
import { readStatus } from './words.ts'

const COLUMNS = 15
const HOUR = 3_600_000
const DATE = 2
const TIME = 3
const TAKEN = 7
const SENT = 9
const STATUS = 10
const METHOD = 12
const TARGET = 13
const QUERY = 14

/**
 * IIS' own format, fields between commas: client, user, date, time, service, computer, server, ms, bytes received and sent,
 * status, Windows status, method, target, query. Times are local. Dates are written as the server's region wants: where
 * one number cannot be a month the other is, else the first.
 */
export class IisNativeReader implements Reader {
  readonly #starts = new Int32Array(COLUMNS)
  readonly #ends = new Int32Array(COLUMNS)

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (!this.#split(bytes, from, to)) return false
    const [starts, ends] = [this.#starts, this.#ends]
    const day = dayOf(bytes, starts[DATE] as number, ends[DATE] as number)
    const clock = clockOf(bytes, starts[TIME] as number, ends[TIME] as number)
    if (Number.isNaN(day + clock)) return false
    if (!readStatus(bytes, starts[STATUS] as number, ends[STATUS] as number, draft)) return false
    if (!this.#number(bytes, SENT, draft)) return false
    draft.time = day + clock
    draft.clock = Clock.local
    const sent = draft.bytes
    const place = draft.bytesStart
    if (this.#number(bytes, TAKEN, draft)) draft.duration = draft.bytes
    draft.bytes = sent
    draft.bytesStart = place
    readClient(bytes, starts[0] as number, ends[0] as number, draft)
    if (this.#has(bytes, 1)) draft.span('user', starts[1] as number, ends[1] as number)
    if (this.#has(bytes, METHOD))
      draft.span('method', starts[METHOD] as number, ends[METHOD] as number)
    this.#target(bytes, draft)
    return true
  }

  /** Commas inside the query are the query's. */
  #split(bytes: Uint8Array, from: number, to: number): boolean {
    let end = trimEnd(bytes, from, to)
    if (bytes[end - 1] === COMMA) end--
    let at = from
    for (let i = 0; i < COLUMNS; i++) {
      if (at > end) return false
      const start = skipBlanks(bytes, at, end)
      const comma = i === COLUMNS - 1 ? end : seek(bytes, start, end, COMMA)
      this.#starts[i] = start
      this.#ends[i] = Math.max(start, trimEnd(bytes, start, comma))
      at = comma + 1
      // a quick look: the second column is the user, the third a date
      if (i === DATE && !isDigit(bytes[start])) return false
    }
    return true
  }

  #has(bytes: Uint8Array, i: number): boolean {
    return !isAbsent(bytes, this.#starts[i] as number, this.#ends[i] as number)
  }

  #number(bytes: Uint8Array, i: number, draft: Draft): boolean {
    const to = this.#ends[i] as number
    return readSize(bytes, this.#starts[i] as number, to, draft) === to
  }

  #target(bytes: Uint8Array, draft: Draft): void {
    if (!this.#has(bytes, TARGET)) return
    const from = this.#starts[TARGET] as number
    const to = this.#ends[TARGET] as number
    if (!this.#has(bytes, QUERY)) {
      draft.span('target', from, to)
      return
    }
    const start = this.#starts[QUERY] as number
    const end = this.#ends[QUERY] as number
    const at = draft.room(to - from + 1 + end - start)
    draft.text.set(bytes.subarray(from, to), at)
    draft.text[at + to - from] = 0x3f
    draft.text.set(bytes.subarray(start, end), at + to - from + 1)
    draft.wrote('target', at + to - from + 1 + end - start)
  }
}

/** Start of the day `03/20/98` or `20/03/2026`, as if in UTC; NaN where there is none. */
function dayOf(bytes: Uint8Array, from: number, to: number): number {
  const first = seek(bytes, from, to, SLASH)
  const second = seek(bytes, first + 1, to, SLASH)
  const a = whole(bytes, from, first)
  const b = whole(bytes, first + 1, second)
  const year = whole(bytes, second + 1, to)
  const full = to - second === 3 ? year + (year < 70 ? 2000 : 1900) : year
  const [month, day] = a > 12 ? [b, a] : [a, b]
  const fits = month >= 1 && month <= 12 && day >= 1 && day <= 31 && full >= 1970 && full < 10_000
  return fits ? Date.UTC(full, month - 1, day) : NaN
}

/** Ms since midnight of `7:55:20`. */
function clockOf(bytes: Uint8Array, from: number, to: number): number {
  const parts = [0, 0, 0]
  let at = from
  for (let i = 0; i < 3; i++) {
    const end = i === 2 ? to : seek(bytes, at, to, 0x3a)
    parts[i] = whole(bytes, at, end)
    at = end + 1
  }
  const [h = NaN, m = NaN, s = NaN] = parts
  return h < 24 && m < 60 && s < 61 ? h * HOUR + m * 60_000 + s * 1000 : NaN
}

/** A number of one to four digits. */
function whole(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 4) return NaN
  let value = 0
  for (let at = from; at < to; at++) {
    if (!isDigit(bytes[at])) return NaN
    value = value * 10 + (bytes[at] as number) - 0x30
  }
  return value
}
