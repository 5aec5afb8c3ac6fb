import type { QueryApi } from '../protocol/query.ts'
import type { Facet, FacetRow, Filter, Page, Severity } from '../protocol/rows.ts'
import { Latest, valueOf } from './latest.svelte.ts'

/** The steps of the way, in their order. Source and referrer stand side by side under a page. */
export const LEVELS = ['day', 'page', 'source', 'referrer'] as const
export type Level = (typeof LEVELS)[number]

const DAY = 86_400_000

/** Days, pages, … shown at once; the view says how many there are. */
const SHOWN = 100
const DAYS_SHOWN = 1000
const LINES_SHOWN = 40

/** The UTC day that the filter's time span is, as `YYYY-MM-DD`; undefined where it is no single whole day. */
function dayOf(filter: Filter): string | undefined {
  const { time } = filter
  if (time === undefined || time.start % DAY !== 0 || time.end - time.start !== DAY)
    return undefined
  return new Date(time.start).toISOString().slice(0, 10)
}

/** The value that the filter fixes at a level; undefined where it fixes none or several. */
export function chosenAt(filter: Filter, level: Level): string | undefined {
  if (level === 'day') return dayOf(filter)
  const include = filter.facets[level]?.include ?? []
  return include.length === 1 ? include[0] : undefined
}

/** The filter without what a step fixed there. Exclusions stay: they were made elsewhere. */
export function without(filter: Filter, level: Level): Filter {
  const { time, facets, ...rest } = filter
  if (level === 'day') {
    const kept = time !== undefined && dayOf(filter) === undefined
    return kept ? filter : { ...rest, facets }
  }
  const { [level]: choice, ...others } = facets
  const exclude = choice?.exclude ?? []
  const left = exclude.length === 0 ? others : { ...others, [level]: { include: [], exclude } }
  return { ...rest, ...(time === undefined ? {} : { time }), facets: left }
}

/** Levels that a step at this level takes back: what lies below it, not what stands beside it. */
function below(level: Level): readonly Level[] {
  if (level === 'day') return ['page', 'source', 'referrer']
  return level === 'page' ? ['source', 'referrer'] : []
}

/** What the list of a level counts: everything that is fixed above or beside it. */
export function scopeOf(filter: Filter, level: Level): Filter {
  return [level, ...below(level)].reduce(without, filter)
}

/** One step: fixes a value at a level and forgets what was fixed below; `undefined` takes the step back. */
export function stepTo(filter: Filter, level: Level, value: string | undefined): Filter {
  const scope = scopeOf(filter, level)
  if (value === undefined) return scope
  if (level === 'day') {
    const start = Date.parse(`${value}T00:00:00Z`)
    return Number.isNaN(start) ? scope : { ...scope, time: { start, end: start + DAY } }
  }
  const exclude = scope.facets[level]?.exclude.filter((other) => other !== value) ?? []
  return { ...scope, facets: { ...scope.facets, [level]: { include: [value], exclude } } }
}

/** A line as it stands in its file. */
export interface RawLine {
  readonly id: number
  readonly raw: string
  readonly severity: Severity | undefined
}

/** Hits per day, on a day the pages, on a page its sources and referrers, and the raw lines under it all. */
export class Drill {
  readonly lists: Readonly<Record<Level, Latest<Page<FacetRow>>>> = {
    day: new Latest(),
    page: new Latest(),
    source: new Latest(),
    referrer: new Latest(),
  }
  readonly lines = new Latest<Page<RawLine>>()
  /** Keeps pages that contain it. */
  pageSearch = $state.raw('')
  readonly #query: Pick<QueryApi, 'facet' | 'events' | 'request'>
  readonly #asked: Partial<Record<Level | 'lines', string>> = {}

  constructor(query: Pick<QueryApi, 'facet' | 'events' | 'request'>) {
    this.#query = query
  }

  /** Asks for every list whose question changed, all of them where the rows did (`version`). */
  show(filter: Filter, version: number, pageSearch: string): void {
    for (const level of LEVELS) {
      const scope = scopeOf(filter, level)
      const search = level === 'page' ? pageSearch : ''
      if (this.#isNew(level, [scope, search, version]))
        void this.lists[level].ask(() => this.#list(scope, level, search))
    }
    if (this.#isNew('lines', [filter, version])) void this.lines.ask(() => this.#rawLines(filter))
  }

  async #rawLines(filter: Filter): Promise<Page<RawLine> | undefined> {
    const window = { order: 'time', descending: false, from: 0, count: LINES_SHOWN } as const
    const page = await valueOf(this.#query.events('drill-lines', filter, window))
    if (page === undefined) return undefined
    const details = await Promise.all(page.rows.map(({ id }) => this.#query.request(id)))
    const rows = details.flatMap((detail) =>
      detail === undefined
        ? []
        : [{ id: detail.row.id, raw: detail.raw, severity: detail.row.severity }],
    )
    return { total: page.total, rows }
  }

  #isNew(place: Level | 'lines', question: unknown): boolean {
    const text = JSON.stringify(question)
    if (this.#asked[place] === text) return false
    this.#asked[place] = text
    return true
  }

  #list(scope: Filter, facet: Facet & Level, search: string): Promise<Page<FacetRow> | undefined> {
    const count = facet === 'day' ? DAYS_SHOWN : SHOWN
    const window = { from: 0, count, ...(search === '' ? {} : { search }) }
    return valueOf(this.#query.facet(`drill-${facet}`, scope, facet, window))
  }
}
