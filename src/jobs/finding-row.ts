import { must } from '../base/assert.ts'
import { rowWords } from '../engine/columns/row-words.ts'
import { WATCHED, type WatchedField } from '../engine/columns/hit-sets.ts'
import { locate, type Block, type Holdings, type Segment } from '../engine/columns/segment.ts'
import { indicatorsOf } from '../engine/findings/indicators.ts'
import { detailsOf, type Details } from '../engine/query/finding-details.ts'
import {
  networkOfFinding,
  outcomeOf,
  reasonOf,
  sourceCount,
  type Finding,
} from '../engine/query/findings.ts'
import { noteOn } from '../engine/policy/notes.ts'
import type { Scope } from '../engine/query/scope.ts'
import { categoryOf } from '../engine/rules/rule.ts'
import type { FindingRow, Indicator, PartTrace, RequestDetail } from '../protocol/rows.ts'
import type { Means } from './means.ts'

const MOST_VHOSTS = 20

/** Findings of a scope as the table shows them. */
export function findingRows(
  holdings: Holdings,
  means: Means,
  scope: Scope,
  findings: readonly Finding[],
): FindingRow[] {
  return detailsOf(holdings, scope, findings).map((details, i) =>
    findingRow(holdings, means, must(findings[i], 'finding'), details),
  )
}

/** Its indicators come from its evidence. */
export function findingRow(
  holdings: Holdings,
  means: Means,
  finding: Finding,
  { pages, statuses, vhosts, methods, evidence }: Details,
): FindingRow {
  return {
    id: finding.id,
    rule: finding.rule,
    category: categoryOf(finding.rule),
    severity: finding.severity,
    stage: finding.stage,
    outcome: outcomeOf(finding),
    reason: reasonOf(finding),
    source: finding.source,
    sources: sourceCount(finding),
    network: networkOfFinding(finding),
    first: Number.isNaN(finding.first) ? undefined : finding.first,
    last: Number.isNaN(finding.last) ? undefined : finding.last,
    hits: finding.hits,
    pages: pages.length,
    page: pages[0]?.[0] ?? '',
    vhosts: vhosts.slice(0, MOST_VHOSTS),
    statuses: statuses.map(([status, count]) => ({ status, count })),
    methods,
    indicators: indicatorsOf(evidence.flatMap((id) => decodedTexts(holdings, means, id))),
    evidence,
    note: noteOn(holdings.policy, 'finding', finding.id),
  }
}

/** The watched values of a row, explained: how each was decoded and what was found in it. */
export function explained(
  segment: Segment,
  block: Block,
  row: number,
  means: Means,
): { traces: PartTrace[]; hits: RequestDetail['hits'][number][] } {
  const traces: PartTrace[] = []
  const hits: RequestDetail['hits'][number][] = []
  for (const field of WATCHED) {
    const code = block.columns[field][row] as number
    if (code === 0) continue
    const found = means.matcher.explain(
      field satisfies WatchedField,
      segment.words[field].view(code),
    )
    traces.push(...found.traces)
    hits.push(...found.hits.map((hit) => ({ ...hit, rule: hit.rule.id })))
  }
  // Spoor's own words, not the log's: what was found there, without a trace of its decoding
  const words = rowWords(segment, block, row)
  if (words !== '')
    for (const hit of means.matcher.explain('row', words).hits)
      hits.push({ ...hit, rule: hit.rule.id })
  return { traces, hits }
}

/** The last text of each trace of a row that a rule matched in: what the attacker meant. */
export function decodedTexts(holdings: Holdings, means: Means, id: number): string[] {
  const place = locate(holdings, id)
  if (place === undefined) return []
  return explained(place.segment, place.block, place.row, means)
    .traces.filter((trace) => trace.steps.some((step) => step.marks.length > 0))
    .map((trace) => must(trace.steps.at(-1), 'last step').text)
}

export function indicatorsAt(holdings: Holdings, means: Means, id: number): Indicator[] {
  return indicatorsOf(decodedTexts(holdings, means, id))
}
