import { must } from '../base/assert.ts'
import { addBatch, emptySegment } from '../engine/columns/assemble.ts'
import { addTallies, NO_ROWS, type Batch } from '../engine/columns/batch.ts'
import type { Segment } from '../engine/columns/segment.ts'
import type { Begun, NewFile, ResumePoint, Trouble } from '../protocol/cases.ts'
import type { Kept } from '../protocol/ingest.ts'
import { isQuotaError } from '../store/faults.ts'
import type { Commit, KeptFile } from '../store/kept.ts'
import type { CaseDesk } from './case-desk.ts'
import { sliceLines, sourceFile } from './file-row.ts'
import { alike, maybeAlike, sized } from './likeness.ts'

/**
 * Batches that wait for a commit while another is under way, at most; where none is, a batch goes to disk at once. Columns,
 * dictionary gains and the offset reached go together.
 */
const COMMIT_BATCHES = 4

/** A file being read. */
interface Reading {
  readonly file: KeptFile
  readonly segments: Map<string, { readonly segment: Segment; isNew: boolean; parts: number }>
  waiting: Commit['batches'][number][]
  /** The commits under way, one after the other. */
  committing: Promise<void>
  /** How many of them. */
  commits: number
  full: boolean
}

/** Takes parsers' batches into memory and to the store, and keeps each file's journal. */
export class Receiver {
  readonly #desk: CaseDesk
  readonly #changed: () => void
  readonly #reading = new Map<number, Reading>()

  constructor(desk: CaseDesk, changed: () => void) {
    this.#desk = desk
    this.#changed = changed
  }

  get busy(): boolean {
    return this.#reading.size > 0
  }

  isReading(fileId: number): boolean {
    return this.#reading.has(fileId)
  }

  async begin(fresh: NewFile, now: Date): Promise<Begun> {
    const desk = this.#desk
    const others = [...desk.files.values()].filter(({ id }) => id !== fresh.replaces)
    const { slices, again, ...told } = fresh
    if (again !== true) {
      const twin = others.find((f) => isTwin(f, fresh))
      if (twin !== undefined) return { kind: 'duplicate', name: twin.name }
      if (others.some((f) => maybeAlike(fresh, f))) return { kind: 'unmeasured' }
    }
    const kept: Omit<KeptFile, 'id'> = {
      ...told,
      caseId: must(desk.open, 'open case').id,
      state: 'reading',
      slices: slices.map(({ start, end }) => ({ start, end, at: start, lines: 0, done: false })),
      tally: NO_ROWS,
      zoneMinutes: fresh.zoneMinutes ?? 0 - now.getTimezoneOffset(), // not -0: no choice of a zone is that
      year: fresh.year ?? new Date(fresh.lastModified).getUTCFullYear(),
      troubles: [],
    }
    const id = await desk.shelf.putFile(kept)
    if (fresh.replaces !== undefined) desk.drop(fresh.replaces)
    this.#open({ ...kept, id })
    return { kind: 'begun', fileId: id }
  }

