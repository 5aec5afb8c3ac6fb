/**
 * JavaScript of a value as tokens (ECMA-262, 12), read as one who fears it: what is no token is left out, a quote that never
 * closes is a sign of its own, strings put together from pieces are one, and a `//` comment's words count.
 */
export type Kind = 'name' | 'string' | 'regex' | 'number' | 'sign'

export interface Token {
  readonly kind: Kind
  /** Of a string its content with escapes undone; of a name, escapes undone too. */
  readonly text: string
  /** UTF-16 units, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** Whether a string was disguised: escaped, or put together. */
  readonly made: boolean
  /** Of a string its quote, else empty. */
  readonly quote: string
}

/** What comes after so many tokens is not read. */
const MOST_TOKENS = 3072

const LONGEST_REGEX = 200

const BLANK = /\s/

/** The tokens of a text from `from` on. */
export function tokensOf(text: string, from = 0): readonly Token[] {
  return new Lexer(text, from).read()
}

class Lexer {
  readonly #text: string
  readonly #tokens: Token[] = []
  /** Delimiters that do not occur any more, so that each is sought in vain once. */
  readonly #gone = new Set<string>()
  #at: number
  /** Tokens read, those put together since counted singly. */
  #read = 0

  constructor(text: string, from: number) {
    this.#text = text
    this.#at = from
  }

  read(): readonly Token[] {
    while (this.#at < this.#text.length && this.#read < MOST_TOKENS) this.#step()
    return this.#tokens
  }

  #step(): void {
    const char = this.#text[this.#at] ?? ''
    if (BLANK.test(char)) this.#at++
    else if (/[\w$\\\u0080-\uffff]/.test(char)) this.#word()
    else if (char === '"' || char === "'" || char === '`') this.#string(char)
    else if (char === '/') this.#slash()
    else this.#push('sign', char, this.#at + 1)
  }

  #push(kind: Kind, text: string, end: number, made = false, quote = ''): void {
    this.#read++
    this.#tokens.push({ kind, text, start: this.#at, end, made, quote })
    this.#at = end
  }

  /** A name or a number. */
  #word(): void {
    const word = WORD
    word.lastIndex = this.#at
    const found = word.exec(this.#text)?.[0] ?? ''
    if (found === '') this.#at++
    else if (/^\d/.test(found)) this.#push('number', found, this.#at + found.length)
    else this.#push('name', unescaped(found), this.#at + found.length, found.includes('\\'))
  }

  #string(quote: string): void {
    const end = this.#closing(quote)
    const inside = end < 0 ? '' : this.#text.slice(this.#at + 1, end)
    // A template that asks for values is code within; so is what a lone quote leaves behind.
    if (end < 0 || (quote === '`' && inside.includes('${'))) {
      this.#push('sign', quote, this.#at + 1)
      return
    }
    const text = unescaped(inside)
    this.#push('string', text, end + 1, text !== inside, quote)
    this.#join()
  }

  /** Puts a string to the one before, where only blanks or a `+` stand between: `'al' + 'ert'`. */
  #join(): void {
    const tokens = this.#tokens
    const last = tokens.at(-1)
    const back = isSign(tokens.at(-2), '+') ? 3 : 2
    const first = tokens.at(-back)
    if (last === undefined || first?.kind !== 'string') return
    tokens.length -= back
    const text = first.text + last.text
    const { start, quote } = first
    tokens.push({ kind: 'string', text, start, end: last.end, made: true, quote })
  }

  #closing(quote: string): number {
    if (this.#gone.has(quote)) return -1
    for (let end = this.#text.indexOf(quote, this.#at + 1); end >= 0;) {
      if (!isEscaped(this.#text, end)) return end
      end = this.#text.indexOf(quote, end + 1)
    }
    this.#gone.add(quote)
    return -1
  }

  /** A comment, a regular expression or a division. */
  #slash(): void {
    const next = this.#text[this.#at + 1]
    if (next === '*') {
      const end = this.#gone.has('*/') ? -1 : this.#text.indexOf('*/', this.#at + 2)
      if (end < 0) this.#gone.add('*/')
      this.#at = end < 0 ? this.#at + 2 : end + 2
    } else if (next === '/') this.#at += 2
    else this.#regex()
  }

  #regex(): void {
    const last = this.#tokens.at(-1)
    const divides = last !== undefined && (last.kind !== 'sign' || /[)\]}]/.test(last.text))
    const part = this.#text.slice(this.#at, this.#at + LONGEST_REGEX)
    const found = divides ? undefined : /^\/(?:[^\n\\/]|\\.)+\//.exec(part)?.[0]
    if (found === undefined) this.#push('sign', '/', this.#at + 1)
    else this.#push('regex', found.slice(1, -1), this.#at + found.length)
  }
}

/** A name as a whole, its Unicode escapes too, or a number; at a place. */
const WORD = /(?:[\w$\u0080-\uffff]|\\u[\da-f]{4}|\\u\{[\da-f]{1,6}\})+/iy

/** Whether the unit at `at` has an odd number of backslashes before it. */
function isEscaped(text: string, at: number): boolean {
  let from = at
  while (text[from - 1] === '\\' && at - from < 64) from--
  return (at - from) % 2 === 1
}

const ESCAPE =
  /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([0-3]?[0-7]{1,2})|([^ux\d]))/gi

/** A string's text with its escapes undone. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(
    ESCAPE,
    (all, wide?: string, four?: string, two?: string, octal?: string, other?: string) => {
      if (other !== undefined) return 'nrtbfv\n'.includes(other) ? '' : other
      const point =
        octal === undefined
          ? Number.parseInt(wide ?? four ?? two ?? '', 16)
          : Number.parseInt(octal, 8)
      return point <= 0x10ffff ? String.fromCodePoint(point) : all
    },
  )
}

/** Whether a token is one of these signs. */
export function isSign(token: Token | undefined, signs: string): boolean {
  return token?.kind === 'sign' && signs.includes(token.text)
}
