import type { Letter } from './words.ts'

/** Of a value no more than this is read, in UTF-16 units, and no more tokens than `MOST_TOKENS`. */
export const LONGEST_READ = 2048
export const MOST_TOKENS = 300

/** The quote that a query has open where the value starts, or none. */
export type Context = '' | "'" | '"' | '`'

/** Scratch of one reading. */
export class Reader {
  readonly text: string
  readonly context: Context
  readonly end: number
  at: number
  readonly letters: Letter[] = []
  readonly texts: string[] = []
  readonly inside: string[] = []
  remark = ''
  /** Of `between x and y` the `and` is no logic. */
  awaitsAnd = 0
  braces = 0

  constructor(text: string, from: number, context: Context) {
    this.text = text
    this.at = from
    this.context = context
    this.end = Math.min(text.length, from + LONGEST_READ)
  }

  get last(): Letter | undefined {
    return this.letters.at(-1)
  }

  push(letter: Letter, text: string, to: number, inside = ''): void {
    this.letters.push(letter)
    this.texts.push(text)
    this.inside.push(inside)
    this.at = to
  }
}

/** What a sticky pattern finds at a place. */
export function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
