import type { Dictionary } from './dictionary.ts'
import { TEXT_FIELDS, textIndex } from './fields.ts'

/** Rows whose values are looked up together: what the processor's cache holds. */
export const WAITING_ROWS = 1024

/** Fields that readers give: all before `format`. */
const SPANNED = TEXT_FIELDS.slice(0, textIndex.format)

/** Values of rows that wait for their codes: spans of one array of bytes, which must stay as it is until they are settled. */
export class Waiting {
  bytes: Uint8Array = new Uint8Array(0)
  /** Of each field and waiting row; -1 where the row has no such value. */
  readonly #starts = SPANNED.map(() => new Int32Array(WAITING_ROWS).fill(-1))
  readonly #ends = SPANNED.map(() => new Int32Array(WAITING_ROWS))
  /** 1 for fields that a waiting row has. */
  readonly #drafted = new Uint8Array(SPANNED.length)

  /** Values of the waiting row `at`. */
  add(starts: Int32Array, ends: Int32Array, at: number): void {
    for (let i = 0; i < this.#starts.length; i++) {
      const start = starts[i] as number
      if (start >= 0) this.put(i, start, ends[i] as number, at)
    }
  }

  /** The value `[start, end)` of one field of the waiting row `at`. */
  put(field: number, start: number, end: number, at: number): void {
    ;(this.#starts[field] as Int32Array)[at] = start
    ;(this.#ends[field] as Int32Array)[at] = end
    this.#drafted[field] = 1
  }

  /**
   * Gives the `count` waiting rows their codes, from `codes[field][from]` on: field by field, so that one dictionary at a
   * time is in the cache. `onField` hears of each field that had values, with the size of its dictionary before.
   */
  settle(
    words: readonly Dictionary[],
    codes: readonly Uint32Array[],
    from: number,
    count: number,
    onField: (field: number, before: number) => void,
  ): void {
    const { bytes } = this
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let i = 0; i < this.#starts.length; i++) {
      if (this.#drafted[i] === 0) continue
      this.#drafted[i] = 0
      const dictionary = words[i] as Dictionary
      const before = dictionary.size
      const starts = this.#starts[i] as Int32Array
      const ends = this.#ends[i] as Int32Array
      dictionary.internMany(bytes, view, starts, ends, count, codes[i] as Uint32Array, from)
      starts.fill(-1, 0, count)
      onField(i, before)
    }
  }
}
