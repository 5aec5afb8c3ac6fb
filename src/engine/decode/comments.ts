import { hexRun, isDigit } from './chars.ts'
import { Output, type Places } from './output.ts'

// SQL and C comments are the blanks that they are to the parser. A closed block becomes a space, MySQL's versioned block
// (`!` and five digits after the opening) its content between spaces, and `--` or `#` up to a line end a space. A block
// without end, and what runs to the end of the text, stay.

export function comments(text: string, places?: Places): string {
  const closed = text.lastIndexOf('*/')
  const broken = text.lastIndexOf('\n')
  if (closed < 0 && broken < 0) return text
  const out = new Output(text, places)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const next = text.charCodeAt(at + 1)
    if (unit === 0x2f && next === 0x2a && at + 2 <= closed) {
      at = block(text, at, text.indexOf('*/', at + 2), out) - 1
    } else if (at < broken && (unit === 0x23 || (unit === 0x2d && next === 0x2d))) {
      const end = text.indexOf('\n', at)
      out.replace(at, end + 1, ' ')
      at = end
    }
  }
  return out.done()
}

/** Writes the comment `[at, end + 2)`. Returns where to read on: after its opening where its content is code. */
function block(text: string, at: number, end: number, out: Output): number {
  let start = at + 2
  if (text[start] === 'M') start++ // MariaDB: /*M! … */
  if (text[start] !== '!') {
    out.replace(at, end + 2, ' ')
    return end + 2
  }
  start++
  const digitsEnd = versionEnd(text, start)
  out.replace(at, digitsEnd, ' ')
  out.replace(end, end + 2, ' ')
  return end + 2
}

/** End of the version number: five or six digits or none. */
function versionEnd(text: string, at: number): number {
  const end = hexRun(text, at, 6)
  let digits = at
  while (digits < end && isDigit(text.charCodeAt(digits))) digits++
  return digits - at >= 5 ? digits : at
}
