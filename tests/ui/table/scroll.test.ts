import { describe, expect, it } from 'vitest'
import {
  SIZER_MAX,
  isScaled,
  lastThumb,
  lastTop,
  rowsAt,
  rowsPerScreen,
  sizerHeight,
  thumbOf,
  topAfter,
  topAtRow,
  topOf,
  topWithRow,
  wheelPixels,
} from '../../../src/ui/table/scroll.ts'

/** Measured: a taller box has height 0 in Firefox, and is clamped in Chromium and WebKit. */
const FIREFOX_LIMIT = 17_895_697
const CHROMIUM_LIMIT = 33_554_428

const strip = (rows: number, rowHeight = 28, viewport = 640) => ({ rows, rowHeight, viewport })

describe('a short table', () => {
  it('scrolls one to one', () => {
    const s = strip(1000)
    expect(sizerHeight(s)).toBe(28_000)
    for (const top of [0, 1, 27.5, 13_000, lastTop(s)]) {
      expect(thumbOf(s, top)).toBe(top)
      expect(topOf(s, top)).toBe(top)
    }
  })

  it('has nothing to scroll when all rows fit', () => {
    const s = strip(3)
    expect(lastTop(s)).toBe(0)
    expect(rowsAt(s, 50)).toEqual({ first: 0, end: 3, hidden: 0 })
  })

  it('may be empty', () => {
    const s = strip(0)
    expect(rowsAt(s, 0, 5)).toEqual({ first: 0, end: 0, hidden: 0 })
    expect(topAtRow(s, 5)).toBe(0)
    expect(topWithRow(s, 0, 5)).toBe(0)
  })
})

describe.each([
  [2_000_000, 24],
  [2_000_000, 28],
  [2_000_000, 56],
  [50_000_000, 24],
  [50_000_000, 56],
])('a table of %i rows of %i px', (rows, rowHeight) => {
  const s = strip(rows, rowHeight)

  it('is laid out below the limits of all engines', () => {
    expect(isScaled(s)).toBe(true)
    expect(sizerHeight(s)).toBe(SIZER_MAX)
    expect(sizerHeight(s)).toBeLessThan(FIREFOX_LIMIT)
    expect(rows * rowHeight).toBeGreaterThan(CHROMIUM_LIMIT)
  })

  it('reaches the first and the last row with the thumb', () => {
    expect(rowsAt(s, topOf(s, 0)).first).toBe(0)
    const end = topOf(s, lastThumb(s))
    expect(rowsAt(s, end).end).toBe(rows)
    expect(end + s.viewport).toBe(rows * rowHeight)
    // Also where the browser rounded the last position to a device pixel.
    expect(topOf(s, lastThumb(s) - 0.4)).toBe(end)
  })

  it('is monotonic', () => {
    let before = -1
    for (let thumb = 0; thumb <= lastThumb(s); thumb += 99_991) {
      const top = topOf(s, thumb)
      expect(top).toBeGreaterThan(before)
      before = top
    }
    before = -1
    for (let top = 0; top < lastTop(s); top += lastTop(s) / 1013) {
      const thumb = thumbOf(s, top)
      expect(thumb).toBeGreaterThan(before)
      before = thumb
    }
  })

  it('comes back from thumb to place to thumb', () => {
    for (let thumb = 0; thumb < lastThumb(s); thumb += 12_347)
      expect(thumbOf(s, topOf(s, thumb))).toBe(thumb)
    expect(thumbOf(s, topOf(s, lastThumb(s)))).toBe(lastThumb(s))
  })

  it('puts any row at the upper edge', () => {
    for (const row of [0, 1, 7, 999_999, 1_234_567, rows - 100]) {
      const top = topAtRow(s, row)
      expect(rowsAt(s, top)).toMatchObject({ first: row, hidden: 0 })
    }
    expect(rowsAt(s, topAtRow(s, rows - 1)).end).toBe(rows)
  })

  it('moves by exact rows although the thumb is coarse', () => {
    let top = topAtRow(s, 1_000_000)
    for (let i = 1; i <= 20; i++) {
      const thumb = thumbOf(s, top)
      // The browser reports the position that was set; the exact place must survive that.
      top = topAfter(s, top, thumb, thumb)
      top = topWithRow(s, top + rowHeight, 1_000_000 + i)
      expect(rowsAt(s, top).first).toBe(1_000_000 + i)
    }
  })

  it('touches an end with the thumb only at the end of the rows', () => {
    expect(thumbOf(s, 1)).toBe(1)
    expect(thumbOf(s, lastTop(s) - 1)).toBe(lastThumb(s) - 1)
  })

  it('takes a small step as pixels and a long one as the thumb', () => {
    const top = topAtRow(s, 500_000)
    const thumb = thumbOf(s, top)
    expect(topAfter(s, top, thumb, thumb + 40)).toBe(top + 40)
    expect(topAfter(s, top, thumb, 0)).toBe(0)
    expect(topAfter(s, top, thumb, lastThumb(s))).toBe(lastTop(s))
  })

  it('arrives at both ends with small steps', () => {
    expect(topAfter(s, 100, 1, 0)).toBe(0)
    const end = lastTop(s)
    expect(topAfter(s, end - 100, lastThumb(s) - 1, lastThumb(s))).toBe(end)
  })
})

describe('keys and wheel', () => {
  const s = strip(100, 20, 210)

  it('move a hidden row just into view', () => {
    expect(topWithRow(s, 0, 3)).toBe(0)
    expect(topWithRow(s, 0, 10)).toBe(10)
    expect(topWithRow(s, 500, 10)).toBe(200)
    expect(topWithRow(s, 0, 99)).toBe(lastTop(s))
  })

  it('page by whole rows', () => {
    expect(rowsPerScreen(s)).toBe(10)
    expect(rowsPerScreen({ ...s, viewport: 5 })).toBe(1)
  })

  it('count lines and pages as pixels', () => {
    expect(wheelPixels(s, 3, 0)).toBe(3)
    expect(wheelPixels(s, 3, 1)).toBe(60)
    expect(wheelPixels(s, 1, 2)).toBe(210)
  })

  it('show more rows on both sides on demand', () => {
    expect(rowsAt(s, 405, 2)).toEqual({ first: 18, end: 33, hidden: 45 })
  })
})
