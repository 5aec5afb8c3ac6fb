import { Output, type Places } from './output.ts'

const INVISIBLE: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe0000, 0xe0fff],
]

/** Characters without width, and those that turn the writing direction: they split words for filters, not for readers. */
export function isInvisible(point: number): boolean {
  return INVISIBLE.some(([first, last]) => point >= first && point <= last)
}

/** Ranges with characters whose compatibility form (NFKC) is ASCII. */
const RANGES: readonly (readonly [number, number])[] = [
  [0xa0, 0xff],
  [0x132, 0x17f],
  [0x1c4, 0x1f3],
  [0x2b0, 0x2b8],
  [0x1d2c, 0x1d6b],
  [0x2000, 0x209f],
  [0x2100, 0x218f],
  [0x2460, 0x24ff],
  [0x3000, 0x3000],
  [0xfb00, 0xfb06],
  [0xfb29, 0xfb29],
  [0xfe10, 0xfe6f],
  [0xff00, 0xff5e],
  [0x1d400, 0x1d7ff],
  [0x1f100, 0x1f16f],
]

/** What databases and old code pages take for ASCII although NFKC does not (Windows best-fit tables). */
const BEST_FIT: readonly (readonly [number, string])[] = [
  [0x2b9, "'"], [0x2ba, '"'], [0x2bc, "'"], [0x2c8, "'"], [0x2018, "'"], [0x2019, "'"], [0x201b, "'"], [0x2032, "'"],
  [0x201c, '"'], [0x201d, '"'], [0x201f, '"'], [0x2033, '"'], [0x2044, '/'], [0x2215, '/'], [0x2216, '\\'],
  [0x29f5, '\\'], [0xb4, "'"], [0x2035, '`'], [0x2010, '-'], [0x2011, '-'], [0x2013, '-'], [0x2014, '-'],
  [0x2039, '<'], [0x203a, '>'], [0x2329, '<'], [0x232a, '>'], [0x27e8, '<'], [0x27e9, '>'], [0x3008, '<'], [0x3009, '>'],
] // prettier-ignore

let made: Map<number, string> | undefined

/** Made when the first such character is met: some 7,000 code points, a few ms. */
function folds(): Map<number, string> {
  if (made !== undefined) return made
  const table = new Map<number, string>()
  for (const [first, last] of RANGES) {
    for (let point = first; point <= last; point++) {
      const char = String.fromCodePoint(point)
      const fold = char.normalize('NFKC')
      if (fold !== char && fold.length <= 2 && isAscii(fold)) table.set(point, fold)
    }
  }
  for (const [point, fold] of BEST_FIT) table.set(point, fold)
  for (const [first, last] of INVISIBLE)
    for (let point = first; point <= last; point++) table.set(point, '')
  made = table
  return table
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7e) return false
  return true
}

/**
 * Folds what looks or counts like ASCII to ASCII: full-width, circled and mathematical letters (NFKC), quotes and slashes
 * by best fit; removes what has no width. Letters of other scripts stay as they are.
 */
export function unicode(text: string, places?: Places): string {
  const out = new Output(text, places)
  const table = folds()
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue
    const point = text.codePointAt(at) ?? 0
    const to = point > 0xffff ? at + 2 : at + 1
    const fold = table.get(point)
    if (fold !== undefined) out.replace(at, to, fold)
    at = to - 1
  }
  return out.done()
}
