import type { Mark } from '../protocol/ingest.ts'

/** A part of a line that one can point at: UTF-16 units `[start, end)`. What stands between pieces parts them. */
export interface Piece {
  readonly start: number
  readonly end: number
}

const CLOSES: Readonly<Record<string, string>> = { '"': '"', '[': ']' }
const PARTS = new Set(' \t|;,<>(){}"[]')

/** A line cut where columns most likely end: at blanks and separators, and around quotes and brackets with all that is in them. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  /** Quotes and brackets that nothing closes from here on: looked for once. */
  const open = new Set<string>()
  for (let at = 0; at < line.length;) {
    const letter = line[at] ?? ''
    const opens = Object.hasOwn(CLOSES, letter) && !open.has(letter)
    const end = opens ? closing(line, at + 1, CLOSES[letter] ?? '') : -1
    if (opens && end < 0) open.add(letter)
    if (end >= 0) {
      if (end > at + 1) pieces.push({ start: at + 1, end })
      at = end + 1
    } else if (PARTS.has(letter)) at++
    else {
      const start = at
      at = wordEnd(line, at)
      pieces.push({ start, end: at })
      // `took=12ms`
      if (line[at] === '=') at++
    }
  }
  return pieces
}

/** `name=value` is two words, unless it is of a path or a query. */
function wordEnd(line: string, at: number): number {
  const start = at
  const isName = /^\w+=[^\s=]/.test(line.slice(at, at + 60))
  while (at < line.length && !PARTS.has(line[at] ?? '')) {
    if (isName && at > start && line[at] === '=') return at
    at++
  }
  return at
}

function closing(line: string, at: number, close: string): number {
  for (; at < line.length; at++) {
    if (line[at] === close) return at
    if (line[at] === '\\') at++
  }
  return -1
}

/** The marks of a line at the same places of another, if they begin and end with pieces and the other has as many. */
export function moved(marks: readonly Mark[], from: string, to: string): Mark[] | undefined {
  const before = piecesOf(from)
  const after = piecesOf(to)
  if (before.length !== after.length) return undefined
  const found: Mark[] = []
  for (const { start, end, role } of marks) {
    const first = after[before.findIndex((piece) => piece.start === start)]
    const last = after[before.findIndex((piece) => piece.end === end)]
    if (first === undefined || last === undefined) return undefined
    found.push({ start: first.start, end: last.end, role })
  }
  return found
}
