import { broken, truncated } from '../fault.ts'
import type { Feed } from '../feed.ts'
import { blockHead, number } from './block-head.ts'
import { Crc32, crc32Bytes, Crc64, isSame, type Sum } from './crc.ts'
import { lzma2 } from './lzma2.ts'

/*
 * The .xz file format 1.2 (tukaani.org). Own code: what there is for browsers is WebAssembly, which the page's policy would
 * have to allow.
 */
const MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]
const END_MAGIC = [0x59, 0x5a]
const ENDS = 12
/** Bytes of a number, at most. */
const NUMBER = 9
/** Bytes of a check by its kind. */
const CHECKS = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64]

export const isXz = (head: Uint8Array): boolean => MAGIC.every((byte, i) => head[i] === byte)

/** Text of an xz file, stream after stream, with zeros between them. */
export async function* unxz(feed: Feed): AsyncGenerator<Uint8Array> {
  for (;;) {
    const held = await feed.ask(ENDS)
    const head = feed.bytes.subarray(feed.at, feed.at + ENDS)
    if (isXz(head)) {
      if (held < ENDS) throw truncated()
      yield* stream(feed)
    } else if (held === 0) return
    else if (head.length >= 4 && head.subarray(0, 4).every((byte) => byte === 0)) feed.skip(4)
    else if (MAGIC.slice(0, held).every((byte, i) => head[i] === byte)) throw truncated()
    else if (await feed.onlyPadding()) return
    else throw broken('other-data')
  }
}

async function* stream(feed: Feed): AsyncGenerator<Uint8Array> {
  const flags = feed.take(ENDS).slice(6)
  if (!isSame(crc32Bytes(flags.subarray(0, 2)), flags.subarray(2))) throw broken('head-checksum')
  const kind = (flags[1] ?? 0) & 15
  let blocks = 0
  let size = 0
  for (;;) {
    await feed.must(1)
    if (feed.bytes[feed.at] === 0) break
    for await (const text of block(feed, kind)) {
      size += text.length
      yield text
    }
    blocks++
  }
  await index(feed, blocks, size)
  await feed.must(ENDS)
  const foot = feed.take(ENDS)
  if (!isSame(crc32Bytes(foot.subarray(4, 10)), foot.subarray(0, 4)) || !isEnd(foot, flags))
    throw broken('end')
}

const isEnd = (foot: Uint8Array, flags: Uint8Array): boolean =>
  isSame(foot.subarray(8, 10), flags.subarray(0, 2)) &&
  END_MAGIC.every((byte, i) => foot[10 + i] === byte)

async function* block(feed: Feed, kind: number): AsyncGenerator<Uint8Array> {
  const head = await blockHead(feed)
  const from = feed.offset
  const sum: Sum | undefined = kind === 1 ? new Crc32() : kind === 4 ? new Crc64() : undefined
  let size = 0
  for await (const text of lzma2(feed, head.dictionary)) {
    sum?.push(text)
    size += text.length
    yield text
  }
  const packed = feed.offset - from
  if (!fits(head.packed, packed) || !fits(head.size, size)) throw broken('length')
  const padding = -packed & 3
  const width = CHECKS[kind] ?? 0
  await feed.must(padding + width)
  feed.skip(padding)
  // SHA-256 is passed over: the index still tells whether something is missing
  const told = feed.take(width)
  if (sum !== undefined && !isSame(told, sum.end())) throw broken('block-checksum')
}

const fits = (told: number | undefined, found: number): boolean =>
  told === undefined || told === found

/** Takes the index (4), which says how many blocks there were and how long each was. */
async function index(feed: Feed, blocks: number, size: number): Promise<void> {
  const from = feed.offset
  const sum = new Crc32()
  sum.push(feed.take(1))
  const next = async (): Promise<number> => {
    await feed.ask(NUMBER)
    const cursor = { bytes: feed.bytes.subarray(feed.at, feed.at + NUMBER), at: 0 }
    const whole = cursor.bytes.some((byte) => byte < 0x80)
    if (!whole && cursor.bytes.length < NUMBER) throw truncated()
    const value = number(cursor)
    sum.push(feed.take(cursor.at))
    return value
  }
  if ((await next()) !== blocks) throw broken('index')
  let told = 0
  for (let i = 0; i < blocks; i++) {
    await next()
    told += await next()
  }
  const padding = -(feed.offset - from) & 3
  await feed.must(padding + 4)
  sum.push(feed.take(padding))
  if (!isSame(feed.take(4), sum.end()) || told !== size) throw broken('index')
}
