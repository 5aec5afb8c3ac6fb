import { must } from '../base/assert.ts'
import { detailsOf } from '../engine/query/finding-details.ts'
import { findingsOf } from '../engine/query/findings.ts'
import { scopeOf } from '../engine/query/scope.ts'
import { locate, lineOf, type Holdings } from '../engine/columns/segment.ts'
import type { RuleBook } from '../engine/rule-book.ts'
import type { Matcher } from '../engine/rules/compile.ts'
import { findingRow } from '../jobs/finding-row.ts'

/** Findings of a finished case as NDJSON, as shared/corpora/README.md defines them; worst first. */
export function* findingLines(
  holdings: Holdings,
  rules: RuleBook,
  matcher: Matcher,
): Generator<string> {
  const scope = scopeOf(holdings, rules, { facets: {} })
  const findings = findingsOf(holdings, rules, scope, { facets: {} })
  for (const [i, details] of detailsOf(holdings, scope, findings).entries()) {
    const row = findingRow(holdings, { rules, matcher }, must(findings[i], 'finding'), details)
    const { rule, category, severity, stage, outcome, network, hits, vhosts } = row
    yield JSON.stringify({
      rule,
      category,
      severity,
      stage,
      outcome,
      source: row.source === '' ? null : row.source,
      network,
      first: iso(row.first),
      last: iso(row.last),
      hits,
      targets: details.pages.slice(0, 20).map(([page]) => page),
      vhosts,
      statuses: Object.fromEntries(row.statuses.map(({ status, count }) => [status, count])),
      evidence: row.evidence.map((id) => {
        const place = locate(holdings, id)
        return {
          file: place === undefined ? '' : (holdings.files.get(place.segment.fileId)?.name ?? ''),
          line:
            place === undefined
              ? 0
              : (lineOf(holdings, place.segment, place.block, place.row) ?? 0),
        }
      }),
    })
  }
}

const iso = (time: number | undefined): string | null =>
  time === undefined ? null : new Date(time).toISOString()
