import { latin1 } from '../../base/bytes.ts'
import {
  APOSTROPHE,
  CLOSE,
  COLON,
  COMMA,
  HASH,
  LF,
  OPEN,
  QUOTE,
  SPACE,
  TAB,
  ascii,
  find,
  findLast,
  isDigit,
  seek,
  skipBlanks,
  standsAt,
  trimEnd,
} from './ascii.ts'

import { lookOf, readClient, readVhost } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readRequest } from './request.ts'
import { readNginx } from './time.ts'

/** `client 192.0.2.9 closed keepalive connection`. */
const CLOSED = ascii('client ')
const CLIENT = ascii(', client: ')
const SERVER = ascii(', server: ')
const REQUEST = ascii(', request: "')
const HOST = ascii(', host: "')
const REFERRER = ascii(', referrer: "')
const TRACE = ascii('stack traceback:')
const COROUTINE = ascii('coroutine ')
const PEER = ascii('client ')
const USER = ascii('user "')
/** Keys that may follow a quoted value of the tail. */
const KEYS = ['subrequest: "', 'upstream: "', 'host: "', 'referrer: "'].map((key) =>
  ascii(`, ${key}`),
)

/**
 * nginx's error log: `time [level] pid#tid: *connection message, client: …, server: …, request: "…"`. What a script
 * wrote to its error output stands in the message with its line breaks.
 */
export class NginxErrorReader implements Reader {
  #level = 0
  #levelEnd = 0
  #pid = 0
  #pidEnd = 0
  #message = 0
  #hasConnection = false

  starts(bytes: Uint8Array, from: number, to: number): boolean {
    return to - from > 24 && bytes[from + 4] === 0x2f && this.#head(bytes, from + 19, to)
  }

