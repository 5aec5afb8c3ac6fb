/**
 * What a browser would make of a value as markup, after WHATWG HTML, 13.2.5, but read as one who fears it: a tag that never
 * ends counts, a quote that never closes ends at a blank, and every `<` outside a quoted value begins anew.
 */
export interface Tag {
  /** In lower case, with its prefix (`svg:script`); empty where the text began within a tag. */
  readonly name: string
  readonly closing: boolean
  /** UTF-16 units, `end` exclusive, without the `>`. */
  readonly start: number
  readonly end: number
  /** Whether a `>` ended it. */
  readonly ended: boolean
  readonly attributes: readonly Attribute[]
}

export interface Attribute {
  /** In lower case. */
  readonly name: string
  /** Undefined without `=`. */
  readonly value: string | undefined
  readonly start: number
  readonly end: number
}

/**
 * Where in a page the text would stand: in `text`, within a `tag` (before an attribute), or in an attribute's value, without
 * quotes (`bare`) or within the quote named.
 */
export type Context = 'text' | 'tag' | 'bare' | '"' | "'" | '`'

const MOST_TAGS = 1000
const MOST_ATTRIBUTES = 128

/** Blanks and controls: more than HTML's own, for old browsers and filters see others. */
const isBlank = (unit: number): boolean => unit <= 0x20 || unit === 0xa0
const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
const isName = (unit: number): boolean =>
  isLetter(unit) ||
  (unit >= 0x30 && unit <= 0x39) ||
  unit === 0x2d ||
  unit === 0x3a ||
  unit === 0x5f

const [QUOT, APOS, GRAVE, LESS, MORE, EQUALS, SLASH, PLUS] = [34, 39, 96, 60, 62, 61, 47, 43]
/** What ends an attribute's name. */
const ends = (unit: number, plus: boolean): boolean =>
  isBlank(unit) || isQuote(unit) || ENDS.has(unit) || (plus && unit === PLUS)
const isQuote = (unit: number): boolean => unit === QUOT || unit === APOS || unit === GRAVE

const ENDS = new Set([LESS, MORE, EQUALS, SLASH])

/** The tags of a text that begins in a context, no more than `most`. */
export function tagsIn(text: string, context: Context = 'text', most = MOST_TAGS): readonly Tag[] {
  return new Reader(text).read(context, most)
}

class Reader {
  readonly #text: string
  readonly #tags: Tag[] = []
  /** Quotes that do not occur any more, so that each is sought in vain once. */
  readonly #gone = new Set<number>()
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  read(context: Context, most: number): readonly Tag[] {
    if (context !== 'text' && this.#enter(context)) this.#tag('', this.#at)
    while (this.#tags.length < most && this.#open());
    return this.#tags
  }

  /** Leaves the value that the text begins in. Returns whether that led into the tag. */
  #enter(context: Context): boolean {
    if (context === 'tag') return true
    const end = context === 'bare' ? this.#bareEnd(0) : this.#text.indexOf(context)
    this.#at = end < 0 ? this.#text.length : context === 'bare' ? end : end + 1
    return this.#at < this.#text.length
  }

  /** Reads on to the next tag and reads it; false at the end of the text. */
  #open(): boolean {
    const start = this.#text.indexOf('<', this.#at)
    if (start < 0) return false
    let at = start + 1
    while (at < start + 6 && isBlank(this.#unit(at))) at++
    const closing = this.#unit(at) === SLASH
    if (closing) at++
    while (at < start + 9 && isBlank(this.#unit(at))) at++
    this.#at = at
    if (!isLetter(this.#unit(at))) return true
    const name = this.#word()
    this.#tag(name, start, closing)
    return true
  }

  /** A name in lower case, read on over. */
  #word(): string {
    const from = this.#at
    while (isName(this.#unit(this.#at))) this.#at++
    return this.#text.slice(from, this.#at).toLowerCase()
  }

  #tag(name: string, start: number, closing = false): void {
    const attributes: Attribute[] = []
    // `<img+src=x`: of a form encoded twice.
    const plus = this.#unit(this.#at) === PLUS
    let ended = false
    while (this.#at < this.#text.length) {
      const unit = this.#unit(this.#at)
      if (unit === LESS) break
      if (unit === MORE) {
        ended = true
        break
      }
      if (attributes.length >= MOST_ATTRIBUTES) {
        // Who hides in a crowd is sought no further than its end.
        this.#at = this.#tagEnd()
        continue
      }
      const found = this.#attribute(plus)
      if (found !== undefined) attributes.push(found)
    }
    this.#tags.push({ name, closing, start, end: this.#at, ended, attributes })
  }

  /** Where the next `>` or `<` stands. */
  #tagEnd(): number {
    let at = this.#at
    while (at < this.#text.length && this.#unit(at) !== MORE && this.#unit(at) !== LESS) at++
    return at
  }

  /** Reads an attribute, or steps over what is none. */
  #attribute(plus: boolean): Attribute | undefined {
    const start = this.#at
    let end = start
    while (end < this.#text.length && !ends(this.#unit(end), plus)) end++
    if (end === start) {
      this.#at++
      return undefined
    }
    const name = this.#text.slice(start, end).toLowerCase()
    this.#at = end
    const at = this.#blanks(end)
    if (this.#unit(at) !== EQUALS) return { name, value: undefined, start, end }
    const value = this.#value(this.#blanks(at + 1), plus)
    return { name, value, start, end: this.#at }
  }

  #value(from: number, plus: boolean): string {
    const unit = this.#unit(from)
    if (isQuote(unit) && !this.#gone.has(unit)) {
      const end = this.#text.indexOf(String.fromCharCode(unit), from + 1)
      if (end >= 0) {
        this.#at = end + 1
        return this.#text.slice(from + 1, end)
      }
      this.#gone.add(unit)
    }
    this.#at = this.#bareEnd(from, plus)
    return this.#text.slice(from, this.#at)
  }

  #blanks(from: number): number {
    let at = from
    while (at < this.#text.length && isBlank(this.#unit(at))) at++
    return at
  }

  /** Where a value without quotes ends. */
  #bareEnd(from: number, plus = false): number {
    let at = from
    for (; at < this.#text.length; at++) {
      const unit = this.#unit(at)
      if (isBlank(unit) || unit === MORE || (plus && unit === PLUS)) break
    }
    return at
  }

  /** NaN past the end. */
  #unit(at: number): number {
    return this.#text.charCodeAt(at)
  }
}
