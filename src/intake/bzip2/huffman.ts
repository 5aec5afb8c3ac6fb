import { broken } from '../fault.ts'
import type { Bits } from './bits.ts'

/** Longest code that bzip2 knows, in bits. */
const LONGEST = 20
/** Codes up to this long are found by one look. */
const SHORT = 10

/** A canonical Huffman code: symbols by their codes. */
export class Huffman {
  /** By the next `SHORT` bits: symbol and length of its code; 0 where the code is longer. */
  readonly #quick = new Uint16Array(1 << SHORT)
  /** By length: the last code, aligned to `LONGEST` bits, exclusive. */
  readonly #limits = new Int32Array(LONGEST + 2)
  /** By length: what to subtract from a code to get a place among the symbols. */
  readonly #bases = new Int32Array(LONGEST + 1)
  readonly #symbols: Uint16Array

  /** @param lengths of each symbol's code, 1 to 20 bits */
  constructor(lengths: Uint8Array) {
    this.#symbols = new Uint16Array(lengths.length)
    let code = 0
    let place = 0
    for (let length = 1; length <= LONGEST; length++) {
      code <<= 1
      this.#bases[length] = code - place
      for (let symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] !== length) continue
        this.#symbols[place++] = symbol
        this.#enter(symbol, code++, length)
      }
      this.#limits[length] = code * 2 ** (LONGEST - length)
    }
  }

  #enter(symbol: number, code: number, length: number): void {
    if (length > SHORT) return
    const from = code << (SHORT - length)
    // a code that says more symbols than it has room for runs past the table, where writing does nothing
    this.#quick.fill((symbol << 5) | length, from, from + (1 << (SHORT - length)))
  }

  next(bits: Bits): number {
    const found = this.#quick[bits.peek(SHORT)] as number
    if (found !== 0) {
      bits.drop(found & 31)
      return found >> 5
    }
    const code = bits.peek(LONGEST)
    let length = 1
    while (length <= LONGEST && code >= (this.#limits[length] as number)) length++
    if (length > LONGEST) throw broken('no-code')
    bits.drop(length)
    const place = (code >> (LONGEST - length)) - (this.#bases[length] as number)
    const symbol = this.#symbols[place]
    if (symbol === undefined) throw broken('no-code')
    return symbol
  }
}
