import type { TextField } from '../columns/fields.ts'
import {
  QUOTE,
  SPACE,
  ascii,
  find,
  findLast,
  isAbsent,
  isDigit,
  standsAt,
  trimEnd,
} from './ascii.ts'
import { readChain } from './chain.ts'
import { lookOf, readClient, readVhost } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readSize, requestEnd } from './layout.ts'
import { readRequest } from './request.ts'
import { readMessage } from './syslog-messages.ts'
import { readStatus } from './words.ts'

/*
 * Lines of servers that log little or seldom: a line is written as its own text with pieces in it, and several ways of
 * writing one may stand side by side. Simpler and slower than layout.ts, which is for the logs that come in gigabytes.
 * Nothing is tried again within a way of writing, so each takes linear time.
 */

/**
 * Reads what stands at `at`, before the text `stop` (empty: up to the line's end). Returns the offset after it, or -1 where
 * the line is not so.
 */
export type Piece = (
  bytes: Uint8Array,
  at: number,
  to: number,
  draft: Draft,
  stop: Uint8Array,
) => number

/** A way of writing a line. A blank in its text stands for one or more, two for two or more. */
export interface Written {
  readonly texts: readonly Uint8Array[]
  readonly pieces: readonly Piece[]
}

export const written = (texts: TemplateStringsArray, ...pieces: Piece[]): Written => ({
  texts: texts.map(ascii),
  pieces,
})

/** Reads lines written in any of these ways; the first that fits counts. */
export class PiecesReader implements Reader {
  readonly #ways: readonly Written[]

  constructor(...ways: readonly Written[]) {
    this.#ways = ways
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    for (const way of this.#ways) {
      if (readWritten(way, bytes, from, to, draft) === to) return true
      draft.reset()
    }
    return false
  }
}

/** Reads the line that begins at `at`; returns `to`, or -1 where it is not so written. */
export function readWritten(
  { texts, pieces }: Written,
  bytes: Uint8Array,
  at: number,
  to: number,
  draft: Draft,
): number {
  for (let i = 0; i < pieces.length; i++) {
    at = afterText(bytes, at, to, texts[i] as Uint8Array)
    if (at < 0) return -1
    at = (pieces[i] as Piece)(bytes, at, to, draft, texts[i + 1] as Uint8Array)
    if (at < 0) return -1
  }
  at = afterText(bytes, at, to, texts[pieces.length] as Uint8Array)
  return at >= 0 && trimEnd(bytes, at, to) === at ? to : -1
}

function afterText(bytes: Uint8Array, at: number, to: number, text: Uint8Array): number {
  for (let i = 0; i < text.length; i++) {
    if (at >= to || bytes[at] !== text[i]) return -1
    at++
    if (text[i] === SPACE && text[i + 1] !== SPACE) while (at < to && bytes[at] === SPACE) at++
  }
  return at
}

/** Offset of the text that follows a piece, or -1; of no text the line's end. */
function before(bytes: Uint8Array, at: number, to: number, stop: Uint8Array): number {
  return stop.length === 0 ? trimEnd(bytes, at, to) : find(bytes, at, to, stop)
}

/** Whatever stands before the next text, which is no value of ours. */
export const anything: Piece = (bytes, at, to, _draft, stop) => before(bytes, at, to, stop)

/** Everything up to the line's end, also nothing. */
export const rest: Piece = (_bytes, _at, to) => to

/** The value of a field, before the first place where the next text stands; `-` and nothing are none. */
export const text =
  (field: TextField): Piece =>
  (bytes, at, to, draft, stop) => {
    const end = before(bytes, at, to, stop)
    if (end >= 0 && !isAbsent(bytes, at, end)) draft.span(field, at, end)
    return end
  }

/** As `text`, before the last place: for values that anybody may write, the next text in them. */
export const wide =
  (field: TextField): Piece =>
  (bytes, at, to, draft, stop) => {
    const end = findLast(bytes, at, to, stop)
    if (end >= 0 && !isAbsent(bytes, at, end)) draft.span(field, at, end)
    return end
  }

/** One word, the value of a field; `-` is none. */
export const word =
  (field?: TextField): Piece =>
  (bytes, at, to, draft, stop) => {
    const first = stop[0] ?? SPACE
    let end = at
    while (end < to && bytes[end] !== SPACE && bytes[end] !== first) end++
    if (end === at) return -1
    if (field !== undefined && !isAbsent(bytes, at, end)) draft.span(field, at, end)
    return end
  }

/** Digits, the value of a field. */
export const digits =
  (field?: TextField): Piece =>
  (bytes, at, to, draft) => {
    let end = at
    while (end < to && isDigit(bytes[end])) end++
    if (end === at) return -1
    if (field !== undefined) draft.span(field, at, end)
    return end
  }

