import { decode } from '../../../base/bytes.ts'

/** A value of a MaxMind DB file. Maps are Maps: names come from the file. Byte strings and 128-bit numbers are of no use here. */
export type Value =
  string | number | boolean | undefined | readonly Value[] | ReadonlyMap<string, Value>

/** Caps of one look-up. Files of all makers stay under a hundred values and eight levels. */
const MOST_VALUES = 4_096
const DEEPEST = 24
const LONGEST_TEXT = 4_096

/** Where each size class of a pointer begins (MaxMind DB specification 2.0, «pointer - 1»). */
const POINTER_BASE = [0, 2_048, 526_336, 0] as const

class Malformed extends Error {}

/**
 * The value at an offset of a data section that begins at `base` (MaxMind DB file format specification 2.0,
 * maxmind.github.io/MaxMind-DB). Undefined where the file breaks its own rules, or where a value is larger than any maker's:
 * pointers may go in circles, and an array's size says nothing about what follows.
 */
export function valueAt(bytes: Uint8Array, base: number, offset: number): Value {
  try {
    return new Decoder(bytes, base).read(base + offset)
  } catch (fault) {
    if (fault instanceof Malformed) return undefined
    throw fault
  }
}

class Decoder {
  readonly #bytes: Uint8Array
  readonly #base: number
  #at = 0
  #values = 0
  #depth = 0

  constructor(bytes: Uint8Array, base: number) {
    this.#bytes = bytes
    this.#base = base
  }

  read(at: number): Value {
    this.#at = at
    return this.#value()
  }

  #value(): Value {
    if (++this.#values > MOST_VALUES || ++this.#depth > DEEPEST) throw new Malformed()
    const control = this.#uint(1)
    const type = control >> 5
    const value = type === 1 ? this.#pointed(control) : this.#plain(type, control)
    this.#depth--
    return value
  }

  #pointed(control: number): Value {
    const size = (control >> 3) & 3
    const low = this.#uint(size + 1)
    const high = size === 3 ? 0 : (control & 7) * 2 ** (8 * (size + 1))
    const back = this.#at
    const value = this.read(this.#base + high + low + (POINTER_BASE[size] ?? 0))
    this.#at = back
    return value
  }

  #plain(short: number, control: number): Value {
    const type = short === 0 ? this.#uint(1) + 7 : short
    const size = this.#size(control & 31)
    switch (type) {
      case 2:
        return this.#text(size)
      case 5:
      case 6:
      case 9:
        return this.#number(size)
      case 7:
        return this.#map(size)
      case 11:
        return this.#list(size)
      case 14:
        return size !== 0
      default:
        this.#pass(type, size)
        return undefined
    }
  }

  #size(low: number): number {
    if (low < 29) return low
    if (low === 29) return 29 + this.#uint(1)
    return low === 30 ? 285 + this.#uint(2) : 65_821 + this.#uint(3)
  }

  /** Steps over values that no fact is made of: doubles, byte strings, signed and 128-bit numbers, floats. */
  #pass(type: number, size: number): void {
    if (![3, 4, 8, 10, 15].includes(type)) throw new Malformed()
    this.#step(size)
  }

  #text(size: number): string {
    if (size > LONGEST_TEXT) throw new Malformed()
    const from = this.#at
    this.#step(size)
    return decode(this.#bytes, from, this.#at)
  }

  #number(size: number): number {
    if (size > 8) throw new Malformed()
    return this.#uint(size)
  }

  #map(size: number): ReadonlyMap<string, Value> {
    const map = new Map<string, Value>()
    for (let i = 0; i < size; i++) {
      const key = this.#value()
      if (typeof key !== 'string') throw new Malformed()
      map.set(key, this.#value())
    }
    return map
  }

  #list(size: number): readonly Value[] {
    const list: Value[] = []
    for (let i = 0; i < size; i++) list.push(this.#value())
    return list
  }

  #uint(size: number): number {
    const from = this.#at
    this.#step(size)
    let value = 0
    for (let i = from; i < this.#at; i++) value = value * 256 + (this.#bytes[i] ?? 0)
    return value
  }

  #step(size: number): void {
    this.#at += size
    if (this.#at > this.#bytes.length) throw new Malformed()
  }
}
