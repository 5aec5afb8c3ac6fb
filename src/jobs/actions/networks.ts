import { cidrText } from '../../base/address.ts'
import { NO_FILTER, type Filter } from '../../engine/columns/filter.ts'
import { cover } from '../../engine/networks/cover.ts'
import { coverageOf } from '../../engine/networks/coverage.ts'
import { whoseNetwork } from '../../engine/whose/whose-network.ts'
import { networksOf, shareOf, type NetworkSums, type Prefix } from '../../engine/networks/sum.ts'
import { TableMaker, type SourceTable } from '../../engine/networks/table.ts'
import { CaseNumbers } from '../../engine/query/case-numbers.ts'
import { noteOn } from '../../engine/policy/notes.ts'
import { grow, pick } from '../../engine/networks/threshold.ts'
import type {
  CoverageRow,
  Guards,
  NetworkOrder,
  NetworkPlan,
  NetworkRow,
} from '../../protocol/actions.ts'
import type { Window } from '../../protocol/query.ts'
import type { Page } from '../../protocol/rows.ts'
import type { Questions } from '../questions.ts'
import { guardedOf, neverBlocked } from './guards.ts'

const clamp = (value: number, least: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : most

const prefixOf = ({ v4, v6 }: NetworkPlan): Prefix => ({
  v4: clamp(v4, 8, 32),
  v6: clamp(v6, 32, 128),
})

/**
 * All sources of the case. Those that attacked in what the filter shows have their attacks and requests there; the others
 * all their requests, which is what a block would hurt.
 */
export function hostileTable(
  questions: Questions,
  filter: Filter,
  hostile: NetworkPlan['hostile'],
): SourceTable {
  return questions.remember(`hostile ${hostile} ${JSON.stringify(filter)}`, () => {
    const names = CaseNumbers.in(questions.holdings, 'source')
    const all = questions.columns(NO_FILTER)
    const shown = questions.columns(filter)
    const { requests } = all
    const attacksOf = hostile === 'filter' ? shown.requests : shown.attacks
    const table = new TableMaker(requests.length)
    for (let id = 1; id < requests.length; id++) {
      const attacks = attacksOf[id] ?? 0
      const of = attacks > 0 ? shown : all
      const asked = of.requests[id] ?? 0
      if (asked > 0)
        table.add(names.text(id), asked, attacks, of.first[id] ?? NaN, of.last[id] ?? NaN)
    }
    return table.done()
  })
}

/** Networks that pass a plan, most attacks first. */
export function passing(
  questions: Questions,
  filter: Filter,
  plan: NetworkPlan,
): readonly NetworkSums[] {
  return questions.remember(`passing ${JSON.stringify([filter, plan])}`, () => {
    const table = hostileTable(questions, filter, plan.hostile)
    const threshold = { hits: plan.hits, hosts: plan.hosts, share: plan.share }
    return plan.grow
      ? grow(table, prefixOf(plan), { v4: 8, v6: 32 }, threshold)
      : pick(networksOf(table, prefixOf(plan)), threshold)
  })
}

export function networkPage(
  questions: Questions,
  filter: Filter,
  plan: NetworkPlan,
  { order, descending, from, count }: Window<NetworkOrder>,
  guards: Guards,
): Page<NetworkRow> {
  const all = questions.remember(
    `networks ${JSON.stringify([filter, plan, order, descending])}`,
    () => [...passing(questions, filter, plan)].sort(byOrder(order, descending)),
  )
  const never = neverBlocked(guardedOf(questions, guards).guarded)
  return {
    total: all.length,
    rows: all
      .slice(from, from + count)
      .map((sums) => ({ ...networkRow(questions, sums), never: never(sums.cidr) })),
  }
}

const known = (time: number): number | undefined => (Number.isNaN(time) ? undefined : time)

function networkRow(questions: Questions, sums: NetworkSums): Omit<NetworkRow, 'never'> {
  const { cidr, hosts, hits, attacks, visitors, normal, first, last } = sums
  return {
    network: cidrText(cidr),
    hosts,
    hits,
    attacks,
    visitors,
    normal,
    share: shareOf(sums),
    first: known(first),
    last: known(last),
    note: noteOn(questions.holdings.policy, 'network', cidrText(cidr)),
    whose: whoseNetwork(cidr, (address) => questions.whose(address)),
  }
}

function byOrder(
  order: NetworkOrder,
  descending: boolean,
): (a: NetworkSums, b: NetworkSums) => number {
  const sign = descending ? -1 : 1
  return (a, b) => sign * compare(order, a, b) || b.attacks - a.attacks || byAddress(a, b)
}

function compare(order: NetworkOrder, a: NetworkSums, b: NetworkSums): number {
  if (order === 'network') return byAddress(a, b)
  if (order === 'share') return shareOf(a) - shareOf(b)
  return (a[order] || 0) - (b[order] || 0)
}

function byAddress({ cidr: a }: NetworkSums, { cidr: b }: NetworkSums): number {
  if (a.version !== b.version) return a.version - b.version
  const at = a.words.findIndex((word, i) => word !== b.words[i])
  return at < 0 ? a.bits - b.bits : (a.words[at] ?? 0) - (b.words[at] ?? 0)
}

/** Networks of a plan's size that have an attacking source at all. */
export function candidatesOf(questions: Questions, filter: Filter, plan: NetworkPlan): number {
  return questions.remember(`candidates ${JSON.stringify([filter, plan])}`, () => {
    const networks = networksOf(hostileTable(questions, filter, plan.hostile), prefixOf(plan))
    let candidates = 0
    for (let i = 0; i < networks.size; i++) if (networks.hosts(i) > 0) candidates++
    return { candidates }
  }).candidates
}

/** What the networks that pass would take away: less what is never blocked, as in any list that is made of them. */
export function planCoverage(
  questions: Questions,
  filter: Filter,
  plan: NetworkPlan,
  guards: Guards,
): CoverageRow {
  const table = hostileTable(questions, filter, plan.hostile)
  const chosen = passing(questions, filter, plan).map(({ cidr }) => cidr)
  const { cidrs } = cover(chosen, { excess: 0, never: guardedOf(questions, guards).guarded })
  return {
    ...coverageOf(table, cidrs),
    networks: chosen.length,
    candidates: candidatesOf(questions, filter, plan),
  }
}
