import { type Cursor, type Flags } from './cursor.ts'
import { type Node, widthOf } from './tree.ts'

const NAME = /P<([A-Za-z_]\w*)>/y
const SAME = /P=([A-Za-z_]\w*)\)/y
const CONDITION = /\(([A-Z_]\w*|\d+)\)/iy
const FLAGS = /([aiLmsux]*)(?:-([imsx]+))?([:)])/y
const REMARK = /#[^)]*\)/y

const EMPTY: Node = { kind: 'seq', parts: [] }

/** What stands in a group, to its `)`. */
type Inside = () => Node

/** A group from behind its `(` through its `)`. */
export function readGroup(cursor: Cursor, inside: Inside): Node {
  if (!cursor.take('?')) return captured(cursor, undefined, inside)
  const name = cursor.match(NAME)
  if (name !== undefined) return captured(cursor, name[1], inside)
  const same = cursor.match(SAME)
  if (same !== undefined) return backTo(cursor, same[1] ?? '')
  if (cursor.match(REMARK) !== undefined) return EMPTY
  if (cursor.take('>')) return { kind: 'atomic', body: closed(cursor, inside) }
  const look = lookAt(cursor)
  if (look !== undefined) return around(cursor, look, inside)
  const condition = cursor.match(CONDITION)
  if (condition !== undefined) return readIf(cursor, condition[1] ?? '', inside)
  return readFlags(cursor, inside)
}

function closed(cursor: Cursor, inside: Inside): Node {
  const { flags } = cursor
  const body = cursor.within(inside)
  cursor.flags = flags
  if (!cursor.take(')')) cursor.fail('group-open')
  return body
}

function captured(cursor: Cursor, name: string | undefined, inside: Inside): Node {
  const index = ++cursor.groups
  if (name !== undefined) {
    if (cursor.names.has(name)) cursor.fail('group-twice', name)
    cursor.names.set(name, index)
  }
  cursor.open.add(index)
  const body = closed(cursor, inside)
  cursor.open.delete(index)
  return { kind: 'group', index, body }
}

/** The same text again as a group took; by name or number. */
export function backTo(cursor: Cursor, group: string): Node {
  const index = cursor.names.get(group) ?? (/^\d+$/.test(group) ? Number(group) : 0)
  if (index < 1 || index > cursor.groups || cursor.open.has(index))
    cursor.fail('group-not-before', group)
  return { kind: 'back', index, fold: cursor.flags.fold }
}

interface Look {
  readonly behind: boolean
  readonly negated: boolean
}

function lookAt(cursor: Cursor): Look | undefined {
  if (cursor.take('=')) return { behind: false, negated: false }
  if (cursor.take('!')) return { behind: false, negated: true }
  if (cursor.take('<=')) return { behind: true, negated: false }
  if (cursor.take('<!')) return { behind: true, negated: true }
  return undefined
}

function around(cursor: Cursor, look: Look, inside: Inside): Node {
  const body = closed(cursor, inside)
  const { min, max } = widthOf(body)
  if (look.behind && min !== max) cursor.fail('behind-width')
  return { kind: 'look', ...look, body }
}

/** `(?(group)yes|no)`. */
function readIf(cursor: Cursor, group: string, inside: Inside): Node {
  const index = cursor.names.get(group) ?? Number(group)
  if (Number.isNaN(index) || index < 1) cursor.fail('group-unknown', group)
  const body = closed(cursor, inside)
  if (body.kind !== 'either') return { kind: 'if', index, yes: body, no: EMPTY }
  const [yes = EMPTY, no = EMPTY, ...more] = body.branches
  if (more.length > 0) cursor.fail('too-many-branches')
  return { kind: 'if', index, yes, no }
}

/** `(?i)` for the whole expression, `(?i:…)` and `(?-i:…)` for a part of it, `(?:…)`. */
function readFlags(cursor: Cursor, inside: Inside): Node {
  const found = cursor.match(FLAGS)
  if (found === undefined) cursor.fail('group-of-no-kind', `(?${cursor.peek()}`)
  const [, on = '', off = '', end] = found
  if (/[aL]/.test(on)) cursor.fail('flag-unread', on)
  const flags = withFlags(withFlags(cursor.flags, on, true), off, false)
  if (end === ')') {
    cursor.flags = flags
    return EMPTY
  }
  const before = cursor.flags
  cursor.flags = flags
  const body = closed(cursor, inside)
  cursor.flags = before
  return body
}

export const withFlags = (flags: Flags, letters: string, value: boolean): Flags => ({
  fold: letters.includes('i') ? value : flags.fold,
  lines: letters.includes('m') ? value : flags.lines,
  dotAll: letters.includes('s') ? value : flags.dotAll,
  verbose: letters.includes('x') ? value : flags.verbose,
})
