import { broken } from '../fault.ts'
import type { History } from '../history.ts'
import { BackBits } from './back-bits.ts'
import { FseTable, readFse } from './fse.ts'

/*
 * The matches of a block (RFC 8878, 3.1.1.3.2): each takes so many literals, and then copies so many bytes from so far back.
 * Each of the three numbers is a code, which a table gives, and some more bits.
 */
interface Code {
  readonly most: { readonly mostLog: number; readonly mostSymbol: number }
  readonly usual: FseTable
}

const repeated = (value: number, times: number): number[] => Array<number>(times).fill(value)

const LENGTH_BITS = [
  ...repeated(0, 16),
  1,
  1,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  6,
  7,
  8,
  9,
  10,
  11,
  12,
  13,
  14,
  15,
  16,
]
const MATCH_BITS = [
  ...repeated(0, 32),
  ...[1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
]
/** Longest distance that is read: 2^30, more than any window. */
const MOST_DISTANCE_BITS = 30

/** The least number of each code: one behind all that the codes before it can say. */
function bases(bits: readonly number[], first: number): Uint32Array {
  let next = first
  return Uint32Array.from(bits, (width) => (next += 2 ** width) - 2 ** width)
}
const LENGTH_BASES = bases(LENGTH_BITS, 0)
const MATCH_BASES = bases(MATCH_BITS, 3)

const LENGTHS: Code = {
  most: { mostLog: 9, mostSymbol: 35 },
  usual: new FseTable(
    [
      4,
      3,
      ...repeated(2, 11),
      1,
      1,
      1,
      ...repeated(2, 9),
      3,
      2,
      ...repeated(1, 5),
      ...repeated(-1, 4),
    ],
    6,
  ),
}
const DISTANCES: Code = {
  most: { mostLog: 8, mostSymbol: 31 },
  usual: new FseTable([...repeated(1, 6), 2, 2, 2, ...repeated(1, 15), ...repeated(-1, 5)], 5),
}
const MATCHES: Code = {
  most: { mostLog: 9, mostSymbol: 52 },
  usual: new FseTable([1, 4, 3, ...repeated(2, 6), ...repeated(1, 37), ...repeated(-1, 7)], 6),
}

/** Tables in use, for a block that uses those of the one before. */
export interface Tables {
  lengths?: FseTable
  distances?: FseTable
  matches?: FseTable
}

/** What holds from block to block of a frame. */
export interface Memory {
  readonly tables: Tables
  /** The last three distances. */
  readonly recent: [number, number, number]
}

interface Section {
  readonly count: number
  readonly lengths: FseTable
  readonly distances: FseTable
  readonly matches: FseTable
  readonly bits: BackBits
}

/** Adds a block's text, up to `most` bytes of it, for which there is room. */
export function execute(
  section: Uint8Array,
  literals: Uint8Array,
  { history, memory, most }: { history: History; memory: Memory; most: number },
): void {
  const read = sectionOf(section, memory.tables)
  let taken = 0
  if (read !== undefined) {
    const limit = history.end + most
    taken = matches(read, literals, { history, recent: memory.recent, limit })
  }
  if (literals.length - taken > most) throw broken('block-length')
  history.add(literals.subarray(taken))
}

function sectionOf(bytes: Uint8Array, tables: Tables): Section | undefined {
  const [b0 = 0, b1 = 0, b2 = 0] = bytes
  if (bytes.length === 0) throw broken('no-matches')
  if (b0 === 0) return undefined
  const width = b0 < 128 ? 1 : b0 < 255 ? 2 : 3
  const count = width === 1 ? b0 : width === 2 ? ((b0 - 128) << 8) | b1 : (b1 | (b2 << 8)) + 0x7f00
  const modes = bytes[width] ?? 0
  if ((modes & 3) !== 0) throw broken('reserved-bit')
  const source = { bytes, at: width + 1 }
  const lengths = tableBy(modes >> 6, LENGTHS, tables.lengths, source)
  const distances = tableBy((modes >> 4) & 3, DISTANCES, tables.distances, source)
  const matches = tableBy((modes >> 2) & 3, MATCHES, tables.matches, source)
  Object.assign(tables, { lengths, distances, matches })
  return { count, lengths, distances, matches, bits: new BackBits(bytes.subarray(source.at)) }
}

/** The usual table, one of a single code, one that is described here, or the one before. */
function tableBy(
  mode: number,
  { usual, most }: Code,
  before: FseTable | undefined,
  source: { readonly bytes: Uint8Array; at: number },
): FseTable {
  if (mode === 0) return usual
  if (mode === 1) {
    const symbol = source.bytes[source.at++] ?? 255
    if (symbol > most.mostSymbol) throw broken('no-code')
    return FseTable.ofOne(symbol)
  }
  if (mode === 2) {
    const { table, end } = readFse(source.bytes, source.at, most)
    source.at = end
    return table
  }
  if (before === undefined) throw broken('no-table')
  return before
}

interface Target {
  readonly history: History
  readonly recent: Memory['recent']
  /** Place behind which the block may not write. */
  readonly limit: number
}

/** Gives how many literals were taken. */
function matches(
  section: Section,
  literals: Uint8Array,
  { history, recent, limit }: Target,
): number {
  const { bits, lengths, distances, matches } = section
  let taken = 0
  let l = bits.take(lengths.log)
  let d = bits.take(distances.log)
  let m = bits.take(matches.log)
  for (let i = 0; i < section.count; i++) {
    const far = distances.symbols[d] as number
    if (far > MOST_DISTANCE_BITS) throw broken('match-distance')
    const value = 2 ** far + bits.take(far)
    const matchCode = matches.symbols[m] as number
    const match = (MATCH_BASES[matchCode] as number) + bits.take(MATCH_BITS[matchCode] as number)
    const lengthCode = lengths.symbols[l] as number
    const length =
      (LENGTH_BASES[lengthCode] as number) + bits.take(LENGTH_BITS[lengthCode] as number)
    if (taken + length > literals.length) throw broken('too-little')
    if (history.end + length + match > limit) throw broken('block-length')
    for (let k = 0; k < length; k++) history.bytes[history.end++] = literals[taken++] as number
    history.copy(distanceOf(value, length, recent), match)
    if (i === section.count - 1) break
    l = lengths.next(l, bits)
    m = matches.next(m, bits)
    d = distances.next(d, bits)
  }
  if (bits.left !== 0) throw broken('uneven')
  return taken
}

/** The smallest values mean one of the last three distances; without literals the last one makes no sense, and they move on. */
function distanceOf(value: number, length: number, recent: Memory['recent']): number {
  const [first, second, third] = recent
  const place = value > 3 ? 4 : value + (length === 0 ? 1 : 0)
  if (place === 1) return first
  const distance = value > 3 ? value - 3 : place === 2 ? second : place === 3 ? third : first - 1
  if (place !== 2) recent[2] = second
  recent[1] = first
  recent[0] = distance
  return distance
}
