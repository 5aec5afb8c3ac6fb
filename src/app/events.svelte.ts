import type { EventOrder, QueryApi } from '../protocol/query.ts'
import type { EventRow } from '../protocol/rows.ts'
import { Table } from './table.svelte.ts'

/** Columns of the requests table, in their order. */
export const EVENT_COLUMNS = [
  'time',
  'source',
  'method',
  'target',
  'status',
  'bytes',
  'referrer',
  'agent',
  'vhost',
  'place',
  'format',
  'rules',
] as const
export type EventColumn = (typeof EVENT_COLUMNS)[number]

/** Not shown at first: they say the same on nearly every line, or little. */
const HIDDEN_AT_FIRST: readonly EventColumn[] = ['vhost', 'format']

/** State of the requests table. */
export class Events extends Table<EventRow, EventOrder> {
  hidden = $state.raw<readonly EventColumn[]>(HIDDEN_AT_FIRST)

  constructor(query: Pick<QueryApi, 'events'>) {
    super('events', (lane, filter, window) => query.events(lane, filter, window), 'time', [
      'status',
      'bytes',
    ])
  }

  shows(column: EventColumn): boolean {
    return !this.hidden.includes(column)
  }

  /** Shows or hides a column; the last one stays. */
  toggle(column: EventColumn): void {
    if (!this.shows(column)) this.hidden = this.hidden.filter((id) => id !== column)
    else if (this.hidden.length < EVENT_COLUMNS.length - 1) this.hidden = [...this.hidden, column]
  }
}
