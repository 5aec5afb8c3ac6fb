import { contains, parseCidr } from '../../base/address.ts'
import { Kind } from '../columns/fields.ts'
import type { Choice, Facet, Filter } from '../columns/filter.ts'
import { marksOf, timesOf, type Block, type Holdings, type Segment } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { keysOf, type Keys } from './keys.ts'
import { codesWith } from './needle.ts'
import { factsOf } from './sets.ts'

/** The rows of a block that a filter shows, in order. */
export interface Part {
  readonly segment: Segment
  readonly block: Block
  readonly rows: Uint32Array
}

/** The rows of a case that a filter shows, in the order of the files. */
export interface Scope {
  readonly parts: readonly Part[]
  readonly total: number
}

/** Rule-level facets: a row counts when any of its rules passes. */
export const RULE_FACETS: readonly Facet[] = ['rule', 'category', 'severity', 'stage']

type Test = (block: Block, keep: Uint8Array) => void

/** All rows that a filter shows. */
export function scopeOf(holdings: Holdings, book: RuleBook, filter: Filter): Scope {
  const parts: Part[] = []
  let total = 0
  for (const segment of holdings.segments) {
    const tests = testsOf(holdings, book, segment, filter)
    for (const block of segment.blocks) {
      const keep = new Uint8Array(block.rows).fill(1)
      for (const test of tests) test(block, keep)
      const rows = kept(keep)
      if (rows.length === 0) continue
      parts.push({ segment, block, rows })
      total += rows.length
    }
  }
  return { parts, total }
}

function kept(keep: Uint8Array): Uint32Array {
  let count = 0
  for (let row = 0; row < keep.length; row++) count += keep[row] as number
  const rows = new Uint32Array(count)
  for (let row = 0, at = 0; row < keep.length; row++) if (keep[row] === 1) rows[at++] = row
  return rows
}

function testsOf(holdings: Holdings, book: RuleBook, segment: Segment, filter: Filter): Test[] {
  const tests: Test[] = []
  const { time, text, facets } = filter
  if (facets.kind === undefined) tests.push(eventsOnly)
  if (time !== undefined)
    tests.push((block, keep) => {
      const times = timesOf(holdings, segment, block)
      for (let row = 0; row < keep.length; row++)
        if (!((times[row] as number) >= time.start && (times[row] as number) < time.end))
          keep[row] = 0
    })
  if (filter.attacks === true) tests.push((block, keep) => attacksOnly(book, segment, block, keep))
  for (const [facet, choice] of Object.entries(facets) as [Facet, Choice][])
    if (choice.include.length + choice.exclude.length > 0)
      tests.push(facetTest(keysOf(holdings, book, segment, facet), facet, choice))
  if (text !== undefined && text !== '') tests.push(textTest(segment, text))
  return tests
}

function eventsOnly(block: Block, keep: Uint8Array): void {
  const { kind } = block.columns
  for (let row = 0; row < keep.length; row++) if (kind[row] !== Kind.event) keep[row] = 0
}

function attacksOnly(book: RuleBook, segment: Segment, block: Block, keep: Uint8Array): void {
  const { codes, sets } = marksOf(segment, block)
  const isAttack = Uint8Array.from(factsOf(sets, book), ({ attack }) => (attack ? 1 : 0))
  for (let row = 0; row < keep.length; row++)
    if (isAttack[codes[row] as number] !== 1) keep[row] = 0
}

/** Whether a facet's value passes a choice, remembered by the value's number. */
function passer(keys: Keys, facet: Facet, choice: Choice): (value: number) => boolean {
  const match = matcher(facet, choice)
  const known: (boolean | undefined)[] = []
  return (value) => (known[value] ??= match(keys.text(value)))
}

/** Whether a value passes: it is among the included (if any are) and not among the excluded. */
export function matcher(facet: Facet, { include, exclude }: Choice): (text: string) => boolean {
  const wanted = include.map((value) => oneOf(facet, value))
  const unwanted = exclude.map((value) => oneOf(facet, value))
  return (text) =>
    (wanted.length === 0 || wanted.some((is) => is(text))) && !unwanted.some((is) => is(text))
}

function oneOf(facet: Facet, value: string): (text: string) => boolean {
  if (facet === 'source' && value.includes('/')) {
    const cidr = parseCidr(value)
    if (cidr !== undefined) return (text) => contains(cidr, text)
  }
  const group = facet === 'status' ? /^([1-9])xx$/i.exec(value)?.[1] : undefined
  if (group !== undefined) return (text) => text.length === 3 && text.startsWith(group)
  return (text) => text === value
}

function facetTest(keys: Keys, facet: Facet, choice: Choice): Test {
  const passes = passer(keys, facet, choice)
  return (block, keep) => {
    const one = keys.one?.(block)
    if (one !== undefined) {
      for (let row = 0; row < keep.length; row++)
        if (keep[row] === 1 && !passes(one[row] as number)) keep[row] = 0
      return
    }
    const many = keys.many?.(block)
    if (many === undefined) return
    const good = many.values.map((values) => setPasses(values, passes, choice))
    for (let row = 0; row < keep.length; row++)
      if (good[many.codes[row] as number] !== true) keep[row] = 0
  }
}

/** A set passes when one of its values does; the empty set passes only where nothing is asked for. */
function setPasses(
  values: readonly number[],
  passes: (value: number) => boolean,
  choice: Choice,
): boolean {
  if (values.length === 0) return choice.include.length === 0 || choice.include.includes('')
  return values.some(passes)
}

const SEARCHED = ['target', 'request', 'message'] as const

function textTest(segment: Segment, text: string): Test {
  const tables = SEARCHED.map((field) => codesWith(segment.words[field], text))
  const residues = codesWith(segment.words.residue, text)
  return (block, keep) => {
    const { columns } = block
    for (let row = 0; row < keep.length; row++) {
      if (keep[row] === 0) continue
      const found = SEARCHED.some(
        (field, i) => (tables[i] as Uint8Array)[columns[field][row] as number] === 1,
      )
      // A line that no format read is all residue.
      const unread =
        columns.kind[row] !== Kind.event && residues[columns.residue[row] as number] === 1
      if (!found && !unread) keep[row] = 0
    }
  }
}
