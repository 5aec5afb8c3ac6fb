import { expose, wrap } from 'comlink'
import { Matcher } from '../src/engine/rules/compile.ts'
import { RULES } from '../src/engine/rules/registry.ts'
import { Parsing } from '../src/jobs/parse-slice.ts'
import type { IngestApi, KeepApi } from '../src/protocol/ingest.ts'

// Everything this worker is made of is chosen here; all that it does is in jobs/.
const parsing = new Parsing(new Matcher(RULES))

const api: IngestApi = {
  connect: (keeper) => {
    parsing.keeper = wrap<KeepApi>(keeper)
    return Promise.resolve()
  },
  sniff: (file) => parsing.sniff(file),
  ingest: (slice, onProgress) => parsing.ingest(slice, onProgress),
  cancel: (fileId) => {
    parsing.cancel(fileId)
    return Promise.resolve()
  },
}

expose(api)
