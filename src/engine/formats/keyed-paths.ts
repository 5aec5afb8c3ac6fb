import { logText } from '../../base/bytes.ts'
import { BACKSLASH, QUOTE } from './ascii.ts'
import { isBanned, meaningAt, isAskedFor, type Meaning } from './keyed-aliases.ts'

/*
 * Names of values in lines of keys and values. A path is the keys from the outermost object in; each path seen gets a small
 * number, its node, so that what a path means is worked out once and not for each line. Keys are written by whoever sends
 * requests (JSON logs show request headers), hence the bounds.
 */

/** The outermost object. */
export const ROOT = 0
/** A path nobody asks for, or one that is too long to be asked for. Its values are passed over. */
export const IGNORED = 1

export const MOST_NODES = 4096
export const TWICE_NODES = MOST_NODES * 2
const LONGEST_KEY = 96
/** New nodes that one line may bring; its further keys are passed over. */
const MOST_NEW = 512
/** Values of one line that are looked at; no server logs as many. */
const MOST_VALUES = 2048
const SLOTS = MOST_NODES * 4
/** Longest search for a free slot: crafted collisions cost no more. */
const PROBES = 16

/** Of the hash of a key's bytes, FNV-1a. */
export const HASH_BASIS = 0x811c9dc5 | 0
export const HASH_PRIME = 0x01000193

/** The book of paths. When it is full everything is forgotten, and `age` says so. */
class KeyPaths {
  /** Counts how often all nodes were forgotten. */
  age = 0
  /** Offset of the quote after the key that `key` read. */
  keyEnd = 0
  /**
   * Tells the key that `key` read from others, also where its node is IGNORED: below TWICE_NODES. Two keys that nobody asks
   * for may have the same.
   */
  identity = 0
  /** 1: a value with this path may mean something. */
  readonly wanted = new Uint8Array(MOST_NODES)
  readonly #slots = new Int32Array(SLOTS)
  readonly #parents = new Int32Array(MOST_NODES)
  readonly #hashes = new Int32Array(MOST_NODES)
  /* The bytes of all keys, and where each stands. */
  readonly #bytes = new Uint8Array(MOST_NODES * LONGEST_KEY)
  readonly #at = new Int32Array(MOST_NODES + 1)
  /** The node to be seen for a node: itself, or IGNORED where nothing in it is ever asked for. */
  readonly #seen = new Int32Array(MOST_NODES)
  /** The key that last came after a key. Lines of one log have their keys in one order. */
  readonly #follows = new Int32Array(MOST_NODES)
  #last = ROOT
  readonly #paths: string[] = []
  readonly #meanings: Meaning[] = []
  #nodes = 0
  #limit = 0

  constructor() {
    this.#forget()
  }

  /** Keys of the path of a node, outermost first, with `>` between them. */
  path(node: number): string {
    return this.#paths[node] ?? ''
  }

  /** What values with the path of a node mean by the table of aliases. */
  meaning(node: number): Meaning {
    return this.#meanings[node] ?? meaningAt('')
  }

