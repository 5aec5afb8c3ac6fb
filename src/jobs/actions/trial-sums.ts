import type { DateDetector } from '../../engine/fail2ban/dates/detector.ts'
import { type ReadyFilter, slowOf } from '../../engine/fail2ban/prepare.ts'
import type { LineResult, Outcome } from '../../engine/fail2ban/run.ts'
import type { FilterLine, TrialAnswer, TrialRegex } from '../../protocol/actions.ts'

/** Lines shown of each outcome. */
const SHOWN = { matched: 100, ignored: 20, missed: 20 } as const
/** Characters of a line that is shown. */
const WIDE = 2_000
/** Hosts that an answer holds. */
const HOSTS = 100_000

/** What a filter did with lines, added up. */
export class TrialSums {
  private readonly filter: ReadyFilter
  private readonly counts: Record<Outcome, number> = {
    matched: 0,
    ignored: 0,
    known: 0,
    missed: 0,
    skipped: 0,
  }
  private undated = 0
  private gaveUp = 0
  private readonly byRegex: number[]
  private readonly byIgnore: number[]
  private readonly hosts = new Map<string, number>()
  private readonly dates = new Map<string, number>()
  private first: string | undefined
  private last: string | undefined
  private readonly shown = {
    matched: [] as FilterLine[],
    ignored: [] as FilterLine[],
    missed: [] as FilterLine[],
  }

  constructor(filter: ReadyFilter) {
    this.filter = filter
    this.byRegex = filter.failregex.map(() => 0)
    this.byIgnore = filter.ignoreregex.map(() => 0)
  }

  add(result: LineResult, { id, text }: FilterLine): void {
    const { outcome, regex, host, date } = result
    this.counts[outcome]++
    if (result.gaveUp) this.gaveUp++
    if (outcome === 'skipped') return
    if (date === undefined) this.undated++
    if (regex !== undefined) {
      const counts = outcome === 'ignored' ? this.byIgnore : this.byRegex
      counts[regex] = (counts[regex] ?? 0) + 1
    }
    if (outcome === 'matched') {
      this.hosts.set(host ?? '', (this.hosts.get(host ?? '') ?? 0) + 1)
      this.first ??= date
      this.last = date ?? this.last
      // Lines before it that it took had been counted as missed.
      this.counts.matched += result.before.length
      this.counts.missed -= result.before.length
    }
    if (outcome === 'known') return
    const lines = this.shown[outcome]
    if (lines.length < SHOWN[outcome]) lines.push({ id, text: text.slice(0, WIDE) })
  }

  addDates(detector: DateDetector): void {
    for (const { name, hits } of detector.hits)
      this.dates.set(name, (this.dates.get(name) ?? 0) + hits)
  }

  /** `tried` and `whole`: rows that were run over, and those there are. */
  answer(tried: number, whole: number): TrialAnswer {
    const { filter, counts, undated, gaveUp, first, last, shown } = this
    const hosts = [...this.hosts].sort((a, b) => b[1] - a[1])
    return {
      tried,
      whole,
      ...counts,
      undated,
      gaveUp,
      failregex: withCounts(filter.failregex, this.byRegex),
      ignoreregex: withCounts(filter.ignoreregex, this.byIgnore),
      hosts: hosts.slice(0, HOSTS).map(([host, lines]) => ({ host, lines })),
      hostCount: hosts.length,
      dates: [...this.dates].sort((a, b) => b[1] - a[1]).map(([name, lines]) => ({ name, lines })),
      first,
      last,
      matchedLines: shown.matched,
      ignoredLines: shown.ignored,
      missedLines: shown.missed,
      problems: filter.problems,
      slow: slowOf(filter),
      unused: filter.text.unused,
      missing: filter.text.missing,
    }
  }
}

const withCounts = (
  expressions: readonly { readonly text: string }[],
  counts: readonly number[],
): readonly TrialRegex[] => expressions.map(({ text }, at) => ({ text, lines: counts[at] ?? 0 }))
