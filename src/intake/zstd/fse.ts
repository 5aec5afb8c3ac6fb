import { broken } from '../fault.ts'
import type { BackBits } from './back-bits.ts'

/** A table of finite state entropy coding (RFC 8878, 4.1): by state, its symbol and how the next state is found. */
export class FseTable {
  /** Bits of a state. */
  readonly log: number
  readonly symbols: Uint8Array
  readonly bits: Uint8Array
  readonly bases: Uint16Array

  /** @param counts of each symbol among the states; -1: less than one, which takes one state at the end */
  constructor(counts: readonly number[], log: number) {
    const size = 1 << log
    this.log = log
    this.symbols = new Uint8Array(size)
    this.bits = new Uint8Array(size)
    this.bases = new Uint16Array(size)
    this.#spread(counts, size)
    const next = counts.map((count) => Math.abs(count))
    for (let state = 0; state < size; state++) {
      const symbol = this.symbols[state] as number
      const value = next[symbol] ?? 0
      next[symbol] = value + 1
      const bits = log - (31 - Math.clz32(value))
      this.bits[state] = bits
      this.bases[state] = (value << bits) - size
    }
  }

  #spread(counts: readonly number[], size: number): void {
    let high = size
    counts.forEach((count, symbol) => {
      if (count === -1) this.symbols[--high] = symbol
    })
    const step = (size >> 1) + (size >> 3) + 3
    let place = 0
    counts.forEach((count, symbol) => {
      for (let i = 0; i < count; i++) {
        this.symbols[place] = symbol
        do place = (place + step) & (size - 1)
        while (place >= high)
      }
    })
  }

  /** A table of one symbol, which takes no bits. */
  static ofOne(symbol: number): FseTable {
    const table = new FseTable([1], 0)
    table.symbols[0] = symbol
    return table
  }

  next(state: number, bits: BackBits): number {
    return (this.bases[state] as number) + bits.take(this.bits[state] as number)
  }
}

/** Bits from the lowest of the first byte on; zeros behind the end. */
class Bits {
  readonly #bytes: Uint8Array
  /** Bits taken. */
  at: number

  constructor(bytes: Uint8Array, byte: number) {
    this.#bytes = bytes
    this.at = byte * 8
  }

  take(count: number): number {
    const at = this.at >>> 3
    const [low = 0, middle = 0, high = 0] = this.#bytes.subarray(at, at + 3)
    const value = ((low | (middle << 8) | (high << 16)) >>> (this.at & 7)) & ((1 << count) - 1)
    this.at += count
    return value
  }
}

/** Reads a table's description at `at`; gives the table and where its description ends. */
export function readFse(
  bytes: Uint8Array,
  at: number,
  { mostLog, mostSymbol }: { readonly mostLog: number; readonly mostSymbol: number },
): { readonly table: FseTable; readonly end: number } {
  const bits = new Bits(bytes, at)
  const log = bits.take(4) + 5
  if (log > mostLog) throw broken('table')
  const counts: number[] = []
  let left = 1 << log
  while (left > 0 && counts.length <= mostSymbol) {
    const count = countFrom(bits, left)
    counts.push(count)
    left -= Math.abs(count)
    if (count !== 0) continue
    for (let zeros = 3; zeros === 3;) {
      zeros = bits.take(2)
      for (let i = 0; i < zeros; i++) counts.push(0)
      if (counts.length > mostSymbol + 1) break
    }
  }
  const end = Math.ceil(bits.at / 8)
  if (left !== 0 || counts.length > mostSymbol + 1 || end > bytes.length) throw broken('table')
  return { table: new FseTable(counts, log), end }
}

/** A count from 0 to `left`, or -1, in as few bits as can tell them apart. */
function countFrom(bits: Bits, left: number): number {
  const width = 32 - Math.clz32(left + 1)
  const low = (1 << (width - 1)) - 1
  const spare = (1 << width) - 1 - (left + 1)
  const value = bits.take(width)
  if ((value & low) < spare) {
    bits.at--
    return (value & low) - 1
  }
  return (value > low ? value - spare : value) - 1
}