/** One of these words, the value of a field. A longer one that begins with another stands before it. */
export const oneOf = (field: TextField | undefined, words: string): Piece => {
  const known = words.split(' ').map(ascii)
  return (bytes, at, to, draft) => {
    const found = known.find((name) => standsAt(bytes, at, to, name))
    if (found === undefined) return -1
    if (field !== undefined) draft.span(field, at, at + found.length)
    return at + found.length
  }
}

/** The client: an address with or without port, or a host name; a chain of them with or without blanks; `-` is none. */
export const client: Piece = (bytes, at, to, draft, stop) => {
  const end = before(bytes, at, to, stop)
  if (end <= at) return -1
  if (isAbsent(bytes, at, end)) return end
  const look = lookOf(bytes, at, end)
  if (look === 'other') return -1
  if (look === 'list') readChain(bytes, at, end, draft)
  else readClient(bytes, at, end, draft)
  return end
}

/** As `client`, but an address for sure; with `port` one always follows it, so that of IPv6 the last group is that. */
export const address =
  (port = false): Piece =>
  (bytes, at, to, draft, stop) => {
    const end = before(bytes, at, to, stop)
    if (end <= at || lookOf(bytes, at, end) !== 'address') return -1
    readClient(bytes, at, end, draft, port)
    return end
  }

/** The virtual host; `-` is none. */
export const vhost: Piece = (bytes, at, to, draft, stop) => {
  const end = before(bytes, at, to, stop)
  if (end > at && !isAbsent(bytes, at, end)) readVhost(bytes, at, end, draft)
  return end
}

/** The request line between quotes that status and size follow. */
export const request: Piece = (bytes, at, to, draft) => {
  const end = requestEnd(bytes, at, to)
  if (end >= 0) readRequest(bytes, at, end, draft)
  return end
}

/** The request line, before the last place where the next text stands. */
export const requestBefore: Piece = (bytes, at, to, draft, stop) => {
  const end = findLast(bytes, at, to, stop)
  if (end >= 0) readRequest(bytes, at, end, draft)
  return end
}

const PROTOCOL = ascii(' HTTP/')

/** A request line without quotes, up to the last protocol. */
export const bareRequest: Piece = (bytes, at, to, draft) => {
  const last = findLast(bytes, at, to, PROTOCOL)
  if (last <= at) return -1
  let end = last + PROTOCOL.length
  while (end < to && bytes[end] !== SPACE) end++
  readRequest(bytes, at, end, draft)
  return end
}

/** An HTTP method: three to seventeen capitals, as the registry of methods has them. */
export const method: Piece = (bytes, at, to, draft) => {
  let end = at
  while (
    end < to &&
    (((bytes[end] as number) >= 0x41 && (bytes[end] as number) <= 0x5a) || bytes[end] === 0x2d)
  )
    end++
  if (end - at < 3 || end - at > 17 || bytes[end] !== SPACE) return -1
  draft.span('method', at, end)
  return end
}

/** Three digits or `-`. */
export const status: Piece = (bytes, at, to, draft) => {
  const end = bytes[at] === 0x2d ? at + 1 : at + 3
  return end <= to && readStatus(bytes, at, end, draft) ? end : -1
}

/** Bytes of the body, or `-`. */
export const size: Piece = (bytes, at, to, draft) =>
  bytes[at] === 0x2d && at < to ? at + 1 : readSize(bytes, at, to, draft)

const LONGEST_NUMBER = 24

/** How long it took: a decimal number of units of so many ms; `-` is none. */
export const took =
  (unit: number): Piece =>
  (bytes, at, to, draft) => {
    if (bytes[at] === 0x2d) return at + 1
    let end = at
    while (end < to && end - at < LONGEST_NUMBER && (isDigit(bytes[end]) || bytes[end] === 0x2e))
      end++
    const number = Number(String.fromCharCode(...bytes.subarray(at, end)))
    if (end === at || Number.isNaN(number)) return -1
    draft.duration = Math.round(number * unit * 1e6) / 1e6
    return end
  }

/** A value between quotes, with `\"` for a quote: up to the quote before the next text. */
export const quoted =
  (field: TextField): Piece =>
  (bytes, at, to, draft) => {
    let end = at
    while (end < to && bytes[end] !== QUOTE) end += bytes[end] === 0x5c ? 2 : 1
    if (end >= to) return -1
    if (!isAbsent(bytes, at, end)) draft.span(field, at, end)
    return end
  }

/** A time that a reader of time.ts reads. */
export const time =
  (read: (bytes: Uint8Array, at: number, to: number, draft: Draft) => number): Piece =>
  (bytes, at, to, draft) =>
    read(bytes, at, to, draft)

/** The message, up to the line's end, with the source and the user that it names. */
export const message =
  (program = ''): Piece =>
  (bytes, at, to, draft) => {
    readMessage(bytes, at, to, draft, program)
    return to
  }
