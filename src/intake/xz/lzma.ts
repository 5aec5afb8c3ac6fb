import { broken } from '../fault.ts'
import type { History } from '../history.ts'
import { probabilities, Range } from './range.ts'

/*
 * LZMA as LZMA2 holds it, after the LZMA specification (7-zip.org, 2015): literals, matches, and matches at one of the last
 * four distances, each bit by chances that depend on what came before.
 */
const STATES = 12
/** Positions of a byte that chances may depend on. */
const PLACES = 16
/** States from here on follow a match. */
const AFTER_MATCH = 7
const LITERAL = 0x300
const LEAST_MATCH = 2
/** Chances of lengths: two choices, eight short ones and eight middle ones by place, 256 long ones. */
const LENGTHS = 2 + PLACES * 8 * 2 + 256

/** Properties: bits of the last byte and of the place that literals depend on, bits of the place for all else. */
export interface Properties {
  readonly lc: number
  readonly lp: number
  readonly pb: number
}

/** One byte of properties; LZMA2 allows `lc` and `lp` to be 4 together at most. */
export function propertiesOf(byte: number): Properties {
  const lc = byte % 9
  const lp = Math.floor(byte / 9) % 5
  const pb = Math.floor(byte / 45)
  if (pb > 4 || lc + lp > 4) throw broken('properties')
  return { lc, lp, pb }
}

export class Lzma {
  readonly #history: History
  readonly #range = new Range()
  #properties: Properties = { lc: 3, lp: 0, pb: 2 }
  #state = 0
  #recent: [number, number, number, number] = [0, 0, 0, 0]
  /** Bytes since the dictionary was forgotten. */
  #place = 0
  #literals = probabilities(0)
  #match = probabilities(0)
  #repeat = probabilities(0)
  #longRepeat = probabilities(0)
  #slots = probabilities(0)
  #distances = probabilities(0)
  #align = probabilities(0)
  #lengths = probabilities(0)
  #repeatLengths = probabilities(0)

  constructor(history: History) {
    this.#history = history
  }

  /** Forgets what was learned. */
  reset(properties: Properties = this.#properties): void {
    this.#properties = properties
    this.#state = 0
    this.#recent = [0, 0, 0, 0]
    this.#literals = probabilities(LITERAL << (properties.lc + properties.lp))
    this.#match = probabilities(STATES * PLACES)
    this.#repeat = probabilities(STATES * 4)
    this.#longRepeat = probabilities(STATES * PLACES)
    this.#slots = probabilities(4 * 64)
    this.#distances = probabilities(128)
    this.#align = probabilities(16)
    this.#lengths = probabilities(LENGTHS)
    this.#repeatLengths = probabilities(LENGTHS)
  }

  /** Forgets the text, too: no match reaches back behind here. */
  forget(): void {
    this.#history.reset()
    this.#place = 0
  }

  /** Adds text that was not packed. */
  plain(text: Uint8Array): void {
    this.#history.add(text)
    this.#place += text.length
  }

  /** Adds `size` bytes of text, for which there is room. */
  decode(packed: Uint8Array, size: number): void {
    this.#range.open(packed)
    const history = this.#history
    const end = history.end + size
    const mask = (1 << this.#properties.pb) - 1
    while (history.end < end) {
      const before = history.end
      const place = this.#place & mask
      if (this.#range.bit(this.#match, this.#state * PLACES + place) === 0) this.#literal()
      else this.#copy(place, end - before)
      this.#place += history.end - before
    }
    if (!this.#range.even) throw broken('uneven')
  }

  #literal(): void {
    const { lc, lp } = this.#properties
    const history = this.#history
    const range = this.#range
    const chances = this.#literals
    const last = history.end > 0 ? (history.bytes[history.end - 1] as number) : 0
    const base = LITERAL * (((this.#place & ((1 << lp) - 1)) << lc) + (last >> (8 - lc)))
    let node = 1
    if (this.#state >= AFTER_MATCH) {
      const from = history.end - this.#recent[0] - 1
      if (from < 0) throw broken('match-distance')
      // as long as it agrees with the byte that the last match would have gone on with, its bits have chances of their own
      let other = history.bytes[from] as number
      for (let same = true; same && node < 0x100;) {
        const expected = (other >> 7) & 1
        other <<= 1
        const bit = range.bit(chances, base + ((1 + expected) << 8) + node)
        node = (node << 1) | bit
        same = bit === expected
      }
    }
    while (node < 0x100) node = (node << 1) | range.bit(chances, base + node)
    history.bytes[history.end++] = node & 0xff
    const state = this.#state
    this.#state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6
  }

  #copy(place: number, most: number): void {
    const range = this.#range
    const state = this.#state
    let length: number
    if (range.bit(this.#repeat, state) === 0) {
      length = this.#length(this.#lengths, place)
      const [first, second, third] = this.#recent
      this.#recent = [this.#distance(length), first, second, third]
      this.#state = state < AFTER_MATCH ? 7 : 10
    } else if (this.#again(place)) {
      length = this.#length(this.#repeatLengths, place)
      this.#state = state < AFTER_MATCH ? 8 : 11
    } else {
      length = 1
      this.#state = state < AFTER_MATCH ? 9 : 11
    }
    if (length > most) throw broken('match-length')
    this.#history.copy(this.#recent[0] + 1, length)
  }

  /** Puts the distance that is used again first; false where a single byte is copied from the last one. */
  #again(place: number): boolean {
    const range = this.#range
    const state = this.#state
    const [first, second, third, fourth] = this.#recent
    if (range.bit(this.#repeat, STATES + state) === 0)
      return range.bit(this.#longRepeat, state * PLACES + place) === 1
    if (range.bit(this.#repeat, STATES * 2 + state) === 0)
      this.#recent = [second, first, third, fourth]
    else if (range.bit(this.#repeat, STATES * 3 + state) === 0)
      this.#recent = [third, first, second, fourth]
    else this.#recent = [fourth, first, second, third]
    return true
  }

  #length(chances: Uint16Array, place: number): number {
    const range = this.#range
    if (range.bit(chances, 0) === 0) return LEAST_MATCH + range.tree(chances, 2 + place * 8, 3)
    const middle = 2 + PLACES * 8
    if (range.bit(chances, 1) === 0)
      return LEAST_MATCH + 8 + range.tree(chances, middle + place * 8, 3)
    return LEAST_MATCH + 16 + range.tree(chances, middle + PLACES * 8, 8)
  }

  #distance(length: number): number {
    const range = this.#range
    const kind = Math.min(length - LEAST_MATCH, 3)
    const slot = range.tree(this.#slots, kind * 64, 6)
    if (slot < 4) return slot
    const width = (slot >> 1) - 1
    const base = (2 | (slot & 1)) * 2 ** width
    // each slot has 2 ** width - 1 chances: those of the smaller ones stand before
    if (slot < 14) return base + range.reverse(this.#distances, base - slot, width)
    const high = range.plain(width - 4)
    return base + high * 16 + range.reverse(this.#align, 0, 4)
  }
}
