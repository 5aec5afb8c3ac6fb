import type { WhoseColumn } from '../../app/whose-columns.svelte.ts'
import type { NetworkOrder, NetworkRow, NeverBlocked } from '../../protocol/actions.ts'
import { t } from '../messages/messages.svelte.ts'
import type { CellContent, Column } from '../table/columns.ts'
import { isWhoseColumn, whoseContent, whoseHeads } from '../table/whose.ts'
import { moment, percent } from '../text.ts'

/** Columns of the networks table. Called where the language is read, so that heads follow it. */
export function networkColumns(whose: readonly WhoseColumn[]): readonly Column<NetworkOrder>[] {
  const m = t.actions
  return [
    { id: 'network', label: m.network, width: 16, grow: 1, line: 1, order: 'network' },
    ...whoseHeads(whose.filter((id) => id !== 'lists')),
    { id: 'hosts', label: m.hosts, width: 8.5, align: 'end', line: 1, order: 'hosts' },
    { id: 'hits', label: m.hits, width: 7.5, align: 'end', order: 'hits' },
    { id: 'attacks', label: m.attacks, width: 6, align: 'end', line: 2, order: 'attacks' },
    { id: 'visitors', label: m.visitors, width: 7.5, align: 'end', order: 'visitors' },
    { id: 'normal', label: m.normal, width: 9.5, align: 'end', line: 2, order: 'normal' },
    { id: 'share', label: m.share, width: 6.5, align: 'end', line: 2, order: 'share' },
    { id: 'never', label: m.neverBlocked, width: 12, grow: 0.4, line: 2 },
    { id: 'note', label: t.decisions.note, width: 8, grow: 0.4 },
    { id: 'first', label: t.tables.first, width: 10.6, order: 'first' },
    { id: 'last', label: t.tables.last, width: 10.6, order: 'last' },
  ]
}

/** That a network is never blocked, and why. */
export function neverText({ reasons, whole }: NeverBlocked): string {
  const why = t.words.list(...reasons.map((reason) => t.actions.reasons[reason] ?? reason))
  return whole ? t.actions.never(why) : t.actions.neverPart(why)
}

/** Texts of the cells that are more than a number. */
const TEXTS: Readonly<Record<string, (row: NetworkRow) => string>> = {
  never: ({ never }) => (never === undefined ? '' : neverText(never)),
  note: ({ note }) => note?.text ?? '',
  first: ({ first }) => moment(first),
  last: ({ last }) => moment(last),
  share: ({ share }) => percent(share),
}

/** What the cells of a network stand for. */
export function networkContent(row: NetworkRow, column: string): CellContent {
  if (isWhoseColumn(column)) return whoseContent(row.whose, column)
  const text = TEXTS[column]
  if (text !== undefined) return { text: text(row) }
  switch (column) {
    case 'network':
      return { text: row.network, value: { facet: 'source', value: row.network } }
    default:
      return { text: String(row[column as 'hosts' | 'hits' | 'attacks' | 'visitors' | 'normal']) }
  }
}
