import { broken } from '../fault.ts'
import { readHuffman, spell, type HuffmanTable } from './huffman.ts'

/** The part of a block that is no match (RFC 8878, 3.1.1.3.1), and where it ends. */
export interface Literals {
  readonly bytes: Uint8Array
  readonly end: number
  /** For the next block, which may use it again. */
  readonly table: HuffmanTable | undefined
}

const RAW = 0
const SAME = 1
const TREELESS = 3

interface Head {
  readonly kind: number
  readonly size: number
  /** Bytes that they take in the block. */
  readonly packed: number
  readonly streams: 1 | 4
  readonly at: number
}

/** @param most bytes that the block may have */
export function readLiterals(
  block: Uint8Array,
  before: HuffmanTable | undefined,
  most: number,
): Literals {
  const head = headOf(block)
  const { kind, size, at } = head
  const end = at + head.packed
  if (size > most || end > block.length) throw broken('too-little')
  if (kind === RAW) return { bytes: block.subarray(at, end), end, table: before }
  const bytes = new Uint8Array(size)
  if (kind === SAME) return { bytes: bytes.fill(block[at] as number), end, table: before }
  let from = at
  let table = before
  if (kind !== TREELESS) ({ table, end: from } = readHuffman(block.subarray(0, end), at))
  if (table === undefined) throw broken('no-table')
  const packed = block.subarray(from, end)
  if (head.streams === 1) spell(packed, table, bytes)
  else spellFour(packed, table, bytes)
  return { bytes, end, table }
}

function headOf(block: Uint8Array): Head {
  const kind = (block[0] ?? 0) & 3
  const form = ((block[0] ?? 0) >> 2) & 3
  if (kind <= SAME) {
    const at = form === 1 ? 2 : form === 3 ? 3 : 1
    const size = at === 1 ? uint(block, 1) >> 3 : uint(block, at) >> 4
    return { kind, size, packed: kind === RAW ? size : 1, streams: 1, at }
  }
  // two numbers of 10, 14 or 18 bits behind the first four
  const at = form < 2 ? 3 : form + 2
  const width = form < 2 ? 10 : form === 2 ? 14 : 18
  const both = Math.floor(uint(block, at) / 16)
  const packed = Math.floor(both / 2 ** width)
  return { kind, size: both % 2 ** width, packed, streams: form === 0 ? 1 : 4, at }
}

/** The number that the first bytes spell, the lowest one first. */
const uint = (block: Uint8Array, bytes: number): number =>
  block.subarray(0, bytes).reduceRight((all, byte) => all * 256 + byte, 0)

/** Four streams of a quarter each, the last of what is left; the lengths of the first three stand before them. */
function spellFour(packed: Uint8Array, table: HuffmanTable, out: Uint8Array): void {
  const quarter = (out.length + 3) >> 2
  let at = 6
  for (let i = 0; i < 4; i++) {
    const length = (packed[i * 2] ?? 0) | ((packed[i * 2 + 1] ?? 0) << 8)
    const end = i < 3 ? at + length : packed.length
    if (end > packed.length || at > end) throw broken('block-end')
    spell(
      packed.subarray(at, end),
      table,
      out.subarray(i * quarter, i < 3 ? (i + 1) * quarter : out.length),
    )
    at = end
  }
}
