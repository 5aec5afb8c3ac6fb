import type { WhoseColumn } from '../../app/whose-columns.svelte.ts'
import type { SourceOrder } from '../../protocol/query.ts'
import type { Facet, SourceRow } from '../../protocol/rows.ts'
import { t } from '../messages/messages.svelte.ts'
import type { CellContent, Column } from '../table/columns.ts'
import { isWhoseColumn, whoseContent, whoseHeads } from '../table/whose.ts'
import { moment } from '../text.ts'

/** Columns of the sources table. Called where the language is read, so that heads follow it. */
export function sourceColumns(whose: readonly WhoseColumn[]): readonly Column<SourceOrder>[] {
  const m = t.tables
  return [
    { id: 'source', label: m.source, width: 11, grow: 1, line: 1, order: 'source' },
    { id: 'network', label: m.network, width: 10, grow: 0.5 },
    ...whoseHeads(whose),
    { id: 'severity', label: m.severity, width: 6.6, line: 1, order: 'severity' },
    { id: 'stage', label: m.stage, width: 7.4 },
    { id: 'outcome', label: m.outcome, width: 9.8, line: 2, order: 'outcome' },
    { id: 'note', label: t.decisions.note, width: 8, grow: 0.4, line: 2 },
    { id: 'attacks', label: m.attacks, width: 5.5, align: 'end', line: 2, order: 'attacks' },
    { id: 'requests', label: m.requestCount, width: 6, align: 'end', line: 2, order: 'requests' },
    { id: 'rules', label: m.ruleCount, width: 4.5, align: 'end' },
    { id: 'pages', label: m.pages, width: 5, align: 'end', order: 'pages' },
    { id: 'first', label: m.first, width: 10.6, order: 'first' },
    { id: 'last', label: m.last, width: 10.6, order: 'last' },
  ]
}

const plain = (text: string): CellContent => ({ text })

const filtering = (facet: Facet, value: string): CellContent =>
  value === '' ? plain('') : { text: value, value: { facet, value }, filters: true }

/** What copying gives of columns that stand for nothing in the filter. */
const TEXTS: Readonly<Record<string, (row: SourceRow) => string>> = {
  note: ({ note }) => note?.text ?? '',
  first: ({ first }) => moment(first),
  last: ({ last }) => moment(last),
  attacks: ({ attacks }) => String(attacks),
  requests: ({ requests }) => String(requests),
  rules: ({ rules }) => String(rules),
  pages: ({ pages }) => String(pages),
}

/** What the cells of a source stand for. */
export function sourceContent(row: SourceRow, column: string): CellContent {
  if (isWhoseColumn(column)) return whoseContent(row.whose, column)
  switch (column) {
    case 'source':
      // A click opens the source, which is what one comes for.
      return { ...filtering('source', row.source), filters: false }
    case 'network':
    case 'severity':
    case 'stage':
    case 'outcome':
      return filtering(column, row[column] ?? '')
    default:
      return plain(TEXTS[column]?.(row) ?? '')
  }
}
