import { Output, type Places } from './output.ts'

/**
 * Bytes to characters: UTF-8, and what lenient decoders took for it: overlong forms of two to six bytes (`c0 ae` for `.`),
 * and Unicode 3.0's `c0 2f`, `c1 1c` as IIS read them. A byte that is none of that becomes the character of its number
 * (Latin-1), as in `logText`.
 */
export function utf8(text: string, places?: Places): string {
  return read(text, true, places)
}

/** As `utf8`, well-formed sequences only: to show bytes without hiding how they are written. */
export function strictUtf8(text: string, places?: Places): string {
  return read(text, false, places)
}

function read(text: string, lenient: boolean, places: Places | undefined): string {
  const out = new Output(text, places)
  for (let at = 0; at < text.length;) {
    const lead = text.charCodeAt(at)
    if (lead < 0xc0 || lead > 0xfd) {
      at++
      continue
    }
    const length = sequenceLength(lead)
    const point = pointAt(text, at, length, lenient)
    if (point < 0) {
      at++
      continue
    }
    out.replace(at, at + length, String.fromCodePoint(point))
    at += length
  }
  return out.done()
}

function sequenceLength(lead: number): number {
  if (lead < 0xe0) return 2
  if (lead < 0xf0) return 3
  if (lead < 0xf8) return 4
  return lead < 0xfc ? 5 : 6
}

/** Least code point that needs a sequence of so many bytes. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000, 0x200000, 0x4000000]

/** Code point of the sequence at `at`, or -1. */
function pointAt(text: string, at: number, length: number, lenient: boolean): number {
  let point = text.charCodeAt(at) & (0xff >> (length + 1))
  for (let i = 1; i < length; i++) {
    const unit = text.charCodeAt(at + i)
    if ((unit & 0xffc0) === 0x80) point = point * 64 + (unit & 0x3f)
    else return length === 2 && lenient ? crooked(text.charCodeAt(at), unit) : -1
  }
  if (point > 0x10ffff) return -1
  const surrogate = point >= 0xd800 && point <= 0xdfff
  const strict = point >= (LEAST[length] as number) && !surrogate
  return strict || lenient ? point : -1
}

/** `c0` or `c1` with a second byte that is no continuation, read as IIS 4 and 5 did; only where it is punctuation. */
function crooked(lead: number, unit: number): number {
  if (lead > 0xc1 || !(unit < 0x40)) return -1
  const point = ((lead & 1) << 6) | unit
  return point === 0x2e || point === 0x2f || point === 0x5c ? point : -1
}
