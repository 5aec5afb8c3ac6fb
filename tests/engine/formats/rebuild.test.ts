import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { addBatch, emptySegment } from '../../../src/engine/columns/assemble.ts'
import { SegmentBuilder } from '../../../src/engine/columns/builder.ts'
import { rawOf } from '../../../src/engine/columns/residue.ts'
import { EventStream } from '../../../src/engine/formats/events.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { TEST_JUDGE } from '../../jobs/batches.ts'
import { seeded } from './describe.ts'

/** The text as it comes back out of its columns. */
function rebuilt(text: Uint8Array): string {
  const builder = new SegmentBuilder(
    TEST_JUDGE,
    { fileId: 1, slice: 0 },
    { segment: 0, offset: 0, lines: 0 },
  )
  const stream = new EventStream(FORMATS, (bytes, from, _to, next, lines, draft, format, end) => {
    builder.add(bytes, from, next, lines, draft, format, end)
  })
  stream.push(text)
  stream.end()
  const batch = builder.take()
  if (batch === undefined) return ''
  const segment = emptySegment({ id: 1, fileId: 1, slice: 0, order: 0 })
  const block = addBatch(segment, batch)
  return Array.from({ length: block.rows }, (_, row) =>
    Buffer.from(rawOf(segment, block, row)).toString('latin1'),
  ).join('')
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const SAMPLES = FORMATS.flatMap((format) => format.samples.map(({ line }) => encode(`${line}\n`)))

describe('lines come back out of their columns', () => {
  it.each(FORMATS.map((format) => [format.id, format] as const))('%s', (_, { samples }) => {
    const text = encode(samples.map(({ line }) => `${line}\r\n\n`).join(''))
    expect(rebuilt(text)).toBe(latin1(text))
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
