import type { Histogram } from '../../protocol/rows.ts'

/** A series ready for drawing. */
export interface DrawnSeries {
  readonly name: string
  readonly counts: readonly number[]
  /** Counts of this series and all below it. */
  readonly tops: readonly number[]
  readonly total: number
}

export interface Stack {
  /** Start of each bucket, seconds since the epoch as uPlot takes it. */
  readonly times: readonly number[]
  /** From the ground up. */
  readonly series: readonly DrawnSeries[]
  readonly sums: readonly number[]
}

/** Fixed orders, from the ground up; other names stand by their count. */
const ORDERS: readonly (readonly string[])[] = [
  ['scan', 'inject', 'download', 'execute'],
  ['info', 'low', 'medium', 'high', 'critical'],
  ['refused', 'failed', 'unclear', 'likely-worked', 'worked'],
]

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

/**
 * Series in drawing order: rows without attack lowest, then a fixed order where the names have one, else the largest first.
 * More than `most` series: the smallest are one, named `other`.
 */
function ordered(
  series: Histogram['series'],
  most: number,
): readonly { readonly name: string; readonly counts: readonly number[] }[] {
  const named = series.filter(({ name, counts }) => name !== '' && sum(counts) > 0)
  const none = series.filter(({ name, counts }) => name === '' && sum(counts) > 0)
  const order = ORDERS.find((names) => named.every(({ name }) => names.includes(name)))
  if (order !== undefined)
    return [...none, ...named.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))]
  const bySize = named.toSorted((a, b) => sum(b.counts) - sum(a.counts))
  if (bySize.length <= most) return [...none, ...bySize]
  const rest = bySize.slice(most - 1)
  const counts = (rest[0]?.counts ?? []).map((_, i) =>
    rest.reduce((all, one) => all + (one.counts[i] ?? 0), 0),
  )
  return [...none, ...bySize.slice(0, most - 1), { name: 'other', counts }]
}

/** Names of the series in drawing order, also those that are switched off. */
export function namesOf(histogram: Histogram, most: number): readonly string[] {
  return ordered(histogram.series, most).map(({ name }) => name)
}

/** A histogram stacked for drawing, without the series of `hidden`. All columns have the same length. */
export function stackOf(
  histogram: Histogram,
  most: number,
  hidden: ReadonlySet<string> = new Set(),
): Stack {
  const { start, step } = histogram
  const length = Math.max(0, ...histogram.series.map(({ counts }) => counts.length))
  const times = Array.from({ length }, (_, i) => (start + i * step) / 1000)
  const sums = new Array<number>(length).fill(0)
  const series = ordered(histogram.series, most)
    .filter(({ name }) => !hidden.has(name))
    .map(({ name, counts }) => {
      for (let i = 0; i < length; i++) sums[i] = (sums[i] ?? 0) + (counts[i] ?? 0)
      return { name, counts, tops: [...sums], total: sum(counts) }
    })
  return { times, series, sums }
}

export interface Peak {
  readonly count: number
  /** Epoch ms. */
  readonly at: number
}

/** The tallest bar; undefined where there is none. */
export function peakOf(stack: Stack): Peak | undefined {
  let best = -1
  for (const [i, count] of stack.sums.entries())
    if (count > 0 && (best < 0 || count > (stack.sums[best] ?? 0))) best = i
  const count = stack.sums[best]
  const at = stack.times[best]
  return count === undefined || at === undefined ? undefined : { count, at: at * 1000 }
}

/** A span of the chart widened to whole buckets: what a brush from `from` to `to` (epoch ms, any order) chooses. */
export function spanOf(
  histogram: Histogram,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const { start, step } = histogram
  const [low, high] = from < to ? [from, to] : [to, from]
  const first = Math.floor((low - start) / step)
  const last = Math.max(first + 1, Math.ceil((high - start) / step))
  return { start: start + first * step, end: start + last * step }
}
