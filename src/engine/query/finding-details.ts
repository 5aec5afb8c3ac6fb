import { marksOf, rowId, type Holdings, type Segment } from '../columns/segment.ts'
import { CaseNumbers } from './case-numbers.ts'
import { outcomeAt, type Finding } from './findings.ts'
import type { Part, Scope } from './scope.ts'

const EVIDENCE = 5

/** What a shown finding says beyond its sums. */
export interface Details {
  /** Pages asked for and how often, most first. */
  readonly pages: readonly (readonly [page: string, count: number])[]
  readonly vhosts: readonly string[]
  readonly methods: readonly string[]
  /** Statuses and how often, most first. */
  readonly statuses: readonly (readonly [status: number, count: number])[]
  /** Ids of the five rows that say most: worst outcome first, then the earliest. */
  readonly evidence: readonly number[]
}

/** Details of some findings of a scope, in their order: one pass over the rows for all of them. */
export function detailsOf(
  holdings: Holdings,
  scope: Scope,
  findings: readonly Finding[],
): Details[] {
  const sources = CaseNumbers.in(holdings, 'source')
  const paths = CaseNumbers.in(holdings, 'path')
  const rules = new Map<string, Rule>()
  const collected = findings.map((finding) => {
    let rule = rules.get(finding.rule)
    if (rule === undefined) {
      rule = { byPage: finding.byPage, bySubject: new Map() }
      rules.set(finding.rule, rule)
    }
    const details = new Collected()
    rule.bySubject.set(finding.subject, details)
    return details
  })
  for (const part of scope.parts) addPart(part, rules, sources, paths)
  return collected.map((details) => details.done(paths))
}

interface Rule {
  readonly byPage: boolean
  readonly bySubject: Map<number, Collected>
}

function addPart(
  part: Part,
  rules: ReadonlyMap<string, Rule>,
  sources: CaseNumbers,
  paths: CaseNumbers,
): void {
  const { segment, block, rows } = part
  const { codes, sets } = marksOf(segment, block)
  const rulesOf = sets.map((set) => set.flatMap((id) => rules.get(id) ?? []))
  if (rulesOf.every((some) => some.length === 0)) return
  const sourceOf = sources.of(segment)
  const pathOf = paths.of(segment)
  const { source, target } = block.columns
  for (const row of rows) {
    // most rows have none
    if ((rulesOf[codes[row] as number] as readonly Rule[]).length === 0) continue
    for (const { byPage, bySubject } of rulesOf[codes[row] as number] as readonly Rule[]) {
      const page = pathOf[segment.pathOf[target[row] as number] as number] as number
      const subject = byPage ? page : (sourceOf[source[row] as number] as number)
      bySubject.get(subject)?.add(part, row, page)
    }
  }
}

class Collected {
  readonly #pages = new Map<number, number>()
  readonly #statuses = new Map<number, number>()
  readonly #vhosts = new Set<string>()
  readonly #methods = new Set<string>()
  readonly #seen = new Set<Segment>()
  readonly #codes = new Set<number>()
  readonly #evidence: { readonly id: number; readonly outcome: number }[] = []

  add(part: Part, row: number, page: number): void {
    const { segment, block } = part
    const { columns } = block
    if (page !== 0) this.#pages.set(page, (this.#pages.get(page) ?? 0) + 1)
    const status = columns.status[row] as number
    if (status !== 0) this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1)
    if (!this.#seen.has(segment)) {
      this.#seen.add(segment)
      this.#codes.clear()
    }
    this.#name(segment, 'vhost', columns.vhost[row] as number, this.#vhosts, 0)
    this.#name(segment, 'method', columns.method[row] as number, this.#methods, 2 ** 32)
    this.#keep(rowId(segment, block.from + row), outcomeAt(part, row))
  }

  /** Rows come segment by segment: a code's text is asked for once in each. */
  #name(
    segment: Segment,
    field: 'vhost' | 'method',
    code: number,
    names: Set<string>,
    base: number,
  ): void {
    if (code === 0 || this.#codes.has(base + code)) return
    this.#codes.add(base + code)
    names.add(segment.words[field].text(code))
  }

  #keep(id: number, outcome: number): void {
    const evidence = this.#evidence
    const last = evidence.at(-1)
    if (evidence.length >= EVIDENCE && last !== undefined && last.outcome >= outcome) return
    const at = evidence.findIndex((other) => other.outcome < outcome)
    evidence.splice(at < 0 ? evidence.length : at, 0, { id, outcome })
    if (evidence.length > EVIDENCE) evidence.pop()
  }

  done(paths: CaseNumbers): Details {
    const most = (a: readonly [unknown, number], b: readonly [unknown, number]): number =>
      b[1] - a[1]
    return {
      pages: [...this.#pages].sort(most).map(([page, hits]) => [paths.text(page), hits] as const),
      vhosts: [...this.#vhosts],
      methods: [...this.#methods],
      statuses: [...this.#statuses].sort(most),
      evidence: this.#evidence.map(({ id }) => id),
    }
  }
}
