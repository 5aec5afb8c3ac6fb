import { addBatch, emptySegment } from '../../../src/engine/columns/assemble.ts'
import { SegmentBuilder } from '../../../src/engine/columns/builder.ts'
import type { Holdings, Segment } from '../../../src/engine/columns/segment.ts'
import { encode } from '../../../src/base/bytes.ts'
import { EventStream } from '../../../src/engine/formats/events.ts'
import { LF } from '../../../src/engine/formats/ascii.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { Matcher } from '../../../src/engine/rules/compile.ts'
import { RULES } from '../../../src/engine/rules/registry.ts'

export const matcher = new Matcher(RULES)
const COMBINED = FORMATS.filter(({ id }) => id === 'access/combined')

/** A case of one file in as many slices as there are texts of combined lines: each is a segment with codes of its own. */
export function caseOf(texts: readonly string[]): Holdings {
  const segments: Segment[] = texts.map((text, slice) => {
    const segment = emptySegment({ id: slice + 1, fileId: 1, slice, order: 0 })
    const builder = new SegmentBuilder(
      matcher,
      { fileId: 1, slice },
      { segment: 0, offset: 0, lines: 0 },
    )
    const stream = new EventStream(
      COMBINED,
      (bytes, from, _to, next, lines, draft, format, end) =>
        builder.add(bytes, from, next, lines, draft, format, end),
      LF,
      () => builder.settle(),
    )
    stream.push(encode(text))
    stream.end()
    const batch = builder.take()
    if (batch !== undefined) addBatch(segment, batch)
    return segment
  })
  const file = { id: 1, name: 'access.log', zoneMinutes: 0, year: 2026, sliceLines: [0] }
  return { files: new Map([[1, file]]), segments }
}
