import { textIndex } from '../columns/fields.ts'
import { SLASH, isDigit } from './ascii.ts'
import { addressEnd, addressStart, findAddress, isPlainV4, lookOf, vhostEnd } from './client.ts'
import { Spans, namesSource, type Draft } from './draft.ts'
import type { Places } from './json-places.ts'
import { Role } from './keyed-aliases.ts'
import { isOfRole, put, readNumber } from './keyed-roles.ts'
import { isNothing } from './keyed-values.ts'
import { Shape, readRequest } from './request.ts'

/*
 * Lines of one shape (json-shapes.ts) mean the same in the same places. What a reader worked out for one of them is kept as a
 * recipe: which value goes into which field, and what of the line is left to no column. The next line of the shape is read by
 * the recipe alone, and its template need not be worked out again. A recipe looks at each value that differs from line to
 * line before it takes it; where one is not what it was, the line is read as the first was.
 */

/** What a step does with its value. */
export const Op = {
  /** In no column: it stays in the line's residue. */
  left: 0,
  /** As `left`, and the same bytes as the source: logs name the peer and the client. */
  twin: 1,
  /** Must be nothing, as it was: else it would be taken. */
  nothing: 2,
  /** Into the step's field as it stands. */
  text: 3,
  method: 4,
  protocol: 5,
  source: 6,
  vhost: 7,
  /** Method, target and protocol. */
  request: 8,
  /** A number or the time, by the step's role. */
  number: 9,
} as const
export type Op = (typeof Op)[keyof typeof Op]

export interface Step {
  readonly op: Op
  /** Place among what varies; of a value that is the same in all lines of the shape, of what varies next behind it. */
  readonly hole: number
  /** Whether it is the same in all lines of the shape; then it begins so many bytes before what varies next, or before the line's end. */
  readonly isFixed: boolean
  readonly before: number
  readonly length: number
  readonly form: number
  readonly field: number
  readonly role: number
  /** Ms in one of what a duration counts. */
  readonly unit: number
  /** Whether a part of the value before and after what a field takes is in no column. */
  readonly isOpen: boolean
  readonly isOpenAfter: boolean
}

const { method: METHOD, target: TARGET, protocol: PROTOCOL } = textIndex
const REQUEST_BITS = (1 << METHOD) | (1 << TARGET) | (1 << PROTOCOL)
/** Nothing is never written with so many bytes. */
const LONGER = 5
/** Parts of values at most: each may have two that no field takes. */
const MOST = 128

/** What of a line is in no column, as its recipe says. */
class Rest extends Spans {
  readonly twins = new Uint8Array(MOST)

  put(start: number, end: number, twin: number): void {
    this.twins[this.count] = twin
    this.add(start, end)
  }
}

/** Of the line last read by a recipe. */
const rest = new Rest(MOST)

/** The part of a value that a field took. */
let takenFrom = 0
let takenTo = 0

let made = 0

/** How to read lines of one shape. */
export class Recipe {
  /** From 1, of this recipe alone: see `Draft.template`. */
  readonly number = ++made
  readonly #steps: readonly Step[]
  /** Whether the target must be a path, because the virtual host would else be taken from it. */
  readonly #needsPath: boolean
  /** See `Draft.shared`. */
  readonly #shared: number

