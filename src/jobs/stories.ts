import type { Filter } from '../engine/columns/filter.ts'
import { networkOf } from '../base/address.ts'
import { REASONS } from '../engine/findings/reasons.ts'
import { OUTCOMES, SEVERITIES } from '../engine/rules/rule.ts'
import { incidentsOf, type Incident } from '../engine/stories/incidents.ts'
import type { FindingRow, Indicator, Page, StoryRow } from '../protocol/rows.ts'
import { findingRows } from './finding-row.ts'
import type { Questions } from './questions.ts'

/** Findings of a story whose requests are looked at. */
const LOOKED_AT = 8
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
    incidentsOf(questions.allFindings(filter, 'severity', true)),
  )
  const shown = all.slice(from, from + count)
  const asked = shown.map(({ findings }) => findings.slice(0, LOOKED_AT))
  const { holdings, means } = questions
  const rows = findingRows(holdings, means, questions.scope(filter), asked.flat())
  let at = 0
  return {
    total: all.length,
    rows: shown.map((incident, i) =>
      storyRow(questions, filter, incident, rows.slice(at, (at += asked[i]?.length ?? 0))),
    ),
  }
}

function storyRow(
  questions: Questions,
  filter: Filter,
  incident: Incident,
  rows: readonly FindingRow[],
): StoryRow {
  const { numbers, sources, source, stages, findings, hits, first, last, outcome, reason, rank } =
    incident
  const sums = questions.remember(`by number ${JSON.stringify(filter)}`, () => {
    return new Map(questions.sums(filter).map((one) => [one.number, one.attacks]))
  })
  const networks = new Set(sources.map(networkOf))
  const byRank = [...findings].sort((a, b) => b.rank - a.rank || b.hits - a.hits)
  return {
    source,
    sources: sources.length,
    networks: networks.size,
    network: networks.size === 1 ? networkOf(source) : '',
    attacks: numbers.reduce((sum, number) => sum + (sums.get(number) ?? 0), 0) || hits,
    severity: SEVERITIES[rank] ?? 'low',
    stages: stages.map((seen) => ({ stage: seen.stage, first: known(seen.first) })),
    outcome: OUTCOMES[outcome] ?? 'unclear',
    reason: REASONS[reason] ?? 'not-judged',
    first: known(first),
    last: known(last),
    rules: byRank.slice(0, NAMED).map(({ rule }) => rule),
    allRules: findings.length,
    indicators: distinct(rows.flatMap((row) => row.indicators)).slice(0, INDICATORS),
    evidence: rows[0]?.evidence[0],
  }
}

function distinct(indicators: readonly Indicator[]): Indicator[] {
  const seen = new Map(indicators.map((one) => [`${one.kind} ${one.value}`, one]))
  return [...seen.values()]
}
