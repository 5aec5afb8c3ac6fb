import { logText } from '../../base/bytes.ts'
import { Clock } from '../columns/fields.ts'
import {
  BACKSLASH,
  CLOSE,
  COLON,
  COMMA,
  DASH,
  DOT,
  LF,
  OPEN,
  QUOTE,
  SLASH,
  SPACE,
  TAB,
  ascii,
  isDigit,
  seek,
  skipBlanks,
  standsAt,
  trimEnd,
} from './ascii.ts'
import { Draft } from './draft.ts'
import { readIsoHead } from './syslog.ts'
import { readIso } from './time.ts'
import type { Wrapper } from './wrap.ts'
import { Rewritten, sequenceEnd } from './wrap-rewritten.ts'

/* Wrappers that containers' runtimes put around what a program prints. */

const BRACE = 0x7b
const MOST_NAMES = 64
/** `2026-10-11T22:14:15.003251Z` and longer: programs’ own times mostly have fewer decimals. */
const LONG_TIME = 27
const PIPE = 0x7c
const LOG = ascii('"log"')
const STREAM = ascii('"stream"')
const TIME = ascii('"time"')
const POD = ascii('[pod/')
const STREAMS = [ascii('stdout '), ascii('stderr ')]

/** docker's json-file: `{"log":"…\n","stream":"stdout","time":"2026-10-11T22:14:15.003251Z"}`, keys in any order. */
export class DockerWrapper implements Wrapper {
  from = 0
  to = 0
  readonly rewritten = new Rewritten()

  peel(bytes: Uint8Array, from: number, to: number, outer: Draft): boolean {
    if (bytes[from] !== BRACE) return false
    let log = -1
    let seen = false
    for (let at = skipBlanks(bytes, from + 1, to); bytes[at] === QUOTE;) {
      const key = at
      const colon = skipBlanks(bytes, stringEnd(bytes, at, to), to)
      if (bytes[colon] !== COLON) return false
      const value = skipBlanks(bytes, colon + 1, to)
      if (standsAt(bytes, key, colon, LOG)) log = value
      else if (standsAt(bytes, key, colon, STREAM)) seen = true
      else if (standsAt(bytes, key, colon, TIME))
        seen = bytes[value] === QUOTE && readIso(bytes, value + 1, to, outer) > 0
      at = skipBlanks(bytes, valueEnd(bytes, value, to), to)
      if (bytes[at] !== COMMA) break
      at = skipBlanks(bytes, at + 1, to)
    }
    if (!seen || log < 0 || bytes[log] !== QUOTE) return false
    unescape(bytes, log + 1, to, this.rewritten)
    return true
  }
}

/** Offset after the string at `at`. */
function stringEnd(bytes: Uint8Array, at: number, to: number): number {
  for (at++; at < to; at++) {
    if (bytes[at] === BACKSLASH) at++
    else if (bytes[at] === QUOTE) return at + 1
  }
  return to
}

/** Offset after the value at `at`: brackets are counted, strings passed over. */
function valueEnd(bytes: Uint8Array, at: number, to: number): number {
  let depth = 0
  while (at < to) {
    const byte = bytes[at]
    if (byte === QUOTE) {
      at = stringEnd(bytes, at, to)
      if (depth === 0) return at
      continue
    }
    if (byte === BRACE || byte === 0x5b) depth++
    else if (byte === 0x7d || byte === 0x5d) {
      if (depth === 0) return at
      depth--
    } else if (byte === COMMA && depth === 0) return at
    at++
  }
  return to
}

const LETTERS = new Map([
  [0x6e, LF],
  [0x74, TAB],
  [0x72, 0x0d],
  [0x62, 0x08],
  [0x66, 0x0c],
])

