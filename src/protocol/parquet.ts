/** A column of a Parquet file. Times are ms UTC. */
export interface ParquetField {
  readonly name: string
  readonly kind: 'time' | 'number' | 'flag' | 'text'
}

/**
 * Rows of a Parquet file that are written as one row group, column by column in the order of the fields: times and numbers as
 * doubles with NaN where the log has none, flags as 0 and 1, texts with the empty one where the log has none.
 */
export interface RowGroup {
  readonly rows: number
  readonly columns: readonly (Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | string[])[]
}

/** Writes one file. The bytes of all answers, one behind the other, are the file. */
export interface ParquetWriting {
  begin(fields: readonly ParquetField[]): Promise<void>
  /** Awaiting the answer is the back-pressure: one row group is on its way. */
  write(group: RowGroup): Promise<Uint8Array<ArrayBuffer>>
  /** What is left of the file. A table without rows is a file too. */
  end(): Promise<Uint8Array<ArrayBuffer>>
}
