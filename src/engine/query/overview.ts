import { Kind } from '../columns/fields.ts'
import type { Filter } from '../columns/filter.ts'
import { marksOf, type Holdings } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import {
  OUTCOMES,
  SEVERITIES,
  STAGES,
  type Outcome,
  type Severity,
  type Stage,
} from '../rules/rule.ts'
import type { Finding } from './findings.ts'
import { noticesOf, type Notice } from './notices.ts'
import { scopeOf, type Scope } from './scope.ts'
import { factsOf } from './sets.ts'
import { CaseNumbers } from './case-numbers.ts'
import { spanOf } from './timeline.ts'

/** Sums over the rows a filter shows; `protocol/rows.ts` says what each means. */
export interface Sums {
  readonly requests: number
  readonly rows: number
  readonly unread: number
  readonly attacks: number
  readonly sources: number
  readonly attackers: number
  readonly start: number | undefined
  readonly end: number | undefined
  readonly stages: Record<Stage, { hits: number; sources: number }>
  readonly outcomes: Record<Outcome, number>
  readonly severities: Record<Severity, number>
  readonly notices: readonly Notice[]
}

export function overviewOf(
  holdings: Holdings,
  book: RuleBook,
  scope: Scope,
  { filter, findings }: { readonly filter: Filter; readonly findings: readonly Finding[] },
): Sums {
  const counts = new Counts(holdings)
  for (const part of scope.parts) counts.add(part, book)
  const span = spanOf(holdings, scope)
  const everything = allRows(holdings)
  return {
    requests: scope.total,
    rows: everything.rows,
    unread: everything.unread,
    ...counts.done(),
    start: span?.start,
    end: span?.end,
    notices: noticesOf(findings, filter, holdings),
  }
}

/** Rows of the whole case, whatever the filter: unread lines are told of even where it hides them. */
function allRows(holdings: Holdings): { rows: number; unread: number } {
  const unread = scopeOf(holdings, NO_BOOK, {
    facets: { kind: { include: ['unread'], exclude: [] } },
  }).total
  let rows = 0
  for (const segment of holdings.segments) for (const block of segment.blocks) rows += block.rows
  return { rows, unread }
}

/** Kinds need no rules. */
const NO_BOOK = undefined as unknown as RuleBook

/** Distinct sources: a bit each would save memory, a byte each saves time. */
class Members {
  #seen = new Uint8Array(1024)
  /** How many there are, the absent one left out. */
  size = 0

  add(id: number): void {
    if (id >= this.#seen.length) {
      const grown = new Uint8Array(Math.max(id + 1, this.#seen.length * 2))
      grown.set(this.#seen)
      this.#seen = grown
    }
    if (id === 0 || this.#seen[id] === 1) return
    this.#seen[id] = 1
    this.size++
  }
}

const NOBODY = new Members()

class Counts {
  readonly #ids: CaseNumbers
  readonly #seen = new Members()
  readonly #attackers = new Members()
  readonly #stages = STAGES.map(() => ({ hits: 0, sources: new Members() }))
  readonly #outcomes = OUTCOMES.map(() => 0)
  readonly #severities = SEVERITIES.map(() => 0)
  #attacks = 0

  constructor(holdings: Holdings) {
    this.#ids = CaseNumbers.in(holdings, 'source')
  }

  add({ segment, block, rows }: Scope['parts'][number], book: RuleBook): void {
    const { codes, sets } = marksOf(segment, block)
    const facts = factsOf(sets, book)
    const idOf = this.#ids.of(segment)
    const { source, kind } = block.columns
    for (const row of rows) {
      if (kind[row] !== Kind.event) continue
      const id = idOf[source[row] as number] as number
      this.#seen.add(id)
      const fact = facts[codes[row] as number]
      if (fact?.attack !== true) continue
      this.#attacks++
      this.#attackers.add(id)
      bump(this.#severities, fact.severity)
      bump(this.#outcomes, outcomeAt(block.marks?.outcomes, row))
      for (const place of fact.stages) this.#addStage(place, id)
    }
  }

  /** A request that downloads and executes counts in both: the number is what the stage's filter shows. */
  #addStage(place: number, id: number): void {
    const stage = this.#stages[place]
    if (stage === undefined) return
    stage.hits++
    stage.sources.add(id)
  }

  done(): Pick<Sums, 'attacks' | 'sources' | 'attackers' | 'stages' | 'outcomes' | 'severities'> {
    const stages = STAGES.map((stage, i) => {
      const { hits, sources } = this.#stages[i] ?? { hits: 0, sources: NOBODY }
      return [stage, { hits, sources: sources.size }] as const
    })
    return {
      attacks: this.#attacks,
      sources: this.#seen.size,
      attackers: this.#attackers.size,
      stages: Object.fromEntries(stages) as Sums['stages'],
      outcomes: Object.fromEntries(
        OUTCOMES.map((o, i) => [o, this.#outcomes[i] ?? 0]),
      ) as Sums['outcomes'],
      severities: Object.fromEntries(
        SEVERITIES.map((s, i) => [s, this.#severities[i] ?? 0]),
      ) as Sums['severities'],
    }
  }
}

const outcomeAt = (outcomes: Uint8Array | undefined, row: number): number =>
  outcomes === undefined ? OUTCOMES.indexOf('unclear') : (outcomes[row] as number) - 1

function bump(counts: number[], place: number): void {
  const count = counts[place]
  if (count !== undefined) counts[place] = count + 1
}
