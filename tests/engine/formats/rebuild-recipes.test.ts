import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { seeded } from './describe.ts'
import { JSONS, latin1, rebuilt, residueBytes } from './rebuild.ts'
import { TURNS, linesOf, varying } from './vary.ts'

/* In this order: what varies and which shapes come back is learned by all that is read. */

describe('lines in JSON come back out of their columns', () => {
  it('and share what does not differ', () => {
    const line = (n: number): string =>
      `{"level":"info","ts":${1_795_231_349 + n}.5,"logger":"http.log.access","request":{"remote_ip":"192.0.2.1","remote_port":"${n}","method":"GET","host":"a.example","uri":"/","headers":{"Accept":["text/html,application/xhtml+xml,application/xml;q=0.9"]}},"status":200}\n`
    const rows = 500
    const text = encode(Array.from({ length: rows }, (_, n) => line(n)).join(''))
    expect(rebuilt(text, undefined, JSONS)).toBe(latin1(text))
    expect(residueBytes(text) / rows).toBeLessThan(60)
  })

  it.each(TURNS.map((turn) => [turn.name, turn] as const))('recipes and %s', (_, turn) => {
    const text = encode(linesOf(turn).join('\n'))
    expect(rebuilt(text, undefined, JSONS)).toBe(latin1(text))
  })

  it('where most of a line is in no column and differs from line to line', () => {
    const random = seeded(12)
    const below = (n: number) => Math.floor(random() * n)
    const CONTROLS = [0, 1, 2, 3, 0x22, 0x5c, 0x2c, 0x7d]
    for (let i = 0; i < 10; i++) {
      const lines = Array.from({ length: 120 }, (_, n) => {
        const referer = below(2) === 0 ? '' : `,"Referer":["https://a.example/${below(50)}"]`
        const text = `{"level":"info","ts":${1_795_231_349 + n}.${below(1e7)},"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"192.0.2.${below(9)}","remote_port":"${below(60_000)}","client_ip":"192.0.2.${below(9)}","method":"GET","host":"a.example","uri":"/${below(99)}","headers":{"Etag":["\\"${below(1e6)}\\""],"X":[${below(3)},${below(3)}]${referer}}},"duration":0.${below(1e6)},"size":${below(10)},"status":${below(600)},"empty":"${below(2) === 0 ? '' : below(9)}"}\n`
        const line = encode(text)
        if (below(5) === 0) line[below(line.length - 1)] = CONTROLS[below(CONTROLS.length)] ?? 0
        return Buffer.from(line)
      })
      const text = Buffer.concat(lines)
      expect(rebuilt(text, undefined, JSONS)).toBe(latin1(text))
    }
  })

  it.each(JSONS.map((format) => [format.id, format] as const))(
    'where lines are read by recipes: %s',
    (_, format) => {
      const { samples } = format
      const { below, altered, varied } = varying(13)
      const lines = samples
        .filter(({ line }) => !line.includes('\n'))
        .flatMap(({ line }) =>
          Array.from({ length: 150 }, (_, i) =>
            i < 50 ? altered(line) : varied(altered(line), 1 + (i % 3)),
          ),
        )
      const ends = ['\n', '\n', '\n', '\n', '\r\n', ' \n', '\n\n']
      const text = encode(lines.map((line) => `${line}${ends[below(ends.length)] ?? ''}`).join(''))
      expect(rebuilt(text, undefined, [format])).toBe(latin1(text))
    },
  )
})
