import { BACKSLASH, CLOSE, CR, HASH, OPEN, QUOTE, SPACE, TAB } from './ascii.ts'

/** How many lines look so: their brackets, quotes and separators, without what stands between them. */
export interface Shape {
  readonly text: string
  readonly lines: number
}

/** What of a file tells that a person would read it as another one: its name without digits, and the shapes of its first lines. */
export interface FileLook {
  readonly stem: string
  /** The most frequent first. */
  readonly shapes: readonly Shape[]
}

/** Lines that are looked at. */
const LINES = 100
/** Bytes of a line that are looked at, and signs of its shape that count: the end of long lines varies. */
const LINE = 4096
const SIGNS = 40
/** Shapes that are compared. */
const SHAPES = 12
/** Share of a file's lines that must have a shape which the other has. */
const SHARE = 0.6
/** Separators of columns besides blanks: no word of a log's value is likely to hold one. */
const SEPARATORS = new Set(Array.from('|;{}<>()^~', (sign) => sign.charCodeAt(0)))
const COMMA = 0x2c

/** The look of a file, from its name and its first lines, which `lineEnd` parts. */
export function lookOfFile(name: string, head: Uint8Array, lineEnd: number): FileLook {
  const counts = new Map<string, number>()
  for (let at = 0, seen = 0; at < head.length && seen < LINES;) {
    const end = head.indexOf(lineEnd, at)
    const to = end < 0 ? head.length : end
    const shape = head[at] === HASH ? '' : shapeOf(head, at, Math.min(to, at + LINE))
    at = to + 1
    if (shape === '') continue
    seen++
    counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  const shapes = [...counts]
    .map(([text, lines]) => ({ text, lines }))
    .sort((a, b) => b.lines - a.lines)
  return { stem: stemOf(name), shapes: shapes.slice(0, SHAPES) }
}

/** Whether a file looks as one that is known: by the same name but for digits, and most of its lines of the same shapes. */
export function isAlike(look: FileLook, known: FileLook): boolean {
  if (look.stem !== known.stem) return false
  const shapes = new Set(known.shapes.map(({ text }) => text))
  let all = 0
  let same = 0
  for (const { text, lines } of look.shapes) {
    all += lines
    if (shapes.has(text)) same += lines
  }
  return all > 0 && same >= all * SHARE
}

/** `access.log` of `logs/access.log.2.gz` and `access-20261104.log`: the file's own name, without digits and what parts them off. */
export function stemOf(name: string): string {
  return name
    .slice(name.lastIndexOf('/') + 1)
    .slice(0, 255)
    .toLowerCase()
    .replace(/\.gz$/, '')
    .replace(/[-_. ]?\d+/g, '')
    .split(/[-_ .]/)
    .filter((part) => part !== '')
    .join('.')
}

/** `x x x [] "" x x "" ""` of a line of the combined format; words that only blanks part are one `x`. */
function shapeOf(bytes: Uint8Array, from: number, to: number): string {
  let shape = ''
  let inWord = false
  /** Behind an opening sign that nothing closes none is looked for again. */
  let open = 0
  for (let at = from; at < to && shape.length < SIGNS; at++) {
    const byte = bytes[at] as number
    if (byte === SPACE || byte === CR) continue
    const close = byte === QUOTE ? QUOTE : byte === OPEN ? CLOSE : 0
    const end = close === 0 || close === open ? -1 : closing(bytes, at + 1, to, close)
    if (close !== 0 && end < 0) open = close
    if (end >= 0) {
      shape += byte === QUOTE ? '""' : '[]'
      at = end
      inWord = false
    } else if (byte === TAB || SEPARATORS.has(byte) || isSeparating(bytes, at, to)) {
      shape += String.fromCharCode(byte)
      inWord = false
    } else if (!inWord) {
      shape += 'x'
      inWord = true
    }
  }
  return shape
}

/** A comma parts columns unless a blank follows, as in prose. */
const isSeparating = (bytes: Uint8Array, at: number, to: number): boolean =>
  bytes[at] === COMMA && at + 1 < to && bytes[at + 1] !== SPACE

function closing(bytes: Uint8Array, at: number, to: number, close: number): number {
  for (; at < to; at++) {
    if (bytes[at] === close) return at
    if (bytes[at] === BACKSLASH) at++
  }
  return -1
}
