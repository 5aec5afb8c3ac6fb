import type { EventRow, FindingRow } from '../protocol/rows.ts'
import type { Whose } from '../protocol/whose.ts'

/**
 * A column of an exported table: its name, what its values are, and where they stand. The names are stable: scripts read
 * them. Times are ms UTC; an empty text and an absent number say that the log has nothing there.
 */
export type Column<Row> =
  | readonly [name: string, kind: 'text', value: (row: Row) => string | undefined]
  | readonly [name: string, kind: 'list', value: (row: Row) => readonly string[]]
  | readonly [name: string, kind: 'number' | 'time', value: (row: Row) => number | undefined]
  | readonly [name: string, kind: 'flag', value: (row: Row) => boolean]

/** A request with the network of its source, and who is behind it where that is asked for. */
export type RequestRow = EventRow & { readonly network: string; readonly whose?: Whose }

const REQUEST_COLUMNS: readonly Column<RequestRow>[] = [
  ['time', 'time', (row) => row.time],
  ['time_assumed', 'flag', (row) => row.timeAssumed],
  ['source', 'text', (row) => row.source],
  ['network', 'text', (row) => row.network],
  ['method', 'text', (row) => row.method],
  ['target', 'text', (row) => row.target],
  ['protocol', 'text', (row) => row.protocol],
  ['request', 'text', (row) => row.request],
  ['status', 'number', (row) => row.status],
  ['bytes', 'number', (row) => row.bytes],
  ['referrer', 'text', (row) => row.referrer],
  ['user_agent', 'text', (row) => row.agent],
  ['vhost', 'text', (row) => row.vhost],
  ['user', 'text', (row) => row.user],
  ['level', 'text', (row) => row.level],
  ['message', 'text', (row) => row.message],
  ['file', 'text', (row) => row.file],
  ['line', 'number', (row) => row.line],
  ['format', 'text', (row) => row.format],
  ['rules', 'list', (row) => row.rules],
  ['severity', 'text', (row) => row.severity],
  ['stage', 'text', (row) => row.stage],
  ['outcome', 'text', (row) => row.outcome],
  ['reason', 'text', (row) => row.reason],
]

/** Of a finding, `evidence` has the places of its requests, as `file:line`. */
export interface ToldFinding {
  readonly row: FindingRow
  readonly title: string
  readonly evidence: readonly string[]
  /** Who is behind its source, where that is asked for. */
  readonly whose?: Whose
}

const FINDING_COLUMNS: readonly Column<ToldFinding>[] = [
  ['rule', 'text', ({ row }) => row.rule],
  ['title', 'text', ({ title }) => title],
  ['category', 'text', ({ row }) => row.category],
  ['severity', 'text', ({ row }) => row.severity],
  ['stage', 'text', ({ row }) => row.stage],
  ['outcome', 'text', ({ row }) => row.outcome],
  ['reason', 'text', ({ row }) => row.reason],
  ['source', 'text', ({ row }) => row.source],
  ['network', 'text', ({ row }) => row.network],
  ['sources', 'number', ({ row }) => row.sources],
  ['first', 'time', ({ row }) => row.first],
  ['last', 'time', ({ row }) => row.last],
  ['hits', 'number', ({ row }) => row.hits],
  ['pages', 'number', ({ row }) => row.pages],
  ['page', 'text', ({ row }) => row.page],
  ['vhosts', 'list', ({ row }) => row.vhosts],
  ['statuses', 'list', ({ row }) => row.statuses.map(({ status, count }) => `${status} x${count}`)],
  ['methods', 'list', ({ row }) => row.methods],
  ['indicators', 'list', ({ row }) => row.indicators.map(({ value }) => value)],
  ['evidence', 'list', ({ evidence }) => evidence],
  ['starred', 'flag', ({ row }) => row.note?.star === true],
  ['status', 'text', ({ row }) => row.note?.status ?? 'open'],
  ['labels', 'list', ({ row }) => row.note?.labels ?? []],
  ['note', 'text', ({ row }) => row.note?.text],
]

/** Who is behind a source: written where data about addresses tell, or where they are asked for by name. */
const WHOSE_COLUMNS: readonly Column<{ readonly whose?: Whose }>[] = [
  ['source_country', 'text', ({ whose }) => whose?.country],
  ['source_asn', 'number', ({ whose }) => whose?.asn],
  ['source_as_name', 'text', ({ whose }) => whose?.asName],
  ['source_network', 'text', ({ whose }) => whose?.network],
  ['source_owner', 'text', ({ whose }) => whose?.owner ?? whose?.netName],
  ['source_registry', 'text', ({ whose }) => whose?.registry],
]

/** Names of the columns that say who is behind a source. */
export const whoseNames = (): string[] => WHOSE_COLUMNS.map(([name]) => name)

/** Values of a list as the one text that a cell has room for. */
export const joined = (values: readonly string[]): string => values.join('; ')

export const requestNames = (): string[] => REQUEST_COLUMNS.map(([name]) => name)
export const findingNames = (): string[] => FINDING_COLUMNS.map(([name]) => name)

/** Columns by their names, in the order of the table; where no name is known all but those on who is behind a source. */
function chosen<Row extends { readonly whose?: Whose }>(
  columns: readonly Column<Row>[],
  names: readonly string[] | undefined,
): readonly Column<Row>[] {
  if (names === undefined) return columns
  const wanted = [...columns, ...WHOSE_COLUMNS].filter(([name]) => names.includes(name))
  return wanted.length === 0 ? columns : wanted
}

export const requestColumns = (names?: readonly string[]): readonly Column<RequestRow>[] =>
  chosen(REQUEST_COLUMNS, names)
export const findingColumns = (names?: readonly string[]): readonly Column<ToldFinding>[] =>
  chosen(FINDING_COLUMNS, names)
