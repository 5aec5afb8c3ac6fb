import { broken, truncated, unsupported } from '../fault.ts'
import type { Feed } from '../feed.ts'
import { History } from '../history.ts'
import type { HuffmanTable } from './huffman.ts'
import { readLiterals } from './literals.ts'
import { execute, type Memory } from './sequences.ts'
import { Xxh64 } from './xxh64.ts'

/*
 * Zstandard, RFC 8878. Own code: the package there is (fzstd 0.1) takes the memory that a file claims before any text comes,
 * moves all of it for each block (two made-up kilobytes took it eight seconds), and checks no sums.
 */
const MAGIC = 0xfd2fb528
/** Frames that are to be skipped: sixteen marks. */
const SKIPPED = 0x184d2a50
const BLOCK = 128 << 10
/** Window that is read at most, bytes: what zstd itself reads without being told otherwise. */
const MOST_WINDOW = 128 << 20
/** Bytes of a frame's head, at most. */
const HEAD = 18

const uint32 = (bytes: Uint8Array, at: number): number => uint(bytes.subarray(at, at + 4))

const isSkipped = (magic: number): boolean => (magic & ~15) >>> 0 === SKIPPED

/** Whether bytes begin a Zstandard file. Parallel programs begin theirs with a frame to be skipped. */
export function isZstd(head: Uint8Array): boolean {
  const magic = uint32(head, 0)
  return head.length >= 5 && (magic === MAGIC || isSkipped(magic))
}

/** Text of a Zstandard file block by block, frame after frame. */
export async function* unzstd(feed: Feed): AsyncGenerator<Uint8Array> {
  while ((await feed.ask(HEAD)) > 0) {
    const magic = uint32(feed.bytes, feed.at)
    if (isSkipped(magic) && feed.held >= 4) await skip(feed)
    else if (magic === MAGIC) yield* new Frame(feed, headOf(feed)).text()
    else if (await feed.onlyPadding()) return
    else throw broken('other-data')
  }
}

async function skip(feed: Feed): Promise<void> {
  await feed.must(8)
  const size = 8 + uint32(feed.bytes, feed.at + 4)
  if (size > feed.left) throw truncated()
  feed.skip(size)
}

interface Head {
  readonly window: number
  /** Length of the text; undefined where it was not known. */
  readonly size: number | undefined
  readonly checked: boolean
}

/** Takes a frame's head (3.1.1.1). */
function headOf(feed: Feed): Head {
  const bytes = feed.bytes.subarray(feed.at, feed.at + HEAD)
  const flags = bytes[4] ?? 0
  if ((flags & 8) !== 0) throw broken('reserved-bit')
  const single = (flags & 0x20) !== 0
  const { idAt, sizeAt, end } = placesBy(flags, single)
  if (bytes.length < end) throw truncated()
  if (uint(bytes.subarray(idAt, sizeAt)) !== 0) throw unsupported('needs-dictionary')
  // two bytes say a length from 256 on
  const size = uint(bytes.subarray(sizeAt, end)) + (end - sizeAt === 2 ? 256 : 0)
  const window = single ? size : windowBy(bytes[5] ?? 0)
  if (window > MOST_WINDOW) throw unsupported('window', Math.ceil(window / 2 ** 20))
  feed.skip(end)
  return { window, size: end > sizeAt ? size : undefined, checked: (flags & 4) !== 0 }
}

/** Where a dictionary's number and the text's length stand, and where the head ends. */
function placesBy(flags: number, single: boolean): { idAt: number; sizeAt: number; end: number } {
  const idAt = single ? 5 : 6
  const sizeAt = idAt + ([0, 1, 2, 4][flags & 3] ?? 0)
  return { idAt, sizeAt, end: sizeAt + ([single ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0) }
}

/** 3.1.1.1.2: five bits of exponent, three of what is added. */
function windowBy(byte: number): number {
  const unit = 2 ** (10 + (byte >> 3))
  return unit + (unit / 8) * (byte & 7)
}

/** The number that bytes spell, the lowest one first. */
const uint = (bytes: Uint8Array): number => bytes.reduceRight((all, byte) => all * 256 + byte, 0)

class Frame {
  readonly #feed: Feed
  readonly #head: Head
  readonly #history: History
  readonly #most: number
  readonly #memory: Memory = { tables: {}, recent: [1, 4, 8] }
  #codes: HuffmanTable | undefined

  constructor(feed: Feed, head: Head) {
    this.#feed = feed
    this.#head = head
    this.#history = new History(head.window)
    this.#most = Math.min(BLOCK, head.window)
  }

  async *text(): AsyncGenerator<Uint8Array> {
    const { size, checked } = this.#head
    const sum = new Xxh64()
    let length = 0
    for (let last = false; !last;) {
      await this.#feed.must(3)
      const [b0 = 0, b1 = 0, b2 = 0] = this.#feed.take(3)
      last = (b0 & 1) === 1
      const text = await this.#block((b0 >> 1) & 3, (b0 >> 3) | (b1 << 5) | (b2 << 13))
      length += text.length
      if (checked) sum.push(text)
      yield text
    }
    if (size !== undefined && size !== length) throw broken('length')
    if (!checked) return
    await this.#feed.must(4)
    if (uint32(this.#feed.take(4), 0) !== sum.end()) throw broken('checksum')
  }

  async #block(kind: number, size: number): Promise<Uint8Array> {
    if (size > this.#most || kind === 3) throw broken('no-block')
    const packed = kind === 1 ? 1 : size
    await this.#feed.must(packed)
    const bytes = this.#feed.take(packed)
    const history = this.#history
    history.room(BLOCK)
    if (kind === 0) history.add(bytes)
    else if (kind === 1) history.bytes.fill(bytes[0] as number, history.end, (history.end += size))
    else {
      const { bytes: literals, end, table } = readLiterals(bytes, this.#codes, this.#most)
      this.#codes = table
      const most = this.#most
      execute(bytes.subarray(end), literals, { history, memory: this.#memory, most })
    }
    return history.take()
  }
}
