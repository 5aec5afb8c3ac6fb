import { same } from '../../base/bytes.ts'
import type { WordsDelta } from './words.ts'

/** Longest value that a dictionary keeps, in bytes; of a longer one the head. The line itself stays whole (residue.ts). */
export const VALUE_CAP = 65_536

const START_SLOTS = 1 << 10
/** Numbers of a slot: hash, code, start and length of the value. One cache line says all but the bytes themselves. */
const SLOT = 4
const HASH = 0
const CODE = 1
const START = 2
const LENGTH = 3

/** Four bytes a step, the last four once more where the length is no multiple. */
function hashOf(view: DataView, from: number, to: number, seed: number): number {
  let hash = seed ^ (to - from)
  let i = from
  for (; i + 4 <= to; i += 4) {
    hash = Math.imul(hash ^ view.getInt32(i, true), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  if (i < to)
    if (to - from >= 4) hash = Math.imul(hash ^ view.getInt32(to - 4, true), 0x85ebca6b)
    else for (; i < to; i++) hash = Math.imul(hash ^ view.getUint8(i), 0x85ebca6b)
  hash ^= hash >>> 13
  return Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 16)
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Distinct byte strings and their codes, counted from 1 in the order of first sight. Open addressing with the hash beside
 * the code, so that a hit costs one cache miss for the slot and one for the bytes. Two values are one only if their bytes
 * are equal: a security tool must not merge on a hash. The hash is seeded, so that a log cannot be made to collide.
 */
export class Dictionary {
  #bytes = new Uint8Array(1 << 14)
  #view = viewOf(this.#bytes)
  #ends = new Uint32Array(1 << 10)
  /** Code 0 marks an empty slot. */
  #slots = new Int32Array(START_SLOTS * SLOT)
  #mask = START_SLOTS - 1
  /* Of values that are looked up together: hashes, and the rows that they stand in. */
  #hashes = new Int32Array(0)
  #rows = new Uint32Array(0)
  #lastSource: Uint8Array = this.#bytes
  #lastView = this.#view
  readonly #seed = (Math.random() * 0xffffffff) | 0
  #sent = 1
  /** Codes that have a slot. */
  #slotted = 0
  /** Number of codes, code 0 ("absent") included. */
  size = 1
  /** What the reads ahead added up to; kept so that no compiler drops them. */
  ahead = 0

  /** Bytes in use. */
  get used(): number {
    return this.#ends[this.size - 1] as number
  }

  /** Whether values wait to be taken. */
  get waiting(): boolean {
    return this.#sent < this.size
  }

  /** Code of bytes `[from, to)`; the value is added when it is new (then `size` grows). */
  intern(source: Uint8Array, from: number, to: number): number {
    if (to - from > VALUE_CAP) to = from + VALUE_CAP
    const view = this.viewOf(source)
    return this.#find(source, view, from, to, hashOf(view, from, to, this.#seed))
  }

  /** Many values one after the other come from the same array. */
  viewOf(source: Uint8Array): DataView {
    if (source !== this.#lastSource) {
      this.#lastSource = source
      this.#lastView = viewOf(source)
    }
    return this.#lastView
  }

  /** As `intern`, of the first `length` bytes and without a cap: for residues, which must keep every byte. */
  internWhole(source: Uint8Array, length = source.length): number {
    const view = this.viewOf(source)
    return this.#find(source, view, 0, length, hashOf(view, 0, length, this.#seed))
  }

  /** Makes room for a value of up to `length` bytes and says where in `bytes` it begins: write it there, then call `appended`. */
  room(length: number): number {
    const start = this.used
    if (start + length > this.#bytes.length) this.#growBytes(start + length)
    return start
  }

  /** Adds what was written from where `room` said up to `end`, without looking whether it is there: for values that no two rows share. */
  appended(end: number): number {
    const code = this.size++
    if (code === this.#ends.length) this.#growEnds()
    this.#ends[code] = end
    return code
  }

  #copy(source: Uint8Array, from: number, to: number, at: number): void {
    if (to - from < 64)
      for (let i = from, j = at; i < to; i++, j++) this.#bytes[j] = source[i] as number
    else this.#bytes.set(source.subarray(from, to), at)
  }

  /**
   * Interns the values `[starts[i], ends[i])` of `source` for all i below `count`; `codes[at + i]` becomes the code. Where
   * `starts[i]` is negative there is no value. Many at once are twice as fast: the slots and then the bytes are read ahead,
   * so that their cache misses overlap. A value that the row before had too (methods, hosts, a visitor's agent) is not looked up.
   */
  internMany(
    source: Uint8Array,
    view: DataView,
    starts: Int32Array,
    ends: Int32Array,
    count: number,
    codes: Uint32Array,
    at: number,
  ): void {
    const fresh = this.#differing(view, starts, ends, count)
    const rows = this.#rows
    this.#readAhead(this.#hashes, fresh)
    let i = 0
    let code = 0
    for (let j = 0; j < fresh; j++) {
      const row = rows[j] as number
      for (; i < row; i++) if ((starts[i] as number) >= 0) codes[at + i] = code
      const from = starts[row] as number
      const to = Math.min(ends[row] as number, from + VALUE_CAP)
      code = this.#find(source, view, from, to, this.#hashes[j] as number)
    }
    for (; i < count; i++) if ((starts[i] as number) >= 0) codes[at + i] = code
  }

  /** Puts the rows with another value than the one before into `#rows` and its hash into `#hashes`; says how many. */
  #differing(view: DataView, starts: Int32Array, ends: Int32Array, count: number): number {
    if (this.#hashes.length < count) {
      this.#hashes = new Int32Array(count)
      this.#rows = new Uint32Array(count)
    }
    const hashes = this.#hashes
    const rows = this.#rows
    let fresh = 0
    let last = -1
    let length = -1
    for (let i = 0; i < count; i++) {
      const from = starts[i] as number
      if (from < 0) continue
      const own = Math.min((ends[i] as number) - from, VALUE_CAP)
      if (own === length && same(view, last, view, from, own)) continue
      last = from
      length = own
      rows[fresh] = i
      hashes[fresh++] = hashOf(view, from, from + own, this.#seed)
    }
    return fresh
  }

  #readAhead(hashes: Int32Array, count: number): void {
    const slots = this.#slots
    const bytes = this.#bytes
    let sum = 0
    for (let i = 0; i < count; i++)
      sum += slots[((hashes[i] as number) & this.#mask) * SLOT] as number
    for (let i = 0; i < count; i++)
      sum += bytes[slots[((hashes[i] as number) & this.#mask) * SLOT + START] as number] as number
    this.ahead = sum
  }

  #find(source: Uint8Array, view: DataView, from: number, to: number, hash: number): number {
    const slots = this.#slots
    const length = to - from
    let slot = (hash & this.#mask) * SLOT
    for (;;) {
      const code = slots[slot + CODE] as number
      if (code === 0) return this.#add(source, from, to, hash, slot)
      if (
        slots[slot + HASH] === hash &&
        slots[slot + LENGTH] === length &&
        same(this.#view, slots[slot + START] as number, view, from, length)
      )
        return code
      slot = (slot + SLOT) & (this.#mask * SLOT + SLOT - 1)
    }
  }

  #add(source: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const code = this.size
    const start = this.used
    const end = start + to - from
    if (end > this.#bytes.length) this.#growBytes(end)
    if (code === this.#ends.length) this.#growEnds()
    this.#copy(source, from, to, start)
    this.#ends[code] = end
    this.#slots[slot + HASH] = hash
    this.#slots[slot + CODE] = code
    this.#slots[slot + START] = start
    this.#slots[slot + LENGTH] = to - from
    this.size++
    if (++this.#slotted * 4 > this.#mask * 3) this.#growSlots()
    return code
  }

  #growBytes(least: number): void {
    const grown = new Uint8Array(Math.max(least, this.#bytes.length * 2))
    grown.set(this.#bytes)
    this.#bytes = grown
    this.#view = viewOf(grown)
  }

  #growEnds(): void {
    const grown = new Uint32Array(this.#ends.length * 2)
    grown.set(this.#ends)
    this.#ends = grown
  }

  /** Four times as many: each growth visits all slots at random, so there are to be few. */
  #growSlots(): void {
    const old = this.#slots
    this.#mask = (this.#mask + 1) * 4 - 1
    const slots = new Int32Array((this.#mask + 1) * SLOT)
    const last = slots.length - 1
    for (let i = 0; i < old.length; i += SLOT) {
      if (old[i + CODE] === 0) continue
      let slot = ((old[i + HASH] as number) & this.#mask) * SLOT
      while (slots[slot + CODE] !== 0) slot = (slot + SLOT) & last
      for (let j = 0; j < SLOT; j++) slots[slot + j] = old[i + j] as number
    }
    this.#slots = slots
  }

  /** All values' bytes, one after the other, valid until the next `intern`. */
  get bytes(): Uint8Array {
    return this.#bytes
  }

  /** As `bytes`. */
  get allView(): DataView {
    return this.#view
  }

  start(code: number): number {
    return this.#ends[code - 1] as number
  }

  end(code: number): number {
    return this.#ends[code] as number
  }

  /** The bytes of a code's value, valid until the next `intern`. */
  view(code: number): Uint8Array {
    return this.#bytes.subarray(this.#ends[code - 1], this.#ends[code])
  }

  /** The values added since the last call, as copies that can be transferred. */
  take(): WordsDelta {
    const from = this.#ends[this.#sent - 1] as number
    const bytes = this.#bytes.slice(from, this.used)
    const ends = this.#ends.slice(this.#sent, this.size)
    for (let i = 0; i < ends.length; i++) ends[i] = (ends[i] as number) - from
    this.#sent = this.size
    return { bytes, ends }
  }
}
