import { networkOf } from '../../base/address.ts'
import type { Filter } from '../columns/filter.ts'
import { marksOf, timesOf, type Holdings } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { REASONS } from '../findings/reasons.ts'
import {
  OUTCOMES,
  SEVERITIES,
  STAGES,
  type Outcome,
  type Severity,
  type Stage,
} from '../rules/rule.ts'
import { CaseNumbers } from './case-numbers.ts'
import { ruleValue } from './keys.ts'
import { matcher, RULE_FACETS, type Part, type Scope } from './scope.ts'

/** A rule as findings group by it; what all findings of a rule have in common is said once. */
interface GroupRule {
  readonly id: string
  readonly byPage: boolean
  readonly severity: Severity
  readonly rank: number
  readonly stage: Stage
  readonly findings: Map<number, Finding>
}

/**
 * Hits of one rule by one source, or of one detector on one page; `protocol/rows.ts` says what each field means. What only
 * a shown finding needs (pages, statuses, evidence …) is in finding-details.ts, and texts are put together when somebody
 * reads them: a busy night has a hundred thousand findings.
 */
export class Finding {
  /** Number of the source, or of the page where `byPage`. */
  readonly subject: number
  hits = 0
  first = NaN
  last = NaN
  /** Place in OUTCOMES of the worst, and its reason's place in REASONS. */
  outcome = -1
  reason = 1
  /** Of findings by page: the numbers of their sources. */
  readonly sources: Set<number> | undefined
  readonly #of: GroupRule
  readonly #texts: CaseNumbers

  /** @param texts of the subjects' numbers */
  constructor(of: GroupRule, subject: number, texts: CaseNumbers) {
    this.#of = of
    this.subject = subject
    this.#texts = texts
    this.sources = of.byPage ? new Set() : undefined
  }

  get id(): string {
    return `${this.#of.id} ${this.#texts.text(this.subject)}`
  }

  get rule(): string {
    return this.#of.id
  }

  get severity(): Severity {
    return this.#of.severity
  }

  /** Place in SEVERITIES. */
  get rank(): number {
    return this.#of.rank
  }

  get stage(): Stage {
    return this.#of.stage
  }

  get byPage(): boolean {
    return this.#of.byPage
  }

  get source(): string {
    return this.#of.byPage ? '' : this.#texts.text(this.subject)
  }

  get page(): string {
    return this.#of.byPage ? this.#texts.text(this.subject) : ''
  }
}

export const outcomeOf = (finding: Finding): Outcome => OUTCOMES[finding.outcome] ?? 'unclear'
export const reasonOf = (finding: Finding): string => REASONS[finding.reason] ?? 'not-judged'
export const networkOfFinding = (finding: Finding): string => networkOf(finding.source)

/** How many sources it has; rows without one count as none. */
export const sourceCount = ({ sources, subject }: Finding): number =>
  sources?.size ?? (subject === 0 ? 0 : 1)

/** Groups the marked rows of a scope into findings. A filter on rules keeps only the rules that pass it. */
export function findingsOf(
  holdings: Holdings,
  book: RuleBook,
  scope: Scope,
  filter: Filter,
): Finding[] {
  const groups = new Groups(holdings, book, ruleTest(book, filter))
  for (const part of scope.parts) groups.add(part)
  return groups.done()
}

/** Whether a rule passes the filter's rule-level facets; tags of severity info are no findings unless asked for. */
export function ruleTest(book: RuleBook, filter: Filter): (id: string) => boolean {
  const tests = RULE_FACETS.flatMap((facet) => {
    const choice = filter.facets[facet]
    if (choice === undefined) return []
    const passes = matcher(facet, choice)
    return [(id: string) => passes(ruleValue(book, facet, id))]
  })
  const asked =
    (filter.facets.rule?.include.length ?? 0) + (filter.facets.severity?.include.length ?? 0) > 0
  return (id) => (asked || book.severityOf(id) !== 'info') && tests.every((test) => test(id))
}

/** Place in OUTCOMES of a row's outcome. */
export function outcomeAt({ block }: Part, row: number): number {
  return block.marks === undefined
    ? OUTCOMES.indexOf('unclear')
    : Math.max(0, (block.marks.outcomes[row] as number) - 1)
}

