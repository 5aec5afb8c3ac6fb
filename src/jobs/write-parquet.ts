import { must } from '../base/assert.ts'
import { parquetFile, type ParquetFile } from '../export/parquet.ts'
import type { ParquetWriting } from '../protocol/parquet.ts'

/** Writes one Parquet file; apart from all other work, since few people ask for one. */
export function parquetWriting(): ParquetWriting {
  let file: ParquetFile | undefined
  const begun = (): ParquetFile => must(file, 'a file that was not begun')
  return {
    begin: (fields) => {
      file = parquetFile(fields)
      return Promise.resolve()
    },
    write: (group) => Promise.resolve(begun().write(group)),
    end: () => Promise.resolve(begun().end()),
  }
}