  #open(file: KeptFile): Reading {
    const desk = this.#desk
    desk.files.set(file.id, file)
    desk.holdings.files.set(file.id, sourceFile(file))
    const reading: Reading = {
      file,
      segments: new Map(),
      waiting: [],
      committing: Promise.resolve(),
      commits: 0,
      full: false,
    }
    this.#reading.set(file.id, reading)
    this.#touch()
    return reading
  }

  /** Goes on with an interrupted file: says for each slice what is committed. The last segment of a slice stays sealed. */
  async resume(fileId: number, fingerprint: string): Promise<readonly ResumePoint[] | undefined> {
    const file = this.#desk.files.get(fileId)
    if (file?.fingerprint !== fingerprint) return undefined
    file.state = 'reading'
    await this.#desk.shelf.putFile(file)
    this.#open(file)
    return file.slices.map((slice, i) => ({
      slice: i,
      start: slice.start,
      end: slice.end,
      done: slice.done,
      offset: slice.at,
      lines: slice.lines,
      segment: this.#desk.holdings.segments.filter((s) => s.fileId === fileId && s.slice === i)
        .length,
    }))
  }

  /** Resolves once the batch is in memory and at most one commit is behind: the parser's back-pressure. */
  async put(batch: Batch): Promise<Kept> {
    const reading = this.#reading.get(batch.fileId)
    if (reading === undefined) return { kind: 'cancelled' }
    if (reading.full) return { kind: 'disk-full' }
    this.#add(reading, batch)
    if (reading.commits === 0 || reading.waiting.length >= COMMIT_BATCHES) {
      const before = reading.committing
      void this.#commit(reading)
      await before
    }
    return this.#answer(reading)
  }

  #answer({ full }: Reading): Kept {
    return full ? { kind: 'disk-full' } : { kind: 'kept' }
  }

  #add(reading: Reading, batch: Batch): void {
    const key = `${batch.slice}/${batch.segment}`
    let held = reading.segments.get(key)
    if (held === undefined) {
      const place = { fileId: batch.fileId, slice: batch.slice, order: batch.segment }
      const segment = emptySegment({ id: this.#desk.newSegmentId(), ...place })
      held = { segment, isNew: true, parts: 0 }
      reading.segments.set(key, held)
      this.#desk.insert(segment)
    }
    addBatch(held.segment, batch)
    const { id, fileId, slice, order } = held.segment
    reading.waiting.push({
      segment: { id, fileId, slice, order },
      isNew: held.isNew,
      part: held.parts++,
      batch,
    })
    held.isNew = false
    const { file } = reading
    const journal = must(file.slices[batch.slice], `slice ${batch.slice}`)
    journal.at = batch.endOffset
    journal.lines += batch.tally.lines
    file.tally = addTallies(file.tally, batch.tally)
    this.#touch()
  }

  /** Commits what waits; commits of a file follow each other. A full disk drops what could not be committed. */
  #commit(reading: Reading): Promise<void> {
    const batches = reading.waiting
    reading.waiting = []
    const file = structuredClone(reading.file)
    reading.commits++
    reading.committing = reading.committing.then(async () => {
      if (reading.full) return
      try {
        await this.#desk.shelf.commit({ file, batches })
      } catch (fault) {
        if (!isQuotaError(fault)) throw fault
        reading.full = true
      } finally {
        reading.commits--
      }
    })
    return reading.committing
  }

  /** A slice was read to its end. */
  sliceDone(fileId: number, slice: number): void {
    const file = this.#desk.files.get(fileId)
    const journal = file?.slices[slice]
    if (file === undefined || journal === undefined) return
    journal.done = true
    const source = this.#desk.holdings.files.get(fileId)
    if (source !== undefined) source.sliceLines = sliceLines(file)
    this.#touch()
  }

  async end(
    fileId: number,
    how: 'done' | 'partial' | 'discard',
    troubles: readonly Trouble[],
  ): Promise<void> {
    const reading = this.#reading.get(fileId)
    if (reading === undefined) return this.#settle(fileId, how)
    await this.#commit(reading)
    this.#reading.delete(fileId)
    const { file } = reading
    if (how === 'discard') return this.#discard(file)
    if (how === 'done') file.slices.forEach((_, i) => this.sliceDone(fileId, i))
    file.state = how
    file.troubles = [...file.troubles, ...troubles]
    if (how === 'done' && troubles.length === 0 && file.likeness !== undefined)
      file.likeness = sized(file.likeness, file.slices[0]?.at ?? 0)
    if (reading.full) return this.#keepCommitted(file)
    const replaced = file.replaces
    delete file.replaces
    await this.#desk.shelf.putFile(file)
    if (replaced !== undefined) await this.remove(replaced)
    this.#touch()
  }

  /** Throws away what was read; the file whose place it was to take is there as before. */
  async #discard({ id, replaces }: KeptFile): Promise<void> {
    await this.remove(id)
    const before = replaces === undefined ? undefined : this.#desk.files.get(replaces)
    if (before === undefined) return
    await this.#desk.load(before)
    this.#touch()
  }

  /** Of a file whose reading was cut off with its tab: a person says what becomes of it. */
  async #settle(fileId: number, how: 'done' | 'partial' | 'discard'): Promise<void> {
    const file = this.#desk.files.get(fileId)
    if (file?.state !== 'interrupted') return
    if (how === 'discard') return this.remove(fileId)
    file.state = 'partial'
    await this.#desk.shelf.putFile(file)
    this.#touch()
  }

  /** After a full disk: memory and journal say what the store has. */
  async #keepCommitted(file: KeptFile): Promise<void> {
    const kept = (await this.#desk.shelf.files(file.caseId)).find((f) => f.id === file.id)
    if (kept !== undefined)
      await this.#desk.shelf.putFile({ ...kept, state: 'partial', troubles: file.troubles })
    await this.#desk.reload()
    this.#touch()
  }

  /** Removes a file from case and store. */
  async remove(fileId: number): Promise<void> {
    this.#reading.delete(fileId)
    this.#desk.drop(fileId)
    this.#desk.files.delete(fileId)
    await this.#desk.shelf.removeFile(fileId)
    this.#touch()
  }

  #touch(): void {
    this.#desk.version++
    this.#changed()
  }
}

type Likeness = Pick<NewFile, 'fingerprint' | 'compression' | 'likeness'>

/** Whether two files have the same content, or one is a compressed form of the other. */
export const isTwin = (a: Likeness, b: Likeness): boolean =>
  a.fingerprint === b.fingerprint || alike(a, b)
