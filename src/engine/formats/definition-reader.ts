import { encode } from '../../base/bytes.ts'
import { textIndex, type TextField } from '../columns/fields.ts'
import {
  BACKSLASH,
  CLOSE,
  COLON,
  COMMA,
  DASH,
  OPEN,
  QUOTE,
  SPACE,
  ascii,
  isAbsent,
  isDigit,
  standsAt,
} from './ascii.ts'
import { readChain } from './chain.ts'
import { lookOf, readClient, readVhost } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readSize } from './layout.ts'
import { readRequest } from './request.ts'
import { readBsd } from './time-bsd.ts'
import { readLoose } from './time-loose.ts'
import { readClf, readEpoch, readTime } from './time.ts'
import { readStatus } from './words.ts'

/** A piece of a definition: text as it stands, or a value and what it means. */
export interface Token {
  readonly role:
    | 'literal'
    | 'percent'
    | 'skip'
    | 'source'
    | 'chain'
    | 'user'
    | 'clf'
    | 'clf-brackets'
    | 'time'
    | 'any-time'
    | 'request'
    | 'method'
    | 'target'
    | 'path'
    | 'query'
    | 'protocol'
    | 'status'
    | 'bytes'
    | 'referrer'
    | 'agent'
    | 'vhost'
    | 'seconds'
    | 'millis'
    | 'micros'
  /** Of a literal. */
  readonly text: string
}

const TEXTS: Partial<Record<Token['role'], TextField>> = {
  user: 'user',
  method: 'method',
  target: 'target',
  path: 'target',
  protocol: 'protocol',
  referrer: 'referrer',
  agent: 'agent',
}
const UNITS: Partial<Record<Token['role'], number>> = { seconds: 1000, millis: 1, micros: 0.001 }
const { source: SOURCE, sources: SOURCES, target: TARGET } = textIndex
const NUMBER = /^\d{1,15}(?:\.\d{1,9})?$/

/** Reads lines by a definition: a value goes as far as the text that stands behind it in the definition. */
export class DefinitionReader implements Reader {
  readonly #roles: readonly Token['role'][]
  readonly #literals: readonly Uint8Array[]

  constructor(tokens: readonly Token[]) {
    this.#roles = tokens.map(({ role }) => role)
    this.#literals = tokens.map(({ text }) => encode(text))
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    let at = from
    for (let i = 0; i < this.#roles.length; i++) {
      const role = this.#roles[i] as Token['role']
      if (role === 'literal') {
        at = afterLiteral(bytes, at, to, this.#literals[i] as Uint8Array)
        // blanks at the end of a definition are often not in the log
        if (at < 0) return false
        continue
      }
      at = this.#value(i, role, bytes, at, to, draft)
      if (at < 0) return false
    }
    return at === to
  }

  /**
   * Reads the value of token `i` and returns where it ends; -1 where it is none. A time and a request without quotes hold blanks themselves: they
   * may go on past the next ones.
   */
  #value(
    i: number,
    role: Token['role'],
    bytes: Uint8Array,
    at: number,
    to: number,
    draft: Draft,
  ): number {
    const first = this.#end(i, bytes, at, at, to)
    if (first < 0) return -1
    const isTime = role === 'time' || role === 'clf'
    const isOpen = role === 'request' && bytes[first] === SPACE
    const isList = role === 'chain' || role === 'source'
    let end = first
    while (isList && end > at && bytes[end - 1] === COMMA)
      end = this.#end(i, bytes, at, end + 1, to)
    for (let tries = 0; end >= 0 && tries < STRETCHES; tries++) {
      if (isTime && bytes[end] === SPACE) end = zoneEnd(bytes, end, to)
      if (!isOpen || isWholeRequest(bytes, at, end))
        if (readValue(role, bytes, at, end, draft)) return end
      if ((!isTime && !isOpen) || end === to) break
      end = this.#end(i, bytes, at, end + 1, to)
    }
    return isOpen && readValue(role, bytes, at, first, draft) ? first : -1
  }

