import { Clock, textIndex, type TextField } from '../columns/fields.ts'
import { COMMA, QUOTE, ascii, isAbsent, isDigit, standsAt } from './ascii.ts'
import { readClient, readVhost } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readSize } from './layout.ts'
import { readStatus } from './words.ts'

const HEADER = ascii('"time_micros",')
const COLUMNS = 17
const DIGITS = 16
/** Places of columns. */
const ADDRESS = 1
const STATUS = 6
const SENT = 8
const TAKEN = 9
const HOST = 10
const TEXTS: readonly (readonly [TextField, number])[] = [
  ['method', 4],
  ['target', 5],
  ['referrer', 11],
  ['agent', 12],
]

/** Usage logs of Google Cloud Storage: values between quotes and commas, in a fixed order below a row of names. */
export class CloudStorageReader implements Reader {
  readonly #starts = new Int32Array(COLUMNS)
  readonly #ends = new Int32Array(COLUMNS)

  names(bytes: Uint8Array, from: number, to: number): boolean {
    return standsAt(bytes, from, to, HEADER)
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (bytes[from] !== QUOTE || bytes[from + DIGITS + 1] !== QUOTE) return false
    if (!this.#split(bytes, from, to)) return false
    const micros = this.#number(bytes, 0, draft)
    const taken = this.#number(bytes, TAKEN, draft)
    if (Number.isNaN(micros) || Number.isNaN(this.#number(bytes, SENT, draft))) return false
    const status = this.#starts[STATUS] as number
    if (!readStatus(bytes, status, this.#ends[STATUS] as number, draft)) return false
    draft.time = micros / 1000
    draft.clock = Clock.utc
    if (!Number.isNaN(taken)) draft.duration = taken / 1000
    if (this.#has(bytes, ADDRESS))
      readClient(bytes, this.#starts[ADDRESS] as number, this.#ends[ADDRESS] as number, draft)
    if (this.#has(bytes, HOST))
      readVhost(bytes, this.#starts[HOST] as number, this.#ends[HOST] as number, draft)
    for (const [field, i] of TEXTS) {
      if (!this.#has(bytes, i)) continue
      draft.start[textIndex[field]] = this.#starts[i] as number
      draft.end[textIndex[field]] = this.#ends[i] as number
    }
    return true
  }

  /** Within a value `""` is a quote. */
  #split(bytes: Uint8Array, from: number, to: number): boolean {
    let at = from
    for (let i = 0; i < COLUMNS; i++) {
      if (at >= to || bytes[at] !== QUOTE) return false
      let end = at + 1
      while (end < to && (bytes[end] !== QUOTE || bytes[end + 1] === QUOTE))
        end += bytes[end] === QUOTE ? 2 : 1
      if (end >= to || (end + 1 < to && bytes[end + 1] !== COMMA)) return false
      this.#starts[i] = at + 1
      this.#ends[i] = end
      at = end + 2
      // a quick look at the first column
      if (i === 0 && (end - from !== DIGITS + 1 || !isDigit(bytes[from + 1]))) return false
    }
    return true
  }

  #has(bytes: Uint8Array, i: number): boolean {
    return !isAbsent(bytes, this.#starts[i] as number, this.#ends[i] as number)
  }

  /** Also leaves the number in `draft.bytes`: the one asked for last stays. */
  #number(bytes: Uint8Array, i: number, draft: Draft): number {
    const to = this.#ends[i] as number
    return readSize(bytes, this.#starts[i] as number, to, draft) === to ? draft.bytes : NaN
  }
}
