import { charOf, hexAt, hexRun, isWord } from './chars.ts'
import { Output, type Places } from './output.ts'

/**
 * Undoes the escapes of JavaScript, C and CSS strings: `\u0041`, `\u{41}`, `\x41`, octal `\101`, CSS `\41 `, `\n` where
 * it is no part of a path, and a backslash before a quote, slash or brace.
 */
export function script(text: string, places?: Places): string {
  const out = new Output(text, places)
  let at = text.indexOf('\\')
  while (at >= 0) at = text.indexOf('\\', escapeAt(text, at, out))
  return out.done()
}

/** Writes what the escape at `at` means. Returns where to read on. */
function escapeAt(text: string, at: number, out: Output): number {
  const next = text[at + 1] ?? ''
  if (next === 'u') return unicodeEscape(text, at, out)
  if (next === 'x' || next === 'X') return write(out, at, at + 4, hexAt(text, at + 2, 2))
  if (next !== '' && `/'"\`{}`.includes(next)) {
    out.replace(at, at + 2, next)
    return at + 2
  }
  if (next === 'n' || next === 'r') return lineBreak(text, at, out)
  return digits(text, at, out)
}

/** `\nid\n`: between two parts of a name, or behind what paths have, a backslash parts folders. */
function lineBreak(text: string, at: number, out: Output): number {
  const before = text.charCodeAt(at - 1)
  const inName = isWord(before) && isWord(text.charCodeAt(at + 2))
  if (inName || before === 0x3a || before === 0x2e || before === 0x5c) return at + 2
  out.replace(at, at + 2, '\n')
  return at + 2
}

function unicodeEscape(text: string, at: number, out: Output): number {
  if (text[at + 2] !== '{') return write(out, at, at + 6, hexAt(text, at + 2, 4))
  const end = hexRun(text, at + 3, 8)
  if (end === at + 3 || text[end] !== '}') return at + 2
  return write(out, at, end + 1, Number.parseInt(text.slice(at + 3, end), 16))
}

/** Three octal digits, or CSS's one to six hexadecimal ones (here from two up) and a space that ends them. */
function digits(text: string, at: number, out: Output): number {
  const end = hexRun(text, at + 1, 6)
  const length = end - at - 1
  if (length < 2) return at + 1
  const octal = /^[0-3]?[0-7]{2}/.exec(text.slice(at + 1, at + 4))?.[0]
  const byOctal = octal?.length === 3 ? printable(Number.parseInt(octal, 8)) : -1
  if (byOctal >= 0) return write(out, at, at + 4, byOctal)
  const value = printable(Number.parseInt(text.slice(at + 1, end), 16))
  const to = text[end] === ' ' ? end + 1 : end
  if (value >= 0) return write(out, at, to, value)
  // `\6aavascript`: the letters after two digits belong to the word.
  return write(out, at, at + 3, printable(Number.parseInt(text.slice(at + 1, at + 3), 16)))
}

const printable = (value: number): number =>
  (value >= 0x20 && value < 0x7f) || value === 10 ? value : -1

function write(out: Output, from: number, to: number, point: number): number {
  const meant = charOf(point)
  if (meant === undefined) return from + 1
  out.replace(from, to, meant)
  return to
}
