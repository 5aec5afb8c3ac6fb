import type { Filter } from '../engine/columns/filter.ts'
import { rowId, type Holdings } from '../engine/columns/segment.ts'
import { networkOf } from '../base/address.ts'
import { facetOf } from '../engine/query/facet.ts'
import { compareFindings, findingsOf, type Finding } from '../engine/query/findings.ts'
import { orderOf, placeAt, startsOf } from '../engine/query/order.ts'
import { overviewOf } from '../engine/query/overview.ts'
import { rowOf, type Row } from '../engine/query/row.ts'
import { scopeOf, type Scope } from '../engine/query/scope.ts'
import { pagesOf } from '../engine/query/source-pages.ts'
import {
  sourceColumns,
  sourcesOf,
  type SourceColumns,
  type SourceSums,
} from '../engine/query/sources.ts'
import { timelineOf } from '../engine/query/timeline.ts'
import { noteTest } from '../engine/policy/finding-notes.ts'
import { NO_POLICY } from '../engine/policy/policy.ts'
import { noteOn } from '../engine/policy/notes.ts'
import { WITHOUT_DATA } from '../engine/whose/addresses.ts'
import type { Whose } from '../engine/whose/whose.ts'
import { OUTCOMES, SEVERITIES, STAGES } from '../engine/rules/rule.ts'
import type { EventOrder, FindingOrder, Series, SourceOrder, Window } from '../protocol/query.ts'
import type {
  EventRow,
  Facet,
  FacetRow,
  FindingRow,
  Histogram,
  Overview,
  Page,
  SourceRow,
} from '../protocol/rows.ts'
import type { CaseDesk } from './case-desk.ts'
import { findingRows } from './finding-row.ts'
import type { Means } from './means.ts'

/** Answers remembered at most: the screens ask the same scope several times. */
const REMEMBERED = 24

/** Questions on the open case. What was worked out stays remembered until rows change. */
export class Questions {
  readonly #desk: Pick<CaseDesk, 'holdings' | 'version'>
  readonly means: Means
  #version = -1
  readonly #known = new Map<string, unknown>()

  constructor(desk: Pick<CaseDesk, 'holdings' | 'version'>, means: Means) {
    this.#desk = desk
    this.means = means
  }

  /** Who is behind an address. */
  whose(address: string): Whose {
    return (this.holdings.addresses ?? WITHOUT_DATA).whose(address)
  }

  get holdings(): Holdings {
    return this.#desk.holdings
  }

