import { CLOSE, SPACE } from './ascii.ts'

const LONGEST_ZONE_NAME = 5

/**
 * Where a zone's name in capitals ends, as WEBrick and C# write it before the bracket: ` UTC]`, ` JST]`; the negative of it if
 * the name is UTC, `at` where there is none. Of other names nobody says what they mean.
 */
export function zoneNameEnd(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at] !== SPACE) return at
  let end = at + 1
  while (end < to && (bytes[end] as number) >= 0x41 && (bytes[end] as number) <= 0x5a) end++
  const size = end - at - 1
  if (size === 0 || size > LONGEST_ZONE_NAME || bytes[end] !== CLOSE) return at
  const name = String.fromCharCode(...bytes.subarray(at + 1, end))
  return name === 'UTC' || name === 'GMT' || name === 'Z' ? -end : end
}
