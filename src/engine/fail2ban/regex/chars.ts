import { type Node, type SetItem, type Shorthand } from './tree.ts'

type SetNode = Extract<Node, { kind: 'set' }>

/** A range of code points, both ends inclusive. */
export type Range = readonly [number, number]

const LAST = 0x10ffff
const DIGITS: readonly Range[] = [[48, 57]]
const WORDS: readonly Range[] = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
]
/** What Python's `str.isspace` says. */
const SPACES: readonly Range[] = [
  [9, 13],
  [28, 32],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
]

/** All that is in none of some ranges, which are sorted. */
export function others(ranges: readonly Range[]): readonly Range[] {
  const left: Range[] = []
  let next = 0
  for (const [lo, hi] of ranges) {
    if (lo > next) left.push([next, lo - 1])
    next = Math.max(next, hi + 1)
  }
  if (next <= LAST) left.push([next, LAST])
  return left
}

/** A shorthand as far as it goes in ASCII; spaces wholly. */
const ASCII: Readonly<Record<Shorthand, readonly Range[]>> = {
  d: DIGITS,
  D: others(DIGITS),
  w: WORDS,
  W: others(WORDS),
  s: SPACES,
  S: others(SPACES),
}

export const rangesOf = (item: SetItem): readonly Range[] =>
  typeof item === 'string' ? ASCII[item] : [[item.lo, item.hi]]

/** Widest range whose letters are all taken in both cases; wider ones are of scripts without. */
const WIDEST = 1024

/** A range with its letters in the other case. */
export function folded([lo, hi]: Range): readonly Range[] {
  const ranges: Range[] = [[lo, hi]]
  const shift = (from: number, to: number, by: number): void => {
    const start = Math.max(lo, from)
    const end = Math.min(hi, to)
    if (start <= end) ranges.push([start + by, end + by])
  }
  shift(65, 90, 32)
  shift(97, 122, -32)
  if (hi < 128 || hi - lo > WIDEST) return ranges
  for (let code = Math.max(128, lo); code <= hi; code++) {
    const char = String.fromCodePoint(code)
    for (const other of [char.toLowerCase(), char.toUpperCase()]) {
      const [only, more] = Array.from(other)
      const point = only?.codePointAt(0)
      if (more === undefined && point !== undefined && point !== code) ranges.push([point, point])
    }
  }
  return ranges
}

const DIGIT = /^\p{Nd}$/u
const LETTER = /^[\p{L}\p{N}]$/u

/** Whether Python's `\w` takes a code point. */
export const isWord = (code: number): boolean =>
  code < 128 ? ASCII_WORD[code] === 1 : LETTER.test(String.fromCodePoint(code))

const ASCII_WORD = new Uint8Array(128)
for (const [lo, hi] of WORDS) ASCII_WORD.fill(1, lo, hi + 1)

const BEYOND: Readonly<Record<Shorthand, (code: number) => boolean>> = {
  d: (code) => DIGIT.test(String.fromCodePoint(code)),
  D: (code) => !DIGIT.test(String.fromCodePoint(code)),
  w: isWord,
  W: (code) => !isWord(code),
  s: (code) => SPACES.some(([lo, hi]) => code >= lo && code <= hi),
  S: (code) => !SPACES.some(([lo, hi]) => code >= lo && code <= hi),
}

/** A test of code points: those of ASCII from a table. */
export function testOf({ items, negated, fold }: SetNode): (code: number) => boolean {
  const rangesFor = (item: SetItem): readonly Range[] =>
    fold && typeof item !== 'string' ? rangesOf(item).flatMap(folded) : rangesOf(item)
  const table = new Uint8Array(128)
  for (const [lo, hi] of items.flatMap(rangesFor))
    table.fill(1, Math.min(lo, 128), Math.min(hi + 1, 128))
  const shorthands = items.filter((item) => typeof item === 'string')
  const beyond = items
    .filter((item) => typeof item !== 'string')
    .flatMap(rangesFor)
    .filter(([, hi]) => hi > 127)
  const hit = negated ? 0 : 1
  return (code) => {
    if (code < 128) return table[code] === hit
    const inside =
      shorthands.some((shorthand) => BEYOND[shorthand](code)) ||
      beyond.some(([lo, hi]) => code >= lo && code <= hi)
    return inside !== negated
  }
}
