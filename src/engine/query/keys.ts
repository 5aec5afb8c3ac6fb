import { must } from '../../base/assert.ts'
import { networkOf } from '../../base/address.ts'
import { Kind, type TextField } from '../columns/fields.ts'
import type { Facet } from '../columns/filter.ts'
import { marksOf, timesOf, type Block, type Holdings, type Segment } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { NoteTags } from '../policy/notes.ts'
import { NO_POLICY } from '../policy/policy.ts'
import { WITHOUT_DATA, type Addresses, type SourceFact } from '../whose/addresses.ts'
import { OUTCOMES } from '../rules/rule.ts'
import { factsOf } from './sets.ts'

/** The names of kinds in filters, by Kind. */
export const KIND_NAMES = Object.keys(Kind)

/**
 * The values of a facet in one segment as small numbers. A row has one value (`one`), or as many as its rule set has
 * (`many`, by the set's code).
 */
export interface Keys {
  /** Values are numbered below this; it may grow while rows are asked for. */
  size(): number
  text(value: number): string
  /** Value of each row of a block. */
  one?(block: Block): ArrayLike<number>
  many?(block: Block): { codes: ArrayLike<number>; values: readonly (readonly number[])[] }
}

const TEXT_FACETS: Partial<Record<Facet, TextField>> = {
  source: 'source',
  method: 'method',
  target: 'target',
  referrer: 'referrer',
  agent: 'agent',
  vhost: 'vhost',
  user: 'user',
  format: 'format',
  level: 'level',
}

export function keysOf(holdings: Holdings, book: RuleBook, segment: Segment, facet: Facet): Keys {
  const field = TEXT_FACETS[facet]
  if (field !== undefined) return textKeys(segment, field)
  switch (facet) {
    case 'page':
      return mapped(segment, 'target', (code) => segment.pathOf[code] ?? 0, segment.paths)
    case 'network':
      return networkKeys(segment)
    case 'country':
    case 'asn':
      return factKeys(holdings, segment, facet)
    case 'status':
      return numbered(
        (block) => block.columns.status,
        (value) => (value === 0 ? '' : String(value)),
      )
    case 'kind':
      return numbered(
        (block) => block.columns.kind,
        (value) => KIND_NAMES[value] ?? '',
      )
    case 'file':
      return numbered(
        (block) => new Uint8Array(block.rows),
        () => String(segment.fileId),
      )
    case 'outcome':
      return outcomeKeys(segment, book)
    case 'day':
      return dayKeys(holdings, segment)
    case 'note':
      return noteKeys(holdings, book, segment)
    default:
      return ruleKeys(segment, book, facet)
  }
}

function textKeys(segment: Segment, field: TextField): Keys {
  const words = segment.words[field]
  return {
    size: () => words.size,
    text: (code) => words.text(code),
    one: (block) => block.columns[field],
  }
}

function mapped(
  segment: Segment,
  field: TextField,
  to: (code: number) => number,
  words: { readonly size: number; text(code: number): string },
): Keys {
  const table = Uint32Array.from({ length: segment.words[field].size }, (_, code) =>
    code === 0 ? 0 : to(code),
  )
  return {
    size: () => words.size,
    text: (value) => words.text(value),
    one: (block) => {
      const codes = block.columns[field]
      const values = new Uint32Array(block.rows)
      for (let row = 0; row < values.length; row++)
        values[row] = table[codes[row] as number] as number
      return values
    },
  }
}

/** Numbers values by their text. */
class Names {
  readonly list: string[] = ['']
  readonly #numbers = new Map([['', 0]])

  get size(): number {
    return this.list.length
  }

  number(text: string): number {
    let number = this.#numbers.get(text)
    if (number === undefined) {
      number = this.list.push(text) - 1
      this.#numbers.set(text, number)
    }
    return number
  }

  text(number: number): string {
    return this.list[number] ?? ''
  }
}

const networks = new WeakMap<Segment, { readonly size: number; readonly keys: Keys }>()

