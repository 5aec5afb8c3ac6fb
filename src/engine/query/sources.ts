import { marksOf, timesOf, type Holdings } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { OUTCOMES } from '../rules/rule.ts'
import type { Scope } from './scope.ts'
import { Pairs } from './pairs.ts'
import { factsOf, type SetFacts } from './sets.ts'
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

/** Sums by number of the source, one column for each: a million small objects that change at every row take twice as long. */
export class SourceColumns {
  readonly requests: Uint32Array
  readonly attacks: Uint32Array
  readonly rules: Uint32Array
  readonly severity: Int8Array
  readonly stage: Int8Array
  readonly outcome: Int8Array
  /** Epoch ms; Infinity and -Infinity where no row has a time. */
  readonly first: Float64Array
  readonly last: Float64Array

  constructor(size: number) {
    this.requests = new Uint32Array(size)
    this.attacks = new Uint32Array(size)
    this.rules = new Uint32Array(size)
    this.severity = new Int8Array(size).fill(-1)
    this.stage = new Int8Array(size).fill(-1)
    this.outcome = new Int8Array(size).fill(-1)
    this.first = new Float64Array(size).fill(Infinity)
    this.last = new Float64Array(size).fill(-Infinity)
  }

  addRow(id: number, time: number): void {
    this.requests[id] = (this.requests[id] as number) + 1
    if (time < (this.first[id] as number)) this.first[id] = time
    if (time > (this.last[id] as number)) this.last[id] = time
  }

  addAttack(id: number, { severity, stage }: SetFacts, outcome: number): void {
    this.attacks[id] = (this.attacks[id] as number) + 1
    if (severity > (this.severity[id] as number)) this.severity[id] = severity
    if (stage > (this.stage[id] as number)) this.stage[id] = stage
    if (outcome > (this.outcome[id] as number)) this.outcome[id] = outcome
  }

  of(number: number, source: string): SourceSums {
    const first = this.first[number] as number
    return {
      number,
      source,
      requests: this.requests[number] as number,
      attacks: this.attacks[number] as number,
      severity: this.severity[number] as number,
      stage: this.stage[number] as number,
      outcome: this.outcome[number] as number,
      rules: this.rules[number] as number,
      first: first === Infinity ? NaN : first,
      last: first === Infinity ? NaN : (this.last[number] as number),
    }
  }
}

/** What each source of a scope did. Rows without a source are no source. */
export function sourceColumns(holdings: Holdings, book: RuleBook, scope: Scope): SourceColumns {
  const ids = CaseNumbers.in(holdings, 'source')
  const tables = scope.parts.map(({ segment }) => ids.of(segment))
  const sums = new SourceColumns(ids.size)
  const rules = new Pairs()
  const ruleNumbers = new Map<string, number>()
  for (const [i, { segment, block, rows }] of scope.parts.entries()) {
    const { codes, sets } = marksOf(segment, block)
    const facts = factsOf(sets, book)
    const idOf = tables[i] as Uint32Array
    const times = timesOf(holdings, segment, block)
    const { source } = block.columns
    const numbersOf = facts.map((fact) => fact.rules.map((rule) => numberOf(ruleNumbers, rule)))
    for (const row of rows) {
      const id = idOf[source[row] as number] as number
      if (id === 0) continue
      sums.addRow(id, times[row] as number)
      const set = codes[row] as number
      const fact = facts[set]
      if (fact?.attack !== true) continue
      const outcome =
        block.marks === undefined ? UNCLEAR : (block.marks.outcomes[row] as number) - 1
      sums.addAttack(id, fact, outcome)
      for (const rule of numbersOf[set] as readonly number[])
        if (rules.add(id, rule)) sums.rules[id] = (sums.rules[id] as number) + 1
    }
  }
  return sums
}

/** As `sourceColumns`, each source that has rows by itself. */
export function sourcesOf(holdings: Holdings, sums: SourceColumns): SourceSums[] {
  const ids = CaseNumbers.in(holdings, 'source')
  const all: SourceSums[] = []
  for (let id = 1; id < sums.requests.length; id++)
    if ((sums.requests[id] as number) > 0) all.push(sums.of(id, ids.text(id)))
  return all
}

const UNCLEAR = OUTCOMES.indexOf('unclear')

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
