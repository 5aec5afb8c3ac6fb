/** Bits of bytes, the highest of a byte first. Behind the end there are zeros; `over` tells. */
export class Bits {
  readonly #bytes: Uint8Array
  #at: number
  #held = 0
  #count = 0

  /** @param bit how many bits of the byte at `at` were taken already, 0 to 7 */
  constructor(bytes: Uint8Array, at: number, bit: number) {
    this.#bytes = bytes
    this.#at = at
    this.take(bit)
  }

  /** Place of the next bit, counted from the first byte's first one. */
  get place(): number {
    return this.#at * 8 - this.#count
  }

  /** Whether more bits were taken than there are. */
  get over(): boolean {
    return this.place > this.#bytes.length * 8
  }

  /** The next bits as a number, without taking them; `count` is at most 24. */
  peek(count: number): number {
    while (this.#count < count) {
      const byte = this.#at < this.#bytes.length ? (this.#bytes[this.#at] as number) : 0
      this.#held = (this.#held << 8) | byte
      this.#count += 8
      this.#at++
    }
    return (this.#held >>> (this.#count - count)) & ((1 << count) - 1)
  }

  /** Takes bits that were looked at. */
  drop(count: number): void {
    this.#count -= count
  }

  take(count: number): number {
    const value = this.peek(count)
    this.#count -= count
    return value
  }
}
