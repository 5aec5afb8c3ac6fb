import {
  chainOf,
  type DecodeStep,
  type Mark,
  type PartTrace,
  show,
  type Span,
  spanBefore,
} from '../decode/trace.ts'
import { type View, views } from '../decode/views.ts'
import type { Explanation, FieldHit } from './found.ts'
import { placeIn } from './judge.ts'
import { finerPieces, PART_BITS, type Piece, pieces, type WatchedField } from './parts.ts'
import type { Part, Rule } from './rule.ts'

/** A rule that fired, the piece of the field and the decoded text that it fired on. */
export interface Sighting {
  readonly rule: Rule
  readonly piece: Piece
  readonly view: View
}

const LONGEST_MATCH = 300

/** What was seen in a field as traces and hits. `text` is the field's raw text, one unit per byte. */
export function tracesOf(
  field: WatchedField,
  text: string,
  sightings: readonly Sighting[],
): Explanation {
  const seenIn = new Set(sightings.map(({ piece }) => piece))
  const traces = [...seenIn].map((piece) =>
    traceOf(
      field,
      text,
      piece,
      sightings.filter((sighting) => sighting.piece === piece),
    ),
  )
  if (traces.length === 0) {
    const whole = [...pieces(field, text), ...finerPieces(field, text)].find(
      (piece) => piece.text === text,
    )
    if (whole !== undefined) traces.push(plainTrace(field, whole))
  }
  return { traces, hits: sightings.map((sighting) => hitOf(field, sighting)) }
}

function hitOf(field: WatchedField, { rule, view }: Sighting): FieldHit {
  const span = matchIn(rule, view)
  const matched = show(view.text.slice(span.start, span.end), view.bytes).text
  return { rule, field, match: clip(matched), step: view.step }
}

function clip(text: string): string {
  if (text.length <= LONGEST_MATCH) return text
  const half = text.charCodeAt(LONGEST_MATCH - 1) >> 10 === 0x36 // the first of a surrogate pair
  return text.slice(0, LONGEST_MATCH - (half ? 1 : 0))
}

const matchIn = (rule: Rule, view: View): Span => placeIn(rule, view.text) ?? { start: 0, end: 0 }

/** The steps that led to what was seen in a piece, the whole field first, each with its marks. */
function traceOf(
  field: WatchedField,
  text: string,
  piece: Piece,
  seen: readonly Sighting[],
): PartTrace {
  const shownViews = new Set(seen.flatMap(({ view }) => chainOf(view)))
  const marks = new Map<View, Mark[]>([...shownViews].map((view) => [view, []]))
  for (const { rule, view } of seen) {
    let span = matchIn(rule, view)
    for (let at: View | undefined = view; at !== undefined; at = at.from) {
      marks.get(at)?.push({ ...span, rule: rule.id, here: at === view })
      span = spanBefore(at.places, span)
    }
  }
  const steps = [...shownViews].map((view) =>
    view.from === undefined
      ? stepOf({ ...view, text }, shift(marks.get(view) ?? [], piece.at))
      : stepOf(view, marks.get(view) ?? []),
  )
  return { field: nameOf(field, text, piece, seen), steps }
}

function shift(marks: readonly Mark[], by: number): Mark[] {
  return marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }))
}

function stepOf(view: View, marks: readonly Mark[]): DecodeStep {
  const shown = show(view.text, view.bytes)
  return {
    step: view.step,
    text: shown.text,
    marks: marks.map((mark) => ({ ...mark, ...shown.place(mark) })),
  }
}

/** A trace is named after the field where it shows the whole of it, else after the part that the rule looked at. */
function nameOf(
  field: WatchedField,
  text: string,
  piece: Piece,
  seen: readonly Sighting[],
): string {
  if (piece.text === text) return field
  const wanted = seen[0]?.rule.where ?? []
  return wanted.find((part: Part) => (PART_BITS[part] & piece.bits) !== 0) ?? field
}

/** The way of a field in which nothing was found: all that it decodes to. */
function plainTrace(field: WatchedField, piece: Piece): PartTrace {
  const steps = views(piece.text, piece.plus, true).map((view) => stepOf(view, []))
  return { field, steps: steps.filter((step, i) => i === 0 || step.text !== steps[i - 1]?.text) }
}
