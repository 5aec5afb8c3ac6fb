import { describe, expect, it } from 'vitest'
import { coloursOf } from '../../../src/ui/charts/colours.ts'
import { namesOf, peakOf, spanOf, stackOf } from '../../../src/ui/charts/series.ts'

const histogram = {
  start: 1_000_000,
  step: 60_000,
  series: [
    { name: 'xss', counts: [1, 0, 2] },
    { name: '', counts: [9, 9, 9] },
    { name: 'sqli', counts: [5, 5, 0] },
    { name: 'lfi', counts: [0, 0, 0] },
  ],
}

describe('the stack of a histogram', () => {
  it('puts rows without attack lowest, then the largest series', () =>
    expect(namesOf(histogram, 8)).toEqual(['', 'sqli', 'xss']))

  it('adds each series to those below it', () => {
    const stack = stackOf(histogram, 8)
    expect(stack.series.map(({ tops }) => tops)).toEqual([
      [9, 9, 9],
      [14, 14, 9],
      [15, 14, 11],
    ])
    expect(stack.sums).toEqual([15, 14, 11])
    expect(stack.times).toEqual([1000, 1060, 1120])
  })

  it('has columns of one length, whatever it holds', () => {
    for (const most of [1, 2, 8]) {
      const stack = stackOf(histogram, most)
      for (const column of [stack.sums, ...stack.series.flatMap((s) => [s.counts, s.tops])])
        expect(column).toHaveLength(stack.times.length)
    }
  })

  it('joins the smallest where there are too many, and loses none', () => {
    const many = {
      ...histogram,
      series: Array.from({ length: 20 }, (_, i) => ({ name: `c${i}`, counts: [i, 1, 0] })),
    }
    const stack = stackOf(many, 8)
    expect(stack.series).toHaveLength(8)
    expect(stack.series.at(-1)?.name).toBe('other')
    expect(stack.sums).toEqual([190, 20, 0])
  })

  it('keeps the order of stages whatever their counts', () => {
    const stages = {
      ...histogram,
      series: ['execute', 'scan', 'inject'].map((name, i) => ({ name, counts: [i + 1] })),
    }
    expect(namesOf(stages, 8)).toEqual(['scan', 'inject', 'execute'])
  })

  it('leaves out what is switched off', () =>
    expect(stackOf(histogram, 8, new Set([''])).sums).toEqual([6, 5, 2]))

  it('has a peak, or none', () => {
    expect(peakOf(stackOf(histogram, 8))).toEqual({ count: 15, at: 1_000_000 })
    expect(peakOf(stackOf({ ...histogram, series: [] }, 8))).toBeUndefined()
  })
})

describe('a brush', () => {
  it('chooses whole buckets', () =>
    expect(spanOf(histogram, 1_070_000, 1_130_000)).toEqual({ start: 1_060_000, end: 1_180_000 }))
  it('can be drawn from right to left', () =>
    expect(spanOf(histogram, 1_130_000, 1_070_000)).toEqual({ start: 1_060_000, end: 1_180_000 }))
  it('chooses at least one bucket', () =>
    expect(spanOf(histogram, 1_060_000, 1_060_000)).toEqual({ start: 1_060_000, end: 1_120_000 }))
})

describe('colours', () => {
  it('belong to stages, severities and outcomes for good', () =>
    expect(coloursOf(['', 'scan', 'execute'], 'stage')).toEqual([
      '--series-none',
      '--stage-scan',
      '--stage-execute',
    ]))
  it('are shared out to categories, also to the one named as a stage', () =>
    expect(coloursOf(['', 'scan', 'sqli'], 'category')).toEqual([
      '--series-none',
      '--series-1',
      '--series-2',
    ]))
})
