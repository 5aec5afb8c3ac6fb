import type { Cursor } from './cursor.ts'
import type { Node, SetItem, Shorthand } from './tree.ts'

const SHORTHAND = /\\([dws])/iy
const OCTAL = /\\(0[0-7]{0,2}|[1-7][0-7]{0,2})/y
const HEX = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/y
const NAMED: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['b', 8],
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
])

export const single = (code: number, fold: boolean): Node => ({
  kind: 'set',
  items: [{ lo: code, hi: code }],
  negated: false,
  fold,
})

/** `\d` and its like, taken. */
export const shorthandAt = (cursor: Cursor): Shorthand | undefined =>
  cursor.match(SHORTHAND)?.[1] as Shorthand | undefined

/** The character of an escape, taken: `\n`, `\x41`, `\.`; `inSet`: between `[` and `]`, where `\b` is one. */
export function escapedCode(cursor: Cursor, inSet: boolean): number {
  const hex = hexCode(cursor)
  if (hex !== undefined) return hex
  const octal = cursor.match(OCTAL)
  if (octal !== undefined) return Number.parseInt(octal[1] ?? '', 8)
  cursor.at++
  const char = cursor.peek()
  const named = char === 'b' && !inSet ? undefined : NAMED.get(char)
  if (named === undefined && /[\da-z]/i.test(char)) cursor.fail('escape-unknown', `\\${char}`)
  const code = cursor.code()
  return named ?? code
}

function hexCode(cursor: Cursor): number | undefined {
  const hex = cursor.match(HEX)
  if (hex === undefined) return undefined
  const code = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16)
  if (code > 0x10ffff) cursor.fail('no-character')
  return code
}

/** A set in brackets, from behind its `[` through its `]`. */
export function readClass(cursor: Cursor): Node {
  const negated = cursor.take('^')
  const items: SetItem[] = []
  for (let first = true; first || cursor.peek() !== ']'; first = false) {
    if (cursor.done) cursor.fail('set-open')
    const lo = memberOf(cursor)
    if (cursor.peek() !== '-' || cursor.text.charAt(cursor.at + 1) === ']') {
      items.push(lo)
      continue
    }
    cursor.at++
    const hi = memberOf(cursor)
    if (typeof lo === 'string' || typeof hi === 'string' || hi.lo < lo.lo) cursor.fail('set-range')
    items.push({ lo: lo.lo, hi: hi.lo })
  }
  cursor.at++
  return { kind: 'set', items, negated, fold: cursor.flags.fold }
}

function memberOf(cursor: Cursor): SetItem {
  if (cursor.peek() !== '\\') {
    const code = cursor.code()
    return { lo: code, hi: code }
  }
  const shorthand = shorthandAt(cursor)
  if (shorthand !== undefined) return shorthand
  const code = escapedCode(cursor, true)
  return { lo: code, hi: code }
}
