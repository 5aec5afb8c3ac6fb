import type { Cidr } from '../../base/address.ts'

/** Addresses of one family, both ends included. */
export interface Range {
  readonly version: 4 | 6
  readonly first: bigint
  readonly last: bigint
}

export const widthOf = (version: 4 | 6): number => (version === 4 ? 32 : 128)

export function rangeOf({ version, words, bits }: Cidr): Range {
  const first = words.reduce((value, word) => (value << 32n) | BigInt(word), 0n)
  return { version, first, last: first + (1n << BigInt(widthOf(version) - bits)) - 1n }
}

/** The network that begins at `first`; bits of `first` after the prefix must be zero. */
export function cidrAt(version: 4 | 6, first: bigint, bits: number): Cidr {
  const words: number[] = []
  for (let shift = widthOf(version) - 32; shift >= 0; shift -= 32)
    words.push(Number((first >> BigInt(shift)) & 0xffffffffn))
  return { version, words, bits }
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)

/** IPv4 before IPv6, by first address; ranges that touch or overlap become one. */
export function union(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.version - b.version || compare(a.first, b.first))
  const joined: Range[] = []
  for (const range of sorted) {
    const last = joined.at(-1)
    if (last?.version !== range.version || range.first > last.last + 1n) joined.push(range)
    else if (range.last > last.last) joined[joined.length - 1] = { ...last, last: range.last }
  }
  return joined
}

/** What of `ranges` is in none of `others`. Both as `union` gives them. */
export function subtract(ranges: readonly Range[], others: readonly Range[]): Range[] {
  const left: Range[] = []
  let at = 0
  const before = (other: Range, range: Range): boolean =>
    other.version < range.version || (other.version === range.version && other.last < range.first)
  for (const range of ranges) {
    for (let other = others[at]; other !== undefined && before(other, range); other = others[at])
      at++
    let first = range.first
    for (let i = at; i < others.length; i++) {
      const other = others[i]
      if (other?.version !== range.version || other.first > range.last) break
      if (other.first > first) left.push({ ...range, first, last: other.first - 1n })
      if (other.last >= first) first = other.last + 1n
    }
    if (first <= range.last) left.push({ ...range, first })
  }
  return left
}

export const overlaps = (a: Range, b: Range): boolean =>
  a.version === b.version && a.first <= b.last && b.first <= a.last

/** How many addresses a list as `union` gives it holds. */
export const sizeOf = (ranges: readonly Range[]): bigint =>
  ranges.reduce((sum, { first, last }) => sum + last - first + 1n, 0n)
