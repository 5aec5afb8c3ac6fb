import { rangeOf, widthOf, cidrAt } from './range.ts'
import { networksOf, shareOf, type Networks, type NetworkSums, type Prefix } from './sum.ts'
import type { SourceTable } from './table.ts'

/** What a network must have to be picked; all inclusive. */
export interface Threshold {
  readonly hits: number
  readonly hosts: number
  /** Least part of its traffic that is attack, 0 to 1. */
  readonly share: number
}

/** A /24 with this many is worth a static rule: the figures an operator with 20,000 hostile hosts came to. */
export const USUAL: Threshold = { hits: 50, hosts: 30, share: 0 }
export const USUAL_PREFIX: Prefix = { v4: 24, v6: 64 }

const passes = (sums: NetworkSums, { hits, hosts, share }: Threshold): boolean =>
  sums.hits >= hits && sums.hosts >= hosts && shareOf(sums) >= share

/** Networks that pass, most attacks first. Networks without an attack never do. */
export function pick(networks: Networks, threshold: Threshold = USUAL): NetworkSums[] {
  const picked: NetworkSums[] = []
  const hosts = Math.max(1, threshold.hosts)
  for (let i = 0; i < networks.size; i++) {
    if (networks.hosts(i) < hosts) continue
    const sums = networks.at(i)
    if (passes(sums, threshold)) picked.push(sums)
  }
  return picked.sort(byAttacks)
}

const byAttacks = (a: NetworkSums, b: NetworkSums): number =>
  b.attacks - a.attacks ||
  b.hosts - a.hosts ||
  (rangeOf(a.cidr).first < rangeOf(b.cidr).first ? -1 : 1)

/**
 * Networks of the finest prefix that pass, grown: while both halves of the next wider network are there, the two become
 * one, up to the widest prefix. What is picked stays exactly the same addresses; nothing is taken in that did not pass.
 */
export function grow(
  table: SourceTable,
  finest: Prefix = USUAL_PREFIX,
  widest: Prefix = { v4: 8, v6: 32 },
  threshold: Threshold = USUAL,
): NetworkSums[] {
  const found = new Map<string, NetworkSums>()
  for (const sums of pick(networksOf(table, finest), threshold)) found.set(keyOf(sums), sums)
  const waiting = [...found.values()]
  for (let sums = waiting.pop(); sums !== undefined; sums = waiting.pop()) {
    const least = sums.cidr.version === 4 ? widest.v4 : widest.v6
    if (sums.cidr.bits <= least || found.get(keyOf(sums)) !== sums) continue
    const other = found.get(siblingKey(sums))
    if (other === undefined) continue
    found.delete(keyOf(sums))
    found.delete(keyOf(other))
    const joined = join(sums, other)
    found.set(keyOf(joined), joined)
    waiting.push(joined)
  }
  return [...found.values()].sort(byAttacks)
}

const key = (version: number, first: bigint, bits: number): string => `${version} ${first} ${bits}`
const keyOf = ({ cidr }: NetworkSums): string => key(cidr.version, rangeOf(cidr).first, cidr.bits)

function siblingKey({ cidr }: NetworkSums): string {
  const bit = 1n << BigInt(widthOf(cidr.version) - cidr.bits)
  return key(cidr.version, rangeOf(cidr).first ^ bit, cidr.bits)
}

function join(a: NetworkSums, b: NetworkSums): NetworkSums {
  const { version, bits } = a.cidr
  const [x, y] = [rangeOf(a.cidr).first, rangeOf(b.cidr).first]
  return {
    cidr: cidrAt(version, x < y ? x : y, bits - 1),
    hosts: a.hosts + b.hosts,
    hits: a.hits + b.hits,
    attacks: a.attacks + b.attacks,
    visitors: a.visitors + b.visitors,
    normal: a.normal + b.normal,
    first: earlier(a.first, b.first),
    last: -earlier(-a.last, -b.last),
  }
}

const earlier = (a: number, b: number): number => (a <= b || Number.isNaN(b) ? a : b)
