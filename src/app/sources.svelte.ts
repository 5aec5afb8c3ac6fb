import type { SourceOrder, QueryApi } from '../protocol/query.ts'
import type { SourceRow } from '../protocol/rows.ts'
import { Table } from './table.svelte.ts'

/** State of the sources table: most attacks first. */
export class Sources extends Table<SourceRow, SourceOrder> {
  constructor(query: Pick<QueryApi, 'sources'>) {
    super('sources', (lane, filter, window) => query.sources(lane, filter, window), 'attacks', [
      'attacks',
      'requests',
      'severity',
      'outcome',
      'last',
      'pages',
    ])
  }
}