  /** To be called between lines: nodes of the line before may be gone after it. */
  makeRoom(): void {
    this.#last = ROOT
    if (this.#nodes > MOST_NODES - MOST_NEW) this.#forget()
    this.#limit = this.#nodes + MOST_NEW
  }

  /** Node of the key in the object `parent` that begins at `at` and ends with a quote; sets `keyEnd`. */
  key(parent: number, bytes: Uint8Array, at: number, to: number): number {
    const guess = this.#follows[this.#last] as number
    if (guess !== 0 && this.#parents[guess] === parent) {
      const keys = this.#bytes
      let k = this.#at[guess] as number
      const size = (this.#at[guess + 1] as number) - k
      const end = at + size
      if (end < to && bytes[end] === QUOTE) {
        let i = at
        while (i < end && keys[k] === bytes[i]) {
          i++
          k++
        }
        if (i === end) {
          this.keyEnd = end
          this.#last = guess
          this.identity = guess
          return this.#seen[guess] as number
        }
      }
    }
    return this.#newKey(parent, bytes, at, to)
  }

  #newKey(parent: number, bytes: Uint8Array, at: number, to: number): number {
    const start = at
    let hash = HASH_BASIS
    for (; at < to; at++) {
      const byte = bytes[at] as number
      if (byte === QUOTE) break
      if (byte === BACKSLASH) at++
      hash = Math.imul(hash ^ byte, HASH_PRIME)
    }
    this.keyEnd = at
    if (at >= to) return IGNORED
    const node = this.#find(parent, bytes, start, at, hash)
    this.identity = node === IGNORED ? MOST_NODES + (hash & (MOST_NODES - 1)) : node
    if (node === IGNORED) return IGNORED
    this.#follows[this.#last] = node
    this.#last = node
    return this.#seen[node] as number
  }

  /** Node of the key `[from, to)` in the object `parent`; `hash` is that of the key's bytes. */
  child(parent: number, bytes: Uint8Array, from: number, to: number, hash: number): number {
    return this.#seen[this.#find(parent, bytes, from, to, hash)] as number
  }

  #find(parent: number, bytes: Uint8Array, from: number, to: number, hash: number): number {
    if (parent === IGNORED) return IGNORED
    hash = Math.imul(hash ^ parent, 0x9e3779b1)
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    for (let probe = 0; probe < PROBES; probe++) {
      const node = this.#slots[slot] as number
      if (node === 0) return this.#add(slot, parent, bytes, from, to, hash)
      if (this.#hashes[node] === hash && this.#parents[node] === parent) {
        let k = this.#at[node] as number
        if ((this.#at[node + 1] as number) - k === to - from) {
          let i = from
          while (i < to && this.#bytes[k] === bytes[i]) {
            i++
            k++
          }
          if (i === to) return node
        }
      }
      slot = (slot + 1) & (SLOTS - 1)
    }
    return IGNORED
  }

  #add(
    slot: number,
    parent: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
  ): number {
    if (to - from > LONGEST_KEY || this.#nodes >= this.#limit) return IGNORED
    const node = this.#nodes++
    const above = this.path(parent)
    const key = logText(bytes, from, to)
    const path = above === '' ? key : `${above}>${key}`
    const at = this.#at[node] as number
    this.#bytes.set(bytes.subarray(from, to), at)
    this.#at[node + 1] = at + to - from
    this.#slots[slot] = node
    this.#parents[node] = parent
    this.#hashes[node] = hash
    this.#follows[node] = 0
    this.#paths[node] = path
    const meaning = meaningAt(path)
    this.#meanings[node] = meaning
    this.wanted[node] = meaning.role !== 0 || isAskedFor(path) ? 1 : 0
    this.#seen[node] = isBanned(path, meaning) ? IGNORED : node
    return node
  }

  #forget(): void {
    this.age++
    this.#slots.fill(0)
    this.#paths.length = this.#meanings.length = 2
    this.#paths.fill('')
    this.#meanings.fill(meaningAt(''))
    this.#nodes = 2
    this.#at.fill(0, 0, 3)
    this.#seen[ROOT] = ROOT
    this.#seen[IGNORED] = IGNORED
    this.#follows[ROOT] = this.#follows[IGNORED] = 0
    this.wanted.fill(0)
  }
}

/** One book for all readers of a thread: they share what was scanned. */
export const PATHS = new KeyPaths()

/** Values of one line with their paths, in the order of the line. Filled by a scanner, read by `KeyedReader`. */
export class Values {
  count = 0
  readonly node = new Int32Array(MOST_VALUES)
  readonly start = new Int32Array(MOST_VALUES)
  readonly end = new Int32Array(MOST_VALUES)
  readonly form = new Uint8Array(MOST_VALUES)

  add(node: number, start: number, end: number, form: number): void {
    const i = this.count
    if (i === MOST_VALUES) return
    this.node[i] = node
    this.start[i] = start
    this.end[i] = end
    this.form[i] = form
    this.count = i + 1
  }
}

/** How a value is written: between quotes, with backslashes in it, without quotes, as a word without quotes in an array. */
export const Form = { text: 0, escaped: 1, bare: 2, listed: 3 } as const
