import type { Holdings, Segment } from '../columns/segment.ts'
import type { Words } from '../columns/words.ts'
import { CaseIds } from '../detectors/case-ids.ts'

/** Numbers of all targets of a case, and of each segment's codes. */
export interface ValueIds {
  readonly ids: CaseIds
  of(segment: Segment): Uint32Array
}

interface Kept {
  readonly size: number
  readonly values: ValueIds
  ranks: Uint32Array | undefined
}

const known = new WeakMap<Holdings, Map<'source' | 'target', Kept>>()

/**
 * Case-wide numbers of the values of a large column, told apart by their bytes: of targets there may be millions, and no
 * text is made of them. Remembered until values come or go; unlike CaseNumbers they are then made anew.
 */
export function valueIds(holdings: Holdings, field: 'source' | 'target'): ValueIds {
  return kept(holdings, field).values
}

/** Place of each number's text in the alphabet of UTF-16 units; equal texts have one number. */
export function ranksOf(holdings: Holdings, field: 'source' | 'target'): Uint32Array {
  const all = kept(holdings, field)
  all.ranks ??= ranked(all.values.ids)
  return all.ranks
}

function kept(holdings: Holdings, field: 'source' | 'target'): Kept {
  const { segments } = holdings
  const size = segments.reduce((sum, { id, words }) => sum + words[field].size + id * 1e9, 0)
  const fields = known.get(holdings) ?? new Map<'source' | 'target', Kept>()
  known.set(holdings, fields)
  let all = fields.get(field)
  if (all?.size !== size) {
    all = { size, values: numbered(segments, (segment) => segment.words[field]), ranks: undefined }
    fields.set(field, all)
  }
  return all
}

function numbered(segments: readonly Segment[], wordsOf: (segment: Segment) => Words): ValueIds {
  const ids = new CaseIds(segments.map(wordsOf))
  const tables = new Map(segments.map((segment, i) => [segment, ids.of(i)]))
  return { ids, of: (segment) => tables.get(segment) ?? new Uint32Array(0) }
}

function ranked(ids: CaseIds): Uint32Array {
  const texts = Array.from({ length: ids.size }, (_, id) => ids.text(id))
  const order = Uint32Array.from(texts, (_, id) => id).sort((a, b) => {
    const [x, y] = [texts[a] as string, texts[b] as string]
    return x < y ? -1 : x > y ? 1 : a - b
  })
  const ranks = new Uint32Array(ids.size)
  order.forEach((id, place) => (ranks[id] = place))
  return ranks
}
