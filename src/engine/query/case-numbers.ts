import type { Holdings, Segment } from '../columns/segment.ts'
import type { Words } from '../columns/words.ts'

/** Dictionaries with codes of their own in every segment. Targets and messages have too many values to number. */
const KINDS = {
  source: ({ words }: Segment) => words.source,
  path: ({ paths }: Segment) => paths,
  referrer: ({ words }: Segment) => words.referrer,
  agent: ({ words }: Segment) => words.agent,
} as const
export type NumberedKind = keyof typeof KINDS

const known = new WeakMap<Holdings, Map<NumberedKind, CaseNumbers>>()

/**
 * Case-wide numbers of values that have another code in every segment. Number 0 is "absent". They are kept with the
 * holdings and grow with them, because every question needs them and making them costs more than most questions.
 */
export class CaseNumbers {
  readonly #wordsOf: (segment: Segment) => Words
  readonly #numbers = new Map<string, number>([['', 0]])
  readonly #tables = new WeakMap<Segment, { numbers: Uint32Array; size: number }>()
  readonly #texts: string[] = ['']

  private constructor(wordsOf: (segment: Segment) => Words) {
    this.#wordsOf = wordsOf
  }

  /** The numbers of a case; those of values that are gone stay until `forget`. */
  static in(holdings: Holdings, kind: NumberedKind): CaseNumbers {
    let kinds = known.get(holdings)
    if (kinds === undefined) {
      kinds = new Map()
      known.set(holdings, kinds)
    }
    let numbers = kinds.get(kind)
    if (numbers === undefined) {
      numbers = new CaseNumbers(KINDS[kind])
      kinds.set(kind, numbers)
    }
    return numbers
  }

  /** Forgets the numbers of a case: it was closed, or files left it. */
  static forget(holdings: Holdings): void {
    known.delete(holdings)
  }

  /** Numbers are below this. */
  get size(): number {
    return this.#texts.length
  }

  /** Number of each code of a segment; codes that came since the last call are numbered now. */
  of(segment: Segment): Uint32Array {
    const words = this.#wordsOf(segment)
    let table = this.#tables.get(segment)
    if (table === undefined) {
      table = { numbers: new Uint32Array(words.size), size: 1 }
      this.#tables.set(segment, table)
    }
    if (words.size > table.numbers.length) {
      const grown = new Uint32Array(Math.max(words.size, table.numbers.length * 2))
      grown.set(table.numbers)
      table.numbers = grown
    }
    if (table.size < words.size) {
      const texts = words.texts(table.size)
      for (const [i, text] of texts.entries()) table.numbers[table.size + i] = this.#number(text)
      table.size = words.size
    }
    return table.numbers
  }

  text(number: number): string {
    return this.#texts[number] ?? ''
  }

  #number(text: string): number {
    let number = this.#numbers.get(text)
    if (number === undefined) {
      number = this.#texts.push(text) - 1
      this.#numbers.set(text, number)
    }
    return number
  }
}
