import { broken, DecodeFault, truncated } from '../fault.ts'
import type { Feed } from '../feed.ts'
import { Bits } from './bits.ts'
import { readBlock } from './block.ts'
import { unwind, type Unwound } from './unwind.ts'

/*
 * bzip2, which has no specification but its program (bzip2 1.0.8). Own code: the packages there want Node's streams and
 * buffers or the whole file at once, and do not tell a file that ends early from a broken one.
 */
const BLOCK = [0x314159, 0x265359] as const
const END = [0x177245, 0x385090] as const
/** Bytes that a block takes at most: 900,000 codes of 20 bits, the selectors and tables. */
const MOST = 2_500_000
const UNIT = 100_000
/** Bytes by which a stream is known, and the first of them. */
const HEAD = 10
const B = 0x42

/** Whether bytes begin a bzip2 file: its mark, a block size, and the mark of a block or of the end. */
export function isBzip2(head: Uint8Array): boolean {
  if (head[0] !== B || head[1] !== 0x5a || head[2] !== 0x68) return false
  if (!((head[3] ?? 0) >= 0x31 && (head[3] ?? 0) <= 0x39)) return false
  const bits = new Bits(head, 4, 0)
  const mark = [bits.take(24), bits.take(24)]
  return head.length >= HEAD && (isMark(mark, BLOCK) || isMark(mark, END))
}

const isMark = (mark: readonly number[], [high, low]: readonly [number, number]): boolean =>
  mark[0] === high && mark[1] === low

/** Text of a bzip2 file block by block; of several streams behind each other too, as parallel programs write them. */
export async function* bunzip2(feed: Feed): AsyncGenerator<Uint8Array> {
  do {
    const held = await feed.ask(HEAD)
    if (!isBzip2(feed.bytes.subarray(feed.at))) {
      const first = feed.bytes[feed.at]
      if (await feed.onlyPadding()) return
      throw held < HEAD && first === B ? truncated() : broken('other-data')
    }
    const column = new Uint32Array(((feed.bytes[feed.at + 3] as number) - 0x30) * UNIT)
    feed.skip(4)
    yield* blocksOf(feed, column)
  } while ((await feed.ask(1)) > 0)
}

async function* blocksOf(feed: Feed, column: Uint32Array): AsyncGenerator<Uint8Array> {
  let bit = 0
  let sum = 0
  for (;;) {
    const whole = (await feed.ask(MOST)) < MOST
    const bits = new Bits(feed.bytes, feed.at, bit)
    const block = step(bits, column, whole)
    feed.at = bits.place >>> 3
    bit = bits.place & 7
    if (block === undefined) {
      const told = bits.take(24) * 256 + bits.take(8)
      if (bits.over) throw truncated()
      if (told !== sum >>> 0) throw broken('checksum')
      feed.at = Math.ceil(bits.place / 8)
      return
    }
    sum = block.crc ^ ((sum << 1) | (sum >>> 31))
    yield* block.parts
  }
}

/** The next block, or undefined at the end of the stream. What the end of the file cuts is no other fault. */
function step(bits: Bits, column: Uint32Array, last: boolean): Unwound | undefined {
  try {
    const mark = [bits.take(24), bits.take(24)]
    if (!bits.over && isMark(mark, END)) return undefined
    if (!isMark(mark, BLOCK)) throw broken('no-block')
    const crc = bits.take(24) * 256 + bits.take(8)
    const sorted = readBlock(bits, column)
    if (bits.over) throw truncated()
    const block = unwind(sorted)
    if (block.crc !== crc) throw broken('block-checksum')
    return block
  } catch (fault) {
    throw last && bits.over && fault instanceof DecodeFault ? truncated() : fault
  }
}
