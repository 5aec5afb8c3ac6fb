import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import type { Batch } from '../../../src/engine/columns/batch.ts'
import { addBatch, emptySegment } from '../../../src/engine/columns/assemble.ts'
import { SegmentBuilder } from '../../../src/engine/columns/builder.ts'
import { rawOf } from '../../../src/engine/columns/residue-text.ts'
import {
  CLIENT_CHOICES,
  chooseClient,
  type ClientChoice,
} from '../../../src/engine/formats/chain.ts'
import { EventStream } from '../../../src/engine/formats/events.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { TEST_JUDGE } from '../../jobs/batches.ts'
import { seeded } from './describe.ts'

function batchOf(text: Uint8Array, client?: ClientChoice): Batch | undefined {
  const builder = new SegmentBuilder(
    TEST_JUDGE,
    { fileId: 1, slice: 0 },
    { segment: 0, offset: 0, lines: 0 },
  )
  const stream = new EventStream(FORMATS, (bytes, from, _to, next, lines, draft, format, end) => {
    if (client !== undefined) chooseClient(bytes, draft, client)
    builder.add(bytes, from, next, lines, draft, format, end)
  })
  stream.push(text)
  stream.end()
  return builder.take()
}

const residueBytes = (text: Uint8Array): number => batchOf(text)?.words.residue?.bytes.length ?? 0

/** The text as it comes back out of its columns. */
function rebuilt(text: Uint8Array, client?: ClientChoice): string {
  const batch = batchOf(text, client)
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
      expect(rebuilt(text)).toBe(latin1(text))
    }
  })

  it('and share what does not differ', () => {
    const line = (n: number): string =>
      `{"level":"info","ts":${1_795_231_349 + n}.5,"logger":"http.log.access","request":{"remote_ip":"192.0.2.1","remote_port":"${n}","method":"GET","host":"a.example","uri":"/","headers":{"Accept":["text/html,application/xhtml+xml,application/xml;q=0.9"]}},"status":200}\n`
    const rows = 500
    const text = encode(Array.from({ length: rows }, (_, n) => line(n)).join(''))
    expect(rebuilt(text)).toBe(latin1(text))
    expect(residueBytes(text) / rows).toBeLessThan(60)
  })
})
