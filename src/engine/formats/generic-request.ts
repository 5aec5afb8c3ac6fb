import {
  CLOSE,
  COLON,
  COMMA,
  DASH,
  DOT,
  OPEN,
  QUOTE,
  SLASH,
  SPACE,
  ascii,
  find,
  isDigit,
  standsAt,
} from './ascii.ts'
import type { Draft } from './draft.ts'
import { durationAt } from './keyed-values.ts'
import { readSize } from './layout.ts'
import { readRequest } from './request.ts'
import { readTail } from './tolerant-tail.ts'

/* Requests in lines that nobody described: a method, what was asked, and the answer behind it. */

const METHODS = 'GET POST HEAD PUT DELETE OPTIONS PATCH CONNECT TRACE PROPFIND'
  .split(' ')
  .map((name) => ascii(`${name} `))
const BAR = 0x7c
const CONNECT = ascii('CONNECT ')
const PROTOCOL = ascii(' HTTP/')
const SCHEMES = [ascii('http://'), ascii('https://')]

/** Signs after which a time, an address or a word may begin. */
export const MAY_PRECEDE = new Uint8Array(256)
for (const sign of ' \t[(<>{"\'|,;=:@') MAY_PRECEDE[sign.charCodeAt(0)] = 1

/** A request, with quotes around it or without, and the status and size after it. Returns where it begins, or -1. */
export function findRequest(bytes: Uint8Array, from: number, to: number, draft: Draft): number {
  const protocol = find(bytes, from, to, PROTOCOL)
  const isWhole = protocol >= 0 && isDigit(bytes[protocol + PROTOCOL.length])
  const at = findMethod(bytes, from, isWhole ? protocol : to, isWhole)
  if (at < 0) return isWhole ? findRequestLine(bytes, from, to, draft) : -1
  let end: number
  if (isWhole) {
    end = protocol + PROTOCOL.length
    while (end < to && (isDigit(bytes[end]) || bytes[end] === DOT)) end++
    readRequest(bytes, at, end, draft)
    if (readColumns(bytes, bytes[end] === QUOTE ? end + 1 : end, to, draft)) return at
  } else end = readBare(bytes, at, to, draft)
  readAnswer(bytes, end, to, draft)
  return at
}

/** ` 404 1027 "` and ` 404 - "`: the columns of an access log. */
function readColumns(bytes: Uint8Array, at: number, to: number, draft: Draft): boolean {
  if (bytes[at] !== SPACE || at + 7 > to || !isDigit(bytes[at + 1])) return false
  if (!isThree(bytes, at + 1, to) || bytes[at + 4] !== SPACE) return false
  let size = at + 5
  if (bytes[size] === DASH) size++
  else while (size < to && isDigit(bytes[size])) size++
  if (size === at + 5 || bytes[size] !== SPACE || bytes[size + 1] !== QUOTE) return false
  readTail(bytes, at, to, draft)
  return true
}

/** A line in which ` HTTP/1` is no part of a request. */
function findRequestLine(bytes: Uint8Array, from: number, to: number, draft: Draft): number {
  const at = findMethod(bytes, from, to, false)
  if (at >= 0) readAnswer(bytes, readBare(bytes, at, to, draft), to, draft)
  return at
}

/**
 * Offset of the first method, or of one that a quote stands before: without a protocol behind it something that can be asked for
 * must follow.
 */
function findMethod(bytes: Uint8Array, from: number, to: number, isWhole: boolean): number {
  let found = -1
  for (let at = from; at < to; at++) {
    const first = bytes[at] as number
    if (first < 0x43 || first > 0x54) continue
    if (at > from && MAY_PRECEDE[bytes[at - 1] as number] !== 1) continue
    const method = METHODS.find((name) => standsAt(bytes, at, to, name))
    if (method === undefined || !(isWhole || isAsked(bytes, at, at + method.length, to))) continue
    if (!isWhole || bytes[at - 1] === QUOTE) return at
    // a word that names no target is a name in front of the request
    if (found < 0 || !isAsked(bytes, found, blankAfter(bytes, found), to)) found = at
  }
  return found
}

/** Past the word at `at` and the blank behind it, which must be there. */
function blankAfter(bytes: Uint8Array, at: number): number {
  while (bytes[at] !== SPACE) at++
  return at + 1
}

