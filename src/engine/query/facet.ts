import type { Facet } from '../columns/filter.ts'
import { marksOf, type Holdings, type Segment } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { keysOf, type Keys } from './keys.ts'
import type { Part, Scope } from './scope.ts'
import { factsOf } from './sets.ts'
import { CaseNumbers } from './case-numbers.ts'

/** A value of a facet and how many rows have it. */
export interface Tally {
  readonly value: string
  count: number
  attacks: number
  sources: number
}

interface Counted {
  readonly keys: Keys
  readonly counts: Uint32Array
  readonly attacks: Uint32Array
  readonly parts: Part[]
}

/** The most frequent values of a facet among the rows of a scope, from place `from`; and how many values there are. */
export function facetOf(
  holdings: Holdings,
  book: RuleBook,
  scope: Scope,
  facet: Facet,
  window: { readonly from: number; readonly count: number; readonly search?: string },
): { readonly total: number; readonly rows: readonly Tally[] } {
  const segments = countAll(holdings, book, scope, facet)
  const merged = merge(segments, window.search?.toLowerCase() ?? '')
  const rows = top(merged, window.from + window.count).slice(window.from)
  countSources(holdings, segments, rows)
  return { total: merged.length, rows }
}

function countAll(holdings: Holdings, book: RuleBook, scope: Scope, facet: Facet): Counted[] {
  const bySegment = new Map<Segment, Counted>()
  for (const part of scope.parts) {
    let counted = bySegment.get(part.segment)
    if (counted === undefined) {
      const keys = keysOf(holdings, book, part.segment, facet)
      counted = { keys, counts: new Uint32Array(0), attacks: new Uint32Array(0), parts: [] }
      bySegment.set(part.segment, counted)
    }
    const wider = { ...counted, ...count(counted, part, book) }
    wider.parts.push(part)
    bySegment.set(part.segment, wider)
  }
  return [...bySegment.values()]
}

function count(
  { keys, counts, attacks }: Counted,
  part: Part,
  book: RuleBook,
): Pick<Counted, 'counts' | 'attacks'> {
  const { block, segment, rows } = part
  const marks = marksOf(segment, block)
  const facts = factsOf(marks.sets, book)
  const attack = Uint8Array.from(facts, (fact) => (fact.attack ? 1 : 0))
  const one = keys.one?.(block)
  const many = one === undefined ? keys.many?.(block) : undefined
  const wide = counts.length >= keys.size() ? counts : widened(counts, keys.size())
  const wideAttacks = attacks.length >= keys.size() ? attacks : widened(attacks, keys.size())
  for (const row of rows) {
    const bad = attack[marks.codes[row] as number] as number
    if (one !== undefined) {
      const value = one[row] as number
      wide[value] = (wide[value] as number) + 1
      wideAttacks[value] = (wideAttacks[value] as number) + bad
    } else if (many !== undefined)
      for (const value of many.values[many.codes[row] as number] ?? []) {
        wide[value] = (wide[value] as number) + 1
        wideAttacks[value] = (wideAttacks[value] as number) + bad
      }
  }
  return { counts: wide, attacks: wideAttacks }
}

function widened(counts: Uint32Array, size: number): Uint32Array {
  const wide = new Uint32Array(size)
  wide.set(counts)
  return wide
}

/** A value before its text is asked for: its text, or where to find it. */
interface Found {
  count: number
  attacks: number
  text: () => string
}

function merge(segments: readonly Counted[], search: string): Found[] {
  const found: Found[] = []
  if (segments.length === 1 && search === '') {
    const { keys, counts, attacks } = segments[0] as Counted
    for (let value = 0; value < counts.length; value++)
      if ((counts[value] as number) > 0)
        found.push({
          count: counts[value] as number,
          attacks: attacks[value] as number,
          text: () => keys.text(value),
        })
    return found
  }
  const byText = new Map<string, Found>()
  for (const { keys, counts, attacks } of segments)
    for (let value = 0; value < counts.length; value++) {
      if (counts[value] === 0) continue
      const text = keys.text(value)
      if (search !== '' && !text.toLowerCase().includes(search)) continue
      const known = byText.get(text)
      if (known === undefined)
        byText.set(text, {
          count: counts[value] as number,
          attacks: attacks[value] as number,
          text: () => text,
        })
      else {
        known.count += counts[value] as number
        known.attacks += attacks[value] as number
      }
    }
  return [...byText.values()]
}

/** The `most` largest by count. A threshold first: sorting every distinct target would cost more than counting them. */
function top(found: readonly Found[], most: number): Tally[] {
  const counts = Uint32Array.from(found, ({ count }) => count).sort()
  const least = counts[Math.max(0, counts.length - most)] ?? 0
  return found
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ count, attacks, text }) => ({ value: text(), count, attacks, sources: 0 }))
}

/** Distinct sources of the values that are shown. */
function countSources(
  holdings: Holdings,
  segments: readonly Counted[],
  rows: readonly Tally[],
): void {
  const places = new Map(rows.map((row, i) => [row.value, i]))
  const least = segments.length === 1 ? Math.min(...rows.map(({ count }) => count)) : 1
  const ids = CaseNumbers.in(holdings, 'source')
  const seen: Uint8Array[] = rows.map(() => new Uint8Array(0))
  for (const { keys, parts, counts } of segments) {
    const known: (number | undefined)[] = []
    const place = (value: number): number => {
      // In one segment, what is rarer than the rarest shown is not shown: its text need not be looked at.
      if ((counts[value] as number) < least) return -1
      return (known[value] ??= places.get(keys.text(value)) ?? -1)
    }
    for (const part of parts) markSources(keys, part, place, ids, seen)
  }
  rows.forEach((row, i) => {
    for (const bit of seen[i] as Uint8Array) row.sources += bit
  })
}

function markSources(
  keys: Keys,
  { segment, block, rows }: Part,
  place: (value: number) => number,
  ids: CaseNumbers,
  seen: Uint8Array[],
): void {
  const one = keys.one?.(block)
  const many = one === undefined ? keys.many?.(block) : undefined
  const { source } = block.columns
  const idOf = ids.of(segment)
  const mark = (value: number, row: number): void => {
    const at = place(value)
    const code = source[row] as number
    if (at < 0 || code === 0) return
    if ((seen[at] as Uint8Array).length < ids.size) {
      const wide = new Uint8Array(ids.size)
      wide.set(seen[at] as Uint8Array)
      seen[at] = wide
    }
    ;(seen[at] as Uint8Array)[idOf[code] as number] = 1
  }
  for (const row of rows)
    if (one !== undefined) mark(one[row] as number, row)
    else if (many !== undefined)
      for (const value of many.values[many.codes[row] as number] ?? []) mark(value, row)
}
