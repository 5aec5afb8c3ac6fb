import { isInvisible } from './unicode.ts'

/** What a piece of text is, for those who draw it. */
export type SegmentKind = 'plain' | 'control' | 'bidi' | 'invisible'

export interface Segment {
  /** As in the text; for all but `plain` a visible token in its place. */
  readonly text: string
  readonly kind: SegmentKind
}

/** Unicode's control pictures would do, but few fonts have them: tokens in ASCII instead. */
function token(point: number): string {
  if (point < 0x100) return `\\x${point.toString(16).padStart(2, '0')}`
  return `\\u{${point.toString(16)}}`
}

function isBidi(point: number): boolean {
  if (point === 0x61c || point === 0x200e || point === 0x200f) return true
  return (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069)
}

function kindOf(point: number): SegmentKind {
  if (point < 0x20 || (point >= 0x7f && point <= 0x9f)) return 'control'
  if (point < 0xad) return 'plain'
  if (isBidi(point)) return 'bidi'
  // Line and paragraph separator would break a row; lone surrogates and noncharacters cannot be encoded.
  if (point === 0x2028 || point === 0x2029) return 'control'
  if ((point >= 0xd800 && point <= 0xdfff) || (point & 0xfffe) === 0xfffe) return 'control'
  return isInvisible(point) ? 'invisible' : 'plain'
}

/** The text in pieces: control, bidirectional and invisible characters as visible tokens, one piece each. */
export function segments(text: string): readonly Segment[] {
  const found: Segment[] = []
  let plainFrom = 0
  for (let at = 0; at < text.length;) {
    const point = text.codePointAt(at) ?? 0
    const to = at + (point > 0xffff ? 2 : 1)
    const kind = kindOf(point)
    if (kind !== 'plain') {
      if (at > plainFrom) found.push({ text: text.slice(plainFrom, at), kind: 'plain' })
      found.push({ text: token(point), kind })
      plainFrom = to
    }
    at = to
  }
  if (plainFrom < text.length) found.push({ text: text.slice(plainFrom), kind: 'plain' })
  return found
}

/** The text with every character that cannot be seen made visible, as `\x00` or `\u{202e}`. */
export function visible(text: string): string {
  const pieces = segments(text)
  return pieces.length === 1 && pieces[0]?.kind === 'plain'
    ? text
    : pieces.map((piece) => piece.text).join('')
}
