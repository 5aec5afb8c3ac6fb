import { textIndex } from '../columns/fields.ts'
import {
  ADDRESS,
  BACKSLASH,
  CLASS,
  COLON,
  DASH,
  IS_COLON,
  IS_DIGIT,
  IS_DOT,
  IS_HEX_LETTER,
  IS_HOST,
  IS_LETTER,
  QUOTE,
  SPACE,
  ZERO,
  ascii,
  isDigit,
  isNumber,
} from './ascii.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import type { Shape } from './request.ts'
import { SHAPES, readRequest } from './request.ts'
import { readClf } from './time.ts'
import { Op, type Pattern } from './tokens.ts'

/*
 * Positional layouts. A layout is a small program: literals and tokens by turns, which one scanner interprets over the
 * bytes; no code is generated and no regex runs. A reader refuses a line that is not exactly of its layout.
 *
 * While it reads, the scanner counts up a number of how absent values were written (`-` or nothing, a request without
 * protocol ...), one digit per token: the layout's number, that count, the zone and the time style then tell the whole
 * residue of the line, and `draft.layout` is set (see draft.ts).
 */

/** How many ways of writing absent values one layout may have. */
const VARIANTS = 65_536
/** Ways of writing one token that the residue tells apart. */
const RADIX: Readonly<Record<Op, number>> = {
  [Op.literal]: 1,
  [Op.source]: 1,
  [Op.address]: 1,
  [Op.ident]: 1,
  [Op.text]: 3,
  [Op.time]: 1,
  [Op.request]: SHAPES,
  [Op.status]: 2,
  [Op.bytes]: 2,
  [Op.quoted]: 3,
  [Op.vhost]: 1,
  [Op.port]: 3,
  [Op.skip]: 1,
}

const SOURCES = textIndex.sources
let layouts = 0

/** A way to make readers for lines of a layout: put it into a format's `reader`. */
export function positional(pattern: Pattern): () => Reader {
  const id = layouts++
  return () => new LayoutReader(pattern, id)
}

class LayoutReader implements Reader {
  readonly #ops: Uint8Array
  readonly #fields: Int8Array
  readonly #literals: readonly Uint8Array[]
  readonly #id: number
  readonly #countable: boolean
  #variant = 0
  #exact = true
  /** Whether the line has an ident: a name that hardly any line has. */
  #named = false

  constructor({ literals, tokens }: Pattern, id: number) {
    this.#ops = Uint8Array.from(tokens, (token) => token.op)
    this.#fields = Int8Array.from(tokens, (token) => token.field)
    this.#literals = literals.map(ascii)
    this.#id = id
    this.#countable = tokens.reduce((product, token) => product * RADIX[token.op], 1) <= VARIANTS
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const literals = this.#literals
    const ops = this.#ops
    this.#variant = 0
    this.#exact = this.#countable
    this.#named = false
    let at = from
    for (let i = 0; i < ops.length; i++) {
      const literal = literals[i] as Uint8Array
      for (let j = 0; j < literal.length; j++, at++)
        if (at >= to || bytes[at] !== literal[j]) return false
      at = this.#token(i, bytes, at, to, draft)
      if (at < 0) return false
    }
    const tail = literals[ops.length] as Uint8Array
    if (to - at < tail.length) return false
    for (let j = 0; j < tail.length; j++, at++) if (bytes[at] !== tail[j]) return false
    for (; at < to; at++) {
      if (bytes[at] !== SPACE) return false
      this.#exact = false
    }
    if (this.#exact) draft.layout = this.#id * VARIANTS + this.#variant
    return true
  }

  // The interpreter's one dispatch; a table of closures was half as fast.
  #token(i: number, bytes: Uint8Array, at: number, to: number, draft: Draft): number {
    const field = this.#fields[i] as number
    switch (this.#ops[i] as Op) {
      case Op.source:
        return this.#source(bytes, at, to, draft, field, false)
      case Op.address:
        return this.#source(bytes, at, to, draft, field, true)
      case Op.ident:
        return this.#ident(bytes, at, to)
      case Op.text:
        return this.#text(bytes, at, to, draft, field, this.#literals[i + 1] as Uint8Array)
      case Op.time:
        return this.#time(bytes, at, to, draft)
      case Op.request:
        return this.#request(bytes, at, to, draft)
      case Op.status:
        return this.#status(bytes, at, to, draft)
      case Op.bytes:
        return this.#size(bytes, at, to, draft)
      case Op.quoted:
        return this.#quoted(bytes, at, to, draft, field)
      case Op.vhost:
        return this.#vhost(bytes, at, to, draft, field)
      case Op.port:
        return this.#port(bytes, at, to)
      case Op.skip:
        return this.#skip(bytes, at, to)
      case Op.literal:
        return at
    }
  }

