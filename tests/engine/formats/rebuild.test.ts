import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { CLIENT_CHOICES } from '../../../src/engine/formats/chain.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { seeded } from './describe.ts'
import { latin1, rebuilt } from './rebuild.ts'

const SAMPLES = FORMATS.flatMap((format) => format.samples.map(({ line }) => encode(`${line}\n`)))

describe('lines come back out of their columns', () => {
  it.each(FORMATS.map((format) => [format.id, format] as const))('%s', (_, { samples }) => {
    const text = encode(samples.map(({ line }) => `${line}\r\n\n`).join(''))
    expect(rebuilt(text)).toBe(latin1(text))
  })

  it.each(CLIENT_CHOICES)('whichever address is the source: %s', (client) => {
    const text = Buffer.concat(SAMPLES)
    expect(rebuilt(text, client)).toBe(latin1(text))
  })

  it('whatever was done to them', () => {
    const random = seeded(11)
    const below = (n: number) => Math.floor(random() * n)
    for (let i = 0; i < 20; i++) {
      const lines = Array.from({ length: 40 }, () => {
        const line = Uint8Array.from(SAMPLES[below(SAMPLES.length)] ?? [])
        for (let e = below(5); e > 0; e--)
          // bytes that formats are made of, more often than others
          line[below(line.length)] =
            below(3) === 0 ? below(256) : (line[below(line.length)] as number)
        return Buffer.from(line)
      })
      const text = Buffer.concat(lines)
      expect(rebuilt(text)).toBe(latin1(text))
    }
  })
})
