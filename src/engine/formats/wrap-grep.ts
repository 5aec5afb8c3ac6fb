import { BACKSLASH, COLON, DOT, OPEN, SLASH, SPACE, TAB, isDigit } from './ascii.ts'
import type { Wrapper } from './wrap.ts'

const BRACE = 0x7b
const LONGEST_NAME = 200
const LONGEST_NUMBER = 9

/** `file:`, `file:number:`, `number:` or `number` and a tab before a line: what grep, findstr, zgrep, cat -n and nl put there. */
export class GrepWrapper implements Wrapper {
  from = 0
  to = 0
  readonly strict = true

  peel(bytes: Uint8Array, from: number, to: number): boolean {
    const at = afterMarks(bytes, from, to)
    this.from = at
    this.to = to
    return at > from
  }
}

/** Where the line itself begins; `from`: nothing stands before it. */
function afterMarks(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (bytes[at] === SPACE && at < to) at++
  const number = afterNumber(bytes, at, to)
  if (number > at && bytes[number] === TAB) return number + 1
  if (at > from) return from
  if (number > at && bytes[number] === COLON)
    return isBeginning(bytes, number + 1, to) ? number + 1 : from
  const name = fileNameEnd(bytes, from, to)
  if (name === from) return from
  const line = afterNumber(bytes, name + 1, to)
  if (line === name + 1) return name + 1
  if (bytes[line] === SPACE) return from // a virtual host and its port
  return bytes[line] === COLON && isBeginning(bytes, line + 1, to) ? line + 1 : name + 1
}

function afterNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && at - from < LONGEST_NUMBER && isDigit(bytes[at])) at++
  return at
}

/** Whether a line of a log may begin here, and no group of an IPv6 address or minute of a time: no colon in its first word. */
function isBeginning(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from]
  if (first === OPEN || first === BRACE) return true
  if (!isDigit(first)) return false
  let at = from
  let parts = 0
  for (; at < to && bytes[at] !== SPACE && bytes[at] !== TAB; at++) {
    if (bytes[at] === COLON) return false
    if (bytes[at] === DOT || bytes[at] === SLASH) parts++
  }
  return parts > 1
}

/** Where the colon after a file's name stands, of which a part is `log`; `from`: there is none. */
function fileNameEnd(bytes: Uint8Array, from: number, to: number): number {
  const most = Math.min(to, from + LONGEST_NAME)
  let hasLog = false
  for (let at = from; at < most; at++) {
    const byte = bytes[at] as number
    if (byte === COLON && !(at === from + 1 && bytes[at + 1] === BACKSLASH))
      return hasLog ? at : from
    if (!isNameByte(byte)) return from
    hasLog ||= isLog(bytes, at)
  }
  return from
}

const L = 0x6c
const O = 0x6f
const G = 0x67
const LOWER = 0x20

const isLog = (bytes: Uint8Array, at: number): boolean =>
  ((bytes[at] as number) | LOWER) === L &&
  ((bytes[at + 1] as number) | LOWER) === O &&
  ((bytes[at + 2] as number) | LOWER) === G

const NAME = /[\w+./:\\~-]/
const isName = Uint8Array.from({ length: 128 }, (_, byte) =>
  NAME.test(String.fromCharCode(byte)) ? 1 : 0,
)
const isNameByte = (byte: number): boolean => byte < 128 && isName[byte] === 1
