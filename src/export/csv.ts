import { visible } from '../engine/decode/printable.ts'
import {
  findingColumns,
  joined,
  requestColumns,
  type Column,
  type RequestRow,
  type ToldFinding,
} from './columns.ts'

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

function cellOf<Row>([, kind, value]: Column<Row>, row: Row): Cell {
  switch (kind) {
    case 'number':
      return { number: value(row) }
    case 'time':
      return { time: value(row) }
    case 'flag':
      return { text: value(row) ? 'yes' : 'no' }
    case 'list':
      return { text: joined(value(row)) }
    case 'text':
      return { text: value(row) ?? '' }
  }
}

/** Writes rows as lines of CSV. */
export interface CsvWriter<Row> {
  readonly header: string
  readonly line: (row: Row) => string
}

function writerOf<Row>(columns: readonly Column<Row>[]): CsvWriter<Row> {
  return {
    header: csvLine(columns.map(([name]) => ({ text: name }))),
    line: (row) => csvLine(columns.map((column) => cellOf(column, row))),
  }
}

/** Columns by their names; all without. */
export const requestCsv = (names?: readonly string[]): CsvWriter<RequestRow> =>
  writerOf(requestColumns(names))
export const findingCsv = (names?: readonly string[]): CsvWriter<ToldFinding> =>
  writerOf(findingColumns(names))
