import { must } from '../../base/assert.ts'
import type { Addresses } from '../whose/addresses.ts'
import type { Policy } from '../policy/policy.ts'
import type { Field, TextField } from './fields.ts'
import { Clock } from './fields.ts'
import type { Words } from './words.ts'

/** Rows of a block at most. */
export const BLOCK_ROWS = 65_536
/** Rows of a segment at most: 16 blocks. A row's id is its segment's id times this, plus its place in the segment. */
export const SEGMENT_ROWS = 16 * BLOCK_ROWS

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

/**
 * What the whole case says of a block's rows, written by jobs/finish-case.ts over `hits`: rules and detectors together,
 * and what came of it.
 */
export interface Marks {
  /** Code of the row's rule set in `Segment.markSets`; 0: none. */
  readonly sets: Numbers
  /** 0: no attack; else 1 + index into OUTCOMES. */
  readonly outcomes: Uint8Array
  /** Why: index into findings/reasons.ts. */
  readonly reasons: Uint8Array
}

/** Up to BLOCK_ROWS consecutive rows of a file, in the file's order. */
export interface Block {
  readonly rows: number
  /** Place of the first row in its segment. */
  readonly from: number
  /** Physical line of the first row, counted from 0 at the start of its slice. */
  readonly firstLine: number
  readonly columns: Readonly<Record<Field, Numbers>>
  /** Absent until the case was finished once; then `hits` stands in (see `marksOf`). */
  marks?: Marks
}

/** A run of blocks with dictionaries of their own. */
export interface Segment {
  /** Unique in the store. */
  readonly id: number
  readonly fileId: number
  /** Which byte range of the file, from 0; and the place among the segments of that range. */
  readonly slice: number
  readonly order: number
  readonly words: Readonly<Record<TextField, Words>>
  /** Distinct paths of the targets, and the code of each target's path: `pathOf[targetCode]`. */
  readonly paths: Words
  pathOf: Uint32Array
  /** Rule ids of each rule set; set 0 is empty. */
  readonly sets: (readonly string[])[]
  /** Rule and detector ids of each set of `Marks`; set 0 is empty. */
  markSets: (readonly string[])[]
  readonly blocks: Block[]
}

/** What queries know of a file. */
export interface SourceFile {
  readonly id: number
  readonly name: string
  /** Minutes east of UTC that rows without zone are taken to mean. */
  zoneMinutes: number
  /** Year that rows without year are taken to mean. */
  year: number
  /** Whether a person chose which address is the source. */
  readonly client?: string
  /** Physical line, counted from 0, at which each slice starts; known up to the first slice still being read. */
  sliceLines: number[]
}

/** All that is in memory of a case: what every query runs over. Segments are in the order of files, slices and places. */
export interface Holdings {
  readonly files: Map<number, SourceFile>
  readonly segments: Segment[]
  /** What a person decided about the case; absent: nothing. */
  policy?: Policy
  /** What is known about addresses; absent: what IANA's registries tell. Another object when data came or went. */
  addresses?: Addresses
}

export const rowId = (segment: Segment, place: number): number => segment.id * SEGMENT_ROWS + place

/** Segment, block and row in the block of a row id; undefined where the row is gone. */
export function locate(
  holdings: Holdings,
  id: number,
): { segment: Segment; block: Block; row: number } | undefined {
  const segmentId = Math.floor(id / SEGMENT_ROWS)
  const place = id - segmentId * SEGMENT_ROWS
  const segment = holdings.segments.find((s) => s.id === segmentId)
  const block = segment?.blocks.findLast((b) => b.from <= place)
  if (segment === undefined || block === undefined || place - block.from >= block.rows)
    return undefined
  return { segment, block, row: place - block.from }
}

/** Physical line of a row, counted from 1; undefined while an earlier slice is still being read. */
export function lineOf(
  holdings: Holdings,
  segment: Segment,
  block: Block,
  row: number,
): number | undefined {
  const base = holdings.files.get(segment.fileId)?.sliceLines[segment.slice]
  if (base === undefined) return undefined
  let line = base + block.firstLine + 1
  const lines = block.columns.lines
  for (let i = 0; i < row; i++) line += lines[i] as number
  return line
}

const shifted = new WeakMap<Block, { zone: number; year: number; times: Float64Array }>()
/** Blocks none of whose times rests on an assumption: every question asks for the times of every block. */
const sure = new WeakSet<Block>()

/** Epoch ms UTC of each row of a block under its file's assumptions; NaN where the log shows no time. */
export function timesOf(holdings: Holdings, segment: Segment, block: Block): Float64Array {
  const times = block.columns.time as Float64Array
  if (sure.has(block)) return times
  const clocks = block.columns.clock
  if (!clocks.some((clock) => clock === Clock.local || clock === Clock.noYear)) {
    sure.add(block)
    return times
  }
  const file = must(holdings.files.get(segment.fileId), `file ${segment.fileId}`)
  const known = shifted.get(block)
  if (known?.zone === file.zoneMinutes && known.year === file.year) return known.times
  const moved = times.map((time, i) => assume(time, clocks[i] as Clock, file))
  shifted.set(block, { zone: file.zoneMinutes, year: file.year, times: moved })
  return moved
}

/** What a time of the given clock means under a file's assumptions, in epoch ms UTC. */
export function assume(
  time: number,
  clock: Clock,
  file: Pick<SourceFile, 'zoneMinutes' | 'year'>,
): number {
  if (clock === Clock.utc || clock === Clock.none) return time
  if (clock === Clock.local) return time - file.zoneMinutes * 60_000
  const date = new Date(time)
  return date.setUTCFullYear(file.year) - file.zoneMinutes * 60_000
}

/** Rule-set codes and the sets they name, for a block: the finished marks, or the hits of the parse until then. */
export function marksOf(
  segment: Segment,
  block: Block,
): { codes: Numbers; sets: readonly (readonly string[])[] } {
  return block.marks === undefined
    ? { codes: block.columns.hits, sets: segment.sets }
    : { codes: block.marks.sets, sets: segment.markSets }
}
