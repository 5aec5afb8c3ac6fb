/** Value of a hexadecimal digit by code unit, -1 for all others. */
const HEX = new Int8Array(128).fill(-1)
for (let i = 0; i < 16; i++) {
  const digit = i.toString(16)
  HEX[digit.charCodeAt(0)] = i
  HEX[digit.toUpperCase().charCodeAt(0)] = i
}

export function hexDigit(unit: number): number {
  return unit < 128 ? (HEX[unit] as number) : -1
}

/** Value of the `count` hexadecimal digits at `at`, or -1 where one is missing. */
export function hexAt(text: string, at: number, count: number): number {
  if (at + count > text.length) return -1
  let value = 0
  for (let i = at; i < at + count; i++) {
    const digit = hexDigit(text.charCodeAt(i))
    if (digit < 0) return -1
    value = value * 16 + digit
  }
  return value
}

/** End of the run of hexadecimal digits at `at`, no more than `most` of them. */
export function hexRun(text: string, at: number, most: number): number {
  const end = Math.min(text.length, at + most)
  while (at < end && hexDigit(text.charCodeAt(at)) >= 0) at++
  return at
}

/** ASCII letters, digits and the underscore. NaN (beyond the text) is none. */
export function isWord(unit: number): boolean {
  return isLetter(unit) || isDigit(unit) || unit === 0x5f
}

export function isLetter(unit: number): boolean {
  const lower = unit | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Text of a code point; undefined for what is no character. */
export function charOf(point: number): string | undefined {
  if (point > 0x10ffff || point < 0) return undefined
  return String.fromCodePoint(point)
}
