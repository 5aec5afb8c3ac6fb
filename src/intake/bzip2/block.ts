import { broken, unsupported } from '../fault.ts'
import type { Bits } from './bits.ts'
import { Huffman } from './huffman.ts'

/** Symbols that share a table. */
const GROUP = 50
const RUN_B = 1

/** What a block holds before its bytes are put back in order. */
export interface Sorted {
  /** The last column of the sorted rotations, in the low byte of each number. */
  readonly column: Uint32Array
  readonly length: number
  /** Place of the first byte. */
  readonly start: number
}

/**
 * The body of a block behind its checksum: bytes sorted by what follows them, as runs of places in a list of recently used
 * ones, as Huffman codes with up to six tables.
 *
 * @param column of the length of the largest block that the stream announces; filled anew
 */
export function readBlock(bits: Bits, column: Uint32Array): Sorted {
  if (bits.take(1) === 1) throw unsupported('randomised')
  const start = bits.take(24)
  const used = usedBytes(bits)
  const tables = bits.take(3)
  const selectors = selectorsOf(bits, tables)
  const codes = Array.from({ length: tables }, () => new Huffman(lengthsOf(bits, used.length + 2)))
  const length = readSymbols(bits, { used, selectors, codes }, column)
  if (start >= length) throw broken('block-start')
  return { column, length, start }
}

/** The bytes that the block has, in their order: sixteen bits tell which sixteens have any, then sixteen for each of those. */
function usedBytes(bits: Bits): Uint8Array {
  const map = bits.take(16)
  const used: number[] = []
  for (let high = 0; high < 16; high++) {
    if ((map & (0x8000 >> high)) === 0) continue
    const low = bits.take(16)
    for (let i = 0; i < 16; i++) if ((low & (0x8000 >> i)) !== 0) used.push(high * 16 + i)
  }
  if (used.length === 0) throw broken('empty-block')
  return Uint8Array.from(used)
}

/** Which table each group of symbols uses. */
function selectorsOf(bits: Bits, tables: number): Uint8Array {
  if (tables < 2 || tables > 6) throw broken('table')
  const selectors = new Uint8Array(bits.take(15))
  const recent = Uint8Array.from({ length: tables }, (_, i) => i)
  for (let i = 0; i < selectors.length; i++) {
    let place = 0
    while (bits.take(1) === 1) if (++place >= tables) throw broken('no-table')
    const table = recent[place] as number
    recent.copyWithin(1, 0, place)
    recent[0] = table
    selectors[i] = table
  }
  return selectors
}

/** Lengths of a table's codes: each by its difference to the one before. */
function lengthsOf(bits: Bits, symbols: number): Uint8Array {
  const lengths = new Uint8Array(symbols)
  let length = bits.take(5)
  for (let i = 0; i < symbols; i++) {
    while (bits.take(1) === 1) {
      length += bits.take(1) === 1 ? -1 : 1
      if (length < 1 || length > 20) throw broken('code-length', length)
    }
    if (length < 1 || length > 20) throw broken('code-length', length)
    lengths[i] = length
  }
  return lengths
}

interface Codes {
  readonly used: Uint8Array
  readonly selectors: Uint8Array
  readonly codes: readonly Huffman[]
}

/** Fills the column; gives how long it is. */
function readSymbols(bits: Bits, { used, selectors, codes }: Codes, column: Uint32Array): number {
  const recent = used.slice()
  const end = used.length + 1
  let length = 0
  let run = 0
  let weight = 1
  for (const selector of selectors) {
    const code = codes[selector] as Huffman
    for (let i = 0; i < GROUP; i++) {
      const symbol = code.next(bits)
      if (symbol <= RUN_B) {
        // the length of a run in a base of two whose digits are 1 and 2, lowest first
        run += weight << symbol
        weight *= 2
        if (run > column.length) throw broken('block-length')
        continue
      }
      if (run > 0) {
        if (length + run > column.length) throw broken('block-length')
        column.fill(recent[0] as number, length, (length += run))
        run = 0
        weight = 1
      }
      if (symbol === end) return length
      if (length >= column.length) throw broken('block-length')
      column[length++] = toFront(recent, symbol - 1)
    }
  }
  throw broken('endless-block')
}

function toFront(recent: Uint8Array, place: number): number {
  const byte = recent[place] as number
  for (let i = place; i > 0; i--) recent[i] = recent[i - 1] as number
  recent[0] = byte
  return byte
}
