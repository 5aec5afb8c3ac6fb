import { ZERO, isDigit } from './ascii.ts'

const PERCENT = 0x25

/** Whether `%20` stands in `[from, to)`. */
export const hasBlankCode = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let i = from; i + 2 < to; i++)
    if (bytes[i] === PERCENT && bytes[i + 1] === 0x32 && bytes[i + 2] === ZERO) return true
  return false
}

/** Writes `[from, to)` without percent-encoding to `out` at `n`; returns the end. `out` may be `bytes`. */
export function undoPercent(
  bytes: Uint8Array,
  from: number,
  to: number,
  out: Uint8Array,
  n: number,
): number {
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    const high = byte === PERCENT && i + 2 < to ? hex(bytes[i + 1] as number) : -1
    const low = high < 0 ? -1 : hex(bytes[i + 2] as number)
    if (low < 0) out[n++] = byte
    else {
      out[n++] = high * 16 + low
      i += 2
    }
  }
  return n
}

function hex(byte: number): number {
  if (isDigit(byte)) return byte - ZERO
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