class Groups {
  readonly #holdings: Holdings
  readonly #book: RuleBook
  readonly #wanted: (id: string) => boolean
  readonly #rules = new Map<string, GroupRule>()
  readonly #sources: CaseNumbers
  readonly #paths: CaseNumbers

  constructor(holdings: Holdings, book: RuleBook, wanted: (id: string) => boolean) {
    this.#holdings = holdings
    this.#book = book
    this.#wanted = wanted
    this.#sources = CaseNumbers.in(holdings, 'source')
    this.#paths = CaseNumbers.in(holdings, 'path')
  }

  add(part: Part): void {
    const { segment, block, rows } = part
    const { codes, sets } = marksOf(segment, block)
    const rulesOf = sets.map((set) => set.filter(this.#wanted).map((id) => this.#rule(id)))
    const sourceOf = this.#sources.of(segment)
    const byPage = rulesOf.some((rules) => rules.some((rule) => rule.byPage))
    const pathNumbers = byPage ? this.#paths.of(segment) : undefined
    const times = timesOf(this.#holdings, segment, block)
    const { source, target } = block.columns
    for (const row of rows) {
      const rules = rulesOf[codes[row] as number] as readonly GroupRule[]
      if (rules.length === 0) continue
      const from = sourceOf[source[row] as number] as number
      for (const rule of rules) {
        const subject = rule.byPage
          ? (pathNumbers?.[segment.pathOf[target[row] as number] as number] ?? 0)
          : from
        const finding = rule.findings.get(subject) ?? this.#found(rule, subject)
        if (from !== 0) finding.sources?.add(from)
        count(finding, part, row, times[row] as number)
      }
    }
  }

  done(): Finding[] {
    return [...this.#rules.values()].flatMap(({ findings }) => [...findings.values()])
  }

  #rule(id: string): GroupRule {
    let rule = this.#rules.get(id)
    if (rule === undefined) {
      rule = {
        id,
        byPage: this.#book.groupBy(id) === 'target',
        severity: this.#book.severityOf(id),
        rank: SEVERITIES.indexOf(this.#book.severityOf(id)),
        stage: this.#book.stageOf(id),
        findings: new Map(),
      }
      this.#rules.set(id, rule)
    }
    return rule
  }

  #found(rule: GroupRule, subject: number): Finding {
    const finding = new Finding(rule, subject, rule.byPage ? this.#paths : this.#sources)
    rule.findings.set(subject, finding)
    return finding
  }
}

function count(finding: Finding, part: Part, row: number, time: number): void {
  finding.hits++
  if (time === time) {
    if (!(time >= finding.first)) finding.first = time
    if (!(time <= finding.last)) finding.last = time
  }
  const outcome = outcomeAt(part, row)
  if (outcome <= finding.outcome) return
  finding.outcome = outcome
  finding.reason = part.block.marks === undefined ? 1 : (part.block.marks.reasons[row] as number)
}

export type FindingKey =
  'severity' | 'outcome' | 'hits' | 'first' | 'last' | 'source' | 'rule' | 'stage'

/** Compares by a key, ascending; equal ones by what matters more: severity, outcome, hits. */
export function compareFindings(
  key: FindingKey,
  descending: boolean,
): (a: Finding, b: Finding) => number {
  const sign = descending ? -1 : 1
  return (a, b) => sign * byKey(key, a, b) || -worse(a, b) || byName(a, b)
}

const worse = (a: Finding, b: Finding): number =>
  a.rank - b.rank || a.outcome - b.outcome || a.hits - b.hits

/** By rule, then in the order in which the subjects were first seen: their texts are too many to be put together for it. */
const byName = (a: Finding, b: Finding): number =>
  a.rule === b.rule ? a.subject - b.subject : a.rule < b.rule ? -1 : 1

function byKey(key: FindingKey, a: Finding, b: Finding): number {
  switch (key) {
    case 'severity':
      return a.rank - b.rank
    case 'stage':
      return STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)
    case 'source':
    case 'rule':
      return a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0
    default:
      return (Number.isNaN(a[key]) ? 0 : a[key]) - (Number.isNaN(b[key]) ? 0 : b[key])
  }
}
