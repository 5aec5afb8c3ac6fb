import { addGain, emptySegment, toBlock } from '../engine/columns/assemble.ts'
import { unpack } from '../engine/columns/unpack.ts'
import type { Holdings, Segment } from '../engine/columns/segment.ts'
import { NO_POLICY, policyFrom } from '../engine/policy/policy.ts'
import { CaseNumbers } from '../engine/query/case-numbers.ts'
import type { CaseRow } from '../protocol/cases.ts'
import type { KeptCase, KeptFile, KeptMarks, KeptSegment, Shelf } from '../store/kept.ts'
import { sourceFile } from './file-row.ts'

/** The open case: its catalogue, and its columns in memory for queries. */
export class CaseDesk {
  readonly shelf: Shelf
  readonly holdings: Holdings = { files: new Map(), segments: [] }
  readonly files = new Map<number, KeptFile>()
  open: KeptCase | undefined
  /** Counts up with every change that a query could see. */
  version = 0
  #nextSegment = 1

  constructor(shelf: Shelf) {
    this.shelf = shelf
  }

  /** Reads what the store holds; before it, nothing else may be called. */
  async start(): Promise<void> {
    this.#nextSegment = (await this.shelf.lastSegment()) + 1
  }

  newSegmentId(): number {
    return this.#nextSegment++
  }

  /** Opens a case: all its segments come into memory. Undefined where there is none of that id. */
  async use(id: number, opened: number): Promise<KeptCase | undefined> {
    const found = (await this.shelf.cases()).find((kept) => kept.id === id)
    this.clear()
    if (found === undefined) return undefined
    this.open = { ...found, opened }
    this.holdings.policy = policyFrom(found.policy)
    await this.shelf.putCase(this.open)
    for (const file of await this.shelf.files(id)) await this.load(file)
    this.version++
    return this.open
  }

  /** Brings a file of the store into memory. */
  async load(file: KeptFile): Promise<void> {
    this.files.set(file.id, file)
    this.holdings.files.set(file.id, sourceFile(file))
    for (const place of await this.shelf.places(file.id))
      this.insert(toSegment(await this.shelf.segment(place)))
    this.version++
  }

  /** Opens the case again as the store has it: after a commit failed, memory must not claim more. */
  async reload(): Promise<void> {
    if (this.open !== undefined) await this.use(this.open.id, this.open.opened)
  }

  clear(): void {
    this.open = undefined
    this.files.clear()
    this.holdings.files.clear()
    this.holdings.segments.length = 0
    this.holdings.policy = NO_POLICY
    CaseNumbers.forget(this.holdings)
    this.version++
  }

  /** Forgets a file's rows in memory. */
  drop(fileId: number): void {
    const { segments } = this.holdings
    for (let i = segments.length - 1; i >= 0; i--)
      if (segments[i]?.fileId === fileId) segments.splice(i, 1)
    this.holdings.files.delete(fileId)
    CaseNumbers.forget(this.holdings)
    this.version++
  }

  /** Puts a segment at its place: the order of files, slices and segments. */
  insert(segment: Segment): void {
    const { segments } = this.holdings
    const at = segments.findIndex(
      (s) =>
        s.fileId > segment.fileId ||
        (s.fileId === segment.fileId &&
          (s.slice > segment.slice || (s.slice === segment.slice && s.order > segment.order))),
    )
    if (at < 0) segments.push(segment)
    else segments.splice(at, 0, segment)
  }

  /** The cases of the store, the last opened first. */
  async list(): Promise<CaseRow[]> {
    const rows: CaseRow[] = []
    for (const kept of await this.shelf.cases()) {
      const files = await this.shelf.files(kept.id)
      rows.push({
        ...kept,
        files: files.length,
        rows: files.reduce((sum, file) => sum + file.tally.rows, 0),
        attacks: files.reduce((sum, file) => sum + file.tally.attacks, 0),
      })
    }
    return rows.sort((a, b) => b.opened - a.opened)
  }

  /** Bytes of columns and dictionaries of the open case in memory. */
  bytes(): number {
    let sum = 0
    for (const segment of this.holdings.segments) {
      for (const words of Object.values(segment.words)) sum += words.used + words.size * 4
      for (const block of segment.blocks)
        for (const column of Object.values(block.columns))
          // A constant column is a view on an array that all blocks share.
          if (column.buffer.byteLength === column.byteLength) sum += column.byteLength
    }
    return sum
  }
}

function toSegment(kept: KeptSegment): Segment {
  const segment = emptySegment(kept.place)
  for (const gain of kept.gains) addGain(segment, gain)
  for (const block of kept.blocks) segment.blocks.push(toBlock(block))
  if (kept.marks !== undefined) putMarks(segment, kept.marks)
  return segment
}

function putMarks(segment: Segment, marks: KeptMarks): void {
  segment.markSets = [...marks.sets]
  for (const { from, sets, outcomes, reasons } of marks.blocks) {
    const block = segment.blocks.find((b) => b.from === from)
    if (block === undefined) continue
    block.marks = {
      sets: unpack(sets, block.rows),
      outcomes: unpack(outcomes, block.rows) as Uint8Array,
      reasons: unpack(reasons, block.rows) as Uint8Array,
    }
  }
}
