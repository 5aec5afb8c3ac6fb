import { Clock } from '../columns/fields.ts'
import { COLON, SPACE, ZERO, isDigit } from './ascii.ts'
import type { Draft } from './draft.ts'
import { BSD, BSD_SHORT, BSD_ZERO } from './time-styles.ts'
import {
  clockAt,
  dayExact,
  four,
  fractionDigits,
  fractionEnd,
  isOddClock,
  isTitleCase,
  monthAt,
  put,
  readFraction,
  stand,
  startOfDay,
} from './time.ts'

/** A year in which every day of every year exists: times without a year are written in it (Clock.noYear). */
export const LEAP_YEAR = 1972
const LONGEST_MONTH = 12

/**
 * Names of months, without letters that are not ASCII (`Mär`, `août`): English in full, German, French, Spanish, Italian,
 * Portuguese and Dutch as their locales abbreviate them.
 */
const NAMES: readonly (readonly [month: number, names: string])[] = [
  [0, 'january jnner januar janv janvier ene enero gen gennaio jan janeiro'],
  [1, 'february februar feb fvr fvrier febrero febbraio fev fevereiro'],
  [2, 'march mr mrz mrt mars marzo mar maro maart'],
  [3, 'april avr avril abr abril apr aprile'],
  [4, 'may mai mayo mag maggio maio mei'],
  [5, 'june juni jun juin junio giu giugno junho'],
  [6, 'july juli jul juil juillet julio lug luglio julho'],
  [7, 'august aug aot ago agosto augustus'],
  [8, 'september sept sep septembre septiembre set settembre setembro'],
  [9, 'october okt oktober oct octobre octubre ott ottobre out outubro'],
  [10, 'november nov novembre noviembre novembro'],
  [11, 'december dez dezember dc dcembre dic diciembre dicembre dezembro'],
]
const BY_NAME = new Map(
  NAMES.flatMap(([month, names]) => names.split(' ').map((name) => [name, month] as const)),
)

let nameEnd = 0

/** Month 0 to 11 that a word names, or -1; sets `nameEnd`. */
function readMonth(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at + 3] === SPACE) {
    const month = monthAt(bytes, at)
    if (month >= 0) {
      nameEnd = at + 3
      return month
    }
  }
  const most = Math.min(to, at + LONGEST_MONTH)
  let name = ''
  let end = at
  for (; end < most && bytes[end] !== SPACE; end++) {
    const byte = bytes[end] as number
    if (byte < 0x2e || isDigit(byte)) return -1
    const letter = byte | 0x20
    if (byte < 0x80 && letter >= 0x61 && letter <= 0x7a) name += String.fromCharCode(letter)
  }
  nameEnd = end
  return BY_NAME.get(name) ?? -1
}

/** A year from 1970 to 2099 that a blank follows, or -1. */
function yearAt(bytes: Uint8Array, at: number, to: number): number {
  if (at + 5 > to || bytes[at + 4] !== SPACE) return -1
  const year = four(bytes, at)
  return year >= 1970 && year < 2100 ? year : -1
}

/**
 * `Oct  7 13:55:37`, the time of RFC 3164, with one blank or two; as programs also write it: `Oct 07`, with a fraction,
 * with the year before it, after the day or at the end, with months in other languages. Returns the offset after it, or -1.
 */
export function readBsd(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const start = at
  let year = yearAt(bytes, at, to)
  if (year >= 0) at += 5
  const month = readMonth(bytes, at, to)
  if (month < 0) return -1
  let canonical = year < 0 && nameEnd === at + 3 && isTitleCase(bytes, at)
  at = readDay(bytes, nameEnd + 1, to)
  if (at < 0) return -1
  const dayOfMonth = day
  const style = dayStyle
  if (year < 0) {
    year = yearAt(bytes, at, to)
    if (year >= 0) at += 5
  }
  const clock = at + 8 > to ? -1 : clockAt(bytes, at)
  if (clock < 0) return -1
  canonical &&= style >= 0 && !isOddClock(bytes, at)
  const fraction = readFraction(bytes, at + 8, to)
  at = fractionEnd
  if (at < to && bytes[at] !== SPACE && bytes[at] !== COLON) return -1
  const end = at
  if (year < 0) {
    year = yearAt(bytes, at + 1, to)
    if (year >= 0) at += 5
  }
  put(
    draft,
    startOfDay(year < 0 ? LEAP_YEAR : year, month, dayOfMonth) + clock + fraction,
    0,
    false,
  )
  if (year >= 0) return at
  draft.clock = Clock.noYear
  if (canonical && dayExact && fractionDigits === 0) stand(draft, start, end, style)
  return at
}

let day = 0
let dayStyle = -1

/** Reads ` 7 `, `07 `, `17 ` or `7 `; sets `day` and its style (-1: none). Returns the offset after it, or -1. */
function readDay(bytes: Uint8Array, at: number, to: number): number {
  const padded = bytes[at] === SPACE
  if (padded) at++
  const start = at
  day = 0
  while (at < to && at - start < 2 && isDigit(bytes[at]))
    day = day * 10 + (bytes[at++] as number) - ZERO
  if (at === start || day > 31 || bytes[at] !== SPACE) return -1
  if (at - start === 1) dayStyle = padded ? BSD : BSD_SHORT
  else if (padded) dayStyle = -1
  else dayStyle = bytes[start] === ZERO ? BSD_ZERO : BSD
  return at + 1
}
