import { broken } from '../fault.ts'

/**
 * Bits that were written to be read from the end backwards (RFC 8878, 4.1): the last byte's highest one bit says where they
 * begin. Before the start there are zeros; `left` is below zero then.
 */
export class BackBits {
  readonly #bytes: Uint8Array
  /** Bits that are left. */
  left: number

  constructor(bytes: Uint8Array) {
    const last = bytes.at(-1) ?? 0
    if (last === 0) throw broken('no-end-mark')
    this.#bytes = bytes
    this.left = bytes.length * 8 - 1 - (Math.clz32(last) - 24)
  }

  /** Takes up to 31 bits. */
  take(count: number): number {
    if (count === 0) return 0
    this.left -= count
    const { left } = this
    if (left >= 0) return this.#at(left, count)
    return count + left > 0 ? this.#at(0, count + left) << -left : 0
  }

  /** The next bits without taking them, up to 24. */
  peek(count: number): number {
    const from = this.left - count
    if (from >= 0) return this.#at(from, count)
    return this.left > 0 ? this.#at(0, this.left) << -from : 0
  }

  #at(bit: number, count: number): number {
    if (count > 24) return this.#at(bit, 16) + this.#at(bit + 16, count - 16) * 65_536
    const bytes = this.#bytes
    const at = bit >>> 3
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)
    return (word >>> (bit & 7)) & ((1 << count) - 1)
  }
}
