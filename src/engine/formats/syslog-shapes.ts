import {
  ADDRESS,
  CLASS,
  COLON,
  COMMA,
  DOT,
  IS_COLON,
  IS_DIGIT,
  IS_DOT,
  IS_HEX_LETTER,
  IS_HOST,
  OPEN,
  SPACE,
  ascii,
  find,
  isDigit,
  standsAt,
} from './ascii.ts'
import { readClient } from './client.ts'
import type { Draft } from './draft.ts'

/*
 * Shapes of messages, written as the message with holes:
 *
 *   <source>  the address or host name that something came from
 *   <user>    who it was about: what stands before the first place where the rest of the shape fits
 *   <user..>  the same, before the last such place (the name is the attacker's and may look like the rest)
 *   <word>    no blanks      <n>  digits      <name>  no blanks, `[` and `(`: a host's name before its address
 *   <*>       anything up to the next words of the shape
 *   <end>     the message's end, or what may follow an address: a port, `ssh2`, `[preauth]`, a colon, a comma
 *
 * Nothing is ever tried again but the one <user>, and not even that where a <*> comes after it: a shape takes linear time.
 */

const PARENTHESIS = 0x28

type Hole = 'source' | 'user' | 'user..' | 'word' | 'n' | 'name' | '*' | 'end'
type Part = Hole | Uint8Array
const HOLES = /<(source|user\.\.|user|word|n|name|\*|end)>/

export interface Shape {
  readonly parts: readonly Part[]
}

/** Reads a shape's text; see above. */
export function shape(text: string): Shape {
  const parts = text
    .split(HOLES)
    .map((part, i): Part => (i % 2 === 1 ? (part as Hole) : ascii(part)))
    .filter((part) => typeof part === 'string' || part.length > 0)
  return { parts }
}

let sourceStart = -1
let sourceEnd = -1
let userStart = -1
let userEnd = -1

/** Whether a message has the shape; sets its source and user. */
export function readShape(
  { parts }: Shape,
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
): boolean {
  sourceStart = userStart = -1
  if (fit(parts, 0, bytes, from, to) < 0) return false
  if (sourceStart >= 0 && isNamed(bytes, sourceStart, sourceEnd))
    readClient(bytes, sourceStart, sourceEnd, draft)
  if (userStart >= 0 && isUser(bytes, userStart, userEnd)) draft.span('user', userStart, userEnd)
  return true
}

/** Offset after the parts from `i` on, which begin at `at`; or -1. */
function fit(parts: readonly Part[], i: number, bytes: Uint8Array, at: number, to: number): number {
  for (; i < parts.length && at >= 0; i++) {
    const part = parts[i] as Part
    if (typeof part !== 'string') at = standsAt(bytes, at, to, part) ? at + part.length : -1
    else if (part === '*') at = anything(parts[i + 1], bytes, at, to)
    else if (part === 'user' || part === 'user..')
      return fitUser(parts, i, bytes, at, to, part === 'user..')
    else at = fitHole(part, bytes, at, to)
  }
  return at
}

/** Offset of the words that follow `<*>`. */
function anything(next: Part | undefined, bytes: Uint8Array, at: number, to: number): number {
  if (next === undefined || typeof next === 'string') return to
  return find(bytes, at, to, next)
}

function fitUser(
  parts: readonly Part[],
  i: number,
  bytes: Uint8Array,
  at: number,
  to: number,
  last: boolean,
): number {
  const next = parts[i + 1]
  userStart = at
  userEnd = to
  if (next === undefined || typeof next === 'string') {
    userEnd = wordEnd(bytes, at, to)
    return next === undefined ? userEnd : fit(parts, i + 1, bytes, userEnd, to)
  }
  const once = parts.includes('*', i + 1)
  let best = -1
  let name = to
  for (let end = at; end <= to - next.length; end++) {
    if (bytes[end] !== next[0]) continue
    const stop = fit(parts, i + 1, bytes, end, to)
    if (stop < 0 && once && standsAt(bytes, end, to, next)) return -1
    if (stop < 0) continue
    best = stop
    name = end
    if (!last) break
  }
  if (best < 0) return -1
  // the places of the best fit, not of the last that was tried
  if (last) fit(parts, i + 1, bytes, name, to)
  userStart = at
  userEnd = name
  return best
}

