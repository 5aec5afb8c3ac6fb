import type { WordsDelta } from './words.ts'

/** Longest value that a dictionary keeps, in bytes; of a longer one the head. The line itself stays whole (residue.ts). */
export const VALUE_CAP = 65_536

const START_SLOTS = 1 << 10

/** Four bytes a step: the multiplications wait for each other, the loads do not. */
function hashOf(source: Uint8Array, from: number, to: number, seed: number): number {
  let hash = seed ^ (to - from)
  let i = from
  for (; i + 4 <= to; i += 4) {
    const four =
      (source[i] as number) |
      ((source[i + 1] as number) << 8) |
      ((source[i + 2] as number) << 16) |
      ((source[i + 3] as number) << 24)
    hash = Math.imul(hash ^ four, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  for (; i < to; i++) hash = Math.imul(hash ^ (source[i] as number), 0x85ebca6b)
  hash ^= hash >>> 13
  return Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 16)
}

/**
 * Distinct byte strings and their codes, counted from 1 in the order of first sight. Open addressing with the hash beside
 * the code, so that a hit costs one cache miss for the slot and one for the bytes. Two values are one only if their bytes
 * are equal: a security tool must not merge on a hash. The hash is seeded, so that a log cannot be made to collide.
 */
export class Dictionary {
  #bytes = new Uint8Array(1 << 14)
  #ends = new Uint32Array(1 << 10)
  /** Pairs of hash and code; code 0 marks an empty slot. */
  #slots = new Int32Array(START_SLOTS * 2)
  #mask = START_SLOTS - 1
  readonly #seed = (Math.random() * 0xffffffff) | 0
  #sent = 1
  /** Number of codes, code 0 ("absent") included. */
  size = 1

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
    return this.#find(source, from, to)
  }

  /** As `intern`, without a cap: for residues, which must keep every byte. */
  internWhole(source: Uint8Array): number {
    return this.#find(source, 0, source.length)
  }

  #find(source: Uint8Array, from: number, to: number): number {
    const hash = hashOf(source, from, to, this.#seed)
    let slot = hash & this.#mask
    for (;;) {
      const code = this.#slots[slot * 2 + 1] as number
      if (code === 0) return this.#add(source, from, to, hash, slot)
      if (this.#slots[slot * 2] === hash && this.#same(code, source, from, to)) return code
      slot = (slot + 1) & this.#mask
    }
  }

  #same(code: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.#ends[code - 1] as number
    if ((this.#ends[code] as number) - start !== to - from) return false
    const bytes = this.#bytes
    for (let i = from, j = start; i < to; i++, j++) if (bytes[j] !== source[i]) return false
    return true
  }

  #add(source: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const code = this.size
    const start = this.used
    const end = start + to - from
    if (end > this.#bytes.length) this.#growBytes(end)
    if (code === this.#ends.length) this.#growEnds()
    if (to - from < 64)
      for (let i = from, j = start; i < to; i++, j++) this.#bytes[j] = source[i] as number
    else this.#bytes.set(source.subarray(from, to), start)
    this.#ends[code] = end
    this.#slots[slot * 2] = hash
    this.#slots[slot * 2 + 1] = code
    this.size++
    if (this.size * 2 > this.#mask) this.#growSlots()
    return code
  }

  #growBytes(least: number): void {
    const grown = new Uint8Array(Math.max(least, this.#bytes.length * 2))
    grown.set(this.#bytes)
    this.#bytes = grown
  }

  #growEnds(): void {
    const grown = new Uint32Array(this.#ends.length * 2)
    grown.set(this.#ends)
    this.#ends = grown
  }

  #growSlots(): void {
    const old = this.#slots
    this.#mask = this.#mask * 2 + 1
    const slots = new Int32Array((this.#mask + 1) * 2)
    for (let i = 0; i < old.length; i += 2) {
      const code = old[i + 1] as number
      if (code === 0) continue
      const hash = old[i] as number
      let slot = hash & this.#mask
      while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask
      slots[slot * 2] = hash
      slots[slot * 2 + 1] = code
    }
    this.#slots = slots
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