/** Remembered until the segment has more sources: working out fifty thousand networks takes longer than counting them. */
function networkKeys(segment: Segment): Keys {
  const { source } = segment.words
  const known = networks.get(segment)
  if (known?.size === source.size) return known.keys
  const names = new Names()
  const texts = source.texts(0)
  const keys = mapped(
    segment,
    'source',
    (code) => names.number(networkOf(texts[code] ?? '')),
    names,
  )
  networks.set(segment, { size: source.size, keys })
  return keys
}

interface FactKeys {
  readonly size: number
  readonly by: Addresses
  readonly keys: Keys
}

const facts = new WeakMap<Segment, Map<SourceFact, FactKeys>>()

/** Remembered until the segment has more sources or other data tell about them. */
function factKeys(
  { addresses: by = WITHOUT_DATA }: Holdings,
  segment: Segment,
  fact: SourceFact,
): Keys {
  const { source } = segment.words
  const remembered = facts.get(segment) ?? new Map<SourceFact, FactKeys>()
  const known = remembered.get(fact)
  if (known?.size === source.size && known.by === by) return known.keys
  const names = new Names()
  const texts = source.texts(0)
  const keys = mapped(
    segment,
    'source',
    (code) => names.number(by.fact(texts[code] ?? '', fact)),
    names,
  )
  facts.set(segment, remembered.set(fact, { size: source.size, by, keys }))
  return keys
}

function numbered(one: (block: Block) => ArrayLike<number>, text: (value: number) => string): Keys {
  return { size: () => 1024, one, text }
}

function outcomeKeys(segment: Segment, book: RuleBook): Keys {
  return numbered(
    (block) => {
      if (block.marks !== undefined) return block.marks.outcomes
      const { codes, sets } = marksOf(segment, block)
      const facts = factsOf(sets, book)
      return Uint8Array.from({ length: block.rows }, (_, row) =>
        facts[codes[row] as number]?.attack === true ? 1 + OUTCOMES.indexOf('unclear') : 0,
      )
    },
    (value) => OUTCOMES[value - 1] ?? '',
  )
}

const DAY_MS = 86_400_000

function dayKeys(holdings: Holdings, segment: Segment): Keys {
  const names = new Names()
  let start = NaN
  let last = 0
  return {
    size: () => names.size,
    text: (value) => names.text(value),
    one: (block) => {
      const times = timesOf(holdings, segment, block)
      const values = new Uint32Array(block.rows)
      for (let row = 0; row < values.length; row++) {
        const time = times[row] as number
        if (!(time >= start && time < start + DAY_MS)) {
          start = Math.floor(time / DAY_MS) * DAY_MS
          last = Number.isNaN(time) ? 0 : names.number(new Date(start).toISOString().slice(0, 10))
        }
        values[row] = last
      }
      return values
    },
  }
}

function noteKeys({ policy = NO_POLICY }: Holdings, book: RuleBook, segment: Segment): Keys {
  const tags = new NoteTags(policy, segment, book)
  return {
    size: () => tags.names.length,
    text: (value) => tags.names[value] ?? '',
    many: (block) => tags.of(block),
  }
}

/** What a rule-level facet says of a rule. */
export function ruleValue(book: RuleBook, facet: Facet, id: string): string {
  switch (facet) {
    case 'category':
      return book.categoryOf(id)
    case 'severity':
      return book.severityOf(id)
    case 'stage':
      return book.stageOf(id)
    default:
      return id
  }
}

function ruleKeys(segment: Segment, book: RuleBook, facet: Facet): Keys {
  const names = new Names()
  const tables = new Map<readonly (readonly string[])[], (readonly number[])[]>()
  const valuesOf = (sets: readonly (readonly string[])[]): readonly (readonly number[])[] => {
    let table = tables.get(sets)
    if (table === undefined) {
      table = sets.map((set) => [
        ...new Set(set.map((id) => names.number(ruleValue(book, facet, id)))),
      ])
      tables.set(sets, table)
    }
    return table
  }
  return {
    size: () => names.size,
    text: (value) => names.text(value),
    many: (block) => {
      const { codes, sets } = marksOf(segment, block)
      return { codes, values: must(valuesOf(sets), 'rule values') }
    },
  }
}
