import { productUses } from '../engine/policy/products.ts'
import type { CaseFileApi } from '../protocol/case-file.ts'
import type { ActionApi } from '../protocol/actions.ts'
import type { ParquetWriting } from '../protocol/parquet.ts'
import type { KeeperApi } from '../protocol/query.ts'
import type { WhoseApi } from '../protocol/whose-api.ts'
import { actionDoor } from './actions/door.ts'
import type { ChoiceApi } from '../protocol/choices.ts'
import { choiceDoor, Choices } from './choices.ts'
import { CaseFiles } from './case-file/case-files.ts'
import { caseFileDoor } from './case-file/door.ts'
import { csvFile, csvNames } from './csv-file.ts'
import { rulePages } from './handbook.ts'
import { Lanes } from './lanes.ts'
import { lazily } from './lazily.ts'
import type { Means } from './means.ts'
import { Questions } from './questions.ts'
import { contextOf, requestDetail, sourceDetail } from './request-detail.ts'
import type { CaseOffice } from './serve-cases.ts'
import { storyPage } from './stories.ts'
import { AddressBook } from './whose.ts'
import { whoseDoor } from './whose-door.ts'

/** The doors of the keeper that are not the page's. */
export interface SideDoors {
  /** Opens one for a parser. */
  listen(port: MessagePort): void
  /** What writes Parquet at the other end. */
  parquet(port: MessagePort): ParquetWriting
}

/** The keeper's door: cases from the office, questions from its desk. */
export function keeperApi(office: Promise<CaseOffice>, means: Means, doors: SideDoors): KeeperApi {
  const lanes = new Lanes()
  const desks = office.then((open) => {
    const book = new AddressBook(open.desk.shelf)
    const { desk, rules } = open
    const questions = new Questions(desk, { ...means, rules })
    return { office: open, book, questions }
  })
  const asked = lazily(async () => {
    const { book, questions, office: open } = await desks
    await book.ready(open.desk.version)
    open.desk.holdings.addresses = book.addresses
    return questions
  })
  return {
    ...caseDoor(office, doors),
    ...whoseDoor(desks),
    ...questionDoor(asked, lanes, means),
    ...csvDoor(asked, doors),
    ...caseFileDoor(new CaseFiles(office, means.rules)),
    ...actionDoor(asked, lanes),
    ...choiceDoor(office.then((open) => new Choices(open.desk.shelf, () => open.writes))),
  }
}

type Door<K extends keyof KeeperApi> = Pick<KeeperApi, K>

function caseDoor(
  office: Promise<CaseOffice>,
  doors: SideDoors,
): Omit<
  KeeperApi,
  | keyof ReturnType<typeof questionDoor>
  | keyof ReturnType<typeof csvDoor>
  | keyof ActionApi
  | keyof WhoseApi
  | keyof ChoiceApi
  | keyof CaseFileApi
> {
  return {
    state: async () => (await office).state(),
    cases: async () => (await office).cases(),
    create: async (name, sample) => (await office).create(name, sample),
    rename: async (id, name) => (await office).rename(id, name),
    remove: async (id) => (await office).remove(id),
    use: async (id) => (await office).use(id),
    files: async () => (await office).files(),
    removeFile: async (id) => (await office).removeFile(id),
    original: async (id, most) => (await office).original(id, most),
    begin: async (file) => (await office).begin(file),
    end: async (id, how, troubles) => (await office).end(id, how, troubles),
    resume: async (id, fingerprint) => (await office).resume(id, fingerprint),
    finish: async () => (await office).finish(),
    takeOver: async () => (await office).takeOver(),
    setZone: async (id, minutes) => (await office).setZone(id, minutes),
    setYear: async (id, year) => (await office).setYear(id, year),
    policy: async () => (await office).policy(),
    setPolicy: async (policy) => (await office).setPolicy(policy),
    watch: async (onChange) => (await office).listen(onChange),
    connect: async (port) => {
      await office
      doors.listen(port)
    },
  }
}

function questionDoor(
  asked: PromiseLike<Questions>,
  lanes: Lanes,
  means: Means,
): Door<
  | 'overview'
  | 'histogram'
  | 'facet'
  | 'events'
  | 'findings'
  | 'sources'
  | 'stories'
  | 'request'
  | 'source'
  | 'context'
  | 'products'
  | 'ruleBook'
> {
  return {
    overview: async (lane, filter) => {
      const q = await asked
      return lanes.ask(lane, () => q.overview(filter))
    },
    histogram: async (lane, filter, by, buckets) => {
      const q = await asked
      return lanes.ask(lane, () => q.histogram(filter, by, buckets))
    },
    facet: async (lane, filter, facet, window) => {
      const q = await asked
      return lanes.ask(lane, () => q.facet(filter, facet, window))
    },
    events: async (lane, filter, window) => {
      const q = await asked
      return lanes.ask(lane, () => q.events(filter, window))
    },
    findings: async (lane, filter, window) => {
      const q = await asked
      return lanes.ask(lane, () => q.findings(filter, window))
    },
    sources: async (lane, filter, window) => {
      const q = await asked
      return lanes.ask(lane, () => q.sources(filter, window))
    },
    stories: async (lane, filter, window) => {
      const q = await asked
      return lanes.ask(lane, () => storyPage(q, filter, window))
    },
    request: async (id) => requestDetail(await asked, id),
    source: async (address, filter) => sourceDetail(await asked, address, filter),
    context: async (id, by, before, after) => contextOf(await asked, id, by, before, after),
    products: async () => {
      const q = await asked
      return q.remember('products', () => productUses(q.holdings))
    },
    ruleBook: () => Promise.resolve(rulePages(means)),
  }
}

function csvDoor(
  asked: PromiseLike<Questions>,
  doors: SideDoors,
): Door<'csv' | 'cancelCsv' | 'csvColumns'> {
  let csvRun = 0
  return {
    csv: async (filter, options, onRows, port) => {
      const mine = ++csvRun
      const cancelled = (): boolean => mine !== csvRun
      const parquet = port === undefined ? undefined : doors.parquet(port)
      try {
        return await csvFile(await asked, filter, options, { onRows, cancelled, parquet })
      } finally {
        port?.close()
      }
    },
    cancelCsv: () => {
      csvRun++
      return Promise.resolve()
    },
    csvColumns: async (what) => csvNames(await asked, what),
  }
}