  #source(
    bytes: Uint8Array,
    at: number,
    to: number,
    draft: Draft,
    field: number,
    strict: boolean,
  ): number {
    const start = at
    let seen = 0
    while (at < to) {
      const kind = CLASS[bytes[at] as number] as number
      if ((kind & ADDRESS) === 0) break
      seen |= kind
      at++
    }
    // with both a dot and a colon it has a port or is IPv4 in IPv6: for the tolerant reader
    if (
      at === start ||
      bytes[start] === DASH ||
      (seen & (IS_DOT | IS_COLON)) === (IS_DOT | IS_COLON)
    )
      return -1
    if (strict && !isAddress(seen)) return -1
    draft.start[field] = start
    draft.end[field] = at
    return at
  }

  #ident(bytes: Uint8Array, at: number, to: number): number {
    if (bytes[at] === DASH && bytes[at + 1] === SPACE) return at + 1
    this.#exact = false
    this.#named = true
    const start = at
    for (; at < to; at++) {
      const byte = bytes[at] as number
      if (byte === SPACE) return at > start ? at : -1
      if (byte === QUOTE || ((CLASS[byte] as number) & (IS_DOT | IS_COLON)) !== 0) return -1
    }
    return -1
  }

  #text(
    bytes: Uint8Array,
    at: number,
    to: number,
    draft: Draft,
    field: number,
    stop: Uint8Array,
  ): number {
    const first = stop[0]
    const second = stop.length > 1 ? stop[1] : -1
    const start = at
    while (at < to && (bytes[at] !== first || (second !== -1 && bytes[at + 1] !== second))) {
      if (bytes[at] === QUOTE) return -1
      at++
    }
    // the header of another log around the line: `Oct 11 02:03:04 web1 nginx: 192.0.2.1 - - [`
    if (this.#named && bytes.subarray(start, at).includes(SPACE)) return -1
    // two columns more than this layout has: `name 192.0.2.1 - - [`; Jetty's `192.0.2.1 -  -  [`
    if (at > start + 1 && bytes[start] === DASH && bytes[start + 1] === SPACE) return -1
    if (at > start + 1 && bytes[start] === SPACE) return -1
    this.#value(bytes, start, at, draft, field)
    return at
  }

  #value(bytes: Uint8Array, start: number, end: number, draft: Draft, field: number): void {
    let digit = 0
    if (end === start) digit = 1
    else if (end === start + 1 && bytes[start] === DASH) digit = 2
    else {
      draft.start[field] = start
      draft.end[field] = end
    }
    this.#variant = this.#variant * 3 + digit
  }

  #time(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
    const end = readClf(bytes, at, to, draft)
    if (draft.timeStart < 0) this.#exact = false
    return end
  }

  #request(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
    const end = requestEnd(bytes, at, to)
    if (end < 0) return -1
    const shape: Shape = readRequest(bytes, at, end, draft)
    this.#variant = this.#variant * SHAPES + shape
    return end
  }

  #status(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
    if (bytes[at] === DASH) {
      this.#variant = this.#variant * 2 + 1
      return at + 1
    }
    if (at + 3 > to) return -1
    const a = (bytes[at] as number) - ZERO
    const b = (bytes[at + 1] as number) - ZERO
    const c = (bytes[at + 2] as number) - ZERO
    if (a >>> 0 > 9 || b >>> 0 > 9 || c >>> 0 > 9) return -1
    draft.status = a * 100 + b * 10 + c
    if (a > 0) draft.statusStart = at
    else this.#exact = false
    this.#variant *= 2
    return at + 3
  }

  #size(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
    if (bytes[at] === DASH) {
      this.#variant = this.#variant * 2 + 1
      return at + 1
    }
    const end = readSize(bytes, at, to, draft)
    if (draft.bytesStart < 0) this.#exact = false
    this.#variant *= 2
    return end
  }

  #quoted(bytes: Uint8Array, at: number, to: number, draft: Draft, field: number): number {
    const start = at
    for (; at < to; at++) {
      const byte = bytes[at]
      if (byte === QUOTE) {
        if (field === SOURCES && at > start && isNumber(bytes, start, at)) return -1
        this.#value(bytes, start, at, draft, field)
        return at
      }
      if (byte === BACKSLASH) at++
    }
    return -1
  }

  #vhost(bytes: Uint8Array, at: number, to: number, draft: Draft, field: number): number {
    const start = at
    let seen = 0
    for (; at < to; at++) {
      const kind = CLASS[bytes[at] as number] as number
      if ((kind & (IS_DIGIT | IS_HEX_LETTER | IS_LETTER | IS_DOT | IS_HOST)) === 0) break
      seen |= kind
    }
    if (at === start || bytes[start] === DASH) return -1
    if (bytes[at] !== COLON && (seen & (IS_LETTER | IS_HEX_LETTER)) === 0) return -1
    draft.start[field] = start
    draft.end[field] = at
    return at
  }

  #port(bytes: Uint8Array, at: number, to: number): number {
    if (bytes[at] !== COLON) {
      this.#variant *= 3
      return at
    }
    let port = 0
    const start = ++at
    for (; at < to && isDigit(bytes[at]); at++) port = port * 10 + (bytes[at] as number) - ZERO
    if (at === start || at - start > 5) return -1
    const common = port === 80 && at - start === 2 ? 1 : port === 443 && at - start === 3 ? 2 : 0
    if (common === 0) this.#exact = false
    this.#variant = this.#variant * 3 + common
    return at
  }

  #skip(bytes: Uint8Array, at: number, to: number): number {
    const start = at
    while (at < to && bytes[at] !== SPACE) at++
    if (at !== start + 1 || bytes[start] !== DASH) this.#exact = false
    return at > start ? at : -1
  }
}

