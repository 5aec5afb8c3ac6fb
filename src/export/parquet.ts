import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { ParquetField, RowGroup } from '../protocol/parquet.ts'

const MOST = 2n ** 63n - 1n

type Value = string | bigint | boolean | null

/** A table as Apache Parquet, row group by row group. */
export interface ParquetFile {
  /** The bytes of the file as far as it is written, less those given before. */
  write(group: RowGroup): Uint8Array<ArrayBuffer>
  /** What is left of the file. A table without rows is a file too. */
  end(): Uint8Array<ArrayBuffer>
}

/**
 * The rows of a CSV with types: times are TIMESTAMP (ms, UTC), numbers INT64, flags BOOLEAN, all else STRING. Texts are as
 * in the log, since no reader runs them; what the log has not is null. A number past INT64 is the largest that fits.
 */
export function parquetFile(fields: readonly ParquetField[]): ParquetFile {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: fields.length }, ...fields.map(elementOf)],
    createdBy: 'spoor',
  })
  const take = (): Uint8Array<ArrayBuffer> => {
    const taken = new Uint8Array(bytes.getBuffer())
    bytes.index = 0
    return taken
  }
  return {
    write: ({ rows, columns }) => {
      const columnData = fields.map(({ name, kind }, i) => ({
        name,
        data: Array.from(columns[i] ?? [], (value: number | string) => valueOf(kind, value)),
      }))
      void writer.write({ columnData, rowGroupSize: rows })
      return take()
    },
    end: () => {
      void writer.finish()
      return take()
    },
  }
}

/** `converted_type` is what readers knew before `logical_type`; both say the same. */
function elementOf({ name, kind }: ParquetField): SchemaElement {
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
    case 'text':
      return {
        ...base,
        type: 'BYTE_ARRAY',
        converted_type: 'UTF8',
        logical_type: { type: 'STRING' },
      }
  }
}

function valueOf(kind: ParquetField['kind'], value: number | string): Value {
  if (typeof value === 'string') return value === '' ? null : value
  return kind === 'flag' ? value === 1 : integer(value)
}

function integer(value: number): bigint | null {
  if (Number.isNaN(value)) return null
  if (Math.abs(value) >= 2 ** 63) return value > 0 ? MOST : -MOST
  return BigInt(Math.trunc(value))
}
