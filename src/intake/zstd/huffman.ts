import { broken } from '../fault.ts'
import { BackBits } from './back-bits.ts'
import { readFse } from './fse.ts'

const LONGEST = 11
const WEIGHTS = { mostLog: 6, mostSymbol: 12 } as const

/** Codes of the literals (RFC 8878, 4.2): by the next `log` bits, the byte and how many bits it took. */
export interface HuffmanTable {
  readonly log: number
  readonly symbols: Uint8Array
  readonly bits: Uint8Array
}

/** Reads a description at `at`; gives the table and where the description ends. */
export function readHuffman(
  bytes: Uint8Array,
  at: number,
): { readonly table: HuffmanTable; readonly end: number } {
  const head = bytes[at] ?? 0
  if (head >= 128) {
    const count = head - 127
    const end = at + 1 + Math.ceil(count / 2)
    const weights = Array.from({ length: count }, (_, i) => {
      const byte = bytes[at + 1 + (i >> 1)] ?? 0
      return i % 2 === 0 ? byte >> 4 : byte & 15
    })
    return { table: tableOf(weights), end }
  }
  const end = at + 1 + head
  const { table, end: from } = readFse(bytes.subarray(0, end), at + 1, WEIGHTS)
  const bits = new BackBits(bytes.subarray(from, end))
  const weights: number[] = []
  let one = bits.take(table.log)
  let other = bits.take(table.log)
  // two states take turns; when the bits are used up, the other one still has a symbol
  while (weights.length < 255) {
    weights.push(table.symbols[one] as number)
    one = table.next(one, bits)
    if (bits.left < 0) {
      weights.push(table.symbols[other] as number)
      return { table: tableOf(weights), end }
    }
    ;[one, other] = [other, one]
  }
  throw broken('table')
}

/** The last symbol's weight is not written: it is what makes the codes complete. */
function tableOf(weights: readonly number[]): HuffmanTable {
  const sum = weights.reduce((all, weight) => all + (weight === 0 ? 0 : 1 << (weight - 1)), 0)
  const log = 32 - Math.clz32(sum)
  const rest = (1 << log) - sum
  if (sum === 0 || log > LONGEST || weights.length > 255 || (rest & (rest - 1)) !== 0)
    throw broken('table')
  const all = [...weights, 32 - Math.clz32(rest)]
  const symbols = new Uint8Array(1 << log)
  const bits = new Uint8Array(1 << log)
  let at = 0
  for (let weight = 1; weight <= log; weight++)
    all.forEach((each, symbol) => {
      if (each !== weight) return
      const next = at + (1 << (weight - 1))
      symbols.fill(symbol, at, next)
      bits.fill(log + 1 - weight, at, next)
      at = next
    })
  return { log, symbols, bits }
}

/** Fills `out` with the bytes that `bytes` spell, which must come out even. */
export function spell(
  bytes: Uint8Array,
  { log, symbols, bits }: HuffmanTable,
  out: Uint8Array,
): void {
  const source = new BackBits(bytes)
  for (let i = 0; i < out.length; i++) {
    const next = source.peek(log)
    out[i] = symbols[next] as number
    source.left -= bits[next] as number
  }
  if (source.left !== 0) throw broken('uneven')
}
