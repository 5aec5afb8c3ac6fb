import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { isAlike, lookOfFile, stemOf, type FileLook } from '../../../src/engine/formats/shape.ts'

const look = (name: string, ...lines: string[]): FileLook =>
  lookOfFile(name, encode(lines.join('\n')), 0x0a)

const combined = (n: number): string =>
  `192.0.2.${n} - - [04/Nov/2026:23:59:0${n % 10} +0000] "GET /a?b=${n}&c=(x);d HTTP/1.1" 200 ${n} "-" "Mozilla/5.0 (X11; Linux)"`

describe('the look of a file', () => {
  it.each([
    ['access.log', 'access.log'],
    ['logs/access.log.2.gz', 'access.log'],
    ['Access-20261104.log', 'access.log'],
    ['access_2026-11-04_1.log', 'access.log'],
    ['error.log', 'error.log'],
    ['12.3', ''],
  ])('%s goes by the name of %s', (name, stem) => {
    expect(stemOf(name)).toBe(stem)
  })

  it('is the same for other lines of the same format', () => {
    const known = look('access.log', ...[1, 2, 3].map(combined))
    expect(known.shapes).toEqual([{ text: 'x[]""x""""', lines: 3 }])
    expect(isAlike(look('access.log.1', ...[4, 5].map(combined)), known)).toBe(true)
    expect(isAlike(look('error.log', combined(4)), known)).toBe(false)
    expect(isAlike(look('access.log', '192.0.2.1|GET|/'), known)).toBe(false)
    expect(isAlike(look('access.log'), known)).toBe(false)
    expect(isAlike(look('access.log', combined(1), 'a|b', 'a;b'), known)).toBe(false)
  })

  it('is found in linear time, whatever is in the file', () => {
    for (const piece of ['"', '[', '\\', 'a', '|', '\n', '[\n', ',a', '["']) {
      const began = performance.now()
      lookOfFile(piece.repeat(3000), encode(piece.repeat(100_000)), 0x0a)
      expect(performance.now() - began).toBeLessThan(500)
    }
  })
})
