import { COLON, SPACE } from './ascii.ts'
import type { Draft } from './draft.ts'
import { readW3c } from './time.ts'

/** Ten bytes of a day, a blank, and a clock with its fraction. */
const STAMP = 40
const DAY = 10
const HALF_DAY = 43_200_000

/** Times of lines that do not have date and time side by side: the two are put together elsewhere and read there. */
export class W3cClock {
  readonly #stamp = new Uint8Array(STAMP)
  #before = NaN
  #days = 0

  /** The date `[dayFrom, dayTo)` and the clock `[from, to)` of one line. */
  readApart(
    bytes: Uint8Array,
    dayFrom: number,
    dayTo: number,
    from: number,
    to: number,
    utc: boolean,
    draft: Draft,
  ): boolean {
    if (dayTo - dayFrom !== DAY) return false
    this.#stamp.set(bytes.subarray(dayFrom, dayTo))
    return this.#read(bytes, from, to, utc, draft)
  }

  /** A clock alone, on the day of a header line or a later one; without such a line it tells no time. */
  readWithDay(
    bytes: Uint8Array,
    from: number,
    to: number,
    day: Uint8Array | undefined,
    utc: boolean,
    draft: Draft,
  ): boolean {
    if (bytes[from + 2] !== COLON || to - from < 8) return false
    if (day === undefined) return true
    this.#stamp.set(day)
    if (!this.#read(bytes, from, to, utc, draft)) return false
    // past midnight the day is over, though no header line says so
    const clock = draft.time
    if (clock + HALF_DAY < this.#before) this.#days++
    this.#before = clock
    draft.time += this.#days * 2 * HALF_DAY
    return true
  }

  /** A header line begins a new day. */
  forget(): void {
    this.#before = NaN
    this.#days = 0
  }

  #read(bytes: Uint8Array, from: number, to: number, utc: boolean, draft: Draft): boolean {
    const end = DAY + 1 + to - from
    if (end > STAMP) return false
    this.#stamp[DAY] = SPACE
    this.#stamp.set(bytes.subarray(from, to), DAY + 1)
    if (readW3c(this.#stamp, 0, end, draft, utc) !== end) return false
    draft.timeStart = -1
    return true
  }
}