  continues(bytes: Uint8Array, eventFrom: number, from: number, to: number): boolean {
    if (!this.#head(bytes, eventFrom + 19, from) || !this.#hasConnection)
      return isIndented(bytes, from, to)
    const end = trimLine(bytes, eventFrom, from)
    const lastLine = lineStart(bytes, eventFrom, end)
    if (find(bytes, lastLine, end, CLIENT) >= 0) return false
    if (standsAt(bytes, this.#message, from, PEER)) return false
    if (isQuoteOpen(bytes, eventFrom, bytes.indexOf(LF, eventFrom))) return true
    if (isIndented(bytes, from, to)) return true
    return standsAt(bytes, from, to, TRACE) || standsAt(bytes, from, to, COROUTINE)
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const at = readNginx(bytes, from, to, draft)
    if (at < 0 || !this.#head(bytes, at, to)) return false
    draft.span('level', this.#level, this.#levelEnd)
    draft.span('pid', this.#pid, this.#pidEnd)
    const end = trimEnd(bytes, this.#message, to)
    const tail = tailAt(bytes, this.#message, end)
    if (tail > this.#message) draft.span('message', this.#message, tail)
    if (tail < end) readFields(bytes, tail, end, draft)
    else if (standsAt(bytes, this.#message, end, CLOSED)) {
      const client = this.#message + CLOSED.length
      const stop = wordEnd(bytes, client, end)
      if (lookOf(bytes, client, stop) === 'address') readClient(bytes, client, stop, draft)
    }
    return true
  }

  /** Reads ` [level] pid#tid: *connection `. */
  #head(bytes: Uint8Array, at: number, to: number): boolean {
    if (bytes[at] !== SPACE || bytes[at + 1] !== OPEN) return false
    this.#level = at + 2
    at += 2
    while (at < to && at - this.#level < 8 && bytes[at] !== CLOSE) at++
    this.#levelEnd = at
    if (bytes[at] !== CLOSE || bytes[at + 1] !== SPACE) return false
    this.#pid = at = at + 2
    while (at < to && isDigit(bytes[at])) at++
    this.#pidEnd = at
    if (at === this.#pid || bytes[at] !== HASH) return false
    at++
    while (at < to && isDigit(bytes[at])) at++
    if (bytes[at] !== COLON || at >= to) return false
    at = skipSpace(bytes, at + 1, to)
    this.#hasConnection = bytes[at] === 0x2a && isDigit(bytes[at + 1])
    if (this.#hasConnection) {
      at++
      while (at < to && isDigit(bytes[at])) at++
      at = skipSpace(bytes, at, to)
    }
    this.#message = at
    return at <= to
  }
}

const PHP_MESSAGE = ascii('PHP message: ')
const PHP = ascii('PHP ')
const LONGEST_LEVEL = 24

/**
 * A line of an event of nginx' error log that stands alone, because something put a head before each line of it: what PHP
 * wrote, and the last one with its tail. When it was stands in the line before.
 */
export class NginxRestReader implements Reader {
  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const end = trimEnd(bytes, from, to)
    const isPhp = standsAt(bytes, from, end, PHP_MESSAGE)
    const tail = findLast(bytes, from, end, CLIENT)
    const hasTail = tail > from && find(bytes, tail, end, SERVER) > 0
    if (!isPhp && !(hasTail && bytes.subarray(from, tail).includes(QUOTE))) return false
    draft.span('message', from, hasTail ? tail : end)
    if (hasTail) readFields(bytes, tail, end, draft)
    if (isPhp) readPhpLevel(bytes, from + PHP_MESSAGE.length, end, draft)
    return true
  }
}

/** `PHP Warning:  …`. */
function readPhpLevel(bytes: Uint8Array, at: number, to: number, draft: Draft): void {
  if (!standsAt(bytes, at, to, PHP)) return
  const colon = seek(bytes, at, Math.min(to, at + LONGEST_LEVEL), COLON)
  if (bytes[colon] === COLON && colon < to) draft.span('level', at + PHP.length, colon)
}

/** Past blanks and line breaks. */
function skipSpace(bytes: Uint8Array, at: number, to: number): number {
  while (at < to && (bytes[at] === SPACE || bytes[at] === LF || bytes[at] === 0x0d)) at++
  return at
}

/** Whether the line goes on with a blank and is not empty. */
function isIndented(bytes: Uint8Array, from: number, to: number): boolean {
  if (bytes[from] !== SPACE && bytes[from] !== TAB) return false
  return skipBlanks(bytes, from, to) < to
}

function trimLine(bytes: Uint8Array, from: number, to: number): number {
  while (to > from && (bytes[to - 1] === LF || bytes[to - 1] === 0x0d)) to--
  return to
}

function lineStart(bytes: Uint8Array, from: number, at: number): number {
  while (at > from && bytes[at - 1] !== LF) at--
  return at
}

function isQuoteOpen(bytes: Uint8Array, from: number, to: number): boolean {
  let open = false
  for (let i = from; i < to; i++) if (bytes[i] === QUOTE) open = !open
  return open
}

/**
 * Where `, client: ` begins, or `to`. The message can hold the same words, put there by whoever sent the request: the
 * first place outside quotes counts; where quotes do not pair (a script's own output), the last place of all.
 */
function tailAt(bytes: Uint8Array, from: number, to: number): number {
  if (standsAt(bytes, from, to, USER)) {
    const tail = tailAfterUser(bytes, from, to)
    if (tail >= 0) return tail
  }
  let quoted = false
  for (let at = from; at < to; at++) {
    if (bytes[at] === QUOTE) quoted = !quoted
    else if (!quoted && bytes[at] === COMMA && standsAt(bytes, at, to, CLIENT)) return at
  }
  const last = findLast(bytes, from, to, CLIENT)
  return last < 0 ? to : last
}

/** A tail as nginx writes it, up to the referrer: no value before that can hold a quote or a blank, but for the request. */
const TAIL =
  /^, client: [^\s,]+, server: [^\s,]*(?:, request: "[^\s"]+ [^\s"]+ HTTP\/\d(?:\.\d)?")?(?:, (?:subrequest|upstream): "[^\s"]*")*(?:, host: "[^\s"]*")?(?:$|, referrer: ")/
/** A name that holds so many tails is looked at no further. */
const MOST_TAILS = 20
const LONGEST_TAIL = 20_000

/**
 * Where the tail of `user "…": password mismatch` begins: the first that is whole. Somebody may sign in with a name that looks
 * like a message and a tail with another address; the rest of the true message then stands where no value can hold it. -1: none.
 */
function tailAfterUser(bytes: Uint8Array, from: number, to: number): number {
  let at = find(bytes, from, to, CLIENT)
  for (let i = 0; i < MOST_TAILS && at >= 0; i++) {
    if (TAIL.test(latin1(bytes, at, Math.min(to, at + LONGEST_TAIL)))) return at
    at = find(bytes, at + 1, to, CLIENT)
  }
  return -1
}

/** Reads `, client: …, server: …, request: "…", …`. */
function readFields(bytes: Uint8Array, tail: number, to: number, draft: Draft): void {
  const client = tail + CLIENT.length
  const afterClient = wordEnd(bytes, client, to)
  readClient(bytes, client, afterClient, draft)
  const request = find(bytes, afterClient, to, REQUEST)
  let at = afterClient
  if (request >= 0) {
    const start = request + REQUEST.length
    at = valueEnd(bytes, start, to)
    readRequest(bytes, start, at, draft)
  }
  const host = find(bytes, at, to, HOST)
  const hostEnd = host < 0 ? -1 : valueEnd(bytes, host + HOST.length, to)
  if (hostEnd > host + HOST.length) readVhost(bytes, host + HOST.length, hostEnd, draft)
  else readServer(bytes, afterClient, request < 0 ? to : request, draft)
  const referrer = find(bytes, Math.max(at, hostEnd), to, REFERRER)
  if (referrer < 0) return
  const start = referrer + REFERRER.length
  const end = bytes[to - 1] === QUOTE && to - 1 >= start ? to - 1 : to
  if (end > start) draft.span('referrer', start, end)
}

function readServer(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  const server = find(bytes, from, to, SERVER)
  if (server < 0) return
  const start = server + SERVER.length
  const end = wordEnd(bytes, start, to)
  if (end > start && !(end === start + 1 && bytes[start] === 0x5f)) draft.span('vhost', start, end)
}

/** End of a value without quotes. */
function wordEnd(bytes: Uint8Array, at: number, to: number): number {
  while (at < to && bytes[at] !== COMMA && bytes[at] !== SPACE && bytes[at] !== APOSTROPHE) at++
  return at
}

/** The quote that ends a value: the first that another key or the line's end follows. */
function valueEnd(bytes: Uint8Array, at: number, to: number): number {
  for (; at < to; at++) {
    if (bytes[at] !== QUOTE) continue
    if (at + 1 === to || KEYS.some((key) => standsAt(bytes, at + 1, to, key))) return at
  }
  return to
}
