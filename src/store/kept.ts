import type { Compression } from '../base/compression.ts'
import type { Gain, PackedBlock } from '../engine/columns/assemble.ts'
import type { Segment } from '../engine/columns/segment.ts'
import type { Batch, Packed, Tally } from '../engine/columns/batch.ts'
import type {
  Choice,
  ClientChoice,
  FileLook,
  FileRow,
  FileState,
  FormatGuess,
  Trouble,
} from '../protocol/cases.ts'
import type { Policy, PolicyEffects } from '../engine/policy/policy.ts'
import type { Body } from '../engine/whose/data-set.ts'
import type { DataSetRow } from '../protocol/whose.ts'

/** A case as stored. Times are epoch ms. */
export interface KeptCase {
  id: number
  name: string
  created: number
  opened: number
  sample: boolean
  attacks: number
  bytes: number
  /** Nobody gave it its name or decided anything about it: without a file it is no case. */
  unnamed?: true
  /** What a person decided about it, and what that took out; absent: nothing. */
  policy?: Policy
  effects?: PolicyEffects
}

/** How far a byte range of a file is committed. Offsets count bytes of text (decompressed), `at` exclusive. */
export interface KeptSlice {
  readonly start: number
  readonly end: number
  at: number
  lines: number
  done: boolean
}

/** A file as stored: its journal and its catalogue line in one. */
export interface KeptFile {
  id: number
  caseId: number
  name: string
  size: number
  lastModified: number
  fingerprint: string
  /** See `NewFile`; absent in cases of older builds. */
  likeness?: string
  compression?: Compression
  state: FileState
  guesses: readonly FormatGuess[]
  chosen?: string
  slices: KeptSlice[]
  tally: Tally
  zoneMinutes: number
  year: number
  /** See `FileRow`. */
  client?: ClientChoice
  as?: { readonly name: string; readonly at: number }
  troubles: readonly Trouble[]
  /** The file whose place this one takes once it is read to its end. */
  replaces?: number
}

/** What a person chose for files of a look, as stored; see `ChoiceRow`. */
export interface KeptChoice extends Choice {
  readonly id: number
  readonly name: string
  readonly at: number
  readonly look: FileLook
}

export type SegmentPlace = Pick<Segment, 'id' | 'fileId' | 'slice' | 'order'>

/** Marks of a segment's blocks as stored, by the block's `from`. */
export interface KeptMarks {
  readonly segmentId: number
  readonly sets: readonly (readonly string[])[]
  readonly blocks: readonly {
    readonly from: number
    readonly sets: Packed
    readonly outcomes: Packed
    readonly reasons: Packed
  }[]
}

/** What one commit adds: blocks of segments, new segments named first. */
export interface Commit {
  readonly file: KeptFile
  readonly batches: readonly {
    readonly segment: SegmentPlace
    readonly isNew: boolean
    readonly part: number
    readonly batch: Batch
  }[]
}

/** A segment as loaded. */
export interface KeptSegment {
  readonly place: SegmentPlace
  readonly gains: readonly Gain[]
  readonly blocks: readonly PackedBlock[]
  readonly marks: KeptMarks | undefined
}

/** A file with facts about addresses, without them: lists are shown often, and the facts may be 150 MB. */
export type KeptDataSet = DataSetRow

export interface KeptDataBody {
  readonly id: number
  readonly body: Body
}

/**
 * Where cases are kept. Every method either commits whole or changes nothing. There are two: IndexedDB, and memory for
 * browsers that refuse it.
 */
export interface Shelf {
  cases(): Promise<KeptCase[]>
  /** Adds (without `id`) or replaces a case; returns its id. */
  putCase(kept: Omit<KeptCase, 'id'> & { id?: number }): Promise<number>
  removeCase(id: number): Promise<void>
  files(caseId: number): Promise<KeptFile[]>
  putFile(kept: Omit<KeptFile, 'id'> & { id?: number }): Promise<number>
  removeFile(id: number): Promise<void>
  commit(commit: Commit): Promise<void>
  /** The segments of a file, in their order. */
  places(fileId: number): Promise<SegmentPlace[]>
  segment(place: SegmentPlace): Promise<KeptSegment>
  putMarks(marks: readonly KeptMarks[]): Promise<void>
  choices(): Promise<KeptChoice[]>
  putChoice(kept: Omit<KeptChoice, 'id'>): Promise<void>
  removeChoice(id: number): Promise<void>
  /** Highest segment id in use, 0 where there is none. */
  lastSegment(): Promise<number>
  dataSets(): Promise<KeptDataSet[]>
  dataBody(id: number): Promise<Body | undefined>
  /** Adds a data set; returns its id. */
  putDataSet(kept: Omit<KeptDataSet, 'id'>, body: Body): Promise<number>
  removeDataSet(id: number): Promise<void>
}

export type { FileRow }
