import { textIndex } from '../columns/fields.ts'
import {
  CLOSE,
  COLON,
  COMMA,
  DOT,
  OPEN,
  QUOTE,
  SLASH,
  SPACE,
  TAB,
  isAbsent,
  isDigit,
  seek,
  skipBlanks,
  trimEnd,
} from './ascii.ts'
import { readChain } from './chain.ts'
import { lookOf, readClient, readVhost, type Look } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { requestEnd } from './layout.ts'
import { readRequest } from './request.ts'
import { readLoose } from './time-loose.ts'
import { readClf, readEpoch, readIso, readTime } from './time.ts'
import { closing, readTail } from './tolerant-tail.ts'

/*
 * Access log lines of the common log format's kin whose columns nobody told us. What is sure is the middle: `[time]`,
 * then the quoted request, then status and size. Columns before and after are known by what they look like.
 */

const MOST_WORDS = 12
/** The request begins within so many bytes where the time has no brackets. */
const MOST_HEAD = 512
const LONGEST_ADDRESS = 64
/** Between a key and its value, which is no request then. */
const EQUALS = 0x3d
const SOURCE = textIndex.source

/** Reads any line with `[time] "request" status`, and such whose time has no brackets. */
export class TolerantReader implements Reader {
  readonly #starts = new Int32Array(MOST_WORDS)
  readonly #ends = new Int32Array(MOST_WORDS)

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const open = this.#time(bytes, from, to, draft)
    if (open < 0) return this.#bare(bytes, from, to, draft)
    const quote = seek(bytes, this.#afterTime, to, QUOTE)
    if (quote === to) return false
    let end = requestEnd(bytes, quote + 1, to)
    const hasStatus = end >= 0
    if (end < 0 && bytes[quote - 1] === EQUALS) return false
    if (end < 0) end = closing(bytes, quote + 1, to)
    if (end < 0) return false
    readRequest(bytes, quote + 1, end, draft)
    if (bytes[from] === QUOTE && isWhollyQuoted(bytes, from, open, to)) to--
    if (open === from) this.#between(bytes, this.#afterTime, quote, draft)
    else {
      if (!this.#head(bytes, from, trimEnd(bytes, from, open), draft)) return false
      // nginx' `[$time_local] $http_host "$request"`
      const words = this.#split(bytes, this.#afterTime, quote)
      if (words === 1 && this.#isVhost(bytes, 0, words)) this.#vhost(bytes, 0, draft)
    }
    if (hasStatus) readTail(bytes, end + 1, to, draft)
    return true
  }

  #afterTime = 0

  /** Offset of the `[` before the time, or -1. */
  #time(bytes: Uint8Array, from: number, to: number, draft: Draft): number {
    // Envoy's lines have a time of ISO 8601 between brackets first of all, or behind a word
    const first = seek(bytes, from, Math.min(to, from + LONGEST_ADDRESS), SPACE)
    const isAddress = lookOf(bytes, from, first) === 'address'
    for (let at = from; at < to; at++) {
      if (bytes[at] !== OPEN) continue
      let end = readClf(bytes, at + 1, to, draft)
      if (end < 0 && isAddress) end = readIso(bytes, at + 1, to, draft)
      if (end < 0 && isAddress && bytes[at + 4] !== COMMA) end = readLoose(bytes, at + 1, to, draft)
      if (end < 0 || bytes[end] !== CLOSE) continue
      this.#afterTime = end + 1
      return at
    }
    return -1
  }

  /** The columns before the time: who asked whom, in any of the usual orders. False where they are something else. */
  #head(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const words = this.#split(bytes, from, to)
    const first = this.#look(bytes, 0, words)
    const second = this.#look(bytes, 1, words)
    const next = this.#clientColumns(bytes, first, second, words, draft)
    if (next < 0) return false
    if (next === 1 && words - next <= 2 && this.#isVhost(bytes, next, words))
      this.#vhost(bytes, next, draft) // lighttpd: address, virtual host, user
    this.#user(bytes, next, words, to, draft)
    return true
  }

  /** A line whose time stands without brackets: nothing but columns that are known may stand before the request. */
  #bare(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const most = Math.min(seek(bytes, from, to, OPEN), from + MOST_HEAD)
    let start = from
    let after = -1
    for (let at = from; at < most && after < 0; at++) {
      if (!isDigit(bytes[at]) || (at > from && bytes[at - 1] !== SPACE)) continue
      start = at
      after = bytes[at + 2] === SLASH ? readClf(bytes, at, most, draft) : -1
      if (after < 0) after = readTime(bytes, at, most, draft)
      if (after < 0 && bytes[at + 10] === DOT) after = readEpoch(bytes, at, most, draft)
      if (bytes[after] !== SPACE) after = -1
    }
    const quote = after < 0 ? to : seek(bytes, after, to, QUOTE)
    if (quote === to || quote - from > MOST_HEAD) return false
    const end = requestEnd(bytes, quote + 1, to)
    if (end < 0 || !this.#areColumns(bytes, from, start, draft, true)) return false
    if (!this.#areColumns(bytes, after, quote, draft, start === from)) return false
    readRequest(bytes, quote + 1, end, draft)
    readTail(bytes, end + 1, to, draft)
    return draft.start[SOURCE] !== -1
  }

  /** Reads client, ident and user, and a virtual host, if nothing else stands there. */
  #areColumns(bytes: Uint8Array, from: number, to: number, draft: Draft, isHead: boolean): boolean {
    const words = this.#split(bytes, from, to)
    for (let i = 0; i < words; i++) {
      const look = this.#look(bytes, i, words)
      const isUser = isHead && i > 1 && this.#isDash(bytes, i - 1) && i - 2 === this.#clientAt
      if (isUser && !this.#isDash(bytes, i))
        draft.span('user', this.#starts[i] as number, this.#ends[i] as number)
      else if (this.#isDash(bytes, i)) continue
      else if ((look === 'address' || look === 'list') && draft.start[SOURCE] === -1) {
        this.#client(bytes, i, draft)
        this.#clientAt = i
      } else if (look === 'host' && this.#isVhost(bytes, i, words)) this.#vhost(bytes, i, draft)
      else return false
    }
    return true
  }

  /** Which word `#areColumns` took for the client. */
  #clientAt = -1

  /** Who asked whom, in lines that begin with the time: the words between it and the request. */
  #between(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
    const words = this.#split(bytes, from, to)
    let client = -1
    for (let i = 0; i < words; i++) {
      const look = this.#look(bytes, i, words)
      if (look === 'address' || look === 'list') {
        if (client < 0) this.#client(bytes, i, draft)
        if (client < 0) client = i
      } else if (look === 'host' && this.#isVhost(bytes, i, words)) this.#vhost(bytes, i, draft)
      else if (
        client >= 0 &&
        i === client + 2 &&
        this.#isDash(bytes, i - 1) &&
        !this.#isDash(bytes, i)
      )
        draft.span('user', this.#starts[i] as number, this.#ends[i] as number)
    }
  }

  #look(bytes: Uint8Array, i: number, words: number): Look {
    if (i >= words) return 'other'
    return lookOf(bytes, this.#starts[i] ?? 0, this.#ends[i] ?? 0)
  }

  /** Reads the source, and what of chain, peer and virtual host stands around it; returns the next word, or -1. */
  #clientColumns(
    bytes: Uint8Array,
    first: Look,
    second: Look,
    words: number,
    draft: Draft,
  ): number {
    const hasClient = second === 'address' || second === 'list'
    switch (first) {
      case 'list':
        return this.#chain(bytes, 0, second === 'address', draft)
      case 'address':
        if (second === 'address' && words >= 4) return this.#chain(bytes, 0, true, draft)
        if (second === 'list' && words >= 5 && this.#look(bytes, 2, words) === 'address') {
          this.#vhost(bytes, 0, draft)
          return this.#chain(bytes, 1, true, draft)
        }
        return this.#client(bytes, 0, draft)
      case 'host':
        if (hasClient || (second === 'host' && words === 4)) {
          this.#vhost(bytes, 0, draft)
          const next = this.#client(bytes, 1, draft)
          // after a list the peer
          return second === 'list' && this.#look(bytes, 2, words) === 'address' ? next + 1 : next
        }
        // a date, a program's name and whatever else wraps a line is no host name
        return words <= 3 || this.#isDash(bytes, 1) ? this.#client(bytes, 0, draft) : -1
      case 'other':
        if (!this.#isDash(bytes, 0) || words > 5) return -1
        return hasClient ? this.#client(bytes, 1, draft) : 0
    }
  }

  #isDash(bytes: Uint8Array, i: number): boolean {
    return isAbsent(bytes, this.#starts[i] ?? 0, this.#ends[i] ?? 0)
  }

  #vhost(bytes: Uint8Array, i: number, draft: Draft): void {
    readVhost(bytes, this.#starts[i] ?? 0, this.#ends[i] ?? 0, draft)
  }

  /** Whether a word in the place of ident is a virtual host rather than a name. */
  #isVhost(bytes: Uint8Array, i: number, words: number): boolean {
    const look = this.#look(bytes, i, words)
    if (look !== 'host') return look === 'address'
    const end = this.#ends[i] ?? 0
    for (let at = this.#starts[i] ?? 0; at < end; at++)
      if (bytes[at] === DOT || bytes[at] === COLON) return true
    return false
  }

  #client(bytes: Uint8Array, i: number, draft: Draft): number {
    const from = this.#starts[i] as number
    const to = this.#ends[i] as number
    if (lookOf(bytes, from, to) === 'list') readChain(bytes, from, to, draft)
    else readClient(bytes, from, to, draft)
    return i + 1
  }

  #chain(bytes: Uint8Array, i: number, hasPeer: boolean, draft: Draft): number {
    readChain(bytes, this.#starts[i] as number, this.#ends[i] as number, draft)
    return hasPeer ? i + 2 : i + 1
  }

  /** Of what is left before the time the first word is ident, the rest the user. */
  #user(bytes: Uint8Array, next: number, words: number, to: number, draft: Draft): void {
    let first = next + 1
    while (first < words && this.#isDash(bytes, first)) first++
    if (first >= words) return
    let from = this.#starts[first] as number
    let end = words === first + 1 ? (this.#ends[first] as number) : to
    if (bytes[from] === QUOTE && bytes[end - 1] === QUOTE && end - from > 1) {
      from++
      end--
    }
    if (!isAbsent(bytes, from, end)) draft.span('user', from, end)
  }

  /** Cuts `[from, to)` into words; a list with blanks after its commas is one, and so is what stands between quotes. */
  #split(bytes: Uint8Array, from: number, to: number): number {
    let words = 0
    let at = from
    this.#starts[0] = this.#ends[0] = 0
    while (at < to && words < MOST_WORDS) {
      at = skipBlanks(bytes, at, to)
      if (at >= to) break
      let start = at
      let end: number
      const close = bytes[at] === QUOTE ? seek(bytes, at + 1, to, QUOTE) : to
      if (close < to) {
        start = at + 1
        end = close
        at = close + 1
      } else {
        if (bytes[at] === QUOTE) start++ // LiteSpeed quotes the whole line
        end = at = listEnd(bytes, start, to)
      }
      this.#starts[words] = start
      this.#ends[words] = end
      words++
    }
    return words
  }
}

/** End of the word at `at`; after a comma it goes on past blanks. */
function listEnd(bytes: Uint8Array, at: number, to: number): number {
  for (; at < to; at++) {
    if (bytes[at] !== SPACE && bytes[at] !== TAB) continue
    if (bytes[at - 1] !== COMMA) return at
  }
  return at
}

/** Whether one pair of quotes stands around the whole line, as LiteSpeed's default puts it; one alone may begin it, too. */
function isWhollyQuoted(bytes: Uint8Array, from: number, time: number, to: number): boolean {
  if (bytes[to - 1] !== QUOTE || seek(bytes, from + 1, time, QUOTE) < time) return false
  let quotes = 0
  for (let at = from; at < to; at++) if (bytes[at] === QUOTE) quotes++
  return quotes % 2 === 0
}
