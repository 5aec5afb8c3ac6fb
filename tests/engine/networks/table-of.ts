import { TableMaker, type SourceTable } from '../../../src/engine/networks/table.ts'

/** What is known of one source. Times in epoch ms, absent where unknown. */
export interface SourceFacts {
  readonly source: string
  readonly requests: number
  readonly attacks: number
  readonly first?: number | undefined
  readonly last?: number | undefined
}

export function tableOf(sources: readonly SourceFacts[]): SourceTable {
  const table = new TableMaker(sources.length)
  for (const { source, requests, attacks, first, last } of sources)
    table.add(source, requests, attacks, first ?? NaN, last ?? NaN)
  return table.done()
}