/** The JSON string whose text begins at `at`, without its last line end and without colours. */
function unescape(bytes: Uint8Array, at: number, to: number, into: Rewritten): void {
  into.clear(to - at)
  for (; at < to && bytes[at] !== QUOTE; at++) {
    if (bytes[at] !== BACKSLASH) {
      into.push(bytes[at] as number, at)
      continue
    }
    at++
    const letter = bytes[at]
    if (at >= to || letter === undefined) break
    if (letter !== 0x75) {
      into.push(LETTERS.get(letter) ?? letter, at)
      continue
    }
    const unit = hex(bytes, at + 1, to)
    let code = unit
    let end = at + 4
    if (unit >= 0xd800 && unit < 0xdc00 && bytes[at + 5] === BACKSLASH && bytes[at + 6] === 0x75) {
      const low = hex(bytes, at + 7, to)
      if (low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((unit - 0xd800) << 10) + low - 0xdc00
        end = at + 10
      }
    }
    if (code < 0) into.push(letter, at)
    else {
      pushCode(code, at, into)
      at = end
    }
  }
  into.trim()
  into.plain()
}

/** Four hexadecimal digits, or -1. */
function hex(bytes: Uint8Array, at: number, to: number): number {
  if (at + 4 > to) return -1
  let value = 0
  for (let i = at; i < at + 4; i++) {
    const byte = bytes[i] as number
    const letter = byte | 0x20
    if (isDigit(byte)) value = value * 16 + byte - 0x30
    else if (letter >= 0x61 && letter <= 0x66) value = value * 16 + letter - 0x57
    else return -1
  }
  return value
}

/** UTF-8 of a code point. */
function pushCode(code: number, at: number, into: Rewritten): void {
  if (code < 0x80) into.push(code, at)
  else if (code < 0x800) {
    into.push(0xc0 | (code >> 6), at)
    into.push(0x80 | (code & 0x3f), at)
  } else {
    if (code < 0x10000) into.push(0xe0 | (code >> 12), at)
    else {
      into.push(0xf0 | (code >> 18), at)
      into.push(0x80 | ((code >> 12) & 0x3f), at)
    }
    into.push(0x80 | ((code >> 6) & 0x3f), at)
    into.push(0x80 | (code & 0x3f), at)
  }
}

/**
 * The container runtime interface's `2026-10-11T22:14:15.003251887Z stdout F …`, `P` for a part of a line; also `docker
 * logs --timestamps`, which has the time alone.
 */
export class CriWrapper implements Wrapper {
  from = 0
  to = 0
  strict = false
  readonly #syslog = new Draft()

  peel(bytes: Uint8Array, from: number, to: number, outer: Draft): boolean {
    const end = readIso(bytes, from, to, outer)
    if (end < 0 || bytes[end] !== SPACE || outer.clock !== Clock.utc) return false
    const stream = STREAMS.find((text) => standsAt(bytes, end + 1, to, text))
    let at = end + 1
    if (stream !== undefined) {
      at += stream.length
      const tag = bytes[at]
      // tags are letters with colons between
      if ((tag === 0x46 || tag === 0x50) && (at + 1 === to || !isWord(bytes[at + 1])))
        at = Math.min(to, seek(bytes, at, to, SPACE) + 1)
    }
    // many logs begin with a time: alone it counts only before a line that is known
    this.strict = stream === undefined
    if (this.strict && this.#isSyslog(bytes, from, to)) return false
    this.from = at
    this.to = to
    return true
  }

  /** A time before a request that has none between brackets is the request's own. */
  promises(bytes: Uint8Array, from: number, to: number): boolean {
    if (!this.strict || !isDigit(bytes[from])) return true
    const quote = seek(bytes, from, to, QUOTE)
    return quote === to || seek(bytes, from, quote, OPEN) < quote
  }

  #isSyslog(bytes: Uint8Array, from: number, to: number): boolean {
    this.#syslog.reset()
    return readIsoHead(bytes, from, to, this.#syslog) >= 0
  }
}

const isWord = (byte: number | undefined): boolean =>
  byte !== undefined && byte !== SPACE && byte !== COLON

/**
 * docker compose's `web-1  | …`, with or without colours; `docker service logs`' `web.1.x2f@node    | …`; `kubectl logs
 * --prefix`'s `[pod/web-1/nginx] …`.
 */
export class ComposeWrapper implements Wrapper {
  from = 0
  to = 0
  strict = false
  /** Names before lines that were known: what else stands behind them is such output too. */
  readonly #names = new Set<string>()
  #name = ''

