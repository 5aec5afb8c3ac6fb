import { COLON, COMMA, DASH, DOT, LF, SPACE, isDigit } from './ascii.ts'
import type { Joints } from './joined.ts'
import type { Piece } from './pieces.ts'
import { monthAt } from './time.ts'
import { isTrace } from './traces.ts'

/* What Java's servers write: lines with a time, and the traces of faults after them. */

/** Whether `21-Nov-2026 04:` or `2026-11-21 04:`, or with a `T` between, stands at `from`. */
const isStamp = (bytes: Uint8Array, from: number, to: number): boolean =>
  to - from > 24 &&
  isDigit(bytes[from]) &&
  (bytes[from + 2] === DASH ? bytes[from + 6] === DASH : bytes[from + 7] === DASH) &&
  bytes[from + (bytes[from + 2] === DASH ? 14 : 13)] === COLON

export const javaJoints: Joints = {
  starts: isStamp,
  continues: (bytes, _eventFrom, from, to) => isTrace(bytes, from, to),
}

/** A level and a colon: `INFO: `, in any language. */
const LONGEST_LEVEL = 32

function isLevelLine(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from
  while (at < to && at - from < LONGEST_LEVEL && bytes[at] !== COLON && bytes[at] !== SPACE) at++
  return at > from + 2 && bytes[at] === COLON && bytes[at + 1] === SPACE
}

/** Of java.util.logging: `Nov 21, 2026 4:22:29 AM class method`, and the level and message on the line after it. */
export const twoLineJoints: Joints = {
  starts: (bytes, from, to) => {
    if (to - from < 24 || monthAt(bytes, from) < 0) return false
    const end = Math.min(to, from + 16)
    for (let at = from + 3; at < end; at++) if (bytes[at] === COMMA) return isDigit(bytes[at - 1])
    return false
  },
  continues: (bytes, eventFrom, from, to) => {
    const first = bytes.indexOf(LF, eventFrom)
    return first === from - 1 ? isLevelLine(bytes, from, to) : isTrace(bytes, from, to)
  },
}

/** A class with its packages, and mostly a method: a word with a dot in it. */
export const javaClass: Piece = (bytes, at, to, draft) => {
  let end = at
  let dots = 0
  for (; end < to && bytes[end] !== SPACE; end++) if (bytes[end] === DOT) dots++
  if (dots === 0) return -1
  draft.span('program', at, end)
  return end
}
