import type { Filter } from '../engine/columns/filter.ts'
import { networkOf } from '../base/address.ts'
import { REASONS } from '../engine/findings/reasons.ts'
import { detailsOf } from '../engine/query/finding-details.ts'
import { OUTCOMES, SEVERITIES } from '../engine/rules/rule.ts'
import { attacksBySource } from '../engine/query/sources.ts'
import { incidentsOf, type Incident } from '../engine/stories/incidents.ts'
import type { Indicator, Page, StoryRow } from '../protocol/rows.ts'
import { indicatorsAt } from './finding-row.ts'
import type { Questions } from './questions.ts'

/** Findings of a story whose first request is looked at for indicators. */
const LOOKED_AT = 3
/** Rules that a sentence names, and indicators below it. */
const NAMED = 4
const INDICATORS = 6

const known = (time: number): number | undefined => (Number.isNaN(time) ? undefined : time)

/** What happened, source by source, worst first. */
export function storyPage(
  questions: Questions,
  filter: Filter,
  { from, count }: { readonly from: number; readonly count: number },
): Page<StoryRow> {
  const all = questions.remember(`stories ${JSON.stringify(filter)}`, () =>
    incidentsOf(questions.unordered(filter)),
  )
  const shown = Array.from({ length: count }, (_, i) => all.at(from + i)).filter(
    (incident) => incident !== undefined,
  )
  const asked = shown.map(({ findings }) => findings.slice(0, LOOKED_AT))
  const details = detailsOf(questions.holdings, questions.scope(filter), asked.flat())
  let at = 0
  const rows = shown.map((incident, i) => {
    const own = details.slice(at, (at += asked[i]?.length ?? 0))
    const evidence = own.flatMap((one) => one.evidence[0] ?? [])
    return storyRow(questions, filter, incident, evidence)
  })
  return { total: all.total, rows }
}

function storyRow(
  questions: Questions,
  filter: Filter,
  incident: Incident,
  evidence: readonly number[],
): StoryRow {
  const { holdings, means } = questions
  const { numbers, sources, stages, findings, hits, first, last, outcome, reason, rank } = incident
  const attacks = questions.remember(`attacks by source ${JSON.stringify(filter)}`, () =>
    attacksBySource(holdings, means.rules, questions.scope(filter)),
  )
  const networks = new Set(sources.map(networkOf))
  const byRank = [...findings].sort((a, b) => b.rank - a.rank || b.hits - a.hits)
  return {
    source: sources[0] ?? '',
    sources: sources.length,
    networks: networks.size,
    network: networks.size === 1 ? networkOf(sources[0] ?? '') : '',
    attacks: numbers.reduce((sum, number) => sum + (attacks[number] ?? 0), 0) || hits,
    severity: SEVERITIES[rank] ?? 'low',
    stages: stages.map((seen) => ({ stage: seen.stage, first: known(seen.first) })),
    outcome: OUTCOMES[outcome] ?? 'unclear',
    reason: REASONS[reason] ?? 'not-judged',
    first: known(first),
    last: known(last),
    rules: byRank.slice(0, NAMED).map(({ rule }) => rule),
    allRules: findings.length,
    indicators: distinct(evidence.flatMap((id) => indicatorsAt(holdings, means, id))),
    evidence: evidence[0],
  }
}

function distinct(indicators: readonly Indicator[]): Indicator[] {
  const seen = new Map(indicators.map((one) => [`${one.kind} ${one.value}`, one]))
  return [...seen.values()].slice(0, INDICATORS)
}
