import type { Address } from '../../../base/address.ts'
import { encode, sameBytes } from '../../../base/bytes.ts'
import { valueAt, type Value } from './decoder.ts'

/** What stands before the metadata, which is the last thing in the file. */
const MARKER = Uint8Array.of(0xab, 0xcd, 0xef, ...encode('MaxMind.com'))
/** The specification: the marker stands in the last 128 KiB. */
const METADATA_WITHIN = 131_072
/** Zero bytes between tree and data. */
const SEPARATOR = 16

export interface MmdbFile {
  readonly bytes: Uint8Array
  /** `GeoLite2-City`, `DBIP-Country-Lite`, … */
  readonly type: string
  /** When it was made, epoch ms; 0 where it does not say. */
  readonly made: number
  readonly version: 4 | 6
  readonly nodes: number
  /** Bits of each of the two numbers of a node: 24, 28 or 32. */
  readonly bits: 24 | 28 | 32
  /** Where the data section begins. */
  readonly data: number
  /** Where it ends, exclusive. */
  readonly end: number
}

/** Offset of the metadata's marker in a file or in the end of one, -1 where there is none. */
export function markerAt(bytes: Uint8Array): number {
  const least = Math.max(0, bytes.length - METADATA_WITHIN)
  for (let at = bytes.length - MARKER.length; at >= least; at--)
    if (bytes[at] === 0xab && sameBytes(bytes, at, at + MARKER.length, MARKER)) return at
  return -1
}

/** Opens a file; undefined where its metadata does not fit it. */
export function openMmdb(bytes: Uint8Array): MmdbFile | undefined {
  const end = markerAt(bytes)
  const about = end < 0 ? undefined : valueAt(bytes, end + MARKER.length, 0)
  if (!(about instanceof Map)) return undefined
  const told = about as ReadonlyMap<string, Value>
  const number = (key: string): number => {
    const value = told.get(key)
    return typeof value === 'number' ? value : 0
  }
  const bits = number('record_size')
  const version = number('ip_version')
  const nodes = number('node_count')
  const data = nodes * (bits / 4) + SEPARATOR
  if (bits !== 24 && bits !== 28 && bits !== 32) return undefined
  if ((version !== 4 && version !== 6) || nodes < 1 || data > end) return undefined
  const type = told.get('database_type')
  const made = number('build_epoch') * 1000
  return {
    bytes,
    type: typeof type === 'string' ? type : '',
    made: made < 8.64e15 ? made : 0,
    version,
    nodes,
    bits,
    data,
    end,
  }
}

/** One of the two numbers of a node: another node, `nodes` for nothing, or more for a place in the data. */
export function childOf({ bytes, bits }: MmdbFile, node: number, side: 0 | 1): number {
  const at = (node * bits) / 4
  const byte = (i: number): number => bytes[at + i] ?? 0
  if (bits === 32) return uint(bytes, at + 4 * side, 4)
  if (bits === 24) return uint(bytes, at + 3 * side, 3)
  return side === 0
    ? (byte(3) >> 4) * 2 ** 24 + uint(bytes, at, 3)
    : (byte(3) & 15) * 2 ** 24 + uint(bytes, at + 4, 3)
}

function uint(bytes: Uint8Array, at: number, size: number): number {
  let value = 0
  for (let i = 0; i < size; i++) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}

/** Where in the data section a number of the tree points; -1 for nothing and for what lies outside. */
export function placeOf(file: MmdbFile, number: number): number {
  const place = number - file.nodes - SEPARATOR
  return place >= 0 && file.data + place < file.end ? place : -1
}

/** Place in the data and length of the prefix of an address's network; undefined where the file knows nothing of it. */
export function findInTree(
  file: MmdbFile,
  address: Address,
): { readonly place: number; readonly bits: number } | undefined {
  if (address.version === 6 && file.version === 4) return undefined
  // IPv4 stands in a tree of IPv6 below 96 zero bits
  let node = 0
  if (address.version < file.version)
    for (let i = 0; i < 96 && node < file.nodes; i++) node = childOf(file, node, 0)
  const width = address.words.length * 32
  let depth = 0
  for (; depth < width && node < file.nodes; depth++) {
    const word = address.words[depth >> 5] ?? 0
    node = childOf(file, node, ((word >>> (31 - (depth & 31))) & 1) as 0 | 1)
  }
  const place = node < file.nodes ? -1 : placeOf(file, node)
  return place < 0 ? undefined : { place, bits: depth }
}
