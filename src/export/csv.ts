import { visible } from '../engine/decode/printable.ts'
import type { EventRow, FindingRow } from '../protocol/rows.ts'

/** A cell by the kind of its column: only text can be a formula; a negative number must stay one. */
export type Cell =
  | { readonly text: string }
  | { readonly number: number | undefined }
  | { readonly time: number | undefined }

/** What a spreadsheet takes for the start of a formula, full-width forms included (CWE-1236). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** One record of RFC 4180: every cell quoted, CRLF at the end. Characters that cannot be seen are made visible. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => `"${content(cell).replaceAll('"', '""')}"`).join(',')}\r\n`
}

function content(cell: Cell): string {
  if ('number' in cell) return cell.number === undefined ? '' : String(cell.number)
  if ('time' in cell) return cell.time === undefined ? '' : new Date(cell.time).toISOString()
  const text = FORMULA.test(cell.text) ? `'${cell.text}` : cell.text
  return visible(text)
}

const text = (value: string | undefined): Cell => ({ text: value ?? '' })
const list = (values: readonly string[]): Cell => ({ text: values.join('; ') })

type Column<Row> = readonly [name: string, cell: (row: Row) => Cell]

/** A request with the network of its source. */
export type RequestRow = EventRow & { readonly network: string }

/** The names are stable: scripts read them. */
const REQUEST_COLUMNS: readonly Column<RequestRow>[] = [
  ['time', (row) => ({ time: row.time })],
  ['time_assumed', (row) => text(row.timeAssumed ? 'yes' : 'no')],
  ['source', (row) => text(row.source)],
  ['network', (row) => text(row.network)],
  ['method', (row) => text(row.method)],
  ['target', (row) => text(row.target)],
  ['protocol', (row) => text(row.protocol)],
  ['request', (row) => text(row.request)],
  ['status', (row) => ({ number: row.status })],
  ['bytes', (row) => ({ number: row.bytes })],
  ['referrer', (row) => text(row.referrer)],
  ['user_agent', (row) => text(row.agent)],
  ['vhost', (row) => text(row.vhost)],
  ['user', (row) => text(row.user)],
  ['level', (row) => text(row.level)],
  ['message', (row) => text(row.message)],
  ['file', (row) => text(row.file)],
  ['line', (row) => ({ number: row.line })],
  ['format', (row) => text(row.format)],
  ['rules', (row) => list(row.rules)],
  ['severity', (row) => text(row.severity)],
  ['stage', (row) => text(row.stage)],
  ['outcome', (row) => text(row.outcome)],
  ['reason', (row) => text(row.reason)],
]

export interface ToldFinding {
  readonly row: FindingRow
  readonly title: string
  readonly evidence: readonly string[]
}

const FINDING_COLUMNS: readonly Column<ToldFinding>[] = [
  ['rule', ({ row }) => text(row.rule)],
  ['title', ({ title }) => text(title)],
  ['category', ({ row }) => text(row.category)],
  ['severity', ({ row }) => text(row.severity)],
  ['stage', ({ row }) => text(row.stage)],
  ['outcome', ({ row }) => text(row.outcome)],
  ['reason', ({ row }) => text(row.reason)],
  ['source', ({ row }) => text(row.source)],
  ['network', ({ row }) => text(row.network)],
  ['sources', ({ row }) => ({ number: row.sources })],
  ['first', ({ row }) => ({ time: row.first })],
  ['last', ({ row }) => ({ time: row.last })],
  ['hits', ({ row }) => ({ number: row.hits })],
  ['pages', ({ row }) => ({ number: row.pages })],
  ['page', ({ row }) => text(row.page)],
  ['vhosts', ({ row }) => list(row.vhosts)],
  ['statuses', ({ row }) => list(row.statuses.map(({ status, count }) => `${status} x${count}`))],
  ['methods', ({ row }) => list(row.methods)],
  ['indicators', ({ row }) => list(row.indicators.map(({ value }) => value))],
  ['evidence', ({ evidence }) => list(evidence)],
  ['starred', ({ row }) => text(row.note?.star === true ? 'yes' : 'no')],
  ['status', ({ row }) => text(row.note?.status ?? 'open')],
  ['labels', ({ row }) => list(row.note?.labels ?? [])],
  ['note', ({ row }) => text(row.note?.text)],
]

const header = (columns: readonly (readonly [string, unknown])[]): string =>
  csvLine(columns.map(([name]) => ({ text: name })))

export const requestNames = (): string[] => REQUEST_COLUMNS.map(([name]) => name)
export const findingNames = (): string[] => FINDING_COLUMNS.map(([name]) => name)

/** Writes rows as lines of CSV with some of the columns. */
export interface CsvWriter<Row> {
  readonly header: string
  readonly line: (row: Row) => string
}

/** Columns by their names, in the order of the table; all where no name is known. */
function chosen<Row>(
  columns: readonly Column<Row>[],
  names: readonly string[] | undefined,
): CsvWriter<Row> {
  const wanted = columns.filter(([name]) => names === undefined || names.includes(name))
  const kept = wanted.length === 0 ? columns : wanted
  return {
    header: header(kept),
    line: (row) => csvLine(kept.map(([, cell]) => cell(row))),
  }
}

export const requestCsv = (names?: readonly string[]): CsvWriter<RequestRow> =>
  chosen(REQUEST_COLUMNS, names)
/** Of a finding, `evidence` has the places of its requests, as `file:line`. */
export const findingCsv = (names?: readonly string[]): CsvWriter<ToldFinding> =>
  chosen(FINDING_COLUMNS, names)
