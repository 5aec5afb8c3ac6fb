import type { ParquetField, RowGroup } from '../protocol/parquet.ts'
import { joined, type Column } from './columns.ts'

/** Rows of a row group: one is in the memory of a thread at a time. */
const GROUP_ROWS = 32_768
/** Characters of text that close a row group early: targets may have 64 KB each. */
const GROUP_TEXT = 16 << 20

type Values = RowGroup['columns'][number]

/** The columns of a table as a Parquet file has them: lists are the text that they are in a CSV. */
export const fieldsOf = <Row>(columns: readonly Column<Row>[]): ParquetField[] =>
  columns.map(([name, kind]) => ({ name, kind: kind === 'list' ? 'text' : kind }))

/** Gathers rows until they are a row group. */
export class RowGroups<Row> {
  readonly #columns: readonly Column<Row>[]
  #values: Values[]
  #rows = 0
  #text = 0

  constructor(columns: readonly Column<Row>[]) {
    this.#columns = columns
    this.#values = columns.map(emptyOf)
  }

  /** The row group that this row fills; undefined where there is room for more. */
  add(row: Row): RowGroup | undefined {
    this.#columns.forEach((column, i) => {
      const values = this.#values[i]
      if (Array.isArray(values)) {
        const text = textOf(column, row)
        this.#text += text.length
        values.push(text)
      } else if (values !== undefined) values[this.#rows] = numberOf(column, row)
    })
    this.#rows++
    return this.#rows < GROUP_ROWS && this.#text < GROUP_TEXT ? undefined : this.take()
  }

  /** What is gathered; undefined where that is no row. */
  take(): RowGroup | undefined {
    const rows = this.#rows
    if (rows === 0) return undefined
    const columns = this.#values.map((values) => values.slice(0, rows))
    this.#values = this.#columns.map(emptyOf)
    this.#rows = this.#text = 0
    return { rows, columns }
  }
}

function emptyOf<Row>([, kind]: Column<Row>): Values {
  if (kind === 'flag') return new Uint8Array(GROUP_ROWS)
  return kind === 'list' || kind === 'text' ? [] : new Float64Array(GROUP_ROWS)
}

function textOf<Row>([, kind, value]: Column<Row>, row: Row): string {
  if (kind === 'list') return joined(value(row))
  return kind === 'text' ? (value(row) ?? '') : ''
}

function numberOf<Row>([, kind, value]: Column<Row>, row: Row): number {
  if (kind === 'flag') return Number(value(row))
  return kind === 'number' || kind === 'time' ? (value(row) ?? NaN) : NaN
}
