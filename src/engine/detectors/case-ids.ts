import { encode, logText, sameBytes } from '../../base/bytes.ts'
import type { Words } from '../columns/words.ts'

/**
 * One number for each distinct value over the dictionaries of all segments. Id 0 is "absent". Values are compared by their
 * bytes; no text is made before it is asked for.
 */
export class CaseIds {
  #found = 1
  #next: number
  readonly #words: readonly Words[]
  /** Where each id's value stands: which dictionary, which code. */
  #home: Uint32Array
  #code: Uint32Array
  #table: Uint32Array
  #hashes: Uint32Array
  #free = 0
  /** Sizes of the dictionaries when this began: what they grow by later has no ids. */
  readonly #sizes: readonly number[]
  /** Values that are in no dictionary, from id `#known` on. */
  readonly #more: string[] = []
  readonly #moreIds = new Map<string, number>()
  readonly #known: number

  constructor(words: readonly Words[]) {
    this.#words = words
    const most = words.reduce((sum, each) => sum + each.size, 1)
    this.#home = new Uint32Array(most)
    this.#code = new Uint32Array(most)
    this.#hashes = new Uint32Array(most)
    this.#table = new Uint32Array(2 ** Math.ceil(Math.log2(most * 2)))
    this.#sizes = words.map(({ size }) => size)
    this.#known = most
    this.#next = most
  }

  /** The id of each code of a dictionary. Ask for all dictionaries, one after the other, before anything else. */
  of(home: number): Uint32Array {
    const words = this.#words[home] as Words
    const ids = new Uint32Array(this.#sizes[home] as number)
    for (let code = 1; code < ids.length; code++) ids[code] = this.#id(words, home, code)
    return ids
  }

  /** The id of a value that may be in no dictionary. */
  idOf(text: string): number {
    const bytes = encode(text)
    const hash = hashOf(bytes, 0, bytes.length)
    const found = this.#find(hash, bytes, 0, bytes.length) || (this.#moreIds.get(text) ?? 0)
    if (found !== 0) return found
    this.#more.push(text)
    this.#moreIds.set(text, this.#next)
    return this.#next++
  }

  /** Ids are below this. */
  get size(): number {
    return this.#next
  }

  /** The value as text. */
  text(id: number): string {
    if (id === 0) return ''
    if (id >= this.#known) return this.#more[id - this.#known] ?? ''
    return (this.#words[this.#home[id] as number] as Words).text(this.#code[id] as number)
  }

  /** The last `most` bytes of the value as text. */
  tail(id: number, most: number): string {
    if (id === 0 || id >= this.#known) return this.text(id).slice(-most)
    const words = this.#words[this.#home[id] as number] as Words
    const code = this.#code[id] as number
    const end = words.end(code)
    return logText(words.bytes, Math.max(words.start(code), end - most), end)
  }

  #id(words: Words, home: number, code: number): number {
    const start = words.start(code)
    const end = words.end(code)
    const hash = hashOf(words.bytes, start, end)
    const found = this.#find(hash, words.bytes, start, end)
    if (found !== 0) return found
    const id = this.#found++
    this.#table[this.#free] = id
    this.#hashes[id] = hash
    this.#home[id] = home
    this.#code[id] = code
    return id
  }

  /** The id of a value; 0 if there is none, and its place in the table is then `#free`. */
  #find(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#table.length - 1
    let at = hash & mask
    for (let id = this.#table[at] as number; id !== 0; id = this.#table[at] as number) {
      if (this.#hashes[id] === hash && this.#same(id, bytes, start, end)) return id
      at = (at + 1) & mask
    }
    this.#free = at
    return 0
  }

  #same(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const words = this.#words[this.#home[id] as number] as Words
    return sameBytes(bytes, start, end, words.view(this.#code[id] as number))
  }
}

/**
 * FNV-1a with a last mix, so that the low bits depend on all. Values from a log may be made to collide: that costs time in
 * proportion to the colliding values, which the dictionaries' caps bound.
 */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 ^ (end - start)
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) >>> 0
}
