import type { Block, Segment } from '../columns/segment.ts'
import type { Words } from '../columns/words.ts'
import { vhostName } from '../url/vhost.ts'

const HOST = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:[]+)/i

/** A number for the host that a referrer names, from 1; 0: none. */
export function hostNumber(referrer: string, hosts: Map<string, number>): number {
  const host = HOST.exec(referrer.slice(0, 300))?.[1]?.toLowerCase()
  if (host === undefined) return 0
  return numbered(host, hosts)
}

function numbered(text: string, numbers: Map<string, number>): number {
  const number = numbers.get(text) ?? numbers.size + 1
  numbers.set(text, number)
  return number
}

/** A site's pages are what sends browsers to its assets: hosts with at least this share of such referrers are its own. */
const OWN_SHARE = 0.2
const OWN_LEAST = 5
/** Virtual hosts of a segment that are looked at. */
const MOST_HOSTS = 10_000

/** What of a segment tells of hosts: see SegmentFacts. */
interface HostFacts {
  readonly segment: Segment
  readonly blocks: readonly Block[]
  readonly assets: Uint8Array
  readonly referrerHosts: Uint32Array
  readonly sources: Uint32Array
}

/** The hosts of a site, in small letters and without port. */
export interface OwnHosts {
  /** All that requests were for, and those whose pages use the site's assets. */
  readonly own: ReadonlySet<string>
  /** Of these the ones that no single visitor can add: anybody may send any `Host`, and hide behind it what they name. */
  readonly home: ReadonlySet<string>
}

/**
 * Hosts that the site is known by: of its virtual hosts, of the pages that use its assets, and of whole URLs asked for.
 * `sources`: one more than the largest case-wide id of a source.
 */
export function ownHostsOf(
  facts: readonly HostFacts[],
  hosts: Map<string, number>,
  sources: number,
): OwnHosts {
  const counts = new Uint32Array(hosts.size + 1)
  const { named, visited } = virtualHosts(facts, sources)
  const home = new Set(visited)
  for (const { segment, blocks, assets, referrerHosts } of facts) {
    for (const { rows, columns } of blocks) {
      const { target, referrer } = columns
      for (let row = 0; row < rows; row++) {
        const from = referrer[row] as number
        if (from === 0 || assets[segment.pathOf[target[row] as number] as number] !== 1) continue
        const host = referrerHosts[from] as number
        counts[host] = (counts[host] as number) + 1
      }
    }
    const fronted = frontedHost(segment.words.target)
    if (fronted !== undefined) home.add(fronted)
  }
  counts[0] = 0
  const total = counts.reduce((sum, count) => sum + count, 0)
  for (const [host, number] of hosts) {
    const count = counts[number] as number
    if (count >= OWN_LEAST && count >= total * OWN_SHARE) home.add(host)
  }
  return { own: new Set([...named, ...home]), home }
}

/** A virtual host is visited that so many sources came for, and this share of all, each at its first request. */
const VISITED_LEAST = 5
const VISITED_SHARE = 0.1

/** All virtual hosts that requests name, and those that are visited. */
function virtualHosts(
  facts: readonly HostFacts[],
  sources: number,
): { readonly named: Iterable<string>; readonly visited: readonly string[] } {
  const numbers = new Map<string, number>()
  const first = new Uint32Array(facts.some(hasHosts) ? sources : 0)
  for (const each of facts) {
    const { vhost } = each.segment.words
    if (!hasHosts(each)) continue
    const numberOf = Uint32Array.from({ length: Math.min(vhost.size, MOST_HOSTS) }, (_, code) =>
      code === 0 ? 0 : numbered(vhostName(vhost.text(code)), numbers),
    )
    for (const { rows, columns } of each.blocks)
      for (let row = 0; row < rows; row++) {
        const source = each.sources[columns.source[row] as number] as number
        if (first[source] === 0) first[source] = numberOf[columns.vhost[row] as number] ?? 0
      }
  }
  const counts = new Uint32Array(numbers.size + 1)
  for (let source = 1; source < first.length; source++) {
    const number = first[source] as number
    counts[number] = (counts[number] as number) + 1
  }
  const least = Math.max(VISITED_LEAST, (sources - 1) * VISITED_SHARE)
  const visited = [...numbers].filter(([, number]) => (counts[number] as number) >= least)
  return { named: numbers.keys(), visited: visited.map(([host]) => host) }
}

const hasHosts = ({ segment }: HostFacts): boolean => segment.words.vhost.size > 1

const LOWER_H = 0x68
const FRONTED_LEAST = 10

/** A server behind another may log whole URLs: the host that more than half of its targets name. */
function frontedHost(target: Words): string | undefined {
  const counts = new Map<string, number>()
  for (let code = 1; code < target.size; code++) {
    if ((target.bytes[target.start(code)] as number) !== LOWER_H) continue
    const host = HOST.exec(target.text(code).slice(0, 300))?.[1]?.toLowerCase()
    if (host !== undefined) counts.set(host, (counts.get(host) ?? 0) + 1)
  }
  return [...counts].find(([, count]) => count >= FRONTED_LEAST && count * 2 > target.size)?.[0]
}
