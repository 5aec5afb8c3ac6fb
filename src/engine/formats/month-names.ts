import { DOT } from './ascii.ts'
import { monthAt } from './time.ts'

/*
 * Months as servers write them that log in the language of their machine: Java's in French, German, Spanish and others.
 * Short and long names; what stands after the bytes of a short one, up to a sign, belongs to the name.
 */

const NAMES: readonly string[] = [
  'jan ene gen',
  'feb fev fév',
  'mar mär mrz mrt',
  'apr avr abr',
  'may mai mag mei maj',
  'jun juin giu',
  'jul juil lug',
  'aug août aou ago',
  'sep set',
  'oct okt ott out',
  'nov',
  'dec dez dic dis déc',
]

const BY_NAME: readonly (readonly [name: readonly number[], month: number])[] = NAMES.flatMap(
  (names, month) =>
    names.split(' ').map((name) => [[...new TextEncoder().encode(name)], month] as const),
)
const LONGEST = 14

/** Offset after the name that `namedMonth` read, and after a dot behind it. */
export let monthEnd = -1

/** Month 0 to 11 by its name in one of some languages, short or long, or -1; sets `monthEnd`. */
export function namedMonth(bytes: Uint8Array, at: number, to: number): number {
  let end = at
  while (end < to && end - at < LONGEST && isNameByte(bytes[end] as number)) end++
  if (end - at < 3) return -1
  monthEnd = bytes[end] === DOT ? end + 1 : end
  const english = monthAt(bytes, at)
  if (english >= 0) return english
  return BY_NAME.find(([name]) => name.every((byte, i) => small(bytes[at + i]) === byte))?.[1] ?? -1
}

/** Without case; bytes of letters with accents stay. */
const small = (byte: number | undefined): number =>
  byte === undefined ? 0 : byte < 0x80 ? byte | 0x20 : byte

const isNameByte = (byte: number): boolean =>
  byte >= 0x80 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a)