/** Whether the classes of bytes seen are those of an IP address rather than a host name. */
function isAddress(seen: number): boolean {
  if ((seen & IS_COLON) !== 0) return true
  return (seen & IS_DOT) !== 0 && (seen & (IS_LETTER | IS_HEX_LETTER)) === 0
}

/** Reads a size in decimal digits into `draft.bytes`; returns its end or -1. */
export function readSize(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const start = at
  let size = 0
  for (; at < to; at++) {
    const digit = (bytes[at] as number) - ZERO
    if (digit >>> 0 > 9) break
    size = size * 10 + digit
  }
  if (at === start) return -1
  draft.bytes = size
  // written again it gives the same digits: no leading zero, no more digits than a double holds
  draft.bytesStart = at - start < 16 && (bytes[start] !== ZERO || at === start + 1) ? start : -1
  return at
}

/**
 * Offset of the quote that ends the request line from `at` on, or -1. `\"` is no end. Servers that do not escape leave raw quotes
 * inside: a quote that no ` 200 ` or ` - ` follows is then part of the request.
 */
export function requestEnd(bytes: Uint8Array, at: number, to: number): number {
  const start = at
  for (; at < to; at++) {
    const byte = bytes[at]
    if (byte === BACKSLASH) at++
    else if (byte === QUOTE && isBeforeStatus(bytes, at + 1, to)) return at
  }
  // a backslash before the closing quote, from a server that does not escape
  for (at = start; at < to; at++)
    if (bytes[at] === QUOTE && isBeforeStatus(bytes, at + 1, to)) return at
  return -1
}

/** Whether ` 200 `, ` 200` at the line's end, or ` - ` stands at `at`. */
function isBeforeStatus(bytes: Uint8Array, at: number, to: number): boolean {
  if (at + 2 > to || bytes[at] !== SPACE) return false
  const size = bytes[at + 1] === DASH ? 2 : 4
  if (
    size === 4 &&
    (at + 4 > to || !isDigit(bytes[at + 1]) || !isDigit(bytes[at + 2]) || !isDigit(bytes[at + 3]))
  )
    return false
  return at + size === to || bytes[at + size] === SPACE
}
