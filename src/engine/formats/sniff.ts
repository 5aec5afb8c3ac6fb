import { Kind } from '../columns/fields.ts'
import { CR, LF } from './ascii.ts'
import { EventStream } from './events.ts'
import type { Format, Reader } from './format.ts'

/** How well a format reads the samples of a file. */
export interface Guess {
  readonly id: string
  /** Share of the sampled lines (blank and comment lines left out) that it reads, 0 to 1. */
  readonly share: number
}

/** Lines that are looked at in all; the head has half of them. */
const LINES = 200
/** Formats that are tried on each line, besides their kin: only lines that the first ones refuse cost more. */
const CANDIDATES = 6
/** The specificity of formats that read whatever nobody else does: they are tried on every file that has any format. */
const LAST = 1

/** The byte that ends lines, decided from the head of a file: `\r` where there is no `\n`. */
export function lineEndOf(head: Uint8Array): number {
  return head.includes(LF) || !head.includes(CR) ? LF : CR
}

/**
 * Which formats read these lines, best first; formats that read none are left out. `samples`: bytes of whole lines, from head, middle
 * and tail of a file. Order: what reads most, weighed by how unmistakable it is; then what reads most of the lines that the better ones do
 * not, so that the first few together read as much of a mixed file as can be.
 */
export function sniff(
  samples: readonly Uint8Array[],
  formats: readonly Format[],
): readonly Guess[] {
  const lineEnd = lineEndOf(samples[0] ?? new Uint8Array(0))
  const parts = samples.map((sample, i) => someLines(sample, lineEnd, sharesOf(samples.length, i)))
  const lines = new Set<number>()
  const readsBy = (format: Format): Read => ({
    format,
    lines: readsOf(format, parts, lineEnd, lines),
  })
  const reads = formats.filter(({ specificity }) => specificity > LAST).map(readsBy)
  const known = new Set(reads.flatMap((read) => [...read.lines]))
  // what reads only what is left over has nothing to add
  if (known.size < lines.size || lines.size === 0)
    reads.push(...formats.filter(({ specificity }) => specificity === LAST).map(readsBy))
  const total = Math.max(1, lines.size)
  const guesses: Guess[] = []
  const covered = new Set<number>()
  const waiting = reads.filter((read) => read.lines.size > 0)
  while (waiting.length > 0) {
    const best = waiting.reduce((a, b) => (worth(b, covered) > worth(a, covered) ? b : a))
    guesses.push({ id: best.format.id, share: best.lines.size / total })
    for (const line of best.lines) covered.add(line)
    waiting.splice(waiting.indexOf(best), 1)
  }
  return guesses
}

interface Read {
  readonly format: Format
  readonly lines: ReadonlySet<number>
}

/** A line that no better format reads counts in full; others only decide among formats that add nothing. */
function worth({ format, lines }: Read, covered: ReadonlySet<number>): number {
  let fresh = 0
  for (const line of lines) if (!covered.has(line)) fresh++
  return (fresh + lines.size / 1e6) * format.specificity
}

const sharesOf = (samples: number, i: number): number =>
  samples === 1 ? LINES : i === 0 ? LINES / 2 : LINES / 2 / (samples - 1)

/** The first `count` lines. */
function someLines(sample: Uint8Array, lineEnd: number, count: number): Uint8Array {
  let at = 0
  for (let i = 0; i < count && at < sample.length; i++) {
    const end = sample.indexOf(lineEnd, at)
    at = end < 0 ? sample.length : end + 1
  }
  return sample.subarray(0, at)
}

/** Numbers of the lines that a format reads; all lines that are neither blank nor comments go into `lines`. */
function readsOf(
  format: Format,
  parts: readonly Uint8Array[],
  lineEnd: number,
  lines: Set<number>,
): ReadonlySet<number> {
  const read = new Set<number>()
  let line = 0
  // one stream for all parts: what header lines at the head say holds for the middle and the tail too
  const stream = new EventStream(
    [format],
    (_bytes, _from, _to, _next, count, draft) => {
      for (let i = line; i < line + count; i++) {
        if (draft.kind === Kind.event) read.add(i)
        if (draft.kind === Kind.event || draft.kind === Kind.unread) lines.add(i)
      }
      line += count
    },
    lineEnd,
  )
  for (const part of parts) {
    stream.push(part)
    stream.end()
  }
  return read
}

/**
 * The formats to try on each line of a file, in this order: the chosen or best guess, the runners-up, and their kin, because an access log
 * that changes its columns midway mostly stays an access log. Without any guess: none.
 */
export function candidatesOf(
  guesses: readonly Guess[],
  formats: readonly Format[],
  chosen?: string,
): readonly Format[] {
  const ids = [
    ...new Set([...(chosen === undefined ? [] : [chosen]), ...guesses.map(({ id }) => id)]),
  ]
  const best = ids
    .slice(0, CANDIDATES)
    .map((id) => formats.find((format) => format.id === id))
    .filter((format) => format !== undefined)
  const families = new Set(best.map(({ id }) => familyOf(id)))
  const kin = formats
    .filter((format) => families.has(familyOf(format.id)) && !best.includes(format))
    .sort((a, b) => b.specificity - a.specificity)
  const last = formats.filter(
    (format) =>
      format.specificity === LAST && best.length > 0 && ![...best, ...kin].includes(format),
  )
  // strict layouts before tolerant ones: what both read, the strict one reads better
  return [...best, ...kin, ...last]
    .map((format) =>
      format.specificity === LAST && format.id !== ids[0] ? oneLined(format) : format,
    )
    .sort((a, b) => rank(a, ids) - rank(b, ids))
}

/** As the format, but its events span no lines: a file in which it only reads what is left over is cut into slices all the same. */
function oneLined(format: Format): Format {
  const reader = (): Reader => {
    const whole = format.reader()
    return { read: (bytes, from, to, draft) => whole.read(bytes, from, to, draft) }
  }
  return format.reader().continues === undefined ? format : { ...format, reader }
}

const familyOf = (id: string): string => id.slice(0, id.indexOf('/'))

/** Formats of specificity under 5 are for what is left over: they come late, and those of 1 after all others. */
function rank({ id, specificity }: Format, ids: readonly string[]): number {
  const place = ids.slice(0, CANDIDATES).indexOf(id)
  const late = specificity === LAST ? 1000 : specificity < 5 ? 100 : 0
  return late + (place < 0 ? 50 : place)
}
