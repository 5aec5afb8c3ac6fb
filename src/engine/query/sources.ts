import { marksOf, timesOf, type Holdings } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { OUTCOMES } from '../rules/rule.ts'
import type { Scope } from './scope.ts'
import { Pairs } from './pairs.ts'
import { factsOf } from './sets.ts'
import { CaseNumbers } from './case-numbers.ts'

/** Sums of one source. Ranks are places in SEVERITIES, STAGES and OUTCOMES, -1 where it attacked nothing. */
export interface SourceSums {
  /** Its case-wide number. */
  readonly number: number
  readonly source: string
  readonly requests: number
  readonly attacks: number
  readonly severity: number
  readonly stage: number
  readonly outcome: number
  readonly rules: number
  readonly first: number
  readonly last: number
}

class Sums {
  readonly number: number
  readonly source: string
  requests = 0
  attacks = 0
  severity = -1
  stage = -1
  outcome = -1
  first = NaN
  last = NaN
  rules = 0

  constructor(number: number, source: string) {
    this.number = number
    this.source = source
  }
}

/** What each source of a scope did. Rows without a source are no source. */
export function sourcesOf(holdings: Holdings, book: RuleBook, scope: Scope): SourceSums[] {
  const ids = CaseNumbers.in(holdings, 'source')
  const sums: (Sums | undefined)[] = []
  const rules = new Pairs()
  const ruleNumbers = new Map<string, number>()
  for (const { segment, block, rows } of scope.parts) {
    const { codes, sets } = marksOf(segment, block)
    const facts = factsOf(sets, book)
    const idOf = ids.of(segment)
    const times = timesOf(holdings, segment, block)
    const { source } = block.columns
    const numbersOf = facts.map((fact) => fact.rules.map((rule) => numberOf(ruleNumbers, rule)))
    for (const row of rows) {
      const id = idOf[source[row] as number] as number
      if (id === 0) continue
      const sum = (sums[id] ??= new Sums(id, ids.text(id)))
      sum.requests++
      const time = times[row] as number
      if (!(time >= sum.first) && time === time) sum.first = time
      if (!(time <= sum.last) && time === time) sum.last = time
      const set = codes[row] as number
      const fact = facts[set]
      if (fact?.attack !== true) continue
      sum.attacks++
      if (fact.severity > sum.severity) sum.severity = fact.severity
      if (fact.stage > sum.stage) sum.stage = fact.stage
      const outcome =
        block.marks === undefined
          ? OUTCOMES.indexOf('unclear')
          : (block.marks.outcomes[row] as number) - 1
      if (outcome > sum.outcome) sum.outcome = outcome
      for (const rule of numbersOf[set] as readonly number[]) if (rules.add(id, rule)) sum.rules++
    }
  }
  return sums.filter((sum) => sum !== undefined)
}

/** How many attacks of a scope each source made, by its case-wide number; 0: rows without a source. */
export function attacksBySource(holdings: Holdings, book: RuleBook, scope: Scope): Uint32Array {
  const ids = CaseNumbers.in(holdings, 'source')
  const tables = scope.parts.map(({ segment }) => ids.of(segment))
  const attacks = new Uint32Array(ids.size)
  for (const [i, { segment, block, rows }] of scope.parts.entries()) {
    const { codes, sets } = marksOf(segment, block)
    const isAttack = Uint8Array.from(factsOf(sets, book), ({ attack }) => (attack ? 1 : 0))
    const idOf = tables[i] as Uint32Array
    const { source } = block.columns
    for (const row of rows) {
      if (isAttack[codes[row] as number] !== 1) continue
      const id = idOf[source[row] as number] as number
      attacks[id] = (attacks[id] as number) + 1
    }
  }
  return attacks
}

function numberOf(numbers: Map<string, number>, rule: string): number {
  const number = numbers.get(rule) ?? numbers.size
  numbers.set(rule, number)
  return number
}
