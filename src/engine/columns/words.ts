import { isAscii, logText } from '../../base/bytes.ts'

/** What was added to a dictionary since the last delta. */
export interface WordsDelta {
  /** The new values' bytes, one after the other. */
  readonly bytes: Uint8Array
  /** End of each new value in `bytes`. */
  readonly ends: Uint32Array
}

/**
 * The distinct values of a column, read by code. Code 0 is "absent" and reads as the empty text. Grows by deltas while its
 * segment is open.
 */
export class Words {
  /** The values' bytes, one after the other; only the first `ends[size - 1]` are in use. */
  bytes: Uint8Array = new Uint8Array(0)
  /** End of each code's value; `ends[0]` is 0. Only the first `size` are in use. */
  ends: Uint32Array = new Uint32Array(1)
  /** Number of codes, the absent one included. */
  size = 1

  add({ bytes, ends }: WordsDelta): void {
    const used = this.used
    if (used + bytes.length > this.bytes.length) {
      const grown = new Uint8Array(Math.max(used + bytes.length, this.size === 1 ? 0 : used * 2))
      grown.set(this.bytes.subarray(0, used))
      this.bytes = grown
    }
    this.bytes.set(bytes, used)
    if (this.size + ends.length > this.ends.length) {
      const grown = new Uint32Array(
        Math.max(this.size + ends.length, this.size === 1 ? 0 : this.size * 2),
      )
      grown.set(this.ends.subarray(0, this.size))
      this.ends = grown
    }
    for (let i = 0; i < ends.length; i++) this.ends[this.size + i] = used + (ends[i] as number)
    this.size += ends.length
  }

  /** Bytes in use. */
  get used(): number {
    return this.ends[this.size - 1] as number
  }

  start(code: number): number {
    return code === 0 ? 0 : (this.ends[code - 1] as number)
  }

  end(code: number): number {
    return this.ends[code] as number
  }

  /** The value as text; see `logText` for bytes that are not UTF-8. */
  text(code: number): string {
    return logText(this.bytes, this.start(code), this.end(code))
  }

  /**
   * The texts of all codes from `from` on, in order. Plain ASCII, which most dictionaries are, is decoded in one piece: a
   * call for each of fifty thousand values takes ten times as long.
   */
  texts(from: number): string[] {
    const first = this.start(from)
    if (from >= this.size) return []
    const all = logText(this.bytes, first, this.used)
    const plain = all.length === this.used - first && isAscii(this.bytes, first, this.used)
    return Array.from({ length: this.size - from }, (_, i) =>
      plain
        ? all.slice(this.start(from + i) - first, this.end(from + i) - first)
        : this.text(from + i),
    )
  }

  /** A view of the value's bytes, valid until the next `add`. */
  view(code: number): Uint8Array {
    return this.bytes.subarray(this.start(code), this.end(code))
  }
}
