import type { Batch } from '../../../src/engine/columns/batch.ts'
import { addBatch, emptySegment } from '../../../src/engine/columns/assemble.ts'
import { SegmentBuilder } from '../../../src/engine/columns/builder.ts'
import { rawOf } from '../../../src/engine/columns/residue-text.ts'
import { chooseClient, type ClientChoice } from '../../../src/engine/formats/chain.ts'
import { EventStream } from '../../../src/engine/formats/events.ts'
import type { Format } from '../../../src/engine/formats/format.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { TEST_JUDGE } from '../../jobs/batches.ts'

/** Formats whose lines are objects in JSON. */
export const JSONS = FORMATS.filter(({ id }) => id.startsWith('json/'))

/** The columns of a text. */
function batchOf(
  text: Uint8Array,
  client?: ClientChoice,
  formats: readonly Format[] = FORMATS,
): Batch | undefined {
  const builder = new SegmentBuilder(
    TEST_JUDGE,
    { fileId: 1, slice: 0 },
    { segment: 0, offset: 0, lines: 0 },
  )
  const stream = new EventStream(formats, (bytes, from, _to, next, lines, draft, format, end) => {
    if (client !== undefined) chooseClient(bytes, draft, client)
    builder.add(bytes, from, next, lines, draft, format, end)
  })
  stream.push(text)
  stream.end()
  return builder.take()
}

/** Bytes of what of a text is in no column. */
export const residueBytes = (text: Uint8Array): number =>
  batchOf(text, undefined, JSONS)?.words.residue?.bytes.length ?? 0

/** The text as it comes back out of its columns. */
export function rebuilt(
  text: Uint8Array,
  client?: ClientChoice,
  formats?: readonly Format[],
): string {
  const batch = batchOf(text, client, formats)
  if (batch === undefined) return ''
  const segment = emptySegment({ id: 1, fileId: 1, slice: 0, order: 0 })
  const block = addBatch(segment, batch)
  return Array.from({ length: block.rows }, (_, row) =>
    Buffer.from(rawOf(segment, block, row)).toString('latin1'),
  ).join('')
}

/** As a failed test shows it. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
