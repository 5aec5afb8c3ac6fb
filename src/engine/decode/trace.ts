import { noPlaces, type Places } from './output.ts'
import { strictUtf8 } from './utf8.ts'
import type { StepName, View } from './views.ts'

/** A place in a step's text, in UTF-16 units, `end` exclusive. `here`: the rule matched in this very text. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly here: boolean
}

/** One step of decoding, as text for people, with the places that rules matched. */
export interface DecodeStep {
  readonly step: StepName
  readonly text: string
  readonly marks: readonly Mark[]
}

/** A field, or a part of one, and how it was decoded. */
export interface PartTrace {
  readonly field: string
  readonly steps: readonly DecodeStep[]
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** The span of the input that became the output's span. An empty one stands between its neighbours. */
export function spanBefore(places: Places | undefined, { start, end }: Span): Span {
  if (places === undefined || places.starts.length === 0) return { start, end }
  if (end <= start) {
    const at = places.starts[start] ?? places.ends[start - 1] ?? 0
    return { start: at, end: at }
  }
  let first = Infinity
  let last = 0
  for (let i = start; i < end; i++) {
    first = Math.min(first, places.starts[i] ?? Infinity)
    last = Math.max(last, places.ends[i] ?? 0)
  }
  return first === Infinity ? { start: 0, end: 0 } : { start: first, end: last }
}

/** A view's text for people, and a way to say where a span of the view's own text stands in it. */
export interface Shown {
  readonly text: string
  readonly place: (span: Span) => Span
}

/** Text that is still bytes is shown as the characters it spells where it is UTF-8. */
export function show(text: string, bytes: boolean): Shown {
  if (!bytes) return { text, place: (span) => span }
  const places = noPlaces()
  const shown = strictUtf8(text, places)
  if (shown === text) return { text, place: (span) => span }
  return {
    text: shown,
    place: ({ start, end }) => {
      let from = 0
      while (from < shown.length && (places.ends[from] ?? 0) <= start) from++
      let to = from
      while (to < shown.length && (places.starts[to] ?? 0) < end) to++
      return { start: from, end: to }
    },
  }
}

/** The views from the raw one to this one. */
export function chainOf(view: View): readonly View[] {
  const chain: View[] = []
  for (let at: View | undefined = view; at !== undefined; at = at.from) chain.unshift(at)
  return chain
}
