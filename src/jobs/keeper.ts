import { findingNames, requestNames } from '../export/csv.ts'
import { productUses } from '../engine/policy/products.ts'
import { exampleText } from '../engine/rules/example.ts'
import { categoryOf } from '../engine/rules/rule.ts'
import type { ActionApi } from '../protocol/actions.ts'
import type { KeeperApi } from '../protocol/query.ts'
import type { RulePage } from '../protocol/rows.ts'
import type { WhoseApi } from '../protocol/whose.ts'
import { actionDoor } from './actions/door.ts'
import { csvFile } from './csv-file.ts'
import { Lanes } from './lanes.ts'
import { lazily } from './lazily.ts'
import type { Means } from './means.ts'
import { Questions } from './questions.ts'
import { contextOf, requestDetail, sourceDetail } from './request-detail.ts'
import type { CaseOffice } from './serve-cases.ts'
import { storyPage } from './stories.ts'
import { AddressBook } from './whose.ts'

/** The keeper's door: cases from the office, questions from its desk. `listen` opens the door for a parser. */
export function keeperApi(
  office: Promise<CaseOffice>,
  means: Means,
  listen: (port: MessagePort) => void,
): KeeperApi {
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
    ...caseDoor(office, listen),
    ...whoseDoor(desks),
    ...questionDoor(asked, lanes, means),
    ...csvDoor(asked),
    ...actionDoor(asked, lanes),
  }
}

type Door<K extends keyof KeeperApi> = Pick<KeeperApi, K>

function caseDoor(
  office: Promise<CaseOffice>,
  listen: (port: MessagePort) => void,
): Omit<
  KeeperApi,
  | keyof ReturnType<typeof questionDoor>
  | keyof ReturnType<typeof csvDoor>
  | keyof ActionApi
  | keyof WhoseApi
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
    original: async (id) => (await office).original(id),
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
      listen(port)
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

function csvDoor(asked: PromiseLike<Questions>): Door<'csv' | 'cancelCsv' | 'csvColumns'> {
  let csvRun = 0
  return {
    csv: async (filter, options, onRows) => {
      const mine = ++csvRun
      return csvFile(await asked, filter, options, onRows, () => mine !== csvRun)
    },
    cancelCsv: () => {
      csvRun++
      return Promise.resolve()
    },
    csvColumns: (what) => Promise.resolve(what === 'findings' ? findingNames() : requestNames()),
  }
}

/** Data about addresses. What rows are shown with changes by it: that is news for all screens. */
function whoseDoor(
  desks: Promise<{ readonly office: CaseOffice; readonly book: AddressBook }>,
): WhoseApi {
  const brought = async ({ office, book }: Awaited<typeof desks>): Promise<void> => {
    office.noteChange()
    await book.ready(office.desk.version)
  }
  return {
    dataSets: async () => (await desks).book.list(),
    addData: async (file) => {
      const open = await desks
      const { mode } = await open.office.state()
      const outcome = await open.book.add(file, mode !== 'read-only')
      if (outcome !== undefined && outcome.kind !== 'refused') await brought(open)
      return outcome
    },
    removeData: async (id) => {
      const open = await desks
      await open.book.remove(id)
      await brought(open)
    },
    whose: async (addresses) => {
      const { office, book } = await desks
      await book.ready(office.desk.version)
      return addresses.map((address) => book.addresses.whose(address))
    },
  }
}

/** The handbook: all rules and detectors, by id. */
export function rulePages({ matcher, rules }: Means): RulePage[] {
  const pages = matcher.rules.map((rule): RulePage => ({
    ...about(rule),
    detector: false,
    where: rule.where,
    hits: rule.hits.map(exampleText),
    misses: rule.misses.map(exampleText),
  }))
  const watching = rules.detectors.map((detector): RulePage => ({
    ...about(detector),
    detector: true,
    where: [],
    hits: [],
    misses: [],
  }))
  return [...pages, ...watching].sort((a, b) => (a.id < b.id ? -1 : 1))
}

type Told = Means['matcher']['rules'][number] | Means['rules']['detectors'][number]

function about(rule: Told): Omit<RulePage, 'detector' | 'where' | 'hits' | 'misses'> {
  return {
    id: rule.id,
    category: categoryOf(rule.id),
    severity: rule.severity,
    stage: rule.stage,
    title: { en: rule.title, ja: rule.ja.title },
    why: { en: rule.why, ja: rule.ja.why },
    attack: rule.attack,
    cwe: rule.cwe ?? [],
    cve: ('cve' in rule ? rule.cve : undefined) ?? [],
    refs: rule.refs,
    falsePositives: rule.falsePositives ?? '',
  }
}
