import type { EventColumn } from '../../app/events.svelte.ts'
import type { EventOrder } from '../../protocol/query.ts'
import type { EventRow, Facet } from '../../protocol/rows.ts'
import { t } from '../messages/messages.svelte.ts'
import type { CellContent, Column } from '../table/columns.ts'
import { moment } from '../text.ts'

type Drawn = Omit<Column<EventOrder>, 'id' | 'label'>

const DRAWN: Readonly<Record<EventColumn, Drawn>> = {
  time: { width: 11.2, line: 2, order: 'time' },
  source: { width: 8.5, grow: 0.4, line: 2, order: 'source' },
  method: { width: 4.8 },
  target: { width: 16, grow: 4, line: 1, order: 'target' },
  status: { width: 4.4, align: 'end', line: 1, order: 'status' },
  bytes: { width: 5.5, align: 'end', order: 'bytes' },
  referrer: { width: 8, grow: 1 },
  agent: { width: 8, grow: 1 },
  vhost: { width: 7, grow: 0.5 },
  place: { width: 9, order: 'file' },
  format: { width: 8 },
  rules: { width: 9, grow: 1 },
}

/** The heads and widths of the columns that are shown. Called where the language is read, so that heads follow it. */
export const eventColumns = (shown: readonly EventColumn[]): readonly Column<EventOrder>[] =>
  shown.map((id) => ({ id, label: t.tables[id], ...DRAWN[id] }))

const FACETS: Readonly<Partial<Record<EventColumn, Facet>>> = {
  source: 'source',
  method: 'method',
  status: 'status',
  referrer: 'referrer',
  agent: 'agent',
  vhost: 'vhost',
  format: 'format',
}

/** What the line is about, in one text: its target, its request where that could not be read, or its message. */
export function subjectOf(row: EventRow): string {
  if (row.target !== '') return row.target
  return row.request === '' ? row.message : row.request
}

/** The path of a target as the `page` facet has it. */
export const pageOf = (target: string): string => target.split(/[?#]/, 1)[0] ?? ''

const TEXTS: Readonly<Record<EventColumn, (row: EventRow) => string>> = {
  time: (row) => moment(row.time),
  source: (row) => row.source,
  method: (row) => row.method,
  target: subjectOf,
  status: (row) => String(row.status ?? ''),
  bytes: (row) => String(row.bytes ?? ''),
  referrer: (row) => row.referrer,
  agent: (row) => row.agent,
  vhost: (row) => row.vhost,
  place: (row) => (row.line === undefined ? row.file : `${row.file}:${row.line}`),
  format: (row) => row.format,
  rules: (row) => row.rules.join(' '),
}

/** What the cells of a line stand for. */
export function eventContent(row: EventRow, column: EventColumn): CellContent {
  const text = TEXTS[column](row)
  if (column === 'target' && row.target !== '')
    return { text, value: { facet: 'page', value: pageOf(row.target) } }
  const rule = row.rules[0]
  if (column === 'rules' && rule !== undefined)
    return { text, value: { facet: 'rule', value: rule }, filters: true }
  const facet = FACETS[column]
  return facet === undefined || text === ''
    ? { text }
    : { text, value: { facet, value: text }, filters: true }
}
