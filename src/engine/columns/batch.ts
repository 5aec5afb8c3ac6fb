import type { Field, TextField } from './fields.ts'
import type { Numbers } from './segment.ts'
import type { WordsDelta } from './words.ts'

/** A column as it travels and is stored: many are the same value all through a block. */
export type Packed = Numbers | number

/** How many lines of which kind; events + unread + comments + blank are the rows. All are counts. */
export interface Tally {
  readonly rows: number
  readonly lines: number
  readonly events: number
  readonly eventLines: number
  readonly unread: number
  readonly comments: number
  readonly blank: number
  /** Rows with a hit of severity low or higher. */
  readonly attacks: number
  /** Rows without zone, and without year. */
  readonly noZone: number
  readonly noYear: number
}

export const NO_ROWS: Tally = {
  rows: 0,
  lines: 0,
  events: 0,
  eventLines: 0,
  unread: 0,
  comments: 0,
  blank: 0,
  attacks: 0,
  noZone: 0,
  noYear: 0,
}

export function addTallies(a: Tally, b: Tally): Tally {
  const sum: { -readonly [K in keyof Tally]: number } = { ...a }
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += b[key]
  return sum
}

/** A block on its way from parser to keeper, with what its segment's dictionaries gained. */
export interface Batch {
  readonly fileId: number
  readonly slice: number
  /** Segments of the slice are numbered from 0, or from where a resumed import goes on. */
  readonly segment: number
  readonly rows: number
  readonly from: number
  readonly firstLine: number
  readonly columns: Readonly<Record<Field, Packed>>
  readonly words: Readonly<Partial<Record<TextField, WordsDelta>>>
  readonly paths: WordsDelta
  /** Path codes of the new targets. */
  readonly pathOf: Uint32Array
  /** Rule ids of the new rule sets. */
  readonly sets: readonly (readonly string[])[]
  /** Offset in the file's text up to which its rows are in this or an earlier batch. */
  readonly endOffset: number
  readonly tally: Tally
}

/** The buffers of a batch, to be transferred rather than copied. */
export function buffersOf(batch: Batch): ArrayBuffer[] {
  const views: ArrayBufferView[] = [batch.paths.bytes, batch.paths.ends, batch.pathOf]
  for (const column of Object.values(batch.columns))
    if (typeof column !== 'number') views.push(column)
  for (const delta of Object.values(batch.words)) views.push(delta.bytes, delta.ends)
  return views.map((view) => view.buffer as ArrayBuffer)
}
