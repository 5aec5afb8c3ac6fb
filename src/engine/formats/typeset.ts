import { textIndex } from '../columns/fields.ts'
import {
  CLOSE,
  DASH,
  OPEN,
  QUOTE,
  SPACE,
  ascii,
  isDigit,
  seek,
  skipBlanks,
  standsAt,
} from './ascii.ts'
import { lookOf, readClient, readVhost } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readSize } from './layout.ts'
import { readRequest } from './request.ts'
import { readClf } from './time.ts'

const REQUEST = ascii('Request: ')
const REFERRER = textIndex.referrer
const AGENT = textIndex.agent

/**
 * Access lines that went through a word processor or a web page: quotes and dashes may be typographic, and a word may stand
 * before the line. Without that word or such a quote it is no line of this kind.
 */
export class TypesetReader implements Reader {
  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const start = skipBlanks(bytes, from, to)
    const named = standsAt(bytes, start, to, REQUEST)
    const first = named ? skipBlanks(bytes, start + REQUEST.length, to) : start
    const open = seek(bytes, first, Math.min(to, first + 1024), OPEN)
    if (bytes[open] !== OPEN) return false
    const timeEnd = readClf(bytes, open + 1, to, draft)
    if (timeEnd < 0 || bytes[timeEnd] !== CLOSE) return false
    const quote = skipBlanks(bytes, timeEnd + 1, to)
    const opening = quoteSize(bytes, quote)
    if (opening === 0 || (!named && opening === 1)) return false
    const request = quote + opening
    const end = requestEnd(bytes, request, to)
    if (end < 0) return false
    readRequest(bytes, request, end, draft)
    readHead(bytes, first, open, draft)
    readTail(bytes, end + quoteSize(bytes, end), to, draft)
    return true
  }
}

/** Bytes of the quote at `at`: 1 for `"`, 3 for “ ” „ ‟ ‘ ’ ‚ ‛; 0: none. */
function quoteSize(bytes: Uint8Array, at: number): number {
  if (bytes[at] === QUOTE) return 1
  if (bytes[at] !== 0xe2 || bytes[at + 1] !== 0x80) return 0
  const third = bytes[at + 2] as number
  return third >= 0x98 && third <= 0x9f ? 3 : 0
}

/** Bytes of the dash at `at`: 1 for `-`, 3 for ‐ to ― and −; 0: none. */
function dashSize(bytes: Uint8Array, at: number): number {
  if (bytes[at] === DASH) return 1
  if (bytes[at] !== 0xe2) return 0
  const third = bytes[at + 2] as number
  if (bytes[at + 1] === 0x80 && third >= 0x90 && third <= 0x95) return 3
  return bytes[at + 1] === 0x88 && third === 0x92 ? 3 : 0
}

/** Whether `[from, to)` is nothing or one dash. */
const isDash = (bytes: Uint8Array, from: number, to: number): boolean =>
  to <= from || from + dashSize(bytes, from) === to

/** The quote that a status follows, or -1. */
function requestEnd(bytes: Uint8Array, at: number, to: number): number {
  for (; at < to; at++) {
    const size = quoteSize(bytes, at)
    if (size === 0 || bytes[at + size] !== SPACE) continue
    const status = at + size + 1
    if (status + 3 > to) continue
    if (isDigit(bytes[status]) && isDigit(bytes[status + 1]) && isDigit(bytes[status + 2]))
      return at
  }
  return -1
}

/** Site or address, then user. */
function readHead(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  const first = seek(bytes, from, to, SPACE)
  const look = lookOf(bytes, from, first)
  if (look === 'address') readClient(bytes, from, first, draft)
  else if (look === 'host') readVhost(bytes, from, first, draft)
  let at = skipBlanks(bytes, first, to)
  let last = at
  let end = at
  while (at < to) {
    last = at
    end = seek(bytes, at, to, SPACE)
    at = skipBlanks(bytes, end, to)
  }
  if (!isDash(bytes, last, end)) draft.span('user', last, end)
}

function readTail(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  let at = skipBlanks(bytes, from, to)
  draft.status = Number(String.fromCharCode(...bytes.subarray(at, at + 3)))
  if (draft.status >= 100) draft.statusStart = at
  at = skipBlanks(bytes, at + 3, to)
  at = isDigit(bytes[at]) && at < to ? readSize(bytes, at, to, draft) : at + dashSize(bytes, at)
  for (const field of [REFERRER, AGENT]) {
    at = skipBlanks(bytes, at, to)
    const opening = at < to ? quoteSize(bytes, at) : 0
    if (opening === 0) return
    const start = at + opening
    const end = valueEnd(bytes, start, to)
    if (!isDash(bytes, start, end)) {
      draft.start[field] = start
      draft.end[field] = end
    }
    at = end + quoteSize(bytes, end)
  }
}

/** The quote after which a blank or the line's end comes; `to` where none does. */
function valueEnd(bytes: Uint8Array, at: number, to: number): number {
  for (; at < to; at++) {
    const size = quoteSize(bytes, at)
    if (size > 0 && (at + size >= to || bytes[at + size] === SPACE)) return at
  }
  return to
}
