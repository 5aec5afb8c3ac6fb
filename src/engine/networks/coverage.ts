import type { Cidr } from '../../base/address.ts'
import { rangeOf, sizeOf, union } from './range.ts'
import type { SourceTable } from './table.ts'

/** A part and the whole it is of. */
export interface Part {
  readonly part: number
  readonly whole: number
}

/** What a set of networks would take away. */
export interface Coverage {
  readonly networks: number
  /** Addresses of the networks, whoever has them; above 2^53 not exact. */
  readonly addresses: number
  /** Sources that attacked; `whole - part` are left for others to deal with. */
  readonly hosts: Part
  readonly attacks: Part
  /** Requests of sources that attacked nothing: the damage. */
  readonly normal: Part
  readonly visitors: Part
  /** Sources that are host names: in no network, but in the wholes. */
  readonly named: number
}

export const percent = ({ part, whole }: Part): number => (whole === 0 ? 0 : (part / whole) * 100)

/** What the networks hold of the sources. Networks may overlap; each source counts once. */
export function coverageOf(table: SourceTable, cidrs: readonly Cidr[]): Coverage {
  const ranges = union(cidrs.map(rangeOf))
  const search = { 4: new Search(ranges, 4), 6: new Search(ranges, 6) }
  const sums = new Float64Array(8)
  let named = 0
  for (let i = 0; i < table.size; i++) {
    const version = table.versions[i]
    const attacks = table.attacks[i] as number
    const requests = table.requests[i] as number
    if (version === 0) named++
    const held = (version === 4 || version === 6) && search[version].holds(table.words, i * 4)
    const at = attacks > 0 ? 0 : 4
    add(sums, at, 1, held)
    add(sums, at + 2, attacks > 0 ? attacks : requests, held)
  }
  const part = (at: number): Part => ({ part: sums[at] as number, whole: sums[at + 1] as number })
  return {
    networks: cidrs.length,
    addresses: Number(sizeOf(ranges)),
    hosts: part(0),
    attacks: part(2),
    visitors: part(4),
    normal: part(6),
    named,
  }
}

function add(sums: Float64Array, at: number, amount: number, held: boolean): void {
  if (held) sums[at] = (sums[at] as number) + amount
  sums[at + 1] = (sums[at + 1] as number) + amount
}

/** Finds addresses in ranges without making an object of either. */
class Search {
  readonly #count: number
  readonly #width: number
  readonly #first: Uint32Array
  readonly #last: Uint32Array

  constructor(all: ReturnType<typeof union>, version: 4 | 6) {
    const ranges = all.filter((range) => range.version === version)
    this.#width = version === 4 ? 1 : 4
    this.#count = ranges.length
    this.#first = this.#words(ranges.map((range) => range.first))
    this.#last = this.#words(ranges.map((range) => range.last))
  }

  #words(values: readonly bigint[]): Uint32Array {
    const width = this.#width
    return Uint32Array.from({ length: values.length * width }, (_, i) => {
      const shift = BigInt((width - 1 - (i % width)) * 32)
      return Number(((values[Math.floor(i / width)] ?? 0n) >> shift) & 0xffffffffn)
    })
  }

  holds(words: Uint32Array, at: number): boolean {
    let [low, high] = [0, this.#count]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#order(this.#last, middle, words, at) < 0) low = middle + 1
      else high = middle
    }
    return low < this.#count && this.#order(this.#first, low, words, at) <= 0
  }

  #order(borders: Uint32Array, range: number, words: Uint32Array, at: number): number {
    for (let i = 0; i < this.#width; i++) {
      const border = borders[range * this.#width + i] as number
      const word = words[at + i] as number
      if (border !== word) return border < word ? -1 : 1
    }
    return 0
  }
}
