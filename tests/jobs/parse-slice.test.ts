import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { latin1 } from '../../src/base/bytes.ts'
import { addBatch, emptySegment } from '../../src/engine/columns/assemble.ts'
import type { Batch } from '../../src/engine/columns/batch.ts'
import { Kind } from '../../src/engine/columns/fields.ts'
import { rawOf } from '../../src/engine/columns/residue-text.ts'
import { Parsing } from '../../src/jobs/parse-slice.ts'
import { TEST_JUDGE } from './batches.ts'

const LINE =
  '2026-03-01 00:00:04 192.0.2.10 GET /shop id=7 443 - 198.51.100.23 curl/8 - 200 0 0 46\n'
const OTHER = '2026-03-01 00:00:05 198.51.100.24 PUT /b 201\n'
const IIS =
  '#Software: Microsoft Internet Information Services 10.0\n#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n' +
  LINE.repeat(300) +
  '#Fields: date time c-ip cs-method cs-uri-stem sc-status\n' +
  OTHER.repeat(700)

/** Reads one slice; what each row is and shows. */
async function read(file: File, start: number, end: number, resumeAt?: number) {
  const parsing = new Parsing(TEST_JUDGE)
  const batches: Batch[] = []
  parsing.keeper = {
    put: (batch) => {
      batches.push(batch)
      return Promise.resolve({ kind: 'kept' })
    },
  }
  const { guesses, spansLines } = await parsing.sniff(file)
  const resume =
    resumeAt === undefined ? {} : { resume: { offset: resumeAt, lines: 0, segment: 0 } }
  const slice = { fileId: 1, file, slice: 0, start, end, guesses, ...resume }
  expect(await parsing.ingest(slice, () => undefined)).toMatchObject({ kind: 'read' })
  const rows = batches.flatMap((batch) => {
    const segment = emptySegment({ id: 1, fileId: 1, slice: 0, order: batch.segment })
    addBatch(segment, batch)
    return segment.blocks.flatMap((block) =>
      Array.from({ length: block.rows }, (_, row) => ({
        kind: block.columns.kind[row],
        source: segment.words.source.text(block.columns.source[row] as number),
        raw: latin1(rawOf(segment, block, row)),
      })),
    )
  })
  return { rows, spansLines }
}

const plain = new File([IIS], 'u_ex260301.log')

describe('a file whose header lines name its columns', () => {
  it('is read the same in one slice and in three', async () => {
    const whole = await read(plain, 0, plain.size)
    expect(whole.spansLines).toBe(false)
    expect(whole.rows.filter(({ kind }) => kind === Kind.event)).toHaveLength(1000)
    const cuts = [0, 9000, 41_000, plain.size]
    const parts = await Promise.all(
      [0, 1, 2].map((i) => read(plain, cuts[i] as number, cuts[i + 1] as number)),
    )
    expect(parts.flatMap(({ rows }) => rows)).toEqual(whole.rows)
  })

  it('goes on after an interruption, also where it is compressed', async () => {
    const { rows } = await read(plain, 0, plain.size)
    const at = IIS.indexOf(LINE) + 200 * LINE.length
    expect((await read(plain, 0, plain.size, at)).rows).toEqual(rows.slice(202))
    const zipped = new File([new Uint8Array(gzipSync(IIS))], 'u_ex260301.log.gz')
    expect((await read(zipped, 0, zipped.size, at)).rows).toEqual(rows.slice(202))
  })
})

it('a UTF-16 file is one slice: its text is not its bytes', async () => {
  const file = new File([new Uint8Array(Buffer.from(`\ufeff${IIS}`, 'utf16le'))], 'iis.log')
  const { rows, spansLines } = await read(file, 0, file.size)
  expect(spansLines).toBe(true)
  expect(rows.filter(({ kind }) => kind === Kind.event)).toHaveLength(1000)
})
