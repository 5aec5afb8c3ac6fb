import { Kind } from '../columns/fields.ts'
import type { Holdings, Segment } from '../columns/segment.ts'
import { isProxy } from '../networks/proxies.ts'

/** Requests of a file at least, before anything is said of their sources. */
const LEAST = 50
/** So large a share of a file's requests from proxies is no chance. */
const SHARE = 0.9

/** What a file's lines say of who sent its requests. */
export interface ClientFacts {
  /** Whether lines of it have a list of addresses, as X-Forwarded-For has them. */
  readonly listed: boolean
  /** Set where nearly all requests have the address of a proxy for their source. */
  readonly proxy?: {
    /** The one that most have. */
    readonly address: string
    /** Whether all of them have that one. */
    readonly only: boolean
    /** How many requests have one of a proxy, and how many have any. */
    readonly proxied: number
    readonly requests: number
  }
}

/** How many rows of a file's blocks are requests of each source. */
function requestsOf({ words, blocks }: Segment): Uint32Array {
  const counts = new Uint32Array(words.source.size)
  for (const { rows, columns } of blocks) {
    const { kind, source, target, request, status } = columns
    for (let row = 0; row < rows; row++) {
      if (kind[row] !== Kind.event) continue
      // what has neither is a line of an error log
      if (target[row] === 0 && request[row] === 0 && status[row] === 0) continue
      const code = source[row] as number
      counts[code] = (counts[code] as number) + 1
    }
  }
  counts[0] = 0
  return counts
}

const known = new WeakMap<Holdings, Map<number, { rows: number; facts: ClientFacts }>>()

/** What is known of the sources of a file; remembered until its rows change. */
export function clientFacts(holdings: Holdings, fileId: number): ClientFacts {
  const segments = holdings.segments.filter((segment) => segment.fileId === fileId)
  let rows = 0
  for (const { blocks } of segments) for (const block of blocks) rows += block.rows
  const files = known.get(holdings) ?? new Map<number, { rows: number; facts: ClientFacts }>()
  known.set(holdings, files)
  const before = files.get(fileId)
  if (before?.rows === rows) return before.facts
  const listed = segments.some(({ words }) => words.sources.size > 1)
  const proxy = proxyOf(segments, rows)
  const facts = proxy === undefined ? { listed } : { listed, proxy }
  files.set(fileId, { rows, facts })
  return facts
}

/** @param rows of the segments: as soon as more of them than a chance have other sources, the rest is not looked at */
function proxyOf(segments: readonly Segment[], rows: number): ClientFacts['proxy'] {
  const byProxy = new Map<string, number>()
  let proxied = 0
  let others = 0
  for (const segment of segments) {
    for (const [code, count] of requestsOf(segment).entries()) {
      if (count === 0) continue
      const address = segment.words.source.text(code)
      if (!isProxy(address)) others += count
      else {
        proxied += count
        byProxy.set(address, (byProxy.get(address) ?? 0) + count)
      }
      if (others > rows - rows * SHARE) return undefined
    }
  }
  const requests = proxied + others
  if (requests < LEAST || proxied < requests * SHARE) return undefined
  const [address, most] = [...byProxy].reduce((a, b) => (b[1] > a[1] ? b : a))
  return { address, only: most === proxied, proxied, requests }
}
