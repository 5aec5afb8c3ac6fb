import type { Block, Segment } from '../columns/segment.ts'
import type { Words } from '../columns/words.ts'
import { vhostName } from '../url/vhost.ts'

const HOST = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:[]+)/i

/** A number for the host that a referrer names, from 1; 0: none. */
export function hostNumber(referrer: string, hosts: Map<string, number>): number {
  const host = HOST.exec(referrer.slice(0, 300))?.[1]?.toLowerCase()
  if (host === undefined) return 0
  const number = hosts.get(host) ?? hosts.size + 1
  hosts.set(host, number)
  return number
}

/** A site's pages are what sends browsers to its assets: hosts with at least this share of such referrers are its own. */
const OWN_SHARE = 0.2
const OWN_LEAST = 5

/** What of a segment tells of hosts: see SegmentFacts. */
interface HostFacts {
  readonly segment: Segment
  readonly blocks: readonly Block[]
  readonly assets: Uint8Array
  readonly referrerHosts: Uint32Array
}

/** Hosts that the site is known by: of its virtual hosts, of the pages that use its assets, and of whole URLs asked for. */
export function ownHostsOf(facts: readonly HostFacts[], hosts: Map<string, number>): Set<string> {
  const counts = new Uint32Array(hosts.size + 1)
  const own = new Set<string>()
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
    const { vhost, target } = segment.words
    for (let code = 1; code < Math.min(vhost.size, 10_000); code++)
      own.add(vhostName(vhost.text(code)))
    const fronted = frontedHost(target)
    if (fronted !== undefined) own.add(fronted)
  }
  counts[0] = 0
  const total = counts.reduce((sum, count) => sum + count, 0)
  for (const [host, number] of hosts) {
    const count = counts[number] as number
    if (count >= OWN_LEAST && count >= total * OWN_SHARE) own.add(host)
  }
  return own
}

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
