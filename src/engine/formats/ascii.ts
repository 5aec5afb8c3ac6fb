/** Bytes that log formats are made of, by name, and classes of bytes. */
export const TAB = 0x09
export const LF = 0x0a
export const CR = 0x0d
export const SPACE = 0x20
export const QUOTE = 0x22
export const HASH = 0x23
export const APOSTROPHE = 0x27
export const COMMA = 0x2c
export const DASH = 0x2d
export const DOT = 0x2e
export const SLASH = 0x2f
export const ZERO = 0x30
export const COLON = 0x3a
export const OPEN = 0x5b
export const BACKSLASH = 0x5c
export const CLOSE = 0x5d

/** Bits of `CLASS`. */
export const IS_DIGIT = 1
export const IS_HEX_LETTER = 2
export const IS_LETTER = 4
export const IS_DOT = 8
export const IS_COLON = 16
/** Further bytes of host names and zones: `-`, `_`, `%`. */
export const IS_HOST = 32
/** Bytes of an HTTP method or another token, RFC 9110 section 5.6.2. */
export const IS_TOKEN = 64

/** Bytes that addresses and host names are made of. */
export const ADDRESS = IS_DIGIT | IS_HEX_LETTER | IS_LETTER | IS_DOT | IS_COLON | IS_HOST

/** Classes of each byte. */
export const CLASS = new Uint8Array(256)
for (const c of '0123456789') CLASS[c.charCodeAt(0)] = IS_DIGIT | IS_TOKEN
for (const c of 'abcdefABCDEF') CLASS[c.charCodeAt(0)] = IS_HEX_LETTER | IS_TOKEN
for (const c of 'ghijklmnopqrstuvwxyzGHIJKLMNOPQRSTUVWXYZ')
  CLASS[c.charCodeAt(0)] = IS_LETTER | IS_TOKEN
for (const c of "!#$&'*+^`|~") CLASS[c.charCodeAt(0)] = IS_TOKEN
for (const c of '-_%') CLASS[c.charCodeAt(0)] = IS_HOST | IS_TOKEN
CLASS[DOT] = IS_DOT | IS_TOKEN
CLASS[COLON] = IS_COLON

/** Whether the byte is `0` to `9`. */
export const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && (byte - ZERO) >>> 0 <= 9

/** Whether `text` (ASCII) stands at `at`. */
export function standsAt(bytes: Uint8Array, at: number, to: number, text: Uint8Array): boolean {
  if (at < 0 || at + text.length > to) return false
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false
  return true
}

/** Bytes of an ASCII text, for `standsAt` and `find`. */
export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** Offset of the first `text` in `[at, to)`, or -1. */
export function find(bytes: Uint8Array, at: number, to: number, text: Uint8Array): number {
  const first = text[0] as number
  const last = to - text.length
  for (let i = at; i <= last; i++) if (bytes[i] === first && standsAt(bytes, i, to, text)) return i
  return -1
}

/** Offset of the last `text` in `[from, to)`, or -1. */
export function findLast(bytes: Uint8Array, from: number, to: number, text: Uint8Array): number {
  const first = text[0] as number
  for (let i = to - text.length; i >= from; i--)
    if (bytes[i] === first && standsAt(bytes, i, to, text)) return i
  return -1
}

/** Offset of the first `byte` in `[at, to)`, or `to`. */
export function seek(bytes: Uint8Array, at: number, to: number, byte: number): number {
  while (at < to && bytes[at] !== byte) at++
  return at
}

/** Whether blank, carriage return or NUL. */
export const isBlank = (byte: number | undefined): boolean =>
  byte === SPACE || byte === TAB || byte === CR || byte === 0

/** `to` without the blanks before it. */
export function trimEnd(bytes: Uint8Array, from: number, to: number): number {
  while (to > from && isBlank(bytes[to - 1])) to--
  return to
}

/** `at` past blanks. */
export function skipBlanks(bytes: Uint8Array, at: number, to: number): number {
  while (at < to && (bytes[at] === SPACE || bytes[at] === TAB)) at++
  return at
}

/** Whether `[from, to)` is empty or a lone `-`. */
export const isAbsent = (bytes: Uint8Array, from: number, to: number): boolean =>
  to <= from || (to === from + 1 && bytes[from] === DASH)

/** Whether `[from, to)` is digits with at most one dot among them: no address. */
export function isNumber(bytes: Uint8Array, from: number, to: number): boolean {
  let dots = 0
  for (let at = from; at < to; at++) {
    const kind = CLASS[bytes[at] as number] as number
    if ((kind & IS_DOT) !== 0) dots++
    else if ((kind & IS_DIGIT) === 0) return false
  }
  return dots < 2
}
