import type { DecodeStep, PartTrace } from '../../protocol/rows.ts'

/** A place in a text that a rule matched (`here`), or that became its match in a later step. End exclusive. */
export type Mark = DecodeStep['marks'][number]

/** A run of text that is under the same marks. */
export interface Run {
  readonly text: string
  readonly rules: readonly string[]
  readonly here: boolean
}

/** Runs shown of one text: past that many marks a picture helps nobody and the page would grow without bound. */
const MAX_MARKS = 200

/**
 * Cuts a text at its marks. At most `limit` code units are drawn, `cut` counts the rest; where the first mark lies past
 * them the window starts shortly before it (`skipped` counts what is left out before), because the match is what one came
 * to see.
 */
export function runsOf(
  text: string,
  marks: readonly Mark[],
  limit: number,
): { runs: Run[]; skipped: number; cut: number } {
  const kept = marks
    .filter((m) => m.start >= 0 && m.end > m.start && m.end <= text.length)
    .sort((a, b) => a.start - b.start)
    .slice(0, MAX_MARKS)
  const firstMark = kept[0]?.start ?? 0
  const start = whole(text, firstMark + 40 > limit ? Math.max(0, firstMark - 80) : 0)
  const end = whole(text, Math.min(text.length, start + limit))
  const borders = new Set([start, end])
  for (const { start: a, end: b } of kept) {
    if (a > start && a < end) borders.add(a)
    if (b > start && b < end) borders.add(b)
  }
  const places = [...borders].sort((a, b) => a - b)
  const runs: Run[] = []
  for (let i = 0; i + 1 < places.length; i++) {
    const from = places[i] ?? 0
    const to = places[i + 1] ?? 0
    const over = kept.filter((m) => m.start <= from && m.end >= to)
    runs.push({
      text: text.slice(from, to),
      rules: [...new Set(over.map((m) => m.rule))],
      here: over.some((m) => m.here),
    })
  }
  return { runs, skipped: start, cut: text.length - end }
}

/** Not between the two halves of a character. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

/**
 * The marks of the fields' raw texts, at their places in the raw line. A field that does not stand in the line as it is
 * (it was put together by the format) gives none. The agent and the referrer stand towards the end of a line and may
 * repeat the target: they are looked for from there.
 */
export function marksInLine(raw: string, traces: readonly PartTrace[]): Mark[] {
  const found: Mark[] = []
  for (const { field, steps } of traces) {
    const first = steps[0]
    if (first === undefined || first.text === '' || first.marks.length === 0) continue
    const late = field === 'agent' || field === 'referrer'
    const at = late ? raw.lastIndexOf(first.text) : raw.indexOf(first.text)
    if (at < 0) continue
    for (const mark of first.marks)
      found.push({ ...mark, start: mark.start + at, end: mark.end + at })
  }
  return found
}
