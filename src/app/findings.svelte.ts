import type { FindingOrder, QueryApi } from '../protocol/query.ts'
import type { FindingRow } from '../protocol/rows.ts'
import { Table } from './table.svelte.ts'

/** State of the findings table: worst first. */
export class Findings extends Table<FindingRow, FindingOrder> {
  constructor(query: Pick<QueryApi, 'findings'>) {
    super('findings', (lane, filter, window) => query.findings(lane, filter, window), 'severity', [
      'severity',
      'outcome',
      'hits',
      'last',
      'stage',
    ])
  }
}
