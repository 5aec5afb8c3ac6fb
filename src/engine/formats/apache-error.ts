import {
  CLOSE,
  COLON,
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
import { readClient, readVhost } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readTime } from './time.ts'

const CLIENT = ascii('[client ')
const REMOTE = ascii('[remote ')
const PID = ascii('pid ')
const PLACE = ascii('.c(')
const REFERER = ascii(', referer: ')
const TRACE = ascii('Stack trace:')
const MODSECURITY = ascii('ModSecurity:')
const HOSTNAME = ascii('[hostname "')
const URI = ascii('[uri "')
export const LEVELS: readonly Uint8Array[] =
  'emerg alert crit error warn notice info debug trace1 trace2 trace3 trace4 trace5 trace6 trace7 trace8'
    .split(' ')
    .map(ascii)

/**
 * Apache's error log: `[time] [module:level] [pid N:tid N] [client address:port] message, referer: …`. Version 2.2 has
 * neither module nor pid nor port; some lines of old programs have no time.
 */
export class ApacheErrorReader implements Reader {
  #levelStart = 0
  #levelEnd = 0
  #moduleStart = 0

  starts(bytes: Uint8Array, from: number, to: number): boolean {
    return bytes[from] === OPEN && this.#level(bytes, this.#timeEnd(bytes, from, to), to) > 0
  }

  continues(bytes: Uint8Array, _eventFrom: number, from: number, to: number): boolean {
    const first = bytes[from]
    if (first === SPACE || first === TAB) return skipBlanks(bytes, from, to) < to
    if (first === HASH) return from + 1 < to && isDigit(bytes[from + 1])
    return standsAt(bytes, from, to, TRACE)
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (bytes[from] !== OPEN) return false
    let at = readTime(bytes, from + 1, to, draft)
    const timed = at > 0 && bytes[at] === CLOSE
    at = this.#level(bytes, timed ? skipBlanks(bytes, at + 1, to) : from, to)
    if (at < 0) return false
    if (!timed && !standsAt(bytes, skipBlanks(bytes, at, to), to, CLIENT) && this.#moduleStart < 0)
      return false
    draft.span('level', this.#levelStart, this.#levelEnd)
    if (this.#moduleStart >= 0 && this.#levelStart - this.#moduleStart > 1)
      draft.span('program', this.#moduleStart, this.#levelStart - 1)
    readRest(
      bytes,
      readPid(bytes, skipBlanks(bytes, at, to), to, draft),
      trimEnd(bytes, at, to),
      draft,
      this.#moduleStart >= 0,
    )
    return true
  }

  /** Past `[time] `, or `from` where the first bracket holds no time. Only the look of it is judged. */
  #timeEnd(bytes: Uint8Array, from: number, to: number): number {
    const close = seek(bytes, from, Math.min(to, from + 40), CLOSE)
    const colon = seek(bytes, from, close, COLON)
    return colon + 2 < close && isDigit(bytes[colon - 1]) ? skipBlanks(bytes, close + 1, to) : from
  }

  /** Reads `[error]`, `[core:error]` or `[:error]`; returns its end or -1. */
  #level(bytes: Uint8Array, at: number, to: number): number {
    if (bytes[at] !== OPEN) return -1
    const close = seek(bytes, at, Math.min(to, at + 64), CLOSE)
    if (bytes[close] !== CLOSE) return -1
    const colon = seek(bytes, at, close, COLON)
    this.#moduleStart = colon < close ? at + 1 : -1
    this.#levelStart = colon < close ? colon + 1 : at + 1
    this.#levelEnd = close
    const size = close - this.#levelStart
    const known = LEVELS.some(
      (level) => level.length === size && standsAt(bytes, this.#levelStart, close, level),
    )
    return known ? close + 1 : -1
  }
}

/** Reads `[pid 12:tid 34] `; returns where the rest begins. */
function readPid(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  if (bytes[at] !== OPEN || !standsAt(bytes, at + 1, to, PID)) return at
  const start = at + 1 + PID.length
  let end = start
  while (end < to && isDigit(bytes[end])) end++
  if (end > start) draft.span('pid', start, end)
  const close = seek(bytes, end, to, CLOSE)
  return skipBlanks(bytes, close + 1, to)
}

/** Client, message and referer. */
function readRest(bytes: Uint8Array, from: number, to: number, draft: Draft, is24: boolean): void {
  let message = from
  const client = clientAt(bytes, from, to)
  if (client >= 0) {
    const close = clientEnd(bytes, client, to)
    readClient(bytes, client, close, draft, is24)
    // `(13)Permission denied: [client …] …`: the system's error stays with the message
    if (client === from + CLIENT.length) message = skipBlanks(bytes, close + 1, to)
    // ModSecurity names the client once more
    if (standsAt(bytes, message, to, CLIENT))
      message = skipBlanks(bytes, seek(bytes, message, to, CLOSE) + 1, to)
  }
  const referer = findLast(bytes, message, to, REFERER)
  const end = referer < 0 ? to : referer
  if (end > message) draft.span('message', message, end)
  if (referer >= 0 && referer + REFERER.length < to)
    draft.span('referrer', referer + REFERER.length, to)
  if (standsAt(bytes, message, to, MODSECURITY)) readModSecurity(bytes, message, end, draft)
}

/** The bracket after an address, which may stand in brackets of its own. */
function clientEnd(bytes: Uint8Array, from: number, to: number): number {
  const close = seek(bytes, from, to, CLOSE)
  return bytes[from] === OPEN ? seek(bytes, close + 1, to, CLOSE) : close
}

/** Offset of the address after `[client ` or `[remote `, which may follow a system error or `mod_x.c(470): `; or -1. */
function clientAt(bytes: Uint8Array, from: number, to: number): number {
  const isError = bytes[from] === 0x28 && isDigit(bytes[from + 1])
  const place = isError ? -1 : find(bytes, from, Math.min(to, from + 80), PLACE)
  const isTraced = place > from && seek(bytes, from, place, SPACE) === place
  const at = isError || isTraced ? find(bytes, from, Math.min(to, from + 200), CLIENT) : from
  if (at < 0 || (!standsAt(bytes, at, to, CLIENT) && !standsAt(bytes, at, to, REMOTE))) return -1
  return at + CLIENT.length
}

/** Of ModSecurity's `[key "value"]` pairs those that are columns. */
function readModSecurity(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  const host = findLast(bytes, from, to, HOSTNAME)
  if (host >= 0) {
    const start = host + HOSTNAME.length
    readVhost(bytes, start, seek(bytes, start, to, QUOTE), draft)
  }
  const uri = findLast(bytes, from, to, URI)
  if (uri < 0) return
  const start = uri + URI.length
  const end = seek(bytes, start, to, QUOTE)
  if (end > start && bytes[end - 1] !== LF) draft.span('target', start, end)
}

/** `[notice] Apache configured`: lines from before the log was open, or that lost their time. */
export class UntimedReader implements Reader {
  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (bytes[from] !== OPEN) return false
    const level = LEVELS.find((text) => standsAt(bytes, from + 1, to, text))
    if (level === undefined) return false
    const close = from + 1 + level.length
    const message = skipBlanks(bytes, close + 1, to)
    const end = trimEnd(bytes, message, to)
    const first = bytes[message]
    if (bytes[close] !== CLOSE || bytes[close + 1] !== SPACE || end <= message || first === OPEN)
      return false
    draft.span('level', from + 1, close)
    draft.span('message', message, end)
    return true
  }
}
