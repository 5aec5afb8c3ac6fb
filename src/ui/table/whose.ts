import {
  WHOSE_COLUMNS,
  type WhoseColumn,
  type WhoseColumns,
} from '../../app/whose-columns.svelte.ts'
import type { Special, Whose } from '../../protocol/whose.ts'
import { language } from '../language.svelte.ts'
import { t } from '../messages/messages.svelte.ts'
import type { CellContent, Column } from './columns.ts'

const WIDTHS: Readonly<Record<WhoseColumn, Pick<Column<never>, 'width' | 'grow'>>> = {
  country: { width: 4.8 },
  as: { width: 9, grow: 0.6 },
  owner: { width: 9, grow: 0.8 },
  registry: { width: 6 },
  lists: { width: 8, grow: 0.4 },
}

/** The heads of the columns that are shown. Called where the language is read, so that heads follow it. */
export const whoseHeads = (shown: readonly WhoseColumn[]): readonly Column<never>[] =>
  shown.map((id) => ({ id, label: t.whose.columns[id], ...WIDTHS[id] }))

/** All of them, as a column chooser takes them. */
export const whoseChoices = (
  columns: WhoseColumns,
): { readonly id: WhoseColumn; readonly label: string; readonly on: boolean }[] =>
  WHOSE_COLUMNS.map((id) => ({ id, label: t.whose.columns[id], on: columns.shows(id) }))

export const isWhoseColumn = (column: string): column is WhoseColumn =>
  (WHOSE_COLUMNS as readonly string[]).includes(column)

export const specialName = ({ name, ja }: Special): string =>
  language.current === 'ja' ? ja : name

const TEXTS: Readonly<Record<WhoseColumn, (whose: Whose) => string>> = {
  country: ({ country = '' }) => country,
  as: ({ asn, asName = '' }) => (asn === undefined ? asName : `AS${asn} ${asName}`.trim()),
  owner: ({ owner, netName, special }) =>
    owner ?? netName ?? (special === undefined ? '' : specialName(special)),
  registry: ({ registry = '' }) => registry,
  lists: ({ lists }) => t.words.list(...lists),
}

/** What a cell says, '' where nothing is known. */
export const whoseText = (whose: Whose, column: WhoseColumn): string => TEXTS[column](whose)

/** What a cell stands for. */
export function whoseContent(whose: Whose, column: WhoseColumn): CellContent {
  const text = whoseText(whose, column)
  if (column === 'country' && text !== '')
    return { text, value: { facet: 'country', value: text }, filters: true }
  if (column === 'as' && whose.asn !== undefined)
    return { text, value: { facet: 'asn', value: `AS${whose.asn}` }, filters: true }
  return { text }
}
