import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/base/bytes.ts'
import { Clock } from '../../../src/engine/columns/fields.ts'
import { Draft } from '../../../src/engine/formats/draft.ts'
import { writeTime } from '../../../src/engine/formats/time-styles.ts'
import { readTime } from '../../../src/engine/formats/time.ts'
import { seeded } from './describe.ts'

function read(text: string) {
  const bytes = encode(text)
  const draft = new Draft()
  draft.reset()
  const end = readTime(bytes, 0, bytes.length, draft)
  const again =
    draft.timeStart < 0
      ? undefined
      : writeTime(draft.timeStyle, draft.time + draft.zone * 60_000, draft.zone)
  return { end, draft, again, whole: decode(bytes, 0, Math.max(0, end)) }
}

describe('reading times', () => {
  it.each([
    ['10/Oct/2026:13:55:37 +0000', '2026-10-10T13:55:37.000Z'],
    ['29/Feb/2028:23:59:59 -0330', '2028-03-01T03:29:59.000Z'],
    ['2026-04-28T14:21:36Z', '2026-04-28T14:21:36.000Z'],
    ['2026-04-28T14:21:36.123456+09:00', '2026-04-28T05:21:36.123Z'],
    ['2026-04-28 14:21:36,297 +0100', '2026-04-28T13:21:36.297Z'],
    ['2026-04-28 14:21:36.297-0100', '2026-04-28T15:21:36.297Z'],
  ])('%s is exact and in UTC', (text, utc) => {
    const { draft, again } = read(text)
    expect(new Date(draft.time).toISOString()).toBe(utc)
    expect(draft.clock).toBe(Clock.utc)
    expect(again).toBe(text)
  })

  it.each([
    ['2016/10/25 14:49:34', '2016-10-25T14:49:34.000Z'],
    ['Mon Dec 26 16:22:08 2016', '2016-12-26T16:22:08.000Z'],
    ['Mon Dec 26 16:22:08.103786 2016', '2016-12-26T16:22:08.103Z'],
    ['Thu Sep 01 00:00:00.000001 2011', '2011-09-01T00:00:00.000Z'],
    ['2025-04-28 14:21:36,297', '2025-04-28T14:21:36.297Z'],
    ['01/Jan/2026:00:00:00', '2026-01-01T00:00:00.000Z'],
  ])('%s is exact and without zone', (text, wall) => {
    const { draft, again } = read(text)
    expect(new Date(draft.time).toISOString()).toBe(wall)
    expect(draft.clock).toBe(Clock.local)
    expect(draft.zone).toBe(0)
    expect(again).toBe(text)
  })

  it.each([
    '1/Apr/2026:10:00:00 +0000', // day without zero
    '10/Oct/2026:13:55:37 -0000', // a zone that is written +0000
    '31/Feb/2026:13:55:37 +0000', // a day that is not in the calendar
    '10/Oct/2026:13:55:60 +0000', // leap second
    '10/OCT/2026:13:55:37 +0000',
    'Tue Dec 26 16:22:08 2016', // it was a Monday
    'Mon Dec  5 16:22:08 2016',
    '2026-04-28T14:21:36.123456789Z',
    '2026-04-28T14:21:36.1Z',
    '10/Oct/2026:13:55:37.123 +0000',
  ])('%s is a time, but its bytes must be kept', (text) => {
    const { draft, again, whole } = read(text)
    expect(whole).toBe(text)
    expect(draft.time).not.toBeNaN()
    expect(again).toBeUndefined()
  })

  it.each([
    '10/Okt/2026:13:55:37 +0000',
    '10/Oct/2026:13:61:37 +0000',
    '2026-13-01 00:00:00',
    'Mon Dec',
    '1234567890123456789',
    'x'.repeat(30),
  ])('%s is no time', (text) => expect(read(text).end).toBe(-1))

  it('gives back whatever it writes, and never claims bytes that it does not write', () => {
    const random = seeded(1)
    const styles = [1, 2, 3, 4, 5, ...Array.from({ length: 50 }, (_, i) => 16 + i)]
    for (let i = 0; i < 20_000; i++) {
      const style = styles[i % styles.length] as number
      const wall = Math.floor(random() * 4e15) / 1000
      const zone = Math.floor(random() * 1700) - 850
      const text = writeTime(style, wall, zone)
      const { end, again } = read(text)
      expect(end).toBe(text.length)
      if (again === undefined) expect(text).toMatch(/-00:?00$/)
      else expect(again).toBe(text)
    }
  })
})
