import type { Answer, QueryApi, Series } from '../protocol/query.ts'
import type {
  Facet,
  FacetRow,
  Filter,
  Histogram,
  Overview,
  Page,
  StoryRow,
} from '../protocol/rows.ts'
import { Latest, valueOf } from './latest.svelte.ts'

/** Lists of most frequent values, in their order on the screen. */
export const TOPS = [
  'source',
  'rule',
  'page',
  'network',
  'status',
  'agent',
] as const satisfies Facet[]
export type Top = (typeof TOPS)[number]

/** Bars of the timeline at most. */
const BUCKETS = 120
/** Values that a list shows at first, and more at each wish. */
const SHOWN = 8
const MORE = 25

/** Stories that are told at first, and more at each wish. */
const STORIES = 4
const MORE_STORIES = 16

type Questions = Pick<QueryApi, 'overview' | 'histogram' | 'facet' | 'stories'>

/** What the overview shows: sums, notices, timeline, top lists. */
export class OverviewState {
  readonly sums = new Latest<Overview>()
  readonly timeline = new Latest<Histogram>()
  readonly stories = new Latest<Page<StoryRow>>()
  readonly tops: Readonly<Record<Top, Latest<Page<FacetRow>>>> = {
    source: new Latest(),
    rule: new Latest(),
    page: new Latest(),
    network: new Latest(),
    status: new Latest(),
    agent: new Latest(),
  }
  /** Whether timeline and lists count attacks or everything. */
  basis = $state.raw<'attacks' | 'all'>('attacks')
  by = $state.raw<Series>('category')
  #stories = $state.raw(STORIES)
  #shown = $state.raw<Readonly<Partial<Record<Top, number>>>>({})
  readonly #query: Questions
  #case: number | undefined
  #asked: Partial<Record<string, string>> = {}

  constructor(query: Questions) {
    this.#query = query
  }

  shownOf(top: Top): number {
    return this.#shown[top] ?? SHOWN
  }

  moreStories(): void {
    this.#stories += MORE_STORIES
  }

  showMore(top: Top): void {
    this.#shown = { ...this.#shown, [top]: this.shownOf(top) + MORE }
  }

  /**
   * Asks what is not known yet under this filter; all of it where rows came (`version`) or another case is open. Resolves
   * when what it asked is answered.
   * @param isBrief sums and timeline only: the first rows of an import are no story yet, and asking costs what reads them
   */
  async show(
    filter: Filter,
    caseId: number | undefined,
    version: number,
    isBrief = false,
  ): Promise<void> {
    if (caseId !== this.#case) this.#forget(caseId)
    const counted: Filter = this.basis === 'attacks' ? { ...filter, attacks: true } : filter
    await Promise.all([
      this.#ask('sums', [filter, version], this.sums, () =>
        this.#query.overview('overview', filter),
      ),
      this.#ask('timeline', [counted, version, this.by], this.timeline, () =>
        this.#query.histogram('overview-timeline', counted, this.by, BUCKETS),
      ),
      isBrief ? undefined : this.#showLists(filter, counted, version),
    ])
  }

  async #showLists(filter: Filter, counted: Filter, version: number): Promise<void> {
    await Promise.all([
      this.#ask('stories', [filter, version, this.#stories], this.stories, () =>
        this.#query.stories('overview-stories', filter, { from: 0, count: this.#stories }),
      ),
      ...TOPS.map((top) => {
        const window = { from: 0, count: this.shownOf(top) }
        return this.#ask(top, [counted, version, window], this.tops[top], () =>
          this.#query.facet(`overview-${top}`, counted, top, window),
        )
      }),
    ])
  }

  /** Nothing of one case is to be seen in another. */
  #forget(caseId: number | undefined): void {
    this.#case = caseId
    this.#asked = {}
    this.#shown = {}
    this.#stories = STORIES
    for (const latest of [this.sums, this.stories, this.timeline, ...Object.values(this.tops)])
      latest.clear()
  }

  #ask<T>(
    place: string,
    question: unknown,
    latest: Latest<T>,
    ask: () => Promise<Answer<T>>,
  ): Promise<void> {
    const text = JSON.stringify(question)
    if (this.#asked[place] === text) return Promise.resolve()
    this.#asked[place] = text
    return latest.ask(() => valueOf(ask()))
  }
}
