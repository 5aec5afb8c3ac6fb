import type { Facet } from '../columns/filter.ts'
import { marksOf, type Holdings, type Segment } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { keysOf, type Keys } from './keys.ts'
import type { Part, Scope } from './scope.ts'
import { factsOf } from './sets.ts'
import { valueIds } from './value-ids.ts'
import { CaseNumbers, type NumberedKind } from './case-numbers.ts'

/** A value of a facet and how many rows have it. */
export interface Tally {
  readonly value: string
  count: number
  attacks: number
  sources: number
}

interface Shown extends Tally {
  readonly number: number
}

interface Counted {
  readonly segment: Segment
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
  const merged = merge(holdings, facet, segments, window.search?.toLowerCase() ?? '')
  const shown = top(merged, window.from + window.count).slice(window.from)
  countSources(holdings, facet, segments, shown)
  const rows = shown.map(({ value, count, attacks, sources }) => ({
    value,
    count,
    attacks,
    sources,
  }))
  return { total: merged.length, rows }
}

function countAll(holdings: Holdings, book: RuleBook, scope: Scope, facet: Facet): Counted[] {
  const bySegment = new Map<Segment, Counted>()
  for (const part of scope.parts) {
    let counted = bySegment.get(part.segment)
    if (counted === undefined) {
      const keys = keysOf(holdings, book, part.segment, facet)
      counted = {
        segment: part.segment,
        keys,
        counts: new Uint32Array(0),
        attacks: new Uint32Array(0),
        parts: [],
      }
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
  /** In one segment the value's number there, in several its case-wide one, if it has one. */
  readonly number: number
  count: number
  attacks: number
  text: () => string
}

/** Facets whose values have case-wide numbers: several segments are merged without looking at texts. */
const NUMBERED: Partial<Record<Facet, NumberedKind>> = {
  source: 'source',
  page: 'path',
  referrer: 'referrer',
  agent: 'agent',
}

interface Numbers {
  /** Numbers are below this. */
  readonly size: number
  of(segment: Segment): Uint32Array
  text(number: number): string
}

function numbersOf(holdings: Holdings, facet: Facet): Numbers | undefined {
  const kind = NUMBERED[facet]
  if (kind !== undefined) return CaseNumbers.in(holdings, kind)
  if (facet !== 'target') return undefined
  const values = valueIds(holdings, facet)
  const { ids } = values
  return { size: ids.size, of: (segment) => values.of(segment), text: (id) => ids.text(id) }
}

function merge(
  holdings: Holdings,
  facet: Facet,
  segments: readonly Counted[],
  search: string,
): Found[] {
  const numbers = segments.length > 1 ? numbersOf(holdings, facet) : undefined
  const all =
    segments.length === 1
      ? sums(segments[0] as Counted, (value) => (segments[0] as Counted).keys.text(value))
      : numbers === undefined
        ? mergedByText(segments)
        : mergedByNumber(numbers, segments)
  return search === '' ? all : all.filter(({ text }) => text().toLowerCase().includes(search))
}

function sums(
  { counts, attacks }: Pick<Counted, 'counts' | 'attacks'>,
  textOf: (value: number) => string,
): Found[] {
  const found: Found[] = []
  for (let value = 0; value < counts.length; value++)
    if ((counts[value] as number) > 0)
      found.push({
        number: value,
        count: counts[value] as number,
        attacks: attacks[value] as number,
        text: () => textOf(value),
      })
  return found
}

function mergedByNumber(numbers: Numbers, segments: readonly Counted[]): Found[] {
  const tables = segments.map(({ segment }) => numbers.of(segment))
  const counts = new Uint32Array(numbers.size)
  const attacks = new Uint32Array(numbers.size)
  segments.forEach((segment, i) => {
    const table = tables[i] as Uint32Array
    for (let value = 0; value < segment.counts.length; value++) {
      const more = segment.counts[value] as number
      if (more === 0) continue
      const number = table[value] as number
      counts[number] = (counts[number] as number) + more
      attacks[number] = (attacks[number] as number) + (segment.attacks[value] as number)
    }
  })
  return sums({ counts, attacks }, (number) => numbers.text(number))
}

function mergedByText(segments: readonly Counted[]): Found[] {
  const byText = new Map<string, Found>()
  for (const { keys, counts, attacks } of segments)
    for (let value = 0; value < counts.length; value++) {
      const count = counts[value] as number
      if (count === 0) continue
      const text = keys.text(value)
      const known = byText.get(text)
      if (known === undefined)
        byText.set(text, {
          number: -1,
          count,
          attacks: attacks[value] as number,
          text: () => text,
        })
      else {
        known.count += count
        known.attacks += attacks[value] as number
      }
    }
  return [...byText.values()]
}

/** The `most` largest by count. A threshold first: sorting every distinct target would cost more than counting them. */
function top(found: readonly Found[], most: number): Shown[] {
  const counts = Uint32Array.from(found, ({ count }) => count).sort()
  const least = counts[Math.max(0, counts.length - most)] ?? 0
  return found
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ number, count, attacks, text }) => ({
      number,
      value: text(),
      count,
      attacks,
      sources: 0,
    }))
}

/** Distinct sources of the values that are shown. */
function countSources(
  holdings: Holdings,
  facet: Facet,
  segments: readonly Counted[],
  shown: readonly Shown[],
): void {
  const ids = CaseNumbers.in(holdings, 'source')
  for (const { segment } of segments) ids.of(segment)
  const seen = shown.map(() => new Uint8Array(ids.size))
  for (const counted of segments) {
    const places = placesOf(holdings, facet, counted, segments.length === 1, shown)
    for (const part of counted.parts) markSources(counted.keys, part, places, ids, seen)
  }
  shown.forEach((value, i) => {
    for (const bit of seen[i] as Uint8Array) value.sources += bit
  })
}

/** Place among the shown of each value of a segment; -1 where it is not shown. */
function placesOf(
  holdings: Holdings,
  facet: Facet,
  { segment, keys, counts }: Counted,
  alone: boolean,
  shown: readonly Shown[],
): Int32Array {
  const places = new Int32Array(keys.size()).fill(-1)
  if (alone) {
    shown.forEach(({ number }, i) => (places[number] = i))
    return places
  }
  const numbers = numbersOf(holdings, facet)
  if (numbers === undefined) {
    const byText = new Map(shown.map(({ value }, i) => [value, i]))
    for (let value = 0; value < counts.length; value++)
      if ((counts[value] as number) > 0) places[value] = byText.get(keys.text(value)) ?? -1
    return places
  }
  const byNumber = new Map(shown.map(({ number }, i) => [number, i]))
  const table = numbers.of(segment)
  for (let value = 0; value < counts.length; value++)
    if ((counts[value] as number) > 0) places[value] = byNumber.get(table[value] as number) ?? -1
  return places
}

function markSources(
  keys: Keys,
  { segment, block, rows }: Part,
  places: Int32Array,
  ids: CaseNumbers,
  seen: readonly Uint8Array[],
): void {
  const one = keys.one?.(block)
  const many = one === undefined ? keys.many?.(block) : undefined
  const { source } = block.columns
  const idOf = ids.of(segment)
  const mark = (value: number, row: number): void => {
    const at = places[value] as number
    const code = source[row] as number
    if (at >= 0 && code !== 0) (seen[at] as Uint8Array)[idOf[code] as number] = 1
  }
  for (const row of rows)
    if (one !== undefined) mark(one[row] as number, row)
    else if (many !== undefined)
      for (const value of many.values[many.codes[row] as number] ?? []) mark(value, row)
}