  peel(bytes: Uint8Array, from: number, to: number, outer: Draft): boolean {
    let at = skipSequences(bytes, from, to)
    if (standsAt(bytes, at, to, POD)) return this.#pod(bytes, at, to, outer)
    const name = at
    while (at < to && at - name < 128 && isNameByte(bytes[at] as number)) at++
    const end = at
    at = skipSequences(bytes, skipBlanks(bytes, at, to), to)
    if (end === name || at >= to || bytes[at] !== PIPE || !hasLetter(bytes, name, end)) return false
    at = skipSequences(bytes, at + 1, to)
    if (at < to && bytes[at] !== SPACE) return false
    outer.span('program', name, end)
    this.from = this.#afterTime(bytes, Math.min(to, at + 1), to, outer)
    this.to = to
    // any table has bars: a name without a number counts only before a line that is known, and once it was
    this.#name = isNumbered(bytes, name, end) ? '' : logText(bytes, name, end)
    this.strict = this.#name !== '' && !this.#names.has(this.#name)
    return true
  }

  held(): void {
    if (this.strict && this.#names.size < MOST_NAMES) this.#names.add(this.#name)
  }

  /** Past the time that `--timestamps` puts before each line, with up to nine decimals. */
  #afterTime(bytes: Uint8Array, at: number, to: number, outer: Draft): number {
    const end = isDigit(bytes[at]) ? readIso(bytes, at, to, outer) : -1
    if (end - at >= LONG_TIME && bytes[end - 1] === 0x5a && bytes[end] === SPACE) return end + 1
    if (end > 0) {
      outer.clock = Clock.none
      outer.time = NaN
      outer.timeStart = -1
    }
    return at
  }

  #pod(bytes: Uint8Array, from: number, to: number, outer: Draft): boolean {
    const close = seek(bytes, from, Math.min(to, from + 256), CLOSE)
    if (bytes[close] !== CLOSE || bytes[close + 1] !== SPACE) return false
    let name = close
    while (bytes[name - 1] !== SLASH) name--
    if (name < close) outer.span('program', name, close)
    this.strict = false
    this.from = close + 2
    this.to = to
    return true
  }
}

function skipSequences(bytes: Uint8Array, at: number, to: number): number {
  for (let end = sequenceEnd(bytes, at, to); end > at; end = sequenceEnd(bytes, at, to)) at = end
  return at
}

const isNameByte = (byte: number): boolean =>
  isDigit(byte) ||
  ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ||
  byte === 0x5f ||
  byte === DASH ||
  byte === DOT ||
  byte === 0x40

/** An address is no name. */
function hasLetter(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] as number) >= 0x40) return true
  return false
}

/** `web_1`, `web-1`, `web.1.id@node`. */
function isNumbered(bytes: Uint8Array, from: number, to: number): boolean {
  let at = to
  while (at > from && isDigit(bytes[at - 1])) at--
  if (at < to && at > from + 1 && (bytes[at - 1] === 0x5f || bytes[at - 1] === DASH)) return true
  return seek(bytes, from, to, 0x40) < to && isDigit(bytes[seek(bytes, from, to, DOT) + 1])
}

/** Lines with colours or other control sequences for a terminal, as `docker logs` and many programs print them. */
export class ColourWrapper implements Wrapper {
  from = 0
  to = 0
  readonly strict = true

  peel(bytes: Uint8Array, from: number, to: number): boolean {
    this.from = from
    this.to = trimEnd(bytes, from, to)
    return bytes.subarray(from, to).includes(0x1b)
  }
}
