import { networkOf } from '../../base/address.ts'
import type { Filter } from '../columns/filter.ts'
import { marksOf, rowId, timesOf, type Holdings, type Segment } from '../columns/segment.ts'
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
import { ruleValue } from './keys.ts'
import { matcher, RULE_FACETS, type Part, type Scope } from './scope.ts'
import { SourceIds } from './source-ids.ts'

const EVIDENCE = 5

/** Hits of one rule by one source, or of one detector on one page; `protocol/rows.ts` says what each field means. */
export interface Finding {
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  readonly stage: Stage
  readonly byPage: boolean
  source: string
  page: string
  hits: number
  first: number
  last: number
  /** Place in OUTCOMES of the worst, and its reason's place in REASONS. */
  outcome: number
  reason: number
  readonly sources: Set<number>
  readonly pages: Map<string, number>
  readonly vhosts: Set<string>
  readonly statuses: Map<number, number>
  readonly methods: Set<string>
  evidence: { readonly id: number; readonly outcome: number }[]
}

export const outcomeOf = (finding: Finding): Outcome => OUTCOMES[finding.outcome] ?? 'unclear'
export const reasonOf = (finding: Finding): string => REASONS[finding.reason] ?? 'not-judged'

/** Groups the marked rows of a scope into findings. A filter on rules keeps only the rules that pass it. */
export function findingsOf(
  holdings: Holdings,
  book: RuleBook,
  scope: Scope,
  filter: Filter,
): Finding[] {
  const wanted = ruleTest(book, filter)
  const found = new Map<string, Finding>()
  const ids = new SourceIds()
  const groups = new Groups(book, wanted, found)
  for (const part of scope.parts) addPart(holdings, part, groups, ids)
  return [...found.values()]
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

class Groups {
  readonly #book: RuleBook
  readonly #wanted: (id: string) => boolean
  readonly #found: Map<string, Finding>

  constructor(book: RuleBook, wanted: (id: string) => boolean, found: Map<string, Finding>) {
    this.#book = book
    this.#wanted = wanted
    this.#found = found
  }

  rules(set: readonly string[]): readonly string[] {
    return set.filter(this.#wanted)
  }

  of(rule: string, source: string, page: () => string): Finding {
    const byPage = this.#book.groupBy(rule) === 'target'
    const subject = byPage ? page() : source
    const id = `${rule} ${subject}`
    let finding = this.#found.get(id)
    if (finding === undefined) {
      finding = emptyFinding(id, rule, byPage, this.#book)
      if (byPage) finding.page = subject
      else finding.source = subject
      this.#found.set(id, finding)
    }
    return finding
  }
}

function emptyFinding(id: string, rule: string, byPage: boolean, book: RuleBook): Finding {
  return {
    id,
    rule,
    severity: book.severityOf(rule),
    stage: book.stageOf(rule),
    byPage,
    source: '',
    page: '',
    hits: 0,
    first: NaN,
    last: NaN,
    outcome: -1,
    reason: 1,
    sources: new Set(),
    pages: new Map(),
    vhosts: new Set(),
    statuses: new Map(),
    methods: new Set(),
    evidence: [],
  }
}

function addPart(holdings: Holdings, part: Part, groups: Groups, ids: SourceIds): void {
  const { segment, block, rows } = part
  const { codes, sets } = marksOf(segment, block)
  const rulesOf = sets.map((set) => groups.rules(set))
  const idOf = ids.of(segment)
  const times = timesOf(holdings, segment, block)
  const { source } = block.columns
  for (const row of rows) {
    const rules = rulesOf[codes[row] as number]
    if (rules === undefined || rules.length === 0) continue
    const id = idOf[source[row] as number] as number
    const page = (): string =>
      segment.paths.text(segment.pathOf[block.columns.target[row] as number] ?? 0)
    for (const rule of rules) {
      const finding = groups.of(rule, ids.text(id), page)
      addRow(finding, segment, part, row, times[row] as number, page())
      if (id !== 0) finding.sources.add(id)
    }
  }
}

function addRow(
  finding: Finding,
  segment: Segment,
  { block }: Part,
  row: number,
  time: number,
  page: string,
): void {
  const { columns, marks } = block
  finding.hits++
  if (!(time >= finding.first)) finding.first = Number.isNaN(time) ? finding.first : time
  if (!(time <= finding.last)) finding.last = Number.isNaN(time) ? finding.last : time
  const outcome =
    marks === undefined
      ? OUTCOMES.indexOf('unclear')
      : Math.max(0, (marks.outcomes[row] as number) - 1)
  if (outcome > finding.outcome) {
    finding.outcome = outcome
    finding.reason = marks === undefined ? 1 : (marks.reasons[row] as number)
  }
  if (page !== '') finding.pages.set(page, (finding.pages.get(page) ?? 0) + 1)
  const status = columns.status[row] as number
  if (status !== 0) finding.statuses.set(status, (finding.statuses.get(status) ?? 0) + 1)
  const vhost = columns.vhost[row] as number
  if (vhost !== 0) finding.vhosts.add(segment.words.vhost.text(vhost))
  const method = columns.method[row] as number
  if (method !== 0) finding.methods.add(segment.words.method.text(method))
  keepEvidence(finding, rowId(segment, block.from + row), outcome)
}

/** The five rows that say most: worst outcome first, then the earliest. */
function keepEvidence(finding: Finding, id: number, outcome: number): void {
  const { evidence } = finding
  const last = evidence.at(-1)
  if (evidence.length >= EVIDENCE && last !== undefined && last.outcome >= outcome) return
  const at = evidence.findIndex((other) => other.outcome < outcome)
  evidence.splice(at < 0 ? evidence.length : at, 0, { id, outcome })
  if (evidence.length > EVIDENCE) evidence.pop()
}

export type FindingKey =
  'severity' | 'outcome' | 'hits' | 'first' | 'last' | 'source' | 'rule' | 'stage'

/** Compares by a key, ascending; equal ones by what matters more: severity, outcome, hits. */
export function compareFindings(
  key: FindingKey,
  descending: boolean,
): (a: Finding, b: Finding) => number {
  const sign = descending ? -1 : 1
  return (a, b) => sign * byKey(key, a, b) || -worse(a, b) || (a.id < b.id ? -1 : 1)
}

const worse = (a: Finding, b: Finding): number =>
  byKey('severity', a, b) || a.outcome - b.outcome || a.hits - b.hits

function byKey(key: FindingKey, a: Finding, b: Finding): number {
  switch (key) {
    case 'severity':
      return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
    case 'stage':
      return STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)
    case 'source':
    case 'rule':
      return a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0
    default:
      return (Number.isNaN(a[key]) ? 0 : a[key]) - (Number.isNaN(b[key]) ? 0 : b[key])
  }
}

/** Page asked for most. */
export function topPage(finding: Finding): string {
  if (finding.byPage) return finding.page
  let best = ''
  let most = 0
  for (const [page, count] of finding.pages)
    if (count > most) {
      best = page
      most = count
    }
  return best
}

export const networkOfFinding = (finding: Finding): string => networkOf(finding.source)
