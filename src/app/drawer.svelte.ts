import type { QueryApi } from '../protocol/query.ts'
import type {
  EventRow,
  FacetRow,
  Filter,
  Histogram,
  Page,
  RequestDetail,
  SourceDetail,
} from '../protocol/rows.ts'
import { Latest, valueOf } from './latest.svelte.ts'

/** What the drawer can show. */
export type Target =
  | { readonly kind: 'request'; readonly id: number }
  | { readonly kind: 'source'; readonly address: string }

/** The list that a target was opened from: `[` and `]` walk along it. */
export interface Walk {
  /** Which table: it marks the row that is open. */
  readonly list: 'findings' | 'events' | 'sources'
  /** Place of the open target, from 0. */
  readonly at: number
  readonly total: number
  targetAt(place: number): Promise<Target | undefined>
}

type Questions = Pick<QueryApi, 'request' | 'source' | 'context' | 'histogram' | 'facet'>

/** Buckets of the sparkline of a source. */
const BUCKETS = 60
/** Lines around a request, on each side, at first and at most. */
const AROUND = 5
const AROUND_MOST = 100

interface Layer {
  readonly target: Target
  readonly walk: Walk | undefined
}

/** Everything of one source, whatever the filter says. */
export const filterOfSource = (address: string): Filter => ({
  facets: { source: { include: [address], exclude: [] } },
})

/** What is open in the drawer. One can go from a request to its source and back: Escape closes one layer. */
export class Drawer {
  readonly request = new Latest<RequestDetail | 'gone'>()
  readonly around = new Latest<readonly EventRow[]>()
  readonly source = new Latest<SourceDetail | 'gone'>()
  readonly timeline = new Latest<Histogram>()
  readonly outcomes = new Latest<Page<FacetRow>>()
  readonly stages = new Latest<Page<FacetRow>>()
  aroundBy = $state.raw<'file' | 'source'>('file')
  aroundCount = $state.raw(AROUND)
  #layers = $state.raw<readonly Layer[]>([])
  readonly #query: Questions

  constructor(query: Questions) {
    this.#query = query
  }

  get target(): Target | undefined {
    return this.#layers.at(-1)?.target
  }

  get walk(): Walk | undefined {
    return this.#layers.at(-1)?.walk
  }

  get depth(): number {
    return this.#layers.length
  }

  /** Opens a target in place of whatever is open. */
  open(target: Target, walk?: Walk): void {
    const before = this.target?.kind
    this.#layers = [{ target, walk }]
    // From one request to the next the old one stays on screen until the new one is there.
    if (before === target.kind) this.refresh()
    else this.#load()
  }

  /** Opens a target over the open one. */
  push(target: Target): void {
    this.#layers = [...this.#layers, { target, walk: undefined }]
    this.#load()
  }

  /** Closes the upper layer. */
  back(): void {
    this.#layers = this.#layers.slice(0, -1)
    this.#load()
  }

  close(): void {
    this.#layers = []
    this.#load()
  }

  /** One step along the list that the target was opened from. */
  async step(by: 1 | -1): Promise<void> {
    const walk = this.walk
    const place = (walk?.at ?? 0) + by
    if (walk === undefined || place < 0 || place >= walk.total) return
    const target = await walk.targetAt(place)
    if (target !== undefined && this.walk === walk) this.open(target, { ...walk, at: place })
  }

  /** Asks again for what is open: rows came or went. */
  refresh(): void {
    const target = this.target
    if (target?.kind === 'source') this.#loadSource(target.address)
    else if (target !== undefined) this.#loadRequest(target.id)
  }

  showAround(by: 'file' | 'source', count: number): void {
    this.aroundBy = by
    this.aroundCount = Math.min(AROUND_MOST, count)
    if (this.target?.kind === 'request') this.#loadAround(this.target.id)
  }

  get canShowMoreAround(): boolean {
    return this.aroundCount < AROUND_MOST
  }

  #load(): void {
    for (const place of [
      this.request,
      this.around,
      this.source,
      this.timeline,
      this.outcomes,
      this.stages,
    ])
      place.clear()
    this.aroundCount = AROUND
    this.refresh()
  }

  #loadRequest(id: number): void {
    void this.request.ask(async () => (await this.#query.request(id)) ?? 'gone')
    this.#loadAround(id)
  }

  #loadAround(id: number): void {
    const { aroundBy, aroundCount } = this
    void this.around.ask(() => this.#query.context(id, aroundBy, aroundCount, aroundCount))
  }

  #loadSource(address: string): void {
    const filter = filterOfSource(address)
    void this.source.ask(async () => (await this.#query.source(address, { facets: {} })) ?? 'gone')
    void this.timeline.ask(() => valueOf(this.#query.histogram('drawer', filter, 'stage', BUCKETS)))
    void this.outcomes.ask(() => this.#count(filter, 'outcome'))
    void this.stages.ask(() => this.#count(filter, 'stage'))
  }

  #count(filter: Filter, facet: 'outcome' | 'stage'): Promise<Page<FacetRow> | undefined> {
    return valueOf(this.#query.facet(`drawer-${facet}`, filter, facet, { from: 0, count: 5 }))
  }
}
