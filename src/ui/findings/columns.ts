import type { FindingOrder } from '../../protocol/query.ts'
import type { Facet, FindingRow } from '../../protocol/rows.ts'
import { t } from '../messages/messages.svelte.ts'
import type { CellContent, Column } from '../table/columns.ts'
import { moment } from '../text.ts'

/** Columns of the findings table. Called where the language is read, so that heads follow it. */
export function findingColumns(): readonly Column<FindingOrder>[] {
  const m = t.tables
  return [
    { id: 'severity', label: m.severity, width: 6.6, line: 1, order: 'severity' },
    { id: 'stage', label: m.stage, width: 7.4, order: 'stage' },
    { id: 'outcome', label: m.outcome, width: 9.8, line: 2, order: 'outcome' },
    { id: 'rule', label: m.rule, width: 19, grow: 3, line: 1, order: 'rule' },
    { id: 'source', label: m.source, width: 9, grow: 0.6, line: 2, order: 'source' },
    { id: 'network', label: m.network, width: 10.4 },
    { id: 'note', label: t.decisions.note, width: 6, grow: 0.4, line: 2 },
    { id: 'hits', label: m.hits, width: 4.5, align: 'end', line: 2, order: 'hits' },
    { id: 'page', label: m.page, width: 11, grow: 2 },
    { id: 'statuses', label: m.statuses, width: 7.5 },
    { id: 'first', label: m.first, width: 10.6, order: 'first' },
    { id: 'last', label: m.last, width: 10.6, order: 'last' },
    { id: 'indicators', label: m.indicators, width: 9, grow: 1 },
  ]
}

const plain = (text: string): CellContent => ({ text })

const filtering = (facet: Facet, value: string): CellContent =>
  value === '' ? plain('') : { text: value, value: { facet, value }, filters: true }

function statuses(row: FindingRow): CellContent {
  const text = t.words.list(...row.statuses.map(({ status, count }) => `${status} ×${count}`))
  const first = row.statuses[0]
  return first === undefined
    ? plain(text)
    : { text, value: { facet: 'status', value: String(first.status) } }
}

/** What copying gives of columns that stand for nothing in the filter. */
const TEXTS: Readonly<Record<string, (row: FindingRow) => string>> = {
  note: ({ note }) => note?.text ?? '',
  hits: ({ hits }) => String(hits),
  first: ({ first }) => moment(first),
  last: ({ last }) => moment(last),
  indicators: ({ indicators }) => indicators.map(({ value }) => value).join('\n'),
}

/** What the cells of a finding stand for. `titleOf` gives the name of a rule. */
export function findingContent(
  row: FindingRow,
  column: string,
  titleOf: (rule: string) => string,
): CellContent {
  switch (column) {
    case 'severity':
    case 'stage':
    case 'outcome':
      return filtering(column, row[column])
    case 'rule':
      return { text: titleOf(row.rule), value: { facet: 'rule', value: row.rule } }
    case 'source':
    case 'network':
    case 'page':
      return filtering(column, row[column])
    case 'statuses':
      return statuses(row)
    default:
      return plain(TEXTS[column]?.(row) ?? '')
  }
}
