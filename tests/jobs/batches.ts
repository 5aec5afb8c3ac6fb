import { encode } from '../../src/base/bytes.ts'
import type { Batch } from '../../src/engine/columns/batch.ts'
import { SegmentBuilder } from '../../src/engine/columns/builder.ts'
import { Clock } from '../../src/engine/columns/fields.ts'
import type { Judge } from '../../src/engine/columns/hit-sets.ts'
import { Draft } from '../../src/engine/formats/draft.ts'

/** Fires `test/attack` on targets that hold `attack`. */
export const TEST_JUDGE: Judge = {
  rules: [{ id: 'test/attack', severity: 'high' }],
  look: (_, bytes) => (new TextDecoder().decode(bytes).includes('attack') ? [0] : []),
  keep: (found) => found,
}

export interface TestLine {
  readonly source: string
  readonly target: string
  readonly status?: number
  readonly time?: number
}

/** The lines of a made-up format `SOURCE TARGET`, one batch for every `size` of them. */
export function batchesOf(
  place: { readonly fileId: number; readonly slice?: number },
  lines: readonly TestLine[],
  size = 1000,
): Batch[] {
  const builder = new SegmentBuilder(
    TEST_JUDGE,
    { slice: 0, ...place },
    { segment: 0, offset: 0, lines: 0 },
  )
  const draft = new Draft()
  const batches: Batch[] = []
  lines.forEach((line, i) => {
    const bytes = encode(`${line.source} ${line.target}\n`)
    draft.reset()
    draft.span('source', 0, line.source.length)
    draft.span('target', line.source.length + 1, bytes.length - 1)
    draft.status = line.status ?? 200
    if (line.time !== undefined) {
      draft.time = line.time
      draft.clock = Clock.utc
    }
    builder.add(bytes, 0, bytes.length, 1, draft, 'test/plain', 0)
    if ((i + 1) % size !== 0 && i + 1 < lines.length) return
    const batch = builder.take()
    if (batch !== undefined) batches.push(batch)
  })
  return batches
}
