import type { Histogram } from '../../protocol/rows.ts'

/** A stacked bar; x is the bucket's number, y counts down from the top. */
export interface Bar {
  readonly at: number
  readonly name: string
  /** Name of the class that colours it; `none` for rows without attack. */
  readonly stage: string
  readonly y: number
  readonly height: number
}

/** Bars of a histogram by stage, scaled to the fullest bucket; what is there is at least one unit tall. */
export function barsOf(
  { series }: Histogram,
  height: number,
): { readonly width: number; readonly peak: number; readonly bars: readonly Bar[] } {
  const width = Math.max(1, ...series.map(({ counts }) => counts.length))
  const sums = Array.from({ length: width }, (_, i) =>
    series.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0),
  )
  const peak = Math.max(0, ...sums)
  const scale = peak === 0 ? 0 : height / peak
  const bars: Bar[] = []
  for (let at = 0; at < width; at++) {
    let y = height
    // Attacks stand on the baseline, where they are easiest to compare.
    for (const { name, counts } of [...series].sort(
      (a, b) => Number(a.name === '') - Number(b.name === ''),
    )) {
      const value = counts[at] ?? 0
      if (value === 0) continue
      const tall = Math.min(y, Math.max(1, value * scale))
      y -= tall
      bars.push({ at, name, stage: name === '' ? 'none' : name, y, height: tall })
    }
  }
  return { width, peak, bars }
}
