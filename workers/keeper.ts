import { expose, wrap } from 'comlink'
import { RULE_BOOK } from '../src/engine/rule-book.ts'
import { Matcher } from '../src/engine/rules/compile.ts'
import { RULES } from '../src/engine/rules/registry.ts'
import { keeperApi } from '../src/jobs/keeper.ts'
import { WarmingUp } from '../src/jobs/warming-up.ts'
import { CaseOffice } from '../src/jobs/serve-cases.ts'
import type { KeepApi } from '../src/protocol/ingest.ts'
import type { ParquetWriting } from '../src/protocol/parquet.ts'

// Everything this worker is made of is chosen here; all that it does is in jobs/.
const office = CaseOffice.open(RULE_BOOK)
const means = { rules: RULE_BOOK, matcher: new Matcher(RULES) }
const warming = new WarmingUp(means)
const parserDoor: KeepApi = {
  put: async (batch) => (await office).receiver.put(batch),
  warmUp: async (batch) => {
    const { desk } = await office
    await warming.warmUp(batch, () => desk.open !== undefined)
  },
}

expose(
  keeperApi(office, means, {
    listen: (port) => expose(parserDoor, port),
    parquet: (port) => wrap<ParquetWriting>(port),
  }),
)
