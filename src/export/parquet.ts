import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import { joined, type Column } from './columns.ts'

/** Rows of a row group: one is in memory at a time, and its worker answers nothing else while it is written. */
const GROUP_ROWS = 32_768
/** Characters of text that close a row group early: targets may have 64 KB each. */
const GROUP_TEXT = 16 << 20

const MOST = 2n ** 63n - 1n

type Value = string | bigint | boolean | null

/** Tables as Apache Parquet, row group by row group. */
export interface ParquetTable<Row> {
  /** Bytes that are ready to go to disk, in the order of the file; undefined until a row group is full. */
  add(row: Row): Uint8Array<ArrayBuffer> | undefined
  /** What is left of the file. A table without rows is a file too. */
  end(): Uint8Array<ArrayBuffer>
}

/**
 * The rows of a CSV with types: times are TIMESTAMP (ms, UTC), numbers INT64, flags BOOLEAN, all else STRING. Texts are as
 * in the log, since no reader runs them; what the log has not is null. A number past INT64 is the largest that fits.
 */
export function parquetTable<Row>(columns: readonly Column<Row>[]): ParquetTable<Row> {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    createdBy: 'spoor',
  })
  let data = columns.map((): Value[] => [])
  let rows = 0
  let text = 0

  const take = (): Uint8Array<ArrayBuffer> => {
    const taken = new Uint8Array(bytes.getBuffer())
    bytes.index = 0
    return taken
  }
  const writeGroup = (): void => {
    const columnData = columns.map(([name], i) => ({ name, data: data[i] ?? [] }))
    void writer.write({ columnData, rowGroupSize: GROUP_ROWS })
    data = columns.map(() => [])
    rows = text = 0
  }
  return {
    add: (row) => {
      columns.forEach((column, i) => {
        const value = valueOf(column, row)
        if (typeof value === 'string') text += value.length
        data[i]?.push(value)
      })
      if (++rows < GROUP_ROWS && text < GROUP_TEXT) return undefined
      writeGroup()
      return take()
    },
    end: () => {
      if (rows > 0) writeGroup()
      void writer.finish()
      return take()
    },
  }
}

/** `converted_type` is what readers knew before `logical_type`; both say the same. */
function elementOf<Row>([name, kind]: Column<Row>): SchemaElement {
  const base = { name, repetition_type: 'OPTIONAL' } as const
  switch (kind) {
    case 'time':
      return {
        ...base,
        type: 'INT64',
        converted_type: 'TIMESTAMP_MILLIS',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
      }
    case 'number':
      return { ...base, type: 'INT64' }
    case 'flag':
      return { ...base, type: 'BOOLEAN' }
    case 'list':
    case 'text':
      return {
        ...base,
        type: 'BYTE_ARRAY',
        converted_type: 'UTF8',
        logical_type: { type: 'STRING' },
      }
  }
}

function valueOf<Row>([, kind, value]: Column<Row>, row: Row): Value {
  switch (kind) {
    case 'number':
    case 'time':
      return integer(value(row))
    case 'flag':
      return value(row)
    case 'list':
      return present(joined(value(row)))
    case 'text':
      return present(value(row))
  }
}

const present = (text: string | undefined): string | null =>
  text === undefined || text === '' ? null : text

function integer(value: number | undefined): bigint | null {
  if (value === undefined || Number.isNaN(value)) return null
  if (Math.abs(value) >= 2 ** 63) return value > 0 ? MOST : -MOST
  return BigInt(Math.trunc(value))
}
