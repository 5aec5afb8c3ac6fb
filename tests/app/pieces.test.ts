import { describe, expect, it } from 'vitest'
import { moved, piecesOf } from '../../src/app/pieces.ts'

const texts = (line: string): string[] =>
  piecesOf(line).map(({ start, end }) => line.slice(start, end))

describe('the pieces of a line', () => {
  it.each([
    [
      '192.0.2.7 - ann [04/Nov/2026:10:00:00 +0000] "GET /a?b=c d HTTP/1.1" 200 "-"',
      ['192.0.2.7', '-', 'ann', '04/Nov/2026:10:00:00 +0000', 'GET /a?b=c d HTTP/1.1', '200', '-'],
    ],
    ['a|b;c\td,e', ['a', 'b', 'c', 'd', 'e']],
    ['took=12ms u=/a?b=1 x= =y', ['took', '12ms', 'u', '/a?b=1', 'x=', '=y']],
    ['"a \\" b" "" [x', ['a \\" b', 'x']],
    ['', []],
  ])('%s', (line, pieces) => {
    expect(texts(line)).toEqual(pieces)
  })

  it('stand in order inside the line, whatever it is, and are found in linear time', () => {
    for (const piece of ['"', '[', 'a', 'a=', '=', '\\"', ' ', 'é|', '["']) {
      const line = piece.repeat(4000)
      const began = performance.now()
      let last = 0
      for (const { start, end } of piecesOf(line)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(line.length)
      expect(performance.now() - began).toBeLessThan(1500)
    }
  })

  it('take their marks along to a line of the same kind', () => {
    const marks = [{ start: 2, end: 5, role: 'status' as const }]
    expect(moved(marks, 'a 200', 'bcd 4045')).toEqual([{ start: 4, end: 8, role: 'status' }])
    expect(moved(marks, 'a 200', 'a b 200')).toBeUndefined()
    expect(moved([{ start: 3, end: 5, role: 'status' }], 'a 200', 'b 404')).toBeUndefined()
  })
})
