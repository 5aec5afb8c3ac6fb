import type { PlusMeans } from '../decode/views.ts'
import type { Part } from './rule.ts'

/** The fields whose values rules look at. */
export const WATCHED_FIELDS = [
  'target',
  'referrer',
  'agent',
  'user',
  'vhost',
  'message',
  'request',
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
}

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
}

/** Parameters beyond so many are looked at together. */
const MOST_ARGS = 256

/** A field's raw text (one unit per byte) in pieces. A piece that would be another again is left out and its bits joined. */
export function pieces(field: WatchedField, text: string): readonly Piece[] {
  if (field === 'target') return targetPieces(text, 0)
  const whole: Piece = { text, at: 0, bits: FIELD_BITS[field], plus: PLUS[field] }
  if (field !== 'request') return [whole]
  const space = text.indexOf(' ')
  const end = / HTTP\/\d(?:\.\d)?$/i.exec(text)?.index ?? text.length
  return space < 0 || space + 1 >= end
    ? [whole]
    : [whole, ...targetPieces(text.slice(space + 1, end), space + 1)]
}

function targetPieces(text: string, at: number): readonly Piece[] {
  const mark = text.indexOf('?')
  const found: Piece[] = []
  const pathEnd = mark < 0 ? text.length : mark
  const authority =
    /^[a-z][a-z\d+.-]{1,15}:\/\/[^/]*/i.exec(text.slice(0, Math.min(pathEnd, 300)))?.[0].length ?? 0
  if (mark < 0) found.push({ text, at, bits: PART_BITS.path | PART_BITS.target, plus: 'plus' })
  else {
    found.push({ text: text.slice(0, mark), at, bits: PART_BITS.path, plus: 'plus' })
    queryPieces(text.slice(mark + 1), at + mark + 1, found)
    found.push({ text, at, bits: PART_BITS.target, plus: 'space-after-mark' })
  }
  // Absolute form (RFC 9112, 3.2.2): rules on a path see it with and without `http://host`.
  if (authority > 0 && authority < pathEnd)
    found.push({
      text: text.slice(authority, pathEnd),
      at: at + authority,
      bits: PART_BITS.path,
      plus: 'plus',
    })
  return found
}

function queryPieces(query: string, at: number, found: Piece[]): void {
  const ends: number[] = []
  for (let i = 0; i < query.length && ends.length < MOST_ARGS; i++) {
    const unit = query.charCodeAt(i)
    if (unit === 0x26 || unit === 0x3b) ends.push(i)
  }
  if (ends.length === 0) {
    found.push({ text: query, at, bits: PART_BITS.query | PART_BITS.arg, plus: 'space' })
    return
  }
  found.push({ text: query, at, bits: PART_BITS.query, plus: 'space' })
  ends.push(query.length)
  let from = 0
  for (const end of ends) {
    if (end > from)
      found.push({
        text: query.slice(from, end),
        at: at + from,
        bits: PART_BITS.arg,
        plus: 'space',
      })
    from = end + 1
  }
}
