import type { Address } from '../../base/address.ts'

/**
 * Ranges of addresses of one family, sorted by first address, of equal ones the widest first. An address is `width` numbers
 * (one for IPv4, four for IPv6), most significant first; both ends are included.
 */
export interface Spans {
  readonly width: 1 | 4
  readonly first: Uint32Array
  readonly last: Uint32Array
  /** Place of the range around each range, -1 where there is none. */
  readonly around: Int32Array
  /** What each range stands for: a number of the caller's. */
  readonly value: Uint32Array
}

/** Ranges of both families. */
export interface SpanTable {
  readonly v4: Spans
  readonly v6: Spans
}

export interface Found {
  readonly version: 4 | 6
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly value: number
}

/** The narrowest range that holds the address, by binary search. */
export function findSpan(table: SpanTable, address: Address): Found | undefined {
  const spans = address.version === 4 ? table.v4 : table.v6
  const { width, first, last, around, value } = spans
  let at = placeBefore(spans, address.words)
  while (at >= 0 && compareAt(last, at, address.words, width) < 0) at = around[at] ?? -1
  if (at < 0) return undefined
  return {
    version: address.version,
    first: [...first.subarray(at * width, (at + 1) * width)],
    last: [...last.subarray(at * width, (at + 1) * width)],
    value: value[at] ?? 0,
  }
}

/** Place of the last range that begins at or before the address, -1 where there is none. */
function placeBefore({ width, first, value }: Spans, words: readonly number[]): number {
  let low = 0
  let high = value.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareAt(first, middle, words, width) <= 0) low = middle + 1
    else high = middle
  }
  return low - 1
}

function compareAt(
  column: Uint32Array,
  at: number,
  words: readonly number[],
  width: number,
): number {
  for (let i = 0; i < width; i++) {
    const difference = (column[at * width + i] ?? 0) - (words[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Collects ranges in any order; of equal ranges the one added last counts. */
export class SpanBuilder {
  readonly #v4 = new FamilyBuilder(1)
  readonly #v6 = new FamilyBuilder(4)

  /** Ranges added so far. */
  get count(): number {
    return this.#v4.count + this.#v6.count
  }

  add(version: 4 | 6, first: readonly number[], last: readonly number[], value: number): void {
    const family = version === 4 ? this.#v4 : this.#v6
    family.add(first, last, value)
  }

  table(): SpanTable {
    return { v4: this.#v4.spans(), v6: this.#v6.spans() }
  }
}

class FamilyBuilder {
  readonly #width: 1 | 4
  readonly #first: number[] = []
  readonly #last: number[] = []
  readonly #value: number[] = []

  constructor(width: 1 | 4) {
    this.#width = width
  }

  get count(): number {
    return this.#value.length
  }

  add(first: readonly number[], last: readonly number[], value: number): void {
    for (let i = 0; i < this.#width; i++) {
      this.#first.push(first[i] ?? 0)
      this.#last.push(last[i] ?? 0)
    }
    this.#value.push(value)
  }

  spans(): Spans {
    const width = this.#width
    const order = this.#order()
    const first = new Uint32Array(order.length * width)
    const last = new Uint32Array(order.length * width)
    const value = new Uint32Array(order.length)
    for (const [i, place] of order.entries()) {
      value[i] = this.#value[place] ?? 0
      for (let w = 0; w < width; w++) {
        first[i * width + w] = this.#first[place * width + w] ?? 0
        last[i * width + w] = this.#last[place * width + w] ?? 0
      }
    }
    return { width, first, last, value, around: surroundings(first, last, width) }
  }

  /** Places by first address, widest first, without those that a later one repeats. */
  #order(): Uint32Array {
    const places = Uint32Array.from(this.#value.keys())
    const compare = (a: number, b: number): number =>
      this.#compare(this.#first, a, b) || this.#compare(this.#last, b, a)
    const sorted = places.sort((a, b) => compare(a, b) || a - b)
    return sorted.filter((place, i) => {
      const next = sorted[i + 1]
      return next === undefined || compare(place, next) !== 0
    })
  }

  #compare(column: readonly number[], a: number, b: number): number {
    for (let i = 0; i < this.#width; i++) {
      const difference = (column[a * this.#width + i] ?? 0) - (column[b * this.#width + i] ?? 0)
      if (difference !== 0) return difference
    }
    return 0
  }
}

/** Of each range the nearest one that began before it and was still open. */
function surroundings(first: Uint32Array, last: Uint32Array, width: number): Int32Array {
  const around = new Int32Array(first.length / width)
  const open: number[] = []
  for (let i = 0; i < around.length; i++) {
    const words = [...first.subarray(i * width, (i + 1) * width)]
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if (compareAt(last, top, words, width) >= 0) break
      open.pop()
    }
    around[i] = open.at(-1) ?? -1
    open.push(i)
  }
  return around
}