  /** @param steps in the order of the line; at most 48 with a hole */
  constructor(steps: readonly Step[], needsPath: boolean) {
    this.#steps = steps
    this.#shared = steps.reduce((bits, { isFixed, op, field }) => {
      if (!isFixed || op === Op.number) return bits
      return bits | (op === Op.request ? REQUEST_BITS : 1 << field)
    }, 0)
    this.#needsPath = needsPath
  }

  /**
   * Reads a line of the shape, which ends at `to`, into a draft that was reset. False where a value is not what it was; the draft
   * is then worthless.
   */
  follow(bytes: Uint8Array, to: number, places: Places, draft: Draft): boolean {
    rest.count = 0
    const { start, end } = places
    for (const step of this.#steps) {
      const { op, hole } = step
      if (op <= Op.twin) rest.put(start[hole] as number, end[hole] as number, op)
      else if (step.isFixed) {
        const from = (hole < places.count ? (start[hole] as number) : to) - step.before
        takenFrom = from
        takenTo = from + step.length
        if (!take(step, bytes, takenFrom, takenTo, draft)) return false
      } else if (!this.#takeVarying(step, bytes, places, draft)) return false
    }
    if (this.#needsPath && bytes[draft.start[TARGET] as number] !== SLASH) return false
    for (let i = 0; i < rest.count; i++) {
      if (rest.twins[i] === 0) continue
      if (!namesSource(bytes, rest.start[i] as number, rest.end[i] as number, draft)) return false
    }
    draft.template = this.number
    draft.shared = this.#shared
    draft.holes = rest
    return true
  }

  /** Takes a value that is another in each line; false where it is not what it was. */
  #takeVarying(step: Step, bytes: Uint8Array, places: Places, draft: Draft): boolean {
    const from = places.start[step.hole] as number
    const to = places.end[step.hole] as number
    const isNone = to - from < LONGER && isNothing(bytes, from, to)
    if (step.op === Op.nothing) {
      rest.put(from, to, 0)
      return isNone
    }
    if (isNone || places.form[step.hole] !== step.form) return false
    takenFrom = from
    takenTo = to
    return take(step, bytes, from, to, draft) && leave(step, from, to, draft)
  }
}

/** Puts a value into the draft. */
function take(step: Step, bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  switch (step.op) {
    case Op.method:
      if (!isOfRole(Role.method, bytes, from, to, step.form)) return false
      break
    case Op.protocol:
      if (isDigit(bytes[from]) || !isOfRole(Role.protocol, bytes, from, to, step.form)) return false
      break
    case Op.source:
      if (isPlainV4(bytes, from, to)) break
      if (lookOf(bytes, from, to) !== 'address' || !findAddress(bytes, from, to)) return false
      takenFrom = addressStart
      takenTo = addressEnd
      break
    case Op.vhost:
      takenTo = vhostEnd(bytes, from, to)
      break
    case Op.request:
      return readRequest(bytes, from, to, draft) === Shape.whole
    case Op.number:
      return (
        readNumber(step.role, step.unit, bytes, from, to, draft) &&
        isVerbatim(step.role, from, to, draft)
      )
    default:
  }
  put(draft, step.field, takenFrom, takenTo)
  return true
}

/** Whether a number can be written again as it stands, or, a duration or a time since 1970, never is. */
export function isVerbatim(role: number, from: number, to: number, draft: Draft): boolean {
  if (role === Role.status) return draft.statusStart === from
  if (role === Role.bytes) return draft.bytesStart === from
  if (role !== Role.time) return true
  return draft.timeStart < 0 || (draft.timeStart === from && draft.timeEnd <= to)
}

/** Leaves to the residue what of a value is in no column; false where that is more or less than it was. */
function leave(step: Step, from: number, to: number, draft: Draft): boolean {
  if (step.op === Op.request) {
    rest.put(draft.end[METHOD] as number, draft.start[TARGET] as number, 0)
    rest.put(draft.end[TARGET] as number, draft.start[PROTOCOL] as number, 0)
    return true
  }
  if (step.op === Op.number) return leaveNumber(step, from, to, draft)
  if (takenFrom > from !== step.isOpen || takenTo < to !== step.isOpenAfter) return false
  if (step.isOpen) rest.put(from, takenFrom, 0)
  if (step.isOpenAfter) rest.put(takenTo, to, 0)
  return true
}

/** As `leave`, of numbers: where something may be left, nothing may be as well. */
function leaveNumber(step: Step, from: number, to: number, draft: Draft): boolean {
  const taken = takenEnd(step.role, from, to, draft)
  if (step.isOpenAfter) rest.put(taken, to, 0)
  return step.isOpenAfter || taken === to
}

/** End of what of a number a column can write again: nothing of a duration, of a time what is not finer than a column keeps. */
export function takenEnd(role: number, from: number, to: number, draft: Draft): number {
  if (role === Role.duration) return from
  if (role !== Role.time) return to
  return draft.timeStart < 0 ? from : draft.timeEnd
}
