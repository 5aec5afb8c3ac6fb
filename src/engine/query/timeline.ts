import { marksOf, timesOf, type Holdings } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { OUTCOMES, SEVERITIES, STAGES } from '../rules/rule.ts'
import type { Scope } from './scope.ts'
import { factsOf, type SetFacts } from './sets.ts'

export interface Timeline {
  readonly start: number
  readonly step: number
  readonly series: readonly { readonly name: string; readonly counts: number[] }[]
}

/** Widths that a person can read off: 1, 2, 5, 10, 15, 30 of seconds and minutes, hours, days. In ms. */
const STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400,
  172_800, 604_800, 2_592_000, 31_536_000,
].map((s) => s * 1000)

/** Rows of a scope by time, at most `buckets` wide, one series for each value; '' counts what is no attack. */
export function timelineOf(
  holdings: Holdings,
  book: RuleBook,
  scope: Scope,
  by: 'category' | 'severity' | 'stage' | 'outcome',
  buckets: number,
): Timeline {
  const span = spanOf(holdings, scope)
  if (span === undefined) return { start: 0, step: 1, series: [] }
  const step =
    STEPS.find((width) => (span.end - span.start) / width < buckets - 1) ??
    (span.end - span.start) / buckets + 1
  const start = Math.floor(span.start / step) * step
  const length = Math.floor((span.end - start) / step) + 1
  const series = new Map<string, number[]>()
  for (const { segment, block, rows } of scope.parts) {
    const { codes, sets } = marksOf(segment, block)
    const names = factsOf(sets, book).map((facts) => nameOf(facts, book, by))
    const times = timesOf(holdings, segment, block)
    for (const row of rows) {
      const bucket = Math.floor(((times[row] as number) - start) / step)
      if (!(bucket >= 0)) continue
      let name = names[codes[row] as number] ?? ''
      if (by === 'outcome' && name !== '' && block.marks !== undefined)
        name = OUTCOMES[(block.marks.outcomes[row] as number) - 1] ?? name
      let counts = series.get(name)
      if (counts === undefined) {
        counts = new Array<number>(length).fill(0)
        series.set(name, counts)
      }
      counts[bucket] = (counts[bucket] as number) + 1
    }
  }
  return { start, step, series: [...series].map(([name, counts]) => ({ name, counts })) }
}

/** A row with rules of several kinds counts once: for the worst of them. */
function nameOf(
  facts: SetFacts,
  book: RuleBook,
  by: 'category' | 'severity' | 'stage' | 'outcome',
): string {
  if (!facts.attack) return ''
  if (by === 'severity') return SEVERITIES[facts.severity] ?? ''
  if (by === 'stage') return STAGES[facts.stage] ?? ''
  if (by === 'outcome') return 'unclear'
  const worst = facts.rules.find((id) => book.severityOf(id) === SEVERITIES[facts.severity])
  return worst === undefined ? '' : book.categoryOf(worst)
}

/** First and last time of the rows of a scope, both inclusive; undefined where none has a time. */
export function spanOf(
  holdings: Holdings,
  scope: Scope,
): { start: number; end: number } | undefined {
  let start = Infinity
  let end = -Infinity
  for (const { segment, block, rows } of scope.parts) {
    const times = timesOf(holdings, segment, block)
    const span = rows.length === times.length ? spanOfAll(times, rows) : spanOfRows(times, rows)
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return start <= end ? { start, end } : undefined
}

interface Span {
  start: number
  end: number
}

const spans = new WeakMap<Float64Array, Span>()

/** The span of all rows of a block, which most questions want. */
function spanOfAll(times: Float64Array, rows: Uint32Array): Span {
  let span = spans.get(times)
  if (span === undefined) {
    span = spanOfRows(times, rows)
    spans.set(times, span)
  }
  return span
}

function spanOfRows(times: Float64Array, rows: Uint32Array): Span {
  const span = { start: Infinity, end: -Infinity }
  for (const row of rows) {
    const time = times[row] as number
    if (time < span.start) span.start = time
    if (time > span.end) span.end = time
  }
  return span
}
