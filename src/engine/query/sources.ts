import { marksOf, timesOf, type Holdings } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { OUTCOMES } from '../rules/rule.ts'
import type { Scope } from './scope.ts'
import { factsOf } from './sets.ts'
import { SourceIds } from './source-ids.ts'

/** Sums of one source. Ranks are places in SEVERITIES, STAGES and OUTCOMES, -1 where it attacked nothing. */
export interface SourceSums {
  readonly source: string
  readonly requests: number
  readonly attacks: number
  readonly severity: number
  readonly stage: number
  readonly outcome: number
  readonly rules: number
  readonly pages: number
  readonly first: number
  readonly last: number
}

class Sums {
  requests = 0
  attacks = 0
  severity = -1
  stage = -1
  outcome = -1
  first = NaN
  last = NaN
  readonly rules = new Set<string>()
  readonly pages = new Set<number>()
}

/** What each source of a scope did. Rows without a source are no source. */
export function sourcesOf(holdings: Holdings, book: RuleBook, scope: Scope): SourceSums[] {
  const ids = new SourceIds()
  const sums: (Sums | undefined)[] = []
  for (const { segment, block, rows } of scope.parts) {
    const { codes, sets } = marksOf(segment, block)
    const facts = factsOf(sets, book)
    const idOf = ids.of(segment)
    const times = timesOf(holdings, segment, block)
    const { source, target } = block.columns
    // Paths of different segments have codes of their own; apart by the segment they are counted a little high, never low.
    const base = segment.id * 1_048_576
    for (const row of rows) {
      const id = idOf[source[row] as number] as number
      if (id === 0) continue
      const sum = (sums[id] ??= new Sums())
      sum.requests++
      const time = times[row] as number
      if (!(time >= sum.first) && time === time) sum.first = time
      if (!(time <= sum.last) && time === time) sum.last = time
      const code = target[row] as number
      if (code !== 0) sum.pages.add(base + (segment.pathOf[code] as number))
      const fact = facts[codes[row] as number]
      if (fact?.attack !== true) continue
      sum.attacks++
      if (fact.severity > sum.severity) sum.severity = fact.severity
      if (fact.stage > sum.stage) sum.stage = fact.stage
      const outcome =
        block.marks === undefined
          ? OUTCOMES.indexOf('unclear')
          : (block.marks.outcomes[row] as number) - 1
      if (outcome > sum.outcome) sum.outcome = outcome
      for (const rule of fact.rules) sum.rules.add(rule)
    }
  }
  return sums.flatMap((sum, id) => (sum === undefined ? [] : [sumsOf(sum, ids.text(id))]))
}

function sumsOf(sum: Sums, source: string): SourceSums {
  const { requests, attacks, severity, stage, outcome, first, last } = sum
  const [rules, pages] = [sum.rules.size, sum.pages.size]
  return { source, requests, attacks, severity, stage, outcome, rules, pages, first, last }
}
