import { logText } from '../../../src/base/bytes.ts'
import { Clock, Kind, TEXT_FIELDS } from '../../../src/engine/columns/fields.ts'
import type { Draft } from '../../../src/engine/formats/draft.ts'
import { EventStream } from '../../../src/engine/formats/events.ts'
import type { Format } from '../../../src/engine/formats/format.ts'

/** What a draft holds, as a format's samples write it. */
export function describeDraft(bytes: Uint8Array, draft: Draft): Record<string, string | number> {
  const found: Record<string, string | number> = {}
  TEXT_FIELDS.forEach((field, i) => {
    const own = draft.own[i]
    const start = draft.start[i] as number
    const written = draft.textStart[i] as number
    if (own !== undefined) found[field] = logText(own)
    else if (written >= 0) found[field] = logText(draft.text, written, draft.textEnd[i])
    else if (start >= 0) found[field] = logText(bytes, start, draft.end[i])
  })
  if (draft.clock === Clock.utc) found['time'] = new Date(draft.time).toISOString()
  if (draft.clock === Clock.noYear)
    found['timeNoYear'] = new Date(draft.time).toISOString().slice(5, -1)
  if (draft.clock === Clock.local)
    found['timeLocal'] = new Date(draft.time).toISOString().slice(0, -1)
  if (draft.status !== 0) found['status'] = draft.status
  if (!Number.isNaN(draft.bytes)) found['bytes'] = draft.bytes
  if (!Number.isNaN(draft.duration)) found['duration'] = draft.duration
  return found
}

/** A row as a test compares it. */
export interface Row {
  readonly kind: string
  readonly lines: number
  readonly format: string
  readonly raw: string
  readonly end: number
  readonly fields: Record<string, string | number>
}

const KINDS = Object.keys(Kind)

/** The rows of a text that comes in chunks cut at the given places. */
export function rowsOf(
  formats: readonly Format[],
  text: Uint8Array,
  cuts: readonly number[] = [],
  lineEnd?: number,
): Row[] {
  const rows: Row[] = []
  const stream = new EventStream(
    formats,
    (bytes, from, to, next, lines, draft, format, end) => {
      rows.push({
        kind: KINDS[draft.kind] ?? '',
        lines,
        format,
        raw: Buffer.from(bytes.subarray(from, next)).toString('latin1'),
        end: next - to,
        fields: describeDraft(bytes, draft),
      })
      if (end === 0 && next !== to) throw new Error('a line end that is none')
    },
    lineEnd,
  )
  let at = 0
  for (const cut of [...cuts, text.length]) {
    stream.push(text.slice(at, cut))
    at = cut
  }
  stream.end()
  return rows
}

/** Numbers from 0 (inclusive) to 1 (exclusive) that are the same in every run. */
export function seeded(seed: number): () => number {
  return () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed / 0x80000000
  }
}
