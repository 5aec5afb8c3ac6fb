import type { Dated } from './dates/detector.ts'
import type { Found } from './regex/pattern.ts'

/** A line as expressions see it: without its date. */
export interface BufferLine extends Dated {
  /** Which line it is, from 0. */
  readonly index: number
}

const withoutDate = ({ before, after }: BufferLine): string => before + after

/** Lines as one text, each with its line break. */
export const bufferText = (lines: readonly BufferLine[]): string =>
  `${lines.map(withoutDate).join('\n')}\n`

export interface Split {
  readonly matched: readonly BufferLine[]
  readonly rest: readonly BufferLine[]
}

/** The lines that a match in their text goes over, less those that `<SKIPLINES>` took, and all others. */
export function splitAt(
  lines: readonly BufferLine[],
  text: string,
  found: Found,
  skipped: readonly string[],
): Split {
  if (lines.length <= 1) return { matched: lines, rest: [] }
  const from = text.lastIndexOf('\n', found.from) + 1
  const end = text.indexOf('\n', Math.max(0, found.to - 1)) + 1
  const first = breaksIn(text.slice(0, from))
  const last = breaksIn(end === 0 ? text : text.slice(0, end))
  const matched = lines.slice(first, last)
  const rest = lines.slice(0, first)
  let next = 0
  for (const skip of skipped) {
    const at = matched.findIndex((line, place) => place >= next && withoutDate(line) === skip)
    if (at < 0) continue
    rest.push(...matched.splice(at, 1))
    next = at
  }
  return { matched, rest: [...rest, ...lines.slice(last)] }
}

const breaksIn = (text: string): number => text.split('\n').length - 1
