import { logText } from '../../base/bytes.ts'
import { isBanned, isNamed } from './keyed-aliases.ts'

/*
 * Names of values in lines of keys and values. A path is the keys from the outermost object in; each path seen gets a small
 * number, its node, so that what a path means is worked out once and not for each line. Keys are written by whoever sends
 * requests (JSON logs show request headers), hence the bounds.
 */

/** The outermost object. */
export const ROOT = 0
/** A path nobody asks for, or one that is too long to be asked for. Its values are passed over. */
export const IGNORED = 1

const MOST_NODES = 4096
const LONGEST_KEY = 96
/** Values of one line that are looked at; no server logs as many. */
const MOST_VALUES = 2048
const SLOTS = MOST_NODES * 4
/** Longest search for a free slot: crafted collisions cost no more. */
const PROBES = 16

/** The book of paths. When it is full everything is forgotten, and `age` says so. */
class KeyPaths {
  /** Counts how often all nodes were forgotten. */
  age = 0
  /** 1: a value with this path may mean something. */
  readonly wanted = new Uint8Array(MOST_NODES)
  readonly #slots = new Int32Array(SLOTS)
  readonly #parents = new Int32Array(MOST_NODES)
  readonly #hashes = new Int32Array(MOST_NODES)
  /** 1: nothing in this object is ever asked for. */
  readonly #banned = new Uint8Array(MOST_NODES)
  readonly #keys: Uint8Array[] = []
  readonly #paths: string[] = []
  #nodes = 0

  constructor() {
    this.#forget()
  }

  /** Keys of the path of a node, outermost first, with `>` between them. */
  path(node: number): string {
    return this.#paths[node] ?? ''
  }

  /** To be called between lines: nodes of the line before may be gone after it. */
  makeRoom(): void {
    if (this.#nodes > MOST_NODES - 1024) this.#forget()
  }

  /** Node of the key `[from, to)` in the object `parent`; `hash` is that of the key's bytes. */
  child(parent: number, bytes: Uint8Array, from: number, to: number, hash: number): number {
    if (parent === IGNORED) return IGNORED
    hash = Math.imul(hash ^ parent, 0x9e3779b1)
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    for (let probe = 0; probe < PROBES; probe++) {
      const node = this.#slots[slot] as number
      if (node === 0) return this.#add(slot, parent, bytes, from, to, hash)
      if (this.#hashes[node] === hash && this.#parents[node] === parent) {
        const key = this.#keys[node] as Uint8Array
        let i = 0
        if (key.length === to - from) while (i < key.length && key[i] === bytes[from + i]) i++
        if (from + i === to) return this.#banned[node] === 1 ? IGNORED : node
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
    if (to - from > LONGEST_KEY || this.#nodes === MOST_NODES) return IGNORED
    const node = this.#nodes++
    const key = bytes.slice(from, to)
    const above = this.path(parent)
    const path = above === '' ? logText(key) : `${above}>${logText(key)}`
    this.#slots[slot] = node
    this.#parents[node] = parent
    this.#hashes[node] = hash
    this.#keys[node] = key
    this.#paths[node] = path
    this.wanted[node] = isNamed(path) ? 1 : 0
    this.#banned[node] = isBanned(path) ? 1 : 0
    return this.#banned[node] === 1 ? IGNORED : node
  }

  #forget(): void {
    this.age++
    this.#slots.fill(0)
    this.#keys.length = this.#paths.length = 0
    this.#keys.push(new Uint8Array(0), new Uint8Array(0))
    this.#paths.push('', '')
    this.#nodes = 2
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
