import { textIndex } from '../columns/fields.ts'
import { COLON, DASH, DOT, QUOTE, SLASH, SPACE, TAB, ZERO, isAbsent, isDigit } from './ascii.ts'
import { readChain } from './chain.ts'
import { isPublic, readClient, readPeer, readVhost } from './client.ts'
import { Way, type Draft } from './draft.ts'
import { readSize } from './layout.ts'
import { readEpoch, readIso, readW3c } from './time.ts'
import { hasBlankCode, undoPercent } from './undo-percent.ts'
import { W3cClock } from './w3c-clock.ts'
import { MOST_COLUMNS, type Columns } from './w3c-columns.ts'
import { readStatus } from './words.ts'

const SOURCE = textIndex.source
const METHOD = textIndex.method
const TARGET = textIndex.target
const PROTOCOL = textIndex.protocol
const REFERRER = textIndex.referrer
const AGENT = textIndex.agent
const USER = textIndex.user
const MESSAGE = textIndex.message
const PERCENT = 0x25
const PLUS = 0x2b
const QUESTION_MARK = 0x3f

/** One line of a W3C extended log, cut into columns, and what its columns say. One serves all lines of a file. */
export class W3cLine {
  readonly starts = new Int32Array(MOST_COLUMNS + 1)
  readonly ends = new Int32Array(MOST_COLUMNS + 1)
  /** How many columns; more than MOST_COLUMNS where there are more. */
  count = 0
  /** The byte between columns, a blank or a tab. */
  separator = SPACE
  readonly #clock = new W3cClock()

  /**
   * Cuts `[from, to)` at each blank, or at each tab where one comes first. `quotes`: whether a column may stand between
   * quotes, with blanks inside; `runs`: whether several blanks are one.
   */
  split(bytes: Uint8Array, from: number, to: number, quotes: boolean, runs: boolean): number {
    let at = from
    while (at < to && bytes[at] !== SPACE && bytes[at] !== TAB) at++
    const separator = bytes[at] === TAB && at < to ? TAB : SPACE
    this.separator = separator
    let count = 0
    at = from
    if (separator === SPACE) while (to > from && bytes[to - 1] === SPACE) to--
    while (count <= MOST_COLUMNS) {
      if (runs) while (at < to && bytes[at] === separator) at++
      let start = at
      let end = -1
      if (quotes && bytes[at] === QUOTE && at < to) {
        end = closing(bytes, at + 1, to, separator)
        if (end < 0) quotes = false
      }
      if (end < 0) {
        while (at < to && bytes[at] !== separator) at++
        end = at
      } else {
        start++
        at = end + 1
      }
      this.starts[count] = start
      this.ends[count++] = end
      if (at >= to) break
      at++
    }
    this.count = count
    return count
  }