function isAsked(bytes: Uint8Array, method: number, at: number, to: number): boolean {
  const start = bytes[at] === QUOTE ? at + 1 : at
  if (bytes[start] === SLASH) return true
  if (standsAt(bytes, method, to, CONNECT)) return isAuthority(bytes, at, to)
  return SCHEMES.some((scheme) => standsAt(bytes, start, to, scheme))
}

/** `host:443`. */
function isAuthority(bytes: Uint8Array, at: number, to: number): boolean {
  while (at < to && bytes[at] !== SPACE && bytes[at] !== COLON) at++
  return bytes[at] === COLON && isDigit(bytes[at + 1]) && at + 1 < to
}

/** A method and a target without protocol, whose end is a blank or a sign of the sentence around it. */
function readBare(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const after = blankAfter(bytes, at)
  const start = bytes[after] === QUOTE ? after + 1 : after
  let end = start
  while (end < to && (bytes[end] as number) > SPACE && bytes[end] !== QUOTE) end++
  while (end > start + 1 && isClosing(bytes, start, end)) end--
  draft.span('method', at, after - 1)
  draft.span('target', start, end)
  return end
}

/** Whether the last byte of a word belongs to the text around it: a comma, a colon, a bracket that the word does not open. */
function isClosing(bytes: Uint8Array, start: number, end: number): boolean {
  const last = bytes[end - 1]
  if (last === COMMA || last === COLON || last === 0x3b || last === 0x27) return true
  const open = last === CLOSE ? OPEN : last === 0x29 ? 0x28 : 0
  return open !== 0 && !bytes.subarray(start, end).includes(open)
}

/** Signs between a request and its status. */
const BETWEEN = new Uint8Array(256)
for (const sign of '"\' |-=>:;,[(') BETWEEN[sign.charCodeAt(0)] = 1
/** Words before a status. */
const WORDS = 'status code returned responded completed with HTTP sent Sent Completed'
  .split(' ')
  .map(ascii)
const MOST_WORDS = 3

/** ` 404 1027`, ` -> status 404` after a request: status and size, and how long it took. */
function readAnswer(bytes: Uint8Array, at: number, to: number, draft: Draft): void {
  for (let words = 0; words <= MOST_WORDS; words++) {
    while (at < to && BETWEEN[bytes[at] as number] === 1) at++
    const word = WORDS.find((name) => standsAt(bytes, at, to, name))
    if (word === undefined) break
    at += word.length
  }
  const first = (bytes[at] as number) - 0x30
  if (first >= 1 && first <= 5 && at + 3 <= to && isThree(bytes, at, to)) {
    const status = Number(String.fromCharCode(...bytes.subarray(at, at + 3)))
    // a port
    if (status === 443) return
    draft.status = status
    draft.statusStart = at
    at += 3
    if (bytes[at] === BAR) at++
    while (at < to && bytes[at] === SPACE) at++
    if (isDigit(bytes[at]) && at < to) readLength(bytes, at, to, draft)
  }
  readTook(bytes, at, to, draft)
}

const isThree = (bytes: Uint8Array, at: number, to: number): boolean =>
  isDigit(bytes[at + 1]) &&
  isDigit(bytes[at + 2]) &&
  (at + 3 === to || (!isDigit(bytes[at + 3]) && bytes[at + 3] !== DOT && bytes[at + 3] !== 0x6d))

function readLength(bytes: Uint8Array, at: number, to: number, draft: Draft): void {
  const end = readSize(bytes, at, to, draft)
  if (end < to && bytes[end] !== SPACE && bytes[end] !== BAR) {
    draft.bytes = NaN
    draft.bytesStart = -1
  }
}

/** So many bytes after an answer it says how long it took. */
const TOOK_WITHIN = 80

/** A number with a unit of time: `50ms`, `1.25s`, `340µs`. */
function readTook(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  const last = Math.min(to, from + TOOK_WITHIN)
  for (let at = from; at < last; at++) {
    if (!isDigit(bytes[at]) || (at > from && MAY_PRECEDE[bytes[at - 1] as number] !== 1)) continue
    let end = at
    while (end < last && isPartOfTook(bytes[end] as number)) end++
    if (bytes[end - 1] === 0x73 && !isWordByte(bytes[end])) {
      const took = durationAt(bytes, at, end, 1)
      if (took === took) {
        draft.duration = took
        return
      }
    }
    at = end
  }
}

const isPartOfTook = (byte: number): boolean =>
  isDigit(byte) || byte === DOT || byte >= 0x80 || 'hmnus'.includes(String.fromCharCode(byte))

const isWordByte = (byte: number | undefined): boolean =>
  byte !== undefined && (isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a))
