import type { Packed } from './batch.ts'
import { BLOCK_ROWS, type Numbers } from './segment.ts'

const shared = new Map<number, Numbers>()

/** A column as queries read it: always an array. Small constants share one array for all blocks. */
export function unpack(packed: Packed, rows: number): Numbers {
  if (typeof packed !== 'number') return packed
  if (!(packed >= 0 && packed < 256) && packed === packed) return filled(packed, rows)
  let all = shared.get(packed)
  if (all === undefined) {
    all = filled(packed, BLOCK_ROWS)
    shared.set(packed, all)
  }
  return all.subarray(0, rows)
}

function filled(value: number, rows: number): Numbers {
  if (value !== value >>> 0) return new Float64Array(rows).fill(value)
  if (value < 256) return new Uint8Array(rows).fill(value)
  return value < 65_536 ? new Uint16Array(rows).fill(value) : new Uint32Array(rows).fill(value)
}