  /** Where the value of token `i` ends that begins at `start`: at `at` or later. */
  #end(i: number, bytes: Uint8Array, start: number, at: number, to: number): number {
    if (this.#roles[i] === 'clf-brackets') {
      let end = start
      while (end < to && bytes[end] !== CLOSE) end++
      return end < to ? end + 1 : -1
    }
    if (i + 1 === this.#roles.length) return to
    const next = this.#roles[i + 1] === 'literal' ? (this.#literals[i + 1] as Uint8Array) : BLANK
    // inside quotes a backslash takes the next byte with it, as servers write quotes in values
    const quoted = next[0] === QUOTE
    for (let end = at; end < to; end++) {
      if (quoted && bytes[end] === BACKSLASH) end++
      else if (standsAt(bytes, end, to, next)) return end
    }
    return isBlankOnly(next) ? to : -1
  }
}

const BLANK = ascii(' ')
const HTTP = ascii('HTTP/')

/** Ends that are tried for a value that may hold what ends it. */
const STRETCHES = 6

/** `at`, or where the zone ends behind the blank there: ` +0100`, ` -01:00`. */
function zoneEnd(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at + 1] !== 0x2b && bytes[at + 1] !== DASH) return at
  let end = at + 2
  while (end < to && (isDigit(bytes[end]) || bytes[end] === COLON)) end++
  return end - at === 6 || end - at === 7 ? end : at
}

/** Whether the last word is `HTTP/1.1` or the like, or there is but one. */
function isWholeRequest(bytes: Uint8Array, from: number, to: number): boolean {
  let at = to
  while (at > from && bytes[at - 1] !== SPACE) at--
  return standsAt(bytes, at, to, HTTP) || isAbsent(bytes, from, to)
}

const isBlankOnly = (text: Uint8Array): boolean => text.every((byte) => byte === SPACE)

/** The offset behind a literal, whose blanks may be several in the line; -1 where it does not stand there. */
function afterLiteral(bytes: Uint8Array, at: number, to: number, text: Uint8Array): number {
  for (let i = 0; i < text.length; i++) {
    if (at === to) return isBlankOnly(text.subarray(i)) ? to : -1
    if (bytes[at] !== text[i]) return -1
    at++
    if (text[i] !== SPACE) continue
    while (at < to && bytes[at] === SPACE) at++
    while (text[i + 1] === SPACE) i++
  }
  return at
}

function readValue(
  role: Token['role'],
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
): boolean {
  if (role === 'request') {
    readRequest(bytes, from, to, draft)
    return true
  }
  if (isAbsent(bytes, from, to)) return true
  const field = TEXTS[role]
  if (field !== undefined) {
    draft.span(field, from, to)
    return true
  }
  const unit = UNITS[role]
  if (unit !== undefined) {
    const text = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 32)))
    if (NUMBER.test(text)) draft.duration = Number(text) * unit
    return true
  }
  return readSpecial(role, bytes, from, to, draft)
}

function readSpecial(
  role: Token['role'],
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
): boolean {
  switch (role) {
    case 'source':
      if (lookOf(bytes, from, to) === 'list') readChain(bytes, from, to, draft)
      else readClient(bytes, from, to, draft)
      return true
    case 'chain':
      // the source is the peer where the log has it: anyone can send the header
      if ((draft.start[SOURCES] as number) >= 0) return true
      if ((draft.start[SOURCE] as number) < 0) readChain(bytes, from, to, draft)
      else draft.span('sources', from, to)
      return true
    case 'vhost':
      readVhost(bytes, from, to, draft)
      return true
    case 'clf':
      return readClf(bytes, from, to, draft) === to
    case 'clf-brackets':
      return bytes[from] === OPEN && readClf(bytes, from + 1, to - 1, draft) === to - 1
    case 'time':
    case 'any-time':
      return readAnyTime(bytes, from, to, draft) || role === 'any-time'
    case 'status':
      return readStatus(bytes, from, to, draft)
    case 'bytes':
      return readSize(bytes, from, to, draft) === to
    case 'query':
      // `%U%q`: the query goes on the path
      if (draft.end[TARGET] === from) draft.end[TARGET] = to
      return true
    default:
      return true
  }
}

const readAnyTime = (bytes: Uint8Array, from: number, to: number, draft: Draft): boolean =>
  readEpoch(bytes, from, to, draft) === to ||
  readTime(bytes, from, to, draft) > 0 ||
  readLoose(bytes, from, to, draft) > 0 ||
  readBsd(bytes, from, to, draft) > 0
