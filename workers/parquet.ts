import { expose, transfer } from 'comlink'
import { parquetWriting } from '../src/jobs/write-parquet.ts'
import type { ParquetApi } from '../src/protocol/parquet-api.ts'
import type { ParquetWriting } from '../src/protocol/parquet.ts'

// Everything this worker is made of is chosen here; all that it does is in jobs/.
const writing = parquetWriting()
const away = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  transfer(bytes, [bytes.buffer])

const door: ParquetWriting = {
  begin: (fields) => writing.begin(fields),
  write: async (group) => away(await writing.write(group)),
  end: async () => away(await writing.end()),
}
const api: ParquetApi = {
  connect: (writer) => {
    expose(door, writer)
    return Promise.resolve()
  },
}

expose(api)
