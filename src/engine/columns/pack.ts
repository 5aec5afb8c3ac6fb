import type { Packed } from './batch.ts'
import type { Numbers } from './segment.ts'

/** The narrowest form of a column: one number where all are the same, else the smallest type that holds every value. */
export function pack(values: Numbers): Packed {
  const first = values[0] as number
  let same = true
  let max = 0
  let whole = true
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value !== first && !(value !== value && first !== first)) same = false
    if (value > max) max = value
    if (value !== value >>> 0) whole = false
  }
  if (same) return first
  if (!whole) return new Float64Array(values)
  return narrow(values, max)
}

function narrow(values: Numbers, max: number): Numbers {
  if (max < 256) return new Uint8Array(values)
  if (max < 65_536) return new Uint16Array(values)
  return new Uint32Array(values)
}
