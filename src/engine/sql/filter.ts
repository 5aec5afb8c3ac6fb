import { HOMELY_FUNCTIONS, TELLING_FAMILIES, TELLING_FUNCTIONS, WORDS } from './words.ts'

/** Strings close with the quote that they begin with; a quote inside stands twice or behind a backslash. */
const TOKEN =
  /\s*(?:('(?:[^'\\]|''|\\.)*'|"(?:[^"\\]|""|\\.)*")|(-?\d[\w.:+-]*)|([a-z_][\w.$-]*(?:\[[\w.:-]{0,40}\])?)|([!=]~|[!=<>]=|<>|[=<>~])|([(),]))/iy

type Token = readonly [kind: 's' | 'n' | 'w' | 'c' | 'p', text: string]

/** Words between a name and what it is compared with. */
const RELATION = new Set(
  `in like ilike is was not contains before after during on changed from to by has startswith endswith eq ne gt ge lt
  le beyond dwithin within`.split(/\s+/),
)
/** Functions of databases that filters have too, and that take no value apart. */
const HARMLESS = new Set(['upper', 'lower', 'now', 'date', 'year', 'month', 'day'])
/** "Story points", "Sum[Number]" */
const NAMED = /^"[a-z][\w-]*(?: [\w-]+){1,6}(?:\[\w+\])?"$/i
const LOGIC = new Set(['and', 'or'])
const DEEPEST = 12

/**
 * Whether a value is from its first to its last character a filter of its own: names compared with values, joined by `and` and
 * `or`, with all strings and brackets closed, as the query languages of ticket systems, maps and APIs have it. What ends a string
 * of somebody else's query leaves a quote open here; constants compared, functions of databases and words of other clauses are
 * no filter.
 */
export function isFilter(text: string): boolean {
  const tokens = tokensIn(text)
  if (tokens === undefined || tokens.length < 3) return false
  const reader = new FilterReader(tokens)
  return reader.expression(0) && reader.ordered() && reader.compared
}

function tokensIn(text: string): readonly Token[] | undefined {
  const found: Token[] = []
  TOKEN.lastIndex = 0
  const trimmed = text.trimEnd()
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed)
    if (match === null) return undefined
    const [, string, number, word, sign, bracket] = match
    if (string !== undefined) found.push(['s', string])
    else if (number !== undefined) found.push(['n', number])
    else if (word !== undefined) found.push(['w', word.toLowerCase()])
    else if (sign !== undefined) found.push(['c', sign])
    else found.push(['p', bracket as string])
  }
  return found
}

class FilterReader {
  readonly #tokens: readonly Token[]
  #at = 0
  /** Whether a name was compared. */
  compared = false

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  expression(depth: number): boolean {
    if (depth > DEEPEST) return false
    do if (!this.#term(depth)) return false
    while (this.#takeWord(LOGIC))
    return true
  }

  /** Nothing is left, or an order: order by created desc. */
  ordered(): boolean {
    const rest = this.#tokens.slice(this.#at)
    if (rest.length === 0) return true
    const [order, by, ...names] = rest.map(([, text]) => text)
    return (
      order === 'order' &&
      by === 'by' &&
      rest.every(([kind]) => kind === 'w' || kind === 'p') &&
      names.length > 0
    )
  }

  #term(depth: number): boolean {
    if (this.#isText('not')) this.#at++
    if (this.#isText('(')) return this.#bracketed(depth)
    const from = this.#at
    if (!this.#name(depth)) return false
    const left = this.#textOf(from, this.#at)
    if (this.#kind() === 'c') {
      const right = ++this.#at
      this.compared = true
      return this.#value(depth) && this.#textOf(right, this.#at) !== left
    }
    let related = false
    while (this.#takeWord(RELATION)) related = this.compared = true
    if (!related) return left.endsWith(')')
    return this.#ends() || this.#value(depth)
  }

  #textOf(from: number, to: number): string {
    return this.#tokens
      .slice(from, to)
      .map(([, text]) => text)
      .join('')
  }

  #bracketed(depth: number): boolean {
    this.#at++
    return this.expression(depth + 1) && this.#take(')')
  }

  /** A name, a name of several words in quotes, or a call. */
  #name(depth: number): boolean {
    const [kind, text] = this.#tokens[this.#at] ?? ['p', '']
    if (kind === 's') return NAMED.test(text) && ++this.#at > 0
    if (kind !== 'w' || WORDS.has(text)) return false
    this.#at++
    return !this.#isText('(') || (isHarmless(text) && this.#list(depth))
  }

  #value(depth: number): boolean {
    const [kind, text] = this.#tokens[this.#at] ?? ['p', '']
    if (kind === 's' || kind === 'n' || WORDS.get(text) === 'n') return ++this.#at > 0
    if (text === '(') return this.#list(depth)
    return this.#name(depth)
  }

  /** Values in brackets. */
  #list(depth: number): boolean {
    this.#at++
    if (depth > DEEPEST) return false
    if (this.#take(')')) return true
    do {
      if (!this.#value(depth + 1)) return false
      // Coordinates stand side by side.
      while (this.#kind() === 'n') this.#at++
    } while (this.#take(','))
    return this.#take(')')
  }

  #kind(): string {
    return this.#tokens[this.#at]?.[0] ?? ''
  }

  #isText(text: string): boolean {
    const token = this.#tokens[this.#at]
    return token !== undefined && token[0] !== 's' && token[1] === text
  }

  #take(text: string): boolean {
    if (!this.#isText(text)) return false
    this.#at++
    return true
  }

  #takeWord(words: ReadonlySet<string>): boolean {
    const token = this.#tokens[this.#at]
    if (token?.[0] !== 'w' || !words.has(token[1])) return false
    this.#at++
    return true
  }

  /** Nothing to compare with comes: the term was `due is empty`, cut short. */
  #ends(): boolean {
    const token = this.#tokens[this.#at]
    return token === undefined || token[1] === ')' || LOGIC.has(token[1])
  }
}

const isHarmless = (name: string): boolean =>
  HARMLESS.has(name) ||
  !(HOMELY_FUNCTIONS.has(name) || TELLING_FUNCTIONS.has(name) || TELLING_FAMILIES.test(name))
