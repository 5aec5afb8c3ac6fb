import Dexie, { type EntityTable, type Table } from 'dexie'
import type { Gain } from '../engine/columns/assemble.ts'
import type { Field } from '../engine/columns/fields.ts'
import type { Numbers } from '../engine/columns/segment.ts'
import type {
  KeptCase,
  KeptChoice,
  KeptDataBody,
  KeptDataSet,
  KeptFile,
  KeptMarks,
  SegmentPlace,
} from './kept.ts'

/** A block without its long columns: those that are one value all through stand here. */
export interface BlockHead {
  readonly segmentId: number
  readonly from: number
  readonly rows: number
  readonly firstLine: number
  readonly constants: Partial<Record<Field, number>>
}

export interface ColumnRow {
  readonly segmentId: number
  readonly from: number
  readonly name: Field
  readonly data: Numbers
}

export interface GainRow {
  readonly segmentId: number
  /** Commits of a segment, from 0. */
  readonly part: number
  readonly gain: Gain
}

/**
 * Spoor's database. Small things are rows; log lines are not: a block's columns are one value each, because a million row
 * objects with indexes took 108 s and 320 bytes a row, and columns half a second and 32 (docs/architecture.md).
 */
export class SpoorDb extends Dexie {
  declare cases: EntityTable<KeptCase, 'id'>
  declare files: EntityTable<KeptFile, 'id'>
  declare segments: Table<SegmentPlace, number>
  declare blocks: Table<BlockHead, [number, number]>
  declare columns: Table<ColumnRow, [number, number, string]>
  declare gains: Table<GainRow, [number, number]>
  declare marks: Table<KeptMarks, number>
  declare datasets: EntityTable<KeptDataSet, 'id'>
  declare dataBodies: Table<KeptDataBody, number>
  declare choices: Table<KeptChoice, number, Omit<KeptChoice, 'id'>>

  constructor(name = 'spoor') {
    super(name, { chromeTransactionDurability: 'relaxed' })
    this.version(1).stores({
      cases: '++id',
      files: '++id, caseId',
      segments: 'id, fileId',
      blocks: '[segmentId+from]',
      columns: '[segmentId+from+name]',
      gains: '[segmentId+part]',
      marks: 'segmentId',
    })
    this.version(2).stores({ datasets: '++id', dataBodies: 'id', choices: '++id' })
  }
}