  /** The answer to a question asked before at this state of the case, or worked out now. */
  remember<T>(key: string, work: () => T): T {
    if (this.#version !== this.#desk.version) {
      this.#known.clear()
      this.#version = this.#desk.version
    }
    const known = this.#known.get(key)
    if (known !== undefined) return known as T
    const answer = work()
    this.#known.set(key, answer)
    if (this.#known.size > REMEMBERED) this.#known.delete(this.#known.keys().next().value ?? '')
    return answer
  }

  scope(filter: Filter): Scope {
    return this.remember(`scope ${JSON.stringify(filter)}`, () =>
      scopeOf(this.holdings, this.means.rules, filter),
    )
  }

  overview(filter: Filter): Overview {
    return this.remember(`overview ${JSON.stringify(filter)}`, () =>
      overviewOf(this.holdings, this.means.rules, this.scope(filter), {
        filter,
        findings: this.unordered(filter),
      }),
    )
  }

  histogram(filter: Filter, by: Series, buckets: number): Histogram {
    return timelineOf(this.holdings, this.means.rules, this.scope(filter), by, buckets)
  }

  facet(
    filter: Filter,
    facet: Facet,
    window: { from: number; count: number; search?: string },
  ): Page<FacetRow> {
    return facetOf(this.holdings, this.means.rules, this.scope(filter), facet, window)
  }

  events(filter: Filter, { order, descending, from, count }: Window<EventOrder>): Page<EventRow> {
    const scope = this.scope(filter)
    return {
      total: scope.total,
      rows: [...this.rows(filter, order, descending, from, from + count)],
    }
  }

  /** Rows of a filter in an order, places `[from, to)`. */
  *rows(
    filter: Filter,
    order: EventOrder,
    descending: boolean,
    from: number,
    to: number,
  ): Generator<Row> {
    const scope = this.scope(filter)
    const key = `${order} ${JSON.stringify(filter)}`
    const { positions } = this.remember(key, () => ({
      positions: orderOf(this.holdings, scope, order),
    }))
    const starts = startsOf(scope)
    for (let i = Math.max(0, from); i < Math.min(to, scope.total); i++) {
      const at = descending ? scope.total - 1 - i : i
      const place = placeAt(scope, starts, positions?.[at] ?? at)
      if (place === undefined) continue
      yield rowOf(this.holdings, this.means.rules, place.part.segment, place.part.block, place.row)
    }
  }

  allFindings(filter: Filter, order: FindingOrder, descending: boolean): readonly Finding[] {
    return this.remember(`findings ${order} ${descending} ${JSON.stringify(filter)}`, () =>
      [...this.unordered(filter)].sort(compareFindings(order, descending)),
    )
  }

  /** Findings in no order. */
  unordered(filter: Filter): readonly Finding[] {
    return this.remember(`findings ${JSON.stringify(filter)}`, () => {
      const { holdings, means } = this
      const all = findingsOf(holdings, means.rules, this.scope(filter), filter)
      const { note } = filter.facets
      if (note === undefined) return all
      return all.filter(noteTest(holdings.policy ?? NO_POLICY, note))
    })
  }

  findings(
    filter: Filter,
    { order, descending, from, count }: Window<FindingOrder>,
  ): Page<FindingRow> {
    const all = this.allFindings(filter, order, descending)
    const shown = all.slice(from, from + count)
    const rows = findingRows(this.holdings, this.means, this.scope(filter), shown)
    return { total: all.length, rows }
  }

  /** What each source of a filter did, in no order. */
  sums(filter: Filter): readonly SourceSums[] {
    return this.remember(`sums ${JSON.stringify(filter)}`, () =>
      sourcesOf(this.holdings, this.columns(filter)),
    )
  }

  /** As `sums`, by number of the source. */
  columns(filter: Filter): SourceColumns {
    return this.remember(`columns ${JSON.stringify(filter)}`, () =>
      sourceColumns(this.holdings, this.means.rules, this.scope(filter)),
    )
  }

  sources(
    filter: Filter,
    { order, descending, from, count }: Window<SourceOrder>,
  ): Page<SourceRow> {
    const scope = this.scope(filter)
    const all = this.remember(`sources ${order} ${descending} ${JSON.stringify(filter)}`, () => {
      const pages = order === 'pages' ? pagesOf(this.holdings, scope) : undefined
      return [...this.sums(filter)].sort(bySource(order, descending, pages))
    })
    const shown = all.slice(from, from + count)
    const pages = pagesOf(
      this.holdings,
      scope,
      shown.map(({ number }) => number),
    )
    return {
      total: all.length,
      rows: shown.map((sums) => ({
        ...sourceRow(this.holdings, sums, pages[sums.number] ?? 0),
        whose: this.whose(sums.source),
      })),
    }
  }

  /** The scope's row ids and how to write each: for exports. */
  idAt(scope: Scope, position: number): number | undefined {
    const place = placeAt(scope, startsOf(scope), position)
    return place === undefined
      ? undefined
      : rowId(place.part.segment, place.part.block.from + place.row)
  }
}

function bySource(
  order: SourceOrder,
  descending: boolean,
  pages: Uint32Array | undefined,
): (a: SourceSums, b: SourceSums) => number {
  const sign = descending ? -1 : 1
  const keyOf = (sums: SourceSums): string | number =>
    order === 'pages' ? (pages?.[sums.number] ?? 0) : sums[order]
  return (a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)]
    const difference =
      typeof x === 'string'
        ? x < String(y)
          ? -1
          : x > String(y)
            ? 1
            : 0
        : (x || 0) - (Number(y) || 0)
    return sign * difference || b.attacks - a.attacks || b.requests - a.requests
  }
}

const known = (time: number): number | undefined => (Number.isNaN(time) ? undefined : time)

function sourceRow(
  { policy }: Holdings,
  sums: SourceSums,
  pages: number,
): Omit<SourceRow, 'whose'> {
  const { source, requests, attacks, rules } = sums
  return {
    source,
    requests,
    attacks,
    rules,
    pages,
    network: networkOf(sums.source),
    severity: SEVERITIES[sums.severity],
    stage: STAGES[sums.stage],
    outcome: OUTCOMES[sums.outcome],
    first: known(sums.first),
    last: known(sums.last),
    note: noteOn(policy, 'source', source),
  }
}
