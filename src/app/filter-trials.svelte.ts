import { toldOf } from '../base/told.ts'
import type { ActionApi, DroppedFilter, FilterFile, TrialWish, Tried } from '../protocol/actions.ts'
import type { Filter } from '../protocol/rows.ts'
import { valueOf } from './latest.svelte.ts'

/** Longest file that is read, in bytes; what is longer is no filter. */
const LONGEST = 1_000_001
/** Lines that each filter is tried on at first, so that a folder of them takes seconds. */
const QUICK = 20_000

/** What a filter did, or why it could not be tried. */
export type TrialResult = Tried | { readonly kind: 'failed'; readonly why: string }

interface Trial {
  readonly name: string
  readonly result: TrialResult
}

type Asked = Pick<ActionApi, 'droppedFilters' | 'tryFilter'>

/** Filters of fail2ban that a person dropped, tried one after the other on the lines that the page's filter shows. */
export class FilterTrials {
  files = $state.raw<readonly FilterFile[]>([])
  listed = $state.raw<readonly DroppedFilter[]>([])
  results = $state.raw<readonly Trial[]>([])
  /** The filter that is being tried. */
  running = $state.raw<string | undefined>(undefined)
  /** Options as a jail gives them; they count for every filter. */
  options = $state.raw('')
  readonly filters = $derived(this.listed.filter(({ kind }) => kind === 'filter'))
  readonly #query: Asked
  #run = 0

  constructor(query: Asked) {
    this.#query = query
  }

  /** Adds files; one of the same name is replaced. Of a whole configuration only `filter.d` counts. */
  async add(files: readonly File[]): Promise<void> {
    const filters = files.filter((file) => /(?:^|\/)filter\.d\//.test(file.webkitRelativePath))
    const read = await Promise.all((filters.length > 0 ? filters : files).map(fileOf))
    this.files = [...this.files, ...read].filter(
      ({ name }, at, all) => all.findLastIndex((other) => other.name === name) === at,
    )
    this.listed = await this.#query.droppedFilters(this.files)
  }

  resultOf(name: string): TrialResult | undefined {
    return this.results.find((one) => one.name === name)?.result
  }

  /** Tries all filters on some lines, in the order of their names. */
  async tryAll(filter: Filter): Promise<void> {
    const run = ++this.#run
    this.results = []
    for (const { name } of this.filters) {
      await this.#tryOne(name, filter, QUICK)
      if (run !== this.#run) return
    }
    this.running = undefined
  }

  /** Tries one filter on every line. */
  async tryWhole(name: string, filter: Filter): Promise<void> {
    const run = ++this.#run
    await this.#tryOne(name, filter, Infinity)
    if (run === this.#run) this.running = undefined
  }

  async #tryOne(name: string, filter: Filter, most: number): Promise<void> {
    const run = this.#run
    this.running = name
    const result = await this.#ask(filter, { files: this.files, name, options: this.options, most })
    if (run !== this.#run || result === undefined) return
    this.results = [...this.results.filter((one) => one.name !== name), { name, result }]
  }

  async #ask(filter: Filter, wish: TrialWish): Promise<TrialResult | undefined> {
    try {
      return await valueOf(this.#query.tryFilter('trials', filter, wish))
    } catch (cause) {
      return { kind: 'failed', why: toldOf(cause) }
    }
  }

  /** Stops what is being tried; what was found stays. */
  stop(): void {
    this.#run++
    this.running = undefined
  }

  clear(): void {
    this.stop()
    this.files = []
    this.listed = []
    this.results = []
  }
}

const fileOf = async (file: File): Promise<FilterFile> => ({
  name: file.name,
  text: await file.slice(0, LONGEST).text(),
})
