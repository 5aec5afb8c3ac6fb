import { encode } from '../../base/bytes.ts'
import type { Words } from '../columns/words.ts'

const lower = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte)

/**
 * Which codes of a dictionary hold a text, in any ASCII case; index 0, "absent", holds none. One pass over all its bytes:
 * a string is never made of a value.
 */
export function codesWith(words: Words, text: string): Uint8Array {
  const found = new Uint8Array(words.size)
  const needle = encode(text).map(lower)
  const first = needle[0]
  if (first === undefined) return found.fill(1)
  const { bytes, ends } = words
  let code = 1
  const last = words.used - needle.length
  for (let at = 0; at <= last; at++) {
    if (lower(bytes[at] as number) !== first || !holdsAt(bytes, at, needle)) continue
    while ((ends[code] as number) <= at) code++
    if (at + needle.length > (ends[code] as number)) continue
    found[code] = 1
    at = (ends[code] as number) - 1
  }
  return found
}

function holdsAt(bytes: Uint8Array, at: number, needle: Uint8Array): boolean {
  for (let i = 1; i < needle.length; i++)
    if (lower(bytes[at + i] as number) !== needle[i]) return false
  return true
}
