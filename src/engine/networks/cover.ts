import type { Cidr } from '../../base/address.ts'
import { ALWAYS, rangesOf, type Guarded } from './never.ts'
import { cidrAt, overlaps, rangeOf, subtract, union, widthOf, type Range } from './range.ts'

export interface CoverOptions {
  /** Part of each network's addresses that may be others than those asked for: 0 (exact, the default) to below 1. */
  readonly excess?: number
  /** Never covered, besides what is reserved. */
  readonly never?: readonly Guarded[]
}

export interface Cover {
  /** IPv4 before IPv6, by address; none overlaps another. */
  readonly cidrs: readonly Cidr[]
  /** Guarded networks that the wish overlapped: the cover is split around them. */
  readonly spared: readonly Guarded[]
}

/**
 * The smallest set of networks that holds all that is wished and nothing guarded, each with at most its allowed part of
 * others. Networks are nested or apart, so the widest that may be taken are also the fewest.
 */
export function cover(wished: readonly Cidr[], options: CoverOptions = {}): Cover {
  const never = [...ALWAYS, ...(options.never ?? [])]
  const asked = union(wished.map(rangeOf))
  const guarded = rangesOf(never)
  const left = subtract(asked, guarded)
  const excess = Math.max(0, Math.min(options.excess ?? 0, 0.999))
  const cidrs = ([4, 6] as const).flatMap((version) => {
    const of = (range: Range): boolean => range.version === version
    return new Walk(version, left.filter(of), guarded.filter(of), excess).cidrs()
  })
  const spared = never.filter(({ cidr }) => meets(asked, rangeOf(cidr)))
  return { cidrs, spared }
}

/** Whether a range overlaps one of a list as `union` gives it. */
export function meets(ranges: readonly Range[], range: Range): boolean {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = ranges[middle] as Range
    if (
      other.version < range.version ||
      (other.version === range.version && other.last < range.first)
    )
      low = middle + 1
    else high = middle
  }
  const found = ranges[low]
  return found !== undefined && overlaps(found, range)
}

const bitLength = (value: bigint): number => (value === 0n ? 0 : value.toString(2).length)

class Walk {
  readonly #version: 4 | 6
  readonly #ranges: readonly Range[]
  readonly #guarded: readonly Range[]
  readonly #excess: number
  readonly #found: Cidr[] = []

  constructor(version: 4 | 6, ranges: readonly Range[], guarded: readonly Range[], excess: number) {
    this.#version = version
    this.#ranges = ranges
    this.#guarded = guarded
    this.#excess = excess
  }

  cidrs(): readonly Cidr[] {
    this.#take(this.#ranges)
    return this.#found
  }

  /** `ranges` all lie in one network that was refused, or in the whole space. */
  #take(ranges: readonly Range[]): void {
    const [head, tail] = [ranges[0], ranges.at(-1)]
    if (head === undefined || tail === undefined) return
    // Wider than the common prefix is never denser, so the walk jumps to it.
    const free = bitLength(head.first ^ tail.last)
    const size = 1n << BigInt(free)
    const first = (head.first / size) * size
    if (this.#allowed(ranges, first, size)) {
      this.#found.push(cidrAt(this.#version, first, widthOf(this.#version) - free))
      return
    }
    const middle = first + size / 2n
    this.#take(clip(ranges, first, middle - 1n))
    this.#take(clip(ranges, middle, first + size - 1n))
  }

  #allowed(ranges: readonly Range[], first: bigint, size: bigint): boolean {
    const held = ranges.reduce((sum, range) => sum + range.last - range.first + 1n, 0n)
    if (held === size) return true
    if (Number(size - held) > this.#excess * Number(size)) return false
    return !meets(this.#guarded, { version: this.#version, first, last: first + size - 1n })
  }
}

function clip(ranges: readonly Range[], first: bigint, last: bigint): Range[] {
  return ranges.flatMap((range) => {
    if (range.last < first || range.first > last) return []
    if (range.first >= first && range.last <= last) return [range]
    return [
      {
        version: range.version,
        first: range.first > first ? range.first : first,
        last: range.last < last ? range.last : last,
      },
    ]
  })
}
