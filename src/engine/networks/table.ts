import { parseAddress, parseIPv4 } from '../../base/address.ts'

/** What is known of one source; `SourceSums` and the page's source rows are such. Times in epoch ms, absent where unknown. */
export interface SourceFacts {
  readonly source: string
  readonly requests: number
  readonly attacks: number
  readonly first?: number | undefined
  readonly last?: number | undefined
}

/** Sources as columns. */
export interface SourceTable {
  readonly size: number
  /** 4 or 6; 0 for a host name, which is in no network. */
  readonly versions: Uint8Array
  /** Four words per source, most significant first; IPv4 has its one in the first place and zeros after. */
  readonly words: Uint32Array
  readonly requests: Float64Array
  readonly attacks: Float64Array
  /** NaN where no time is known. */
  readonly first: Float64Array
  readonly last: Float64Array
}

export function tableOf(sources: readonly SourceFacts[]): SourceTable {
  const size = sources.length
  const table = {
    size,
    versions: new Uint8Array(size),
    words: new Uint32Array(size * 4),
    requests: new Float64Array(size),
    attacks: new Float64Array(size),
    first: new Float64Array(size).fill(NaN),
    last: new Float64Array(size).fill(NaN),
  }
  for (const [i, { source, requests, attacks, first, last }] of sources.entries()) {
    table.requests[i] = requests
    table.attacks[i] = attacks
    if (first !== undefined) table.first[i] = first
    if (last !== undefined) table.last[i] = last
    const plain = parseIPv4(source)
    if (plain >= 0) {
      table.versions[i] = 4
      table.words[i * 4] = plain
      continue
    }
    const address = parseAddress(source)
    if (address === undefined) continue
    table.versions[i] = address.version
    table.words.set(address.words, i * 4)
  }
  return table
}
