import { textIndex } from '../columns/fields.ts'
import { CLASS, IS_TOKEN, SPACE, ZERO, isAbsent } from './ascii.ts'
import type { Draft } from './draft.ts'

const METHOD = textIndex.method
const TARGET = textIndex.target
const PROTOCOL = textIndex.protocol
const REQUEST = textIndex.request

/** What a request line turned out to be; a digit of a layout's number (layout.ts). */
export const Shape = { whole: 0, simple: 1, malformed: 2, dash: 3, empty: 4, blank: 5 } as const
export type Shape = (typeof Shape)[keyof typeof Shape]
export const SHAPES = 6

/**
 * Splits the request line `[from, to)`: the first word is the method if it is a token, the last is the protocol if it is
 * HTTP/x, all between is the target and may hold blanks. Without protocol (HTTP/0.9) the target must look like one. Anything else
 * (TLS bytes, one word) is kept whole as `request`; `-` and nothing are absent.
 */
export function readRequest(bytes: Uint8Array, from: number, to: number, draft: Draft): Shape {
  let at = from
  while (at < to && ((CLASS[bytes[at] as number] as number) & IS_TOKEN) !== 0) at++
  if (at === from || at >= to - 1 || bytes[at] !== SPACE || bytes[at + 1] === SPACE)
    return readOdd(bytes, from, to, draft)
  const { start, end } = draft
  const last = protocolAt(bytes, at + 2, to)
  if (last < 0 && !looksLikeTarget(bytes, at + 1, to)) return readOdd(bytes, from, to, draft)
  start[METHOD] = from
  end[METHOD] = at
  start[TARGET] = at + 1
  if (last < 0) {
    // `GET / ` of a server that writes the protocol though there is none
    const isOpen = bytes[to - 1] === SPACE && bytes[to - 2] !== SPACE && to > at + 2
    end[TARGET] = isOpen ? to - 1 : to
    return isOpen ? Shape.blank : Shape.simple
  }
  end[TARGET] = last
  start[PROTOCOL] = last + 1
  end[PROTOCOL] = to
  return Shape.whole
}

/** Offset of the blank before `HTTP/1.1`, `HTTP/2`, at or after `from`; or -1. */
function protocolAt(bytes: Uint8Array, from: number, to: number): number {
  const blank = bytes[to - 7] === SPACE ? to - 7 : bytes[to - 9] === SPACE ? to - 9 : -1
  if (blank < from) return -1
  const http =
    bytes[blank + 1] === 0x48 &&
    bytes[blank + 2] === 0x54 &&
    bytes[blank + 3] === 0x54 &&
    bytes[blank + 4] === 0x50 &&
    bytes[blank + 5] === 0x2f &&
    ((bytes[blank + 6] as number) - ZERO) >>> 0 <= 9
  return http ? blank : -1
}

/** A target without a protocol after it: a path, an absolute URL, or `*`. */
function looksLikeTarget(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from]
  if (first === 0x2f) return true
  if (first === 0x2a) return to === from + 1
  return (
    (first === 0x68 || first === 0x48) &&
    bytes[from + 4] !== undefined &&
    hasScheme(bytes, from, to)
  )
}

function hasScheme(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from + 4; i < Math.min(to - 2, from + 6); i++)
    if (bytes[i] === 0x3a) return bytes[i + 1] === 0x2f && bytes[i + 2] === 0x2f
  return false
}

function readOdd(bytes: Uint8Array, from: number, to: number, draft: Draft): Shape {
  if (isAbsent(bytes, from, to)) return to === from ? Shape.empty : Shape.dash
  draft.start[REQUEST] = from
  draft.end[REQUEST] = to
  return Shape.malformed
}
