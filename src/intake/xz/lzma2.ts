import { broken } from '../fault.ts'
import type { Feed } from '../feed.ts'
import { History } from '../history.ts'
import { Lzma, propertiesOf } from './lzma.ts'

/** What a chunk begins with says: the end, plain text, or packed text from here on. */
const END = 0
const PLAIN_FORGET = 1
const PLAIN = 2
const PACKED = 0x80

/** Text of an LZMA2 stream chunk by chunk: 2 MB of text or 64 KB of the file at most. */
export async function* lzma2(feed: Feed, dictionary: number): AsyncGenerator<Uint8Array> {
  const history = new History(dictionary)
  const chunks = new Chunks(feed, history)
  while (await chunks.next()) yield history.take()
}

class Chunks {
  readonly #feed: Feed
  readonly #history: History
  readonly #lzma: Lzma
  /** What must come before anything else is read. */
  #wants: 'dictionary' | 'properties' | 'nothing' = 'dictionary'

  constructor(feed: Feed, history: History) {
    this.#feed = feed
    this.#history = history
    this.#lzma = new Lzma(history)
  }

  /** Reads a chunk; false at the end. */
  async next(): Promise<boolean> {
    await this.#feed.must(1)
    const [control = 0] = this.#feed.take(1)
    if (control === END) return false
    if (control >= PACKED) await this.#packed(control)
    else await this.#plain(control)
    return true
  }

  async #plain(control: number): Promise<void> {
    if (control > PLAIN) throw broken('no-block')
    if (control === PLAIN_FORGET) {
      this.#lzma.forget()
      this.#wants = 'properties'
    } else if (this.#wants === 'dictionary') throw broken('no-begin')
    const size = await this.#size()
    await this.#feed.must(size)
    this.#history.room(size)
    this.#lzma.plain(this.#feed.take(size))
  }

  async #packed(control: number): Promise<void> {
    const size = ((control & 0x1f) << 16) + (await this.#size())
    const packed = await this.#size()
    await this.#begin((control >> 5) & 3)
    await this.#feed.must(packed)
    this.#history.room(size)
    this.#lzma.decode(this.#feed.take(packed), size)
  }

  /** @param level 0: goes on; 1: forgets what was learned; 2: and has other properties; 3: and forgets the text */
  async #begin(level: number): Promise<void> {
    const needs = { dictionary: 3, properties: 2, nothing: 0 }[this.#wants]
    if (level < needs) throw broken('no-begin')
    if (level === 3) this.#lzma.forget()
    if (level >= 2) {
      await this.#feed.must(1)
      this.#lzma.reset(propertiesOf(this.#feed.take(1)[0] ?? 0))
    } else if (level === 1) this.#lzma.reset()
    this.#wants = 'nothing'
  }

  /** Two bytes, the higher one first: one less than what is meant. */
  async #size(): Promise<number> {
    await this.#feed.must(2)
    const [high = 0, low = 0] = this.#feed.take(2)
    return high * 256 + low + 1
  }
}
