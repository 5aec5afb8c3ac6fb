import { Kind } from '../columns/fields.ts'
import type { Block, Holdings, Segment } from '../columns/segment.ts'
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

/** Counts of one source in the blocks of a segment. */
class Counts {
  readonly bySource = new Map<string, number>()
  requests = 0
  listed = false

  add(segment: Segment, block: Block): void {
    const { kind, source, sources, target, request, status } = block.columns
    const counts = new Uint32Array(segment.words.source.size)
    for (let row = 0; row < block.rows; row++) {
      if (kind[row] !== Kind.event) continue
      if ((sources[row] as number) > 0) this.listed = true
      // what has neither is a line of an error log
      if (target[row] === 0 && request[row] === 0 && status[row] === 0) continue
      const code = source[row] as number
      counts[code] = (counts[code] as number) + 1
    }
    for (let code = 1; code < counts.length; code++) {
      const count = counts[code] as number
      if (count === 0) continue
      const text = segment.words.source.text(code)
      this.requests += count
      this.bySource.set(text, (this.bySource.get(text) ?? 0) + count)
    }
  }
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
  const counts = new Counts()
  for (const segment of segments) for (const block of segment.blocks) counts.add(segment, block)
  const facts = factsOf(counts)
  files.set(fileId, { rows, facts })
  return facts
}

function factsOf({ bySource, requests, listed }: Counts): ClientFacts {
  if (requests < LEAST) return { listed }
  let address = ''
  let most = 0
  let proxied = 0
  for (const [text, count] of bySource) {
    if (!isProxy(text)) continue
    proxied += count
    if (count <= most) continue
    most = count
    address = text
  }
  return proxied >= requests * SHARE
    ? { listed, proxy: { address, only: most === proxied, proxied, requests } }
    : { listed }
}
