import type { Cidr } from '../../base/address.ts'
import type { SourceTable } from './table.ts'

/** Sums of the sources of a network. */
export interface NetworkSums {
  readonly cidr: Cidr
  /** Sources that attacked at least once. */
  readonly hosts: number
  /** All requests of those, attacks or not. */
  readonly hits: number
  readonly attacks: number
  /** Sources that attacked nothing, and their requests: what a block of the network would hurt. */
  readonly visitors: number
  readonly normal: number
  /** Of all requests, epoch ms; NaN where no time is known. */
  readonly first: number
  readonly last: number
}

/** Part of a network's traffic that is attack: attacks by attacks and normal requests; 0 where there is neither. */
export const shareOf = ({ attacks, normal }: NetworkSums): number =>
  attacks + normal === 0 ? 0 : attacks / (attacks + normal)

export interface Prefix {
  /** Bits of an IPv4 network, 0 to 32, and of an IPv6 one, 0 to 128. */
  readonly v4: number
  readonly v6: number
}

/**
 * Places of one network's sums, counted in 32-bit words: counts, the version, the four words of the address. All of a network lies
 * together, so that adding a source touches memory in one place, and in little of it: a million networks do not fit a cache.
 */
const HOSTS = 0
const HITS = 1
const ATTACKS = 2
const VISITORS = 3
const NORMAL = 4
const VERSION = 5
const WORDS = 6
/** Places of the two times, counted in doubles; they end a network's sums. */
const FIRST = 5
const LAST = 6
/** Doubles and words per network. */
const DOUBLES = 7
const WIDTH = 2 * DOUBLES

/** Networks in typed arrays: only those that are shown become objects. A count ends at 2^32; a case has fewer rows. */
export class Networks {
  size = 0
  readonly #prefix: Prefix
  readonly #times: Float64Array
  /** The same memory as `#times`. */
  readonly #words: Uint32Array

  constructor(most: number, prefix: Prefix) {
    this.#prefix = prefix
    this.#times = new Float64Array(most * DOUBLES)
    this.#words = new Uint32Array(this.#times.buffer)
  }

  hosts(i: number): number {
    return this.#words[i * WIDTH + HOSTS] as number
  }

  at(i: number): NetworkSums {
    const at = i * WIDTH
    const version = this.#words[at + VERSION] === 4 ? 4 : 6
    const words = [...this.#words.subarray(at + WORDS, at + WORDS + (version === 4 ? 1 : 4))]
    const sum = (place: number): number => this.#words[at + place] as number
    return {
      cidr: { version, words, bits: version === 4 ? this.#prefix.v4 : this.#prefix.v6 },
      hosts: sum(HOSTS),
      hits: sum(HITS),
      attacks: sum(ATTACKS),
      visitors: sum(VISITORS),
      normal: sum(NORMAL),
      first: this.#times[i * DOUBLES + FIRST] as number,
      last: this.#times[i * DOUBLES + LAST] as number,
    }
  }

  /** Network of these words, made where it is new; `slots` holds places plus one. */
  place(slots: Int32Array, version: number, a: number, b: number, c: number, d: number): number {
    const last = slots.length - 1
    let slot = mix(a, b, c, d ^ version) & last
    for (;;) {
      const known = (slots[slot] as number) - 1
      if (known < 0) break
      if (this.#is(known, version, a, b, c, d)) return known
      slot = (slot + 1) & last
    }
    const made = this.size++
    slots[slot] = made + 1
    const at = made * WIDTH
    this.#words[at + VERSION] = version
    this.#words[at + WORDS] = a
    this.#words[at + WORDS + 1] = b
    this.#words[at + WORDS + 2] = c
    this.#words[at + WORDS + 3] = d
    this.#times[made * DOUBLES + FIRST] = NaN
    this.#times[made * DOUBLES + LAST] = NaN
    return made
  }

  #is(i: number, version: number, a: number, b: number, c: number, d: number): boolean {
    const words = this.#words
    const at = i * WIDTH + WORDS
    if (words[at] !== a || words[at + 1] !== b || words[at + 2] !== c) return false
    return words[at + 3] === d && words[at + VERSION - WORDS] === version
  }

  /** Adds source `i` to network `n`. */
  add(n: number, table: SourceTable, i: number): void {
    const words = this.#words
    const times = this.#times
    const at = n * WIDTH
    const requests = table.requests[i] as number
    const attacks = table.attacks[i] as number
    if (attacks > 0) {
      words[at + HOSTS] = (words[at + HOSTS] as number) + 1
      words[at + HITS] = (words[at + HITS] as number) + requests
      words[at + ATTACKS] = (words[at + ATTACKS] as number) + attacks
    } else {
      words[at + VISITORS] = (words[at + VISITORS] as number) + 1
      words[at + NORMAL] = (words[at + NORMAL] as number) + requests
    }
    const from = n * DOUBLES
    const first = table.first[i] as number
    const last = table.last[i] as number
    if (first === first && !(first >= (times[from + FIRST] as number))) times[from + FIRST] = first
    if (last === last && !(last <= (times[from + LAST] as number))) times[from + LAST] = last
  }
}

/** A hash of four words (multiply and fold, as in FNV and MurmurHash's finalizer): addresses differ in few bits. */
function mix(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  hash ^= Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

/** Mask of each of the four words for a prefix of so many bits. */
function masksOf(bits: number): readonly number[] {
  return [0, 32, 64, 96].map((from) => {
    const keep = Math.max(0, Math.min(32, bits - from))
    return keep === 0 ? 0 : -1 << (32 - keep)
  })
}

/** Sources added up by network, in the order in which networks first occur. Host names are left out. */
export function networksOf(table: SourceTable, prefix: Prefix): Networks {
  const networks = new Networks(table.size, prefix)
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, table.size * 2))))
  const masks = [masksOf(prefix.v4), masksOf(prefix.v6)]
  const { versions, words } = table
  for (let i = 0; i < table.size; i++) {
    const version = versions[i] as number
    if (version === 0) continue
    const mask = masks[version === 4 ? 0 : 1] as readonly number[]
    const a = ((words[i * 4] as number) & (mask[0] as number)) >>> 0
    const b = ((words[i * 4 + 1] as number) & (mask[1] as number)) >>> 0
    const c = ((words[i * 4 + 2] as number) & (mask[2] as number)) >>> 0
    const d = ((words[i * 4 + 3] as number) & (mask[3] as number)) >>> 0
    networks.add(networks.place(slots, version, a, b, c, d), table, i)
  }
  return networks
}