  /** Gives the draft what the columns say. False where they are no request of a W3C log: a time that is none and the like. */
  fill(bytes: Uint8Array, columns: Columns, day: Uint8Array | undefined, draft: Draft): boolean {
    if (!this.#time(bytes, columns, day, draft)) return false
    if (columns.status >= 0 && !this.#status(bytes, columns.status, draft)) return false
    this.#value(bytes, columns.method, METHOD, draft)
    this.#value(bytes, columns.protocol, PROTOCOL, draft)
    this.#value(bytes, columns.user, USER, draft)
    this.#value(bytes, columns.referrer, REFERRER, draft)
    this.#value(bytes, columns.reason, MESSAGE, draft)
    this.#source(bytes, columns, draft)
    this.#target(bytes, columns, draft)
    this.#agent(bytes, columns.agent, columns.percent, draft)
    if (this.#has(bytes, columns.vhost))
      readVhost(
        bytes,
        this.starts[columns.vhost] as number,
        this.ends[columns.vhost] as number,
        draft,
      )
    if (this.#has(bytes, columns.bytes)) this.#size(bytes, columns.bytes, draft)
    if (this.#has(bytes, columns.taken)) this.#taken(bytes, columns.taken, columns.millis, draft)
    return true
  }

  #has(bytes: Uint8Array, i: number): boolean {
    return i >= 0 && !isAbsent(bytes, this.starts[i] as number, this.ends[i] as number)
  }

  #value(bytes: Uint8Array, i: number, field: number, draft: Draft): void {
    if (!this.#has(bytes, i)) return
    draft.start[field] = this.starts[i] as number
    draft.end[field] = this.ends[i] as number
  }

  #time(bytes: Uint8Array, columns: Columns, day: Uint8Array | undefined, draft: Draft): boolean {
    const { date, time, stamp, utc } = columns
    if (time < 0) return stamp < 0 || this.#moment(bytes, stamp, draft)
    const from = this.starts[time] as number
    const to = this.ends[time] as number
    if (date >= 0 && time === date + 1 && from === (this.ends[date] as number) + 1)
      return readW3c(bytes, this.starts[date] as number, to, draft, utc) === to
    return date < 0
      ? this.#clock.readWithDay(bytes, from, to, day, utc, draft)
      : this.#clock.readApart(
          bytes,
          this.starts[date] as number,
          this.ends[date] as number,
          from,
          to,
          utc,
          draft,
        )
  }

  /** A new header line begins a new day. */
  forgetDay(): void {
    this.#clock.forget()
  }

  #moment(bytes: Uint8Array, i: number, draft: Draft): boolean {
    const from = this.starts[i] as number
    const to = this.ends[i] as number
    const end =
      bytes[from + 4] === DASH ? readIso(bytes, from, to, draft) : readEpoch(bytes, from, to, draft)
    return end === to
  }

  /** `200`; `-`; `TCP_HIT/200`. */
  #status(bytes: Uint8Array, i: number, draft: Draft): boolean {
    let from = this.starts[i] as number
    const to = this.ends[i] as number
    if (to - from > 4)
      for (let at = from; at < to; at++)
        if (bytes[at] === SLASH) {
          from = at + 1
          break
        }
    return readStatus(bytes, from, to, draft)
  }

