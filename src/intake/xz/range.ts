const RANGE = 0
const CODE = 1
/** Turns the comparison of signed numbers into that of unsigned ones. */
const SIGN = 1 << 31
/** A probability of one half, of 2048. */
const HALF = 1024

export const probabilities = (count: number): Uint16Array => new Uint16Array(count).fill(HALF)

/** The range coder of LZMA: bits by how probable they are, which each of them changes. */
export class Range {
  /** In a typed array numbers of 32 bits stay unboxed. */
  readonly #state = new Int32Array(2)
  #bytes: Uint8Array = new Uint8Array(0)
  #at = 0

  /** Goes on with other bytes; behind their end there are zeros. */
  open(bytes: Uint8Array): void {
    this.#bytes = bytes
    this.#state[RANGE] = -1
    this.#state[CODE] = 0
    for (this.#at = 1; this.#at < 5;) this.#shift()
  }

  /** Whether all bytes were taken, no more than those, and nothing is left over. */
  get even(): boolean {
    return this.#at === this.#bytes.length && this.#state[CODE] === 0
  }

  #shift(): void {
    const byte = this.#at < this.#bytes.length ? (this.#bytes[this.#at] as number) : 0
    this.#state[CODE] = ((this.#state[CODE] as number) << 8) | byte
    this.#at++
  }

  bit(chances: Uint16Array, at: number): number {
    const state = this.#state
    const chance = chances[at] as number
    const range = state[RANGE] as number
    const code = state[CODE] as number
    const bound = Math.imul(range >>> 11, chance)
    let bit = 0
    if ((code ^ SIGN) < (bound ^ SIGN)) {
      state[RANGE] = bound
      chances[at] = chance + ((2048 - chance) >> 5)
    } else {
      state[RANGE] = range - bound
      state[CODE] = code - bound
      chances[at] = chance - (chance >> 5)
      bit = 1
    }
    this.#normal()
    return bit
  }

  #normal(): void {
    const range = this.#state[RANGE] as number
    if (range >>> 24 !== 0) return
    this.#state[RANGE] = range << 8
    this.#shift()
  }

  /** Bits of even chance, the highest first. */
  plain(count: number): number {
    const state = this.#state
    let value = 0
    for (let i = 0; i < count; i++) {
      const range = (state[RANGE] as number) >>> 1
      const code = state[CODE] as number
      const bit = (code ^ SIGN) < (range ^ SIGN) ? 0 : 1
      state[RANGE] = range
      if (bit === 1) state[CODE] = code - range
      value = value * 2 + bit
      this.#normal()
    }
    return value
  }

  /** A number of `width` bits, the highest first, each with chances of its own by those before it. */
  tree(chances: Uint16Array, base: number, width: number): number {
    let node = 1
    for (let i = 0; i < width; i++) node = (node << 1) | this.bit(chances, base + node)
    return node - (1 << width)
  }

  /** The same with the lowest bit first. */
  reverse(chances: Uint16Array, base: number, width: number): number {
    let node = 1
    let value = 0
    for (let i = 0; i < width; i++) {
      const bit = this.bit(chances, base + node)
      node = (node << 1) | bit
      value |= bit << i
    }
    return value
  }
}
