import type { PlusMeans } from '../decode/views.ts'
import type { Part } from './rule.ts'

/** The fields whose values rules look at, and what only a row shows, in no column. */
export const WATCHED_FIELDS = [
  'target',
  'referrer',
  'agent',
  'user',
  'vhost',
  'message',
  'request',
  'row',
] as const
export type WatchedField = (typeof WATCHED_FIELDS)[number]

/** Parts as bits. */
export const PART_BITS: Readonly<Record<Part, number>> = {
  path: 1,
  query: 2,
  arg: 4,
  target: 8,
  referrer: 16,
  agent: 32,
  user: 64,
  vhost: 128,
  message: 256,
  request: 512,
  row: 1024,
}

const OF_TARGET = PART_BITS.path | PART_BITS.query | PART_BITS.arg | PART_BITS.target

/** The parts that a field's value is cut into, as bits. */
export const FIELD_BITS: Readonly<Record<WatchedField, number>> = {
  target: OF_TARGET,
  referrer: PART_BITS.referrer,
  agent: PART_BITS.agent,
  user: PART_BITS.user,
  vhost: PART_BITS.vhost,
  message: PART_BITS.message,
  request: OF_TARGET | PART_BITS.request,
  row: PART_BITS.row,
}

/** Parts that `finerPieces` shows. */
export const FINER_BITS = PART_BITS.arg | PART_BITS.target

/** A stretch of a field's raw text that is decoded by itself, and which parts it stands for. */
export interface Piece {
  readonly text: string
  /** Where it stands in the field's text. */
  readonly at: number
  readonly bits: number
  readonly plus: PlusMeans
}

const PLUS: Readonly<Record<WatchedField, PlusMeans>> = {
  target: 'space-after-mark',
  referrer: 'space-after-mark',
  agent: 'plus',
  user: 'plus',
  vhost: 'plus',
  message: 'space-after-mark',
  request: 'space-after-mark',
  row: 'plus',
}

/** Parameters beyond so many are looked at together. */
const MOST_ARGS = 256

/**
 * A field's raw text (one unit per byte) in pieces that together show all of it. A piece that would be another again is left
 * out and its bits joined.
 */
export function pieces(field: WatchedField, text: string): readonly Piece[] {
  if (field === 'target') return coarse(text, 0)
  const whole: Piece = { text, at: 0, bits: FIELD_BITS[field], plus: PLUS[field] }
  const inner = field === 'request' ? targetIn(text) : undefined
  return inner === undefined ? [whole] : [whole, ...coarse(text.slice(...inner), inner[0])]
}

/**
 * The pieces that show the same text cut otherwise: parameters alone, path and query together. What they decode to stands in
 * `pieces` too, so the literals seen there tell whether these are worth a look.
 */
export function finerPieces(field: WatchedField, text: string): readonly Piece[] {
  if (field === 'target') return fine(text, 0)
  const inner = field === 'request' ? targetIn(text) : undefined
  return inner === undefined ? [] : fine(text.slice(...inner), inner[0])
}

/** Where the target stands in a request line that could not be cut: after the first word, before the protocol. */
function targetIn(text: string): [number, number] | undefined {
  const space = text.indexOf(' ')
  const end = / HTTP\/\d(?:\.\d)?$/i.exec(text)?.index ?? text.length
  return space < 0 || space + 1 >= end ? undefined : [space + 1, end]
}

const AUTHORITY = /^[a-z][a-z\d+.-]{1,15}:\/\/[^/]*/i

function coarse(text: string, at: number): readonly Piece[] {
  const mark = text.indexOf('?')
  const path = mark < 0 ? text : text.slice(0, mark)
  const bits = mark < 0 ? PART_BITS.path | PART_BITS.target : PART_BITS.path
  const found: Piece[] = [{ text: path, at, bits, plus: 'plus' }]
  if (mark >= 0) {
    const query = text.slice(mark + 1)
    const single = !query.includes('&') && !query.includes(';')
    const queryBits = single ? PART_BITS.query | PART_BITS.arg : PART_BITS.query
    found.push({ text: query, at: at + mark + 1, bits: queryBits, plus: 'space' })
  }
  // Absolute form (RFC 9112, 3.2.2): rules on a path see it with and without `http://host`.
  const authority = path.startsWith('/') ? 0 : (AUTHORITY.exec(path.slice(0, 300))?.[0].length ?? 0)
  if (authority > 0 && authority < path.length)
    found.push({
      text: path.slice(authority),
      at: at + authority,
      bits: PART_BITS.path,
      plus: 'plus',
    })
  return found
}

/**
 * Parameters end at `&`. One with `;` in it is looked at whole and again cut at each `;`, as some servers do (HTML 4.01,
 * B.2.2).
 */
function fine(text: string, at: number): readonly Piece[] {
  const mark = text.indexOf('?')
  if (mark < 0) return []
  const found: Piece[] = []
  const add = (from: number, to: number): void => {
    if (to > from)
      found.push({ text: text.slice(from, to), at: at + from, bits: PART_BITS.arg, plus: 'space' })
  }
  for (const [from, to] of cut(text, mark + 1, text.length, '&')) {
    const fields = cut(text, from, to, ';')
    add(from, to)
    if (fields.length > 1) for (const [start, end] of fields) add(start, end)
  }
  // A query without separators was a parameter already.
  if (found.length === 1) found.pop()
  found.push({ text, at, bits: PART_BITS.target, plus: 'space-after-mark' })
  return found
}

/** The stretches of `[from, to)` between the separators; beyond the first so many, the rest is one. */
function cut(
  text: string,
  from: number,
  to: number,
  separator: string,
): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  while (found.length < MOST_ARGS) {
    const end = text.indexOf(separator, from)
    if (end < 0 || end >= to) break
    found.push([from, end])
    from = end + 1
  }
  found.push([from, to])
  return found
}
