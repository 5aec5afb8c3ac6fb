import {
  BACKSLASH,
  CLOSE,
  COLON,
  DASH,
  DOT,
  OPEN,
  QUOTE,
  SLASH,
  SPACE,
  ZERO,
  isAbsent,
  isDigit,
} from './ascii.ts'
import { readVhost } from './client.ts'
import { textIndex, type TextField } from '../columns/fields.ts'
import type { Draft } from './draft.ts'
import { readSize } from './layout.ts'
import { readRequest } from './request.ts'

const MOST = 64
const METHOD = textIndex.method
const TARGET = textIndex.target
const PROTOCOL = textIndex.protocol

/**
 * A line cut at its blanks, where what stands between quotes or brackets is one word. One serves all lines of a file.
 * Words are counted from 0; asking for one that is not there finds nothing.
 */
export class Words {
  readonly starts = new Int32Array(MOST + 1)
  /** Exclusive; quotes and brackets do not belong to a word. */
  readonly ends = new Int32Array(MOST + 1)
  /** The byte before a word's first: a quote, a bracket, or something else where it stands bare. */
  readonly #openers = new Uint8Array(MOST + 1)
  count = 0
  #bytes: Uint8Array = new Uint8Array(0)

  /** Returns how many words there are, of which MOST are cut. */
  split(bytes: Uint8Array, from: number, to: number): number {
    this.#bytes = bytes
    let count = 0
    let quotes = true
    let brackets = true
    let at = from
    for (;;) {
      while (at < to && bytes[at] === SPACE) at++
      if (at >= to || count > MOST) break
      const opener = bytes[at] as number
      let end = -1
      if (opener === QUOTE && quotes) {
        end = closing(bytes, at + 1, to, QUOTE)
        quotes = end >= 0 // without this many open quotes would cost their number times the line
      } else if (opener === OPEN && brackets) {
        end = closing(bytes, at + 1, to, CLOSE)
        brackets = end >= 0
      }
      const bare = end < 0
      this.#openers[count] = bare ? SPACE : opener
      this.starts[count] = bare ? at : at + 1
      if (bare) while (at < to && bytes[at] !== SPACE) at++
      else at = end + 1
      this.ends[count++] = bare ? at : end
    }
    this.count = count
    return count
  }

  isQuoted(i: number): boolean {
    return i < this.count && this.#openers[i] === QUOTE
  }

  isBracketed(i: number): boolean {
    return i < this.count && this.#openers[i] === OPEN
  }

  /** Neither missing nor empty nor `-`. */
  has(i: number): boolean {
    return (
      i < this.count && !isAbsent(this.#bytes, this.starts[i] as number, this.ends[i] as number)
    )
  }

  holds(i: number, byte: number): boolean {
    if (i >= this.count) return false
    for (let at = this.starts[i] as number; at < (this.ends[i] as number); at++)
      if (this.#bytes[at] === byte) return true
    return false
  }

  /** A decimal number without sign or exponent; NaN where there is none. */
  number(i: number): number {
    return i < this.count
      ? decimal(this.#bytes, this.starts[i] as number, this.ends[i] as number)
      : NaN
  }

  /** The field's value is the word, where there is one. */
  value(i: number, field: TextField, draft: Draft): void {
    if (this.has(i)) draft.span(field, this.starts[i] as number, this.ends[i] as number)
  }

  vhost(i: number, draft: Draft): void {
    if (this.has(i)) readVhost(this.#bytes, this.starts[i] as number, this.ends[i] as number, draft)
  }

  /** The status is a word of three digits; `-` and `000` say nothing. False where it is something else. */
  status(i: number, draft: Draft): boolean {
    if (i >= this.count) return false
    return readStatus(this.#bytes, this.starts[i] as number, this.ends[i] as number, draft)
  }

  size(i: number, draft: Draft): boolean {
    if (!this.has(i)) return i < this.count
    const to = this.ends[i] as number
    return readSize(this.#bytes, this.starts[i] as number, to, draft) === to
  }

  /** The request line; of a target `https://host:443/path` the host goes to the virtual host. */
  request(i: number, draft: Draft): void {
    const from = this.starts[i] as number
    const to = this.ends[i] as number
    if (i >= this.count || isAllDashes(this.#bytes, from, to)) return
    readRequest(this.#bytes, from, to, draft)
    if (draft.start[METHOD] === from && this.#bytes[from] === DASH) {
      for (const field of [METHOD, TARGET, PROTOCOL]) draft.start[field] = -1
      draft.span('request', from, to)
      return
    }
    const target = draft.start[TARGET] as number
    if (target < 0) return
    const end = draft.end[TARGET] as number
    const path = pathOfUrl(this.#bytes, target, end)
    if (path === target || path >= end) return
    readVhost(this.#bytes, hostOfUrl(this.#bytes, target, end), path, draft)
    draft.start[TARGET] = path
  }
}

/** The quote or bracket that closes a word: not escaped, and a blank or the line's end comes after it. */
function closing(bytes: Uint8Array, at: number, to: number, byte: number): number {
  for (; at < to; at++) {
    if (bytes[at] === BACKSLASH) at++
    else if (bytes[at] === byte && (at + 1 >= to || bytes[at + 1] === SPACE)) return at
  }
  return -1
}

/** `- - - `: a connection without request. */
function isAllDashes(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== DASH && bytes[at] !== SPACE) return false
  return true
}

/** Where the host of `scheme://host/path` begins; `from` where there is none. */
function hostOfUrl(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && at < from + 8 && bytes[at] !== COLON && bytes[at] !== SLASH) at++
  const found = bytes[at] === COLON && bytes[at + 1] === SLASH && bytes[at + 2] === SLASH
  return found && at > from && at + 3 < to ? at + 3 : from
}

/** Where the path of `scheme://host/path` begins; `to` of a URL without path, `from` where it is no URL. */
export function pathOfUrl(bytes: Uint8Array, from: number, to: number): number {
  let at = hostOfUrl(bytes, from, to)
  if (at === from) return from
  while (at < to && bytes[at] !== SLASH) at++
  return at
}

/** Three digits, `-` or nothing at `[from, to)`; a status of 0 is none. False where there is something else. */
export function readStatus(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  if (to - from !== 3) return isAbsent(bytes, from, to) || (to === from + 1 && bytes[from] === ZERO)
  const a = (bytes[from] as number) - ZERO
  const b = (bytes[from + 1] as number) - ZERO
  const c = (bytes[from + 2] as number) - ZERO
  if (a >>> 0 > 9 || b >>> 0 > 9 || c >>> 0 > 9) return false
  draft.status = a * 100 + b * 10 + c
  if (a > 0) draft.statusStart = from
  return true
}

/** Whether `[from, to)` is digits with at most one dot among them. */
function decimal(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 20 || bytes[from] === DOT) return NaN
  let dots = 0
  for (let at = from; at < to; at++) {
    if (bytes[at] === DOT) dots++
    else if (!isDigit(bytes[at])) return NaN
  }
  return dots > 1 ? NaN : Number(String.fromCharCode(...bytes.subarray(from, to)))
}
