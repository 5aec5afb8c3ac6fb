import { broken, unsupported } from '../fault.ts'
import type { Feed } from '../feed.ts'
import { crc32Bytes, isSame } from './crc.ts'

/** Dictionary that is read at most, bytes: twice what `xz -9` uses. */
const MOST_DICTIONARY = 128 << 20
const LZMA2 = 0x21

/** Filters that turn machine code into what packs better; no log has any. */
const FILTERS: Readonly<Record<number, string>> = {
  3: 'delta',
  4: 'x86',
  5: 'PowerPC',
  6: 'IA-64',
  7: 'ARM',
  8: 'ARM-Thumb',
  9: 'SPARC',
  10: 'ARM64',
  11: 'RISC-V',
}

export interface BlockHead {
  /** Bytes that a match may reach back. */
  readonly dictionary: number
  /** Length of what is packed and of its text, where they are told. */
  readonly packed: number | undefined
  readonly size: number | undefined
}

/** Takes a block's head (the .xz file format 1.2, 3.1). */
export async function blockHead(feed: Feed): Promise<BlockHead> {
  await feed.must(1)
  const length = ((feed.bytes[feed.at] as number) + 1) * 4
  await feed.must(length)
  const bytes = feed.take(length)
  if (!isSame(crc32Bytes(bytes.subarray(0, -4)), bytes.subarray(-4))) throw broken('head-checksum')
  const flags = bytes[1] ?? 0
  if ((flags & 0x3c) !== 0) throw unsupported('later-version')
  const cursor = { bytes: bytes.subarray(0, -4), at: 2 }
  const packed = (flags & 0x40) === 0 ? undefined : number(cursor)
  const size = (flags & 0x80) === 0 ? undefined : number(cursor)
  const last = flags & 3
  for (let i = 0; i < last; i++) throw unsupported('filter', nameOf(number(cursor)))
  const id = number(cursor)
  if (id !== LZMA2) throw unsupported('filter', nameOf(id))
  const width = number(cursor)
  if (width !== 1) throw broken('properties')
  return { dictionary: dictionaryBy(cursor.bytes[cursor.at] ?? 0), packed, size }
}

const nameOf = (filter: number): string | number => FILTERS[filter] ?? filter

/** 5.3.1: from 4 KB on, twice and one and a half times as much by turns. */
function dictionaryBy(byte: number): number {
  if (byte > 40) throw broken('properties')
  const size = (2 | (byte & 1)) * 2 ** ((byte >> 1) + 11)
  if (size > MOST_DICTIONARY) throw unsupported('dictionary', size / 2 ** 20)
  return size
}

/** 1.2: seven bits a byte, the lowest first, up to nine bytes; one that is too long is told as broken. */
export function number(cursor: { readonly bytes: Uint8Array; at: number }): number {
  let value = 0
  for (let i = 0; i < 9; i++) {
    const byte = cursor.bytes[cursor.at++]
    if (byte === undefined) break
    value += (byte & 0x7f) * 2 ** (7 * i)
    if (byte < 0x80) return value
  }
  throw broken('endless-number')
}
