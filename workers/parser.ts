import { expose, transfer, wrap, type Remote } from 'comlink'
import { buffersOf } from '../src/engine/columns/batch.ts'
import { Matcher } from '../src/engine/rules/compile.ts'
import { RULES } from '../src/engine/rules/registry.ts'
import { Parsing } from '../src/jobs/parse-slice.ts'
import { sampleLines, tryDefinition, tryMarks } from '../src/jobs/try-definition.ts'
import type { IngestApi, KeepApi } from '../src/protocol/ingest.ts'

// Everything this worker is made of is chosen here; all that it does is in jobs/.
const parsing = new Parsing(new Matcher(RULES))

let door: Remote<KeepApi> | undefined

const api: IngestApi = {
  connect: (keeper) => {
    const put = wrap<KeepApi>(keeper)
    door = put
    parsing.keeper = { put: (batch) => put.put(transfer(batch, buffersOf(batch))) }
    return Promise.resolve()
  },
  warmUp: () => parsing.warmUp((batch) => void door?.warmUp(transfer(batch, buffersOf(batch)))),
  tryDefinition,
  tryMarks,
  sampleLines,
  contents: (file) => parsing.contents(file),
  open: (file, entries) => parsing.open(file, entries),
  sniff: (file, name) => parsing.sniff(file, name),
  measure: (file, looked) => parsing.measure(file, looked),
  ingest: (slice, onProgress) => parsing.ingest(slice, onProgress),
  cancel: (fileId) => {
    parsing.cancel(fileId)
    return Promise.resolve()
  },
}

expose(api)