  /** The peer; where that is one of our own addresses and the chain has a public one, a proxy stands before the server. */
  #source(bytes: Uint8Array, columns: Columns, draft: Draft): void {
    const peer = columns.source
    const hasPeer = this.#has(bytes, peer)
    const from = hasPeer ? (this.starts[peer] as number) : 0
    const to = hasPeer ? (this.ends[peer] as number) : 0
    if (this.#has(bytes, columns.chain)) {
      const start = this.starts[columns.chain] as number
      const end = this.ends[columns.chain] as number
      if (hasPeer && isPublic(bytes, from, to)) draft.span('sources', start, end)
      else if (readChain(bytes, start, end, draft) || !hasPeer) {
        if (hasPeer) readPeer(bytes, from, to, draft)
        return
      }
    }
    if (!hasPeer) return
    if (to - from > 15 || bytes[to - 3] === COLON || bytes[from] === COLON) {
      readClient(bytes, from, to, draft)
      return
    }
    draft.start[SOURCE] = from
    draft.end[SOURCE] = to
  }

  #target(bytes: Uint8Array, columns: Columns, draft: Draft): void {
    const whole = !this.#has(bytes, columns.stem)
    const i = whole ? columns.uri : columns.stem
    if (!this.#has(bytes, i)) return
    const to = this.ends[i] as number
    const from = this.#path(bytes, this.starts[i] as number, to, whole, draft)
    if (!this.#has(bytes, columns.query)) {
      draft.start[TARGET] = from
      draft.end[TARGET] = to
      return
    }
    let start = this.starts[columns.query] as number
    const end = this.ends[columns.query] as number
    if (columns.questioned && bytes[start] === QUESTION_MARK) start++
    this.#join(bytes, from, to, start, end, draft)
  }

  /** Where the path begins: after `https://host` of a stem, and after the host of Incapsula's `host/path`. */
  #path(bytes: Uint8Array, from: number, to: number, whole: boolean, draft: Draft): number {
    if (bytes[from] === SLASH) return from
    let host = from
    let end = from
    while (end < to && bytes[end] !== SLASH && bytes[end] !== COLON) end++
    if (bytes[end] === COLON && bytes[end + 1] === SLASH && bytes[end + 2] === SLASH && end < to) {
      if (whole) return from // as a proxy was asked
      host = end + 3
      end = host
      while (end < to && bytes[end] !== SLASH) end++
    } else if (!whole || bytes[end] !== SLASH || !isHost(bytes, from, end)) return from
    if (end >= to) return from
    readVhost(bytes, host, end, draft)
    return end
  }

  /** The target is stem, `?`, query. */
  #join(
    bytes: Uint8Array,
    from: number,
    to: number,
    start: number,
    end: number,
    draft: Draft,
  ): void {
    let n = draft.room(to - from + 1 + end - start)
    const out = draft.text
    let plain = true
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number
      if (byte === QUESTION_MARK) plain = false
      out[n++] = byte
    }
    out[n++] = QUESTION_MARK
    for (let i = start; i < end; i++) out[n++] = bytes[i] as number
    draft.wrote('target', n)
    if (!plain) return
    draft.place(Way.stem, from, to)
    draft.place(Way.query, start, end)
  }

  /** IIS writes `+` for a blank, and so do others between blanks; CloudFront writes `%20`, between tabs. */
  #agent(bytes: Uint8Array, i: number, percent: boolean, draft: Draft): void {
    if (!this.#has(bytes, i)) return
    const from = this.starts[i] as number
    const to = this.ends[i] as number
    const blanks = this.separator === SPACE
    let n = draft.room(to - from)
    const out = draft.text
    let found = false
    let exact = true
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number
      if (byte === PLUS) found = true
      else if (byte === SPACE) exact = false
      else if (byte === PERCENT && percent && !blanks) {
        this.#decoded(bytes, from, to, draft)
        return
      }
      out[n++] = byte === PLUS ? SPACE : byte
    }
    if (!found || !blanks || !exact) {
      draft.start[AGENT] = from
      draft.end[AGENT] = to
      return
    }
    draft.wrote('agent', n)
    draft.place(Way.plus, from, to)
  }

  /** Percent-decodes the agent, and once more where that shows `%20`: older CloudFront logs write `%2520`. */
  #decoded(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
    const first = draft.room(to - from)
    const out = draft.text
    let n = undoPercent(bytes, from, to, out, first)
    if (hasBlankCode(out, first, n)) n = undoPercent(out, first, n, out, first)
    draft.wrote('agent', n)
  }

  #size(bytes: Uint8Array, i: number, draft: Draft): void {
    const to = this.ends[i] as number
    if (readSize(bytes, this.starts[i] as number, to, draft) === to) return
    draft.bytes = NaN
    draft.bytesStart = -1
  }

  #taken(bytes: Uint8Array, i: number, millis: boolean, draft: Draft): void {
    const from = this.starts[i] as number
    const to = this.ends[i] as number
    if (to - from > 15) return
    let value = 0
    let decimals = -1
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number
      if (byte === DOT && decimals < 0) decimals = 0
      else if (!isDigit(byte)) return
      else {
        value = value * 10 + byte - ZERO
        if (decimals >= 0) decimals++
      }
    }
    const canonical = bytes[from] !== ZERO || to - from === 1 || bytes[from + 1] === DOT
    const scale = millis && decimals < 0 ? 1 : 1000
    draft.duration =
      decimals === 3 && scale === 1000 ? value : (value * scale) / 10 ** Math.max(0, decimals)
    if (!canonical || bytes[from] === DOT) return
    if (scale === 1) draft.place(Way.ms, from, to)
    else if (decimals === 3) draft.place(Way.seconds, from, to)
  }
}

/** The quote that closes a column: the separator or the line's end comes after it. Within, `""` is a quote. */
function closing(bytes: Uint8Array, at: number, to: number, separator: number): number {
  for (; at < to; at++) {
    if (bytes[at] !== QUOTE) continue
    if (at + 1 >= to || bytes[at + 1] === separator) return at
    if (bytes[at + 1] === QUOTE) at++
  }
  return -1
}

/** A name with a dot in it, which is no `..`. */
const isHost = (bytes: Uint8Array, from: number, to: number): boolean => {
  if (bytes[from] === DOT) return false
  for (let i = from; i < to; i++) if (bytes[i] === DOT) return true
  return false
}