function fitHole(hole: Hole, bytes: Uint8Array, at: number, to: number): number {
  switch (hole) {
    case 'source': {
      const end = addressEnd(bytes, at, to)
      if (end === at) return -1
      sourceStart = at
      sourceEnd = end
      return end
    }
    case 'n': {
      const start = at
      while (at < to && isDigit(bytes[at])) at++
      return at > start ? at : -1
    }
    case 'word': {
      const end = wordEnd(bytes, at, to)
      return end > at ? end : -1
    }
    case 'name':
      while (at < to && bytes[at] !== SPACE && bytes[at] !== OPEN && bytes[at] !== PARENTHESIS) at++
      return at
    case 'end':
      return isEnd(bytes, at, to) ? at : -1
    default:
      return -1
  }
}

function wordEnd(bytes: Uint8Array, at: number, to: number): number {
  while (at < to && bytes[at] !== SPACE) at++
  return at
}

/** End of the address or host name at `at`; a colon after it belongs to the sentence. */
export function addressEnd(bytes: Uint8Array, at: number, to: number): number {
  const start = at
  while (at < to && ((CLASS[bytes[at] as number] as number) & ADDRESS) !== 0) at++
  while (at > start && (bytes[at - 1] === COLON || bytes[at - 1] === DOT)) {
    if (at - start >= 2 && bytes[at - 2] === COLON) break // `::`
    at--
  }
  return at
}

const FOLLOWERS = [' port ', ' ssh1', ' ssh2', ' [preauth]', ' via ', ' on ', ' ('].map(ascii)

function isEnd(bytes: Uint8Array, at: number, to: number): boolean {
  while (at < to && bytes[at] === SPACE && (at + 1 === to || bytes[at + 1] === SPACE)) at++
  if (at >= to || bytes[at] === COLON || bytes[at] === COMMA) return true
  return FOLLOWERS.some((text) => standsAt(bytes, at, to, text))
}

/** Whether a word says who it was: an address, or a host name with a dot. `unknown` and `UNKNOWN` do not. */
function isNamed(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] === DOT || bytes[i] === COLON) return true
  return false
}

/** Whether a name is one: not empty, not `<invalid username>`, `(null)`. */
const isUser = (bytes: Uint8Array, from: number, to: number): boolean =>
  to > from && bytes[from] !== 0x3c && bytes[from] !== 0x28 && to - from <= 256

/** Whether `[from, to)` is an IPv4 or IPv6 address, rather than a time, a hardware address or a version. */
export function isAddress(bytes: Uint8Array, from: number, to: number): boolean {
  let colons = 0
  let dots = 0
  let double = false
  let run = 0
  for (let i = from; i < to; i++) {
    const kind = CLASS[bytes[i] as number] as number
    if ((kind & IS_COLON) !== 0) {
      colons++
      if (run === 0 && i > from) double = true
      run = 0
    } else if ((kind & IS_DOT) !== 0) {
      if (run === 0 || run > 3) return false
      dots++
      run = 0
    } else if ((kind & (IS_DIGIT | IS_HEX_LETTER)) !== 0) {
      if (dots > 0 && !isDigit(bytes[i])) return false
      if (++run > 4 && colons !== 1) return false
    } else if ((kind & IS_HOST) !== 0 && bytes[i] === 0x25 && colons > 1) break
    else return false
  }
  if (colons === 0) return dots === 3 && run > 0 && run < 4
  if (colons === 1) return dots === 3 && run > 0 // a port
  return dots === 0 || dots === 3 ? double || colons === 7 : false
}
