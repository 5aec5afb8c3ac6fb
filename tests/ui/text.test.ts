import { afterEach, describe, expect, it } from 'vitest'
import { browserLanguage, language } from '../../src/ui/language.svelte.ts'
import {
  bytes,
  clock,
  count,
  date,
  duration,
  moment,
  offset,
  percent,
  rate,
  span,
} from '../../src/ui/text.ts'

const NOON = Date.UTC(2026, 10, 12, 12, 4, 9)

describe('texts of numbers and times', () => {
  afterEach(() => {
    language.current = 'en'
    language.zone = 'utc'
  })

  it('counts', () => expect(count(1_284_301)).toBe('1,284,301'))

  it('never rounds a part to nothing or to all', () => {
    expect(percent(0)).toBe('0%')
    expect(percent(1)).toBe('100%')
    expect(percent(0.000_001)).toBe('0.01%')
    expect(percent(0.999_999)).toBe('99.99%')
    expect(percent(0.52)).toBe('52%')
  })

  it('measures bytes', () => {
    expect([0, 999, 1000, 412_000_000, 10_700_000_000].map(bytes)).toEqual([
      '0B',
      '999B',
      '1 kB',
      '412 MB',
      '10.7 GB',
    ])
    expect(rate(212_000_000)).toBe('212 MB/s')
  })

  it('says what is left', () =>
    expect([4, 200, 7200, 400_000].map(duration)).toEqual(['4 sec', '3 min', '2 hr', '5 days']))

  it('writes times so that they sort', () => {
    expect(moment(NOON)).toBe('2026-11-12 12:04:09')
    expect(date(NOON)).toBe('2026-11-12')
    expect(clock(NOON)).toBe('12:04:09')
    expect(moment(Date.UTC(2026, 0, 1))).toBe('2026-01-01 00:00:00')
  })

  it('has nothing to say of no time', () =>
    expect([undefined, Number.NaN, Infinity].map(moment)).toEqual(['', '', '']))

  it('writes the date of a span once where it is the same', () => {
    expect(span(NOON, NOON + 60_000)).toBe('2026-11-12 12:04:09 – 12:05:09')
    expect(span(NOON, NOON + 86_400_000)).toBe('2026-11-12 12:04:09 – 2026-11-13 12:04:09')
  })

  it('writes zones', () =>
    expect([540, -210, 0].map(offset)).toEqual(['+09:00', '−03:30', '+00:00']))

  it('follows the language', () => {
    language.current = 'ja'
    expect(duration(4)).toBe('4 秒')
    expect(moment(NOON)).toBe('2026-11-12 12:04:09')
  })
})

describe('the language of the browser', () => {
  it.each([
    [['ja-JP', 'en'], 'ja'],
    [['fr', 'ja'], 'ja'],
    [['en-GB', 'ja'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ] as const)('%j is %s', (wished, spoken) => expect(browserLanguage(wished)).toBe(spoken))
})
