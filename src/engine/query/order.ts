import { timesOf, type Holdings } from '../columns/segment.ts'
import type { Scope } from './scope.ts'
import { ranksOf, valueIds } from './value-ids.ts'

/** A row of a scope: its part and its row in the part's block. */
export interface Place {
  readonly part: Scope['parts'][number]
  readonly row: number
}

export type RowOrder = 'time' | 'file' | 'status' | 'bytes' | 'source' | 'target'

/** Positions in the scope, 0 to total - 1, in an order; undefined where that is the order of the files already. */
export function orderOf(
  holdings: Holdings,
  scope: Scope,
  order: RowOrder,
): Uint32Array | undefined {
  if (order === 'file') return undefined
  const keys =
    order === 'source' || order === 'target'
      ? textRanks(holdings, scope, order)
      : numbers(holdings, scope, order)
  return isSorted(keys) ? undefined : sorted(keys)
}

/** The row at a position of the scope in the order of the files. */
export function placeAt(scope: Scope, starts: Uint32Array, position: number): Place | undefined {
  let low = 0
  let high = scope.parts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= position) low = middle
    else high = middle - 1
  }
  const part = scope.parts[low]
  const row = part?.rows[position - (starts[low] ?? 0)]
  return part === undefined || row === undefined ? undefined : { part, row }
}

/** Position of each part's first row. */
export function startsOf(scope: Scope): Uint32Array {
  const starts = new Uint32Array(scope.parts.length)
  let at = 0
  scope.parts.forEach((part, i) => {
    starts[i] = at
    at += part.rows.length
  })
  return starts
}

/** A row without a time keeps its place after the row before it. */
function numbers(
  holdings: Holdings,
  scope: Scope,
  order: 'time' | 'status' | 'bytes',
): Float64Array {
  const keys = new Float64Array(scope.total)
  let at = 0
  let last = 0
  for (const { segment, block, rows } of scope.parts) {
    const column = order === 'time' ? timesOf(holdings, segment, block) : block.columns[order]
    for (const row of rows) {
      const value = column[row] as number
      if (value === value) last = value
      else if (order !== 'time') last = -1
      keys[at++] = last
    }
  }
  return keys
}

/** Places of the values in their alphabet, which is that of UTF-16 units. */
function textRanks(holdings: Holdings, scope: Scope, field: 'source' | 'target'): Float64Array {
  const values = valueIds(holdings, field)
  const ranks = ranksOf(holdings, field)
  const keys = new Float64Array(scope.total)
  let at = 0
  for (const { segment, block, rows } of scope.parts) {
    const table = values.of(segment)
    const codes = block.columns[field]
    for (const row of rows) keys[at++] = ranks[table[codes[row] as number] as number] as number
  }
  return keys
}

function isSorted(keys: Float64Array): boolean {
  for (let i = 1; i < keys.length; i++)
    if ((keys[i] as number) < (keys[i - 1] as number)) return false
  return true
}

const DIGIT = 65_536

/** Stable order of the keys: a radix sort on their distance from the smallest, rounded down, 16 bits a pass. */
function sorted(keys: Float64Array): Uint32Array {
  let min = Infinity
  let max = -Infinity
  for (const key of keys) {
    if (key < min) min = key
    if (key > max) max = key
  }
  let order: Uint32Array = Uint32Array.from(keys, (_, i) => i)
  let spare: Uint32Array = new Uint32Array(keys.length)
  for (let divisor = 1; divisor <= max - min; divisor *= DIGIT) {
    const places = new Uint32Array(DIGIT + 1)
    const digit = (i: number): number => Math.floor(((keys[i] as number) - min) / divisor) % DIGIT
    for (let i = 0; i < keys.length; i++) {
      const next = digit(i) + 1
      places[next] = (places[next] as number) + 1
    }
    for (let i = 1; i <= DIGIT; i++) places[i] = (places[i] as number) + (places[i - 1] as number)
    for (const i of order) {
      const d = digit(i)
      const at = places[d] as number
      spare[at] = i
      places[d] = at + 1
    }
    ;[order, spare] = [spare, order]
  }
  return order
}
