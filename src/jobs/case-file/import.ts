import { addTallies, NO_ROWS } from '../../engine/columns/batch.ts'
import { policyFrom, type Policy } from '../../engine/policy/policy.ts'
import type { RuleBook } from '../../engine/rule-book.ts'
import type { CaseFileTrouble } from '../../protocol/case-file.ts'
import { isQuotaError } from '../../store/faults.ts'
import type { KeptCase, KeptFile, SegmentPlace, Shelf } from '../../store/kept.ts'
import { turn } from '../lanes.ts'
import { isTwin } from '../receive.ts'
import { Begun } from './begun.ts'
import { SegmentCheck } from './check-block.ts'
import {
  BLOCKS_CAP,
  caseHead,
  fileHead,
  FILES_CAP,
  POLICY_CAP,
  ROWS_CAP,
  wholeHead,
  type FileHead,
} from './check.ts'
import { PART_KINDS, type PartKind } from './part.ts'
import { jsonOf, readParts, type FoundPart } from './read.ts'
import { flag, refuse, Refused, text, whole } from './values.ts'

/** Kinds of parts of later builds that are passed over at most. */
const UNKNOWN_CAP = 1000

export interface ImportOptions {
  readonly shelf: Shelf
  readonly rules: RuleBook
  /** The case that the files go to; undefined: a new one. */
  readonly into: number | undefined
  /** Epoch ms. */
  readonly now: number
  readonly newSegmentId: () => number
  /** Bytes of the file as dropped that were read. */
  readonly onRead: (bytes: number) => void
  readonly cancelled: () => boolean
}

/** What came of a case file. */
export interface Imported {
  /** Undefined where nothing came: it broke before its first rows, or was cancelled. */
  readonly caseId: number | undefined
  /** Ids of the files that were added. */
  readonly files: readonly number[]
  readonly rows: number
  /** Ids of files that were there in part and have more rows now; of those, the names that are not in `partial`. */
  readonly wentOn: readonly number[]
  readonly completed: readonly string[]
  /** Names of files that are there in part, and not as this file begins. */
  readonly apart: readonly string[]
  /** What a person decided of the case that was written; a new case has it. */
  readonly policy: Policy | undefined
  readonly passed: readonly string[]
  readonly partial: readonly string[]
  readonly unknown: readonly string[]
  readonly trouble: CaseFileTrouble | undefined
  readonly full: boolean
}

/**
 * Reads a case file into the store, commit by commit: what is in front of a break is kept, and what broke is said. Cancelled,
 * or failed for reasons of the store's, it leaves no file behind; one that was there in part keeps what it gained.
 */
export async function importCase(file: Blob, options: ImportOptions): Promise<Imported> {
  const { shelf, into } = options
  const taking = new Taking(options, into === undefined ? [] : await shelf.files(into))
  try {
    const trouble = await takeAll(file, taking, options)
    const result = taking.result(trouble)
    const { rows, passed, apart } = result
    const came = trouble === undefined || rows > 0 || passed.length + apart.length > 0
    if (came && !options.cancelled()) return result
    await taking.undo()
    return { ...result, caseId: undefined, files: [], rows: 0, partial: [] }
  } catch (fault) {
    await taking.undo()
    throw fault
  }
}

async function takeAll(
  file: Blob,
  taking: Taking,
  options: ImportOptions,
): Promise<CaseFileTrouble | undefined> {
  let trouble: CaseFileTrouble | undefined
  for await (const part of readParts(file, options.onRead)) {
    if ('kind' in part) {
      trouble = part
      break
    }
    try {
      await taking.take(part)
    } catch (fault) {
      if (fault instanceof Refused)
        trouble = { kind: 'refused', at: part.at, detail: fault.message }
      else if (!taking.noticeFull(fault)) throw fault
    }
    if (trouble !== undefined || taking.ended || options.cancelled()) break
    await turn()
  }
  return trouble
}

/** A file on its way in. */
interface Open {
  readonly kept: KeptFile
  readonly told: FileHead
  /** Of each slice what came by: bytes of text, at the least, and lines. */
  readonly text: number[]
  readonly lines: number[]
  /** What the case has of it already. */
  readonly begun: Begun | undefined
  segment: { readonly place: SegmentPlace; readonly check: SegmentCheck; parts: number } | undefined
}

const opening = (kept: KeptFile, told: FileHead, begun: Begun | undefined): Open => {
  const nothing = (): number[] => told.slices.map(() => 0)
  return { kept, told, text: nothing(), lines: nothing(), begun, segment: undefined }
}

class Taking {
  readonly #options: ImportOptions
  /** Files that the case has already. */
  readonly #known: readonly KeptFile[]
  #case: KeptCase | undefined
  #caseId: number | undefined
  /** The file whose blocks come; `passed` where they are passed over. */
  #open: Open | 'passed' | undefined
  readonly #files: KeptFile[] = []
  readonly #passed: string[] = []
  readonly #unknown = new Set<string>()
  /** Files of the case that were compared with what came. */
  readonly #begun = new Set<number>()
  readonly #wentOn = new Set<number>()
  readonly #completed: string[] = []
  readonly #apart: string[] = []
  #policy: Policy | undefined
  #seen = 0
  #blocks = 0
  #rows = 0
  #full = false
  #done = false

  constructor(options: ImportOptions, known: readonly KeptFile[]) {
    this.#options = options
    this.#known = known
  }

  /** Whether nothing more is to be read. */
  get ended(): boolean {
    return this.#done || this.#full
  }

  async take(part: FoundPart): Promise<void> {
    const told = text(part.head, 'kind', 100)
    const kind = PART_KINDS.find((known) => known === told)
    if (kind === undefined) this.#passOver(told)
    else await this.#takers[kind](part)
  }

  readonly #takers: Readonly<Record<PartKind, (part: FoundPart) => Promise<void>>> = {
    case: (part) => this.#takeCase(part),
    policy: (part) => this.#takePolicy(part),
    file: (part) => this.#takeFile(part),
    block: (part) => this.#takeBlock(part),
    whole: (part) => this.#takeWhole(part),
    end: () => this.#takeEnd(),
  }

  #passOver(kind: string): void {
    this.#unknown.add(kind)
    if (++this.#seen > UNKNOWN_CAP) refuse(kind)
  }

  async #takeCase({ head }: FoundPart): Promise<void> {
    if (this.#caseId !== undefined) refuse('case')
    const { shelf, into, now } = this.#options
    this.#caseId = into
    const fresh = { ...caseHead(head), opened: now, attacks: 0, bytes: 0 }
    if (into !== undefined) return
    this.#caseId = await shelf.putCase(fresh)
    this.#case = { ...fresh, id: this.#caseId }
  }

  /** What of it is not as it should be is left out, as in a store of another build. */
  async #takePolicy({ arrays: [bytes] }: FoundPart): Promise<void> {
    if (!(bytes instanceof Uint8Array) || bytes.length > POLICY_CAP) return refuse('policy')
    this.#policy = policyFrom(jsonOf(bytes))
    if (this.#case === undefined) return
    this.#case.policy = this.#policy
    await this.#options.shelf.putCase(this.#case)
  }

  async #takeFile({ head }: FoundPart): Promise<void> {
    const { shelf } = this.#options
    const caseId = this.#caseId ?? refuse('file')
    if (this.#open !== undefined) refuse('file')
    if (this.#files.length + this.#passed.length === FILES_CAP) refuse('files')
    const told = fileHead(head)
    const twin = [...this.#known, ...this.#files].find((file) => isTwin(file, told))
    if (twin !== undefined) return this.#takeTwin(twin, told)
    const kept = {
      ...told,
      caseId,
      state: 'partial' as const,
      slices: told.slices.map(({ start, end }) => ({
        start,
        end,
        at: start,
        lines: 0,
        done: false,
      })),
      tally: NO_ROWS,
    }
    const file = { ...kept, id: await shelf.putFile(kept) }
    this.#files.push(file)
    this.#open = opening(file, told, undefined)
  }

  /** A file that the case has; where it has only a part, the rest of it comes. */
  async #takeTwin(twin: KeptFile, told: FileHead): Promise<void> {
    const { shelf } = this.#options
    const isTakenUp = this.#files.includes(twin) || this.#begun.has(twin.id)
    const begun = isTakenUp ? undefined : await Begun.of(shelf, twin, told)
    if (begun === undefined) {
      this.#passed.push(told.name)
      this.#open = 'passed'
      return
    }
    this.#begun.add(twin.id)
    this.#open = opening(structuredClone(twin), told, begun)
  }

  async #takeBlock(part: FoundPart): Promise<void> {
    const open = this.#open ?? refuse('block')
    if (++this.#blocks > BLOCKS_CAP) refuse('blocks')
    if (open === 'passed') return
    const { kept } = open
    const slice = whole(part.head, 'slice', 0, kept.slices.length - 1)
    const { segment, isNew } = this.#segment(open, slice, flag(part.head, 'opens'))
    const journal = kept.slices[slice] ?? refuse('slice')
    const { tally, text: length, ...block } = segment.check.take(part, open.lines[slice] ?? 0)
    open.lines[slice] = (open.lines[slice] ?? 0) + tally.lines
    open.text[slice] = (open.text[slice] ?? 0) + length
    const { place } = segment
    const has = (await open.begun?.has(place, segment.parts, block)) ?? 'nothing'
    if (has === 'it') segment.parts++
    if (has === 'another') this.#partFrom(open)
    if (has !== 'nothing') return
    if (this.#rows + block.rows > ROWS_CAP) refuse('rows')
    journal.lines += tally.lines
    kept.tally = addTallies(kept.tally, tally)
    const endOffset = journal.start + (open.text[slice] ?? 0)
    const batch = { ...block, fileId: kept.id, slice, segment: place.order, endOffset, tally }
    await this.#options.shelf.commit({
      file: structuredClone(kept),
      batches: [{ segment: place, isNew, part: segment.parts++, batch }],
    })
    this.#rows += block.rows
    if (open.begun !== undefined) this.#wentOn.add(kept.id)
  }

  /** What the case has of a file is not what came: which of them is right nobody can say. */
  #partFrom({ kept }: Open): void {
    this.#apart.push(kept.name)
    this.#open = 'passed'
  }

  /** The segment that a block belongs to: segments of a slice follow each other, and slices ascend. */
  #segment(
    open: Open,
    slice: number,
    opens: boolean,
  ): { readonly segment: NonNullable<Open['segment']>; readonly isNew: boolean } {
    const before = open.segment
    if (before?.place.slice === slice && !opens) return { segment: before, isNew: false }
    if (!opens || (before !== undefined && before.place.slice > slice)) refuse('slice')
    const { newSegmentId, rules } = this.#options
    const order = before?.place.slice === slice ? before.place.order + 1 : 0
    const there = open.begun?.placeOf(slice, order)
    open.segment = {
      place: there ?? { id: newSegmentId(), fileId: open.kept.id, slice, order },
      check: new SegmentCheck((rule) => rules.severityOf(rule) !== 'info'),
      parts: 0,
    }
    return { segment: open.segment, isNew: there === undefined }
  }

  /** Only with this part a file is more than a part of itself. */
  async #takeWhole({ head }: FoundPart): Promise<void> {
    const open = this.#open ?? refuse('whole')
    if (open === 'passed') {
      this.#open = undefined
      return
    }
    const { state, slices } = wholeHead(head, open.told)
    const { kept, begun } = open
    if (
      begun?.cameBy === false ||
      (begun !== undefined && state !== 'done' && !this.#wentOn.has(kept.id))
    ) {
      this.#passed.push(kept.name)
      this.#open = undefined
      return
    }
    kept.slices.forEach((slice, i) => {
      const told = slices[i] ?? refuse('slices')
      // No more text than was read: lines that are written again take no more room than the file did.
      if (slice.start + (open.text[i] ?? 0) > told.at) refuse('slices')
      slice.at = told.at
      slice.done = told.done
    })
    kept.state = state
    await this.#options.shelf.putFile(kept)
    if (begun !== undefined) {
      this.#wentOn.add(kept.id)
      this.#completed.push(kept.name)
    }
    this.#open = undefined
  }

  #takeEnd(): Promise<void> {
    if (this.#caseId === undefined || this.#open !== undefined) refuse('end')
    this.#done = true
    return Promise.resolve()
  }

  /** Whether the disk is full: what is committed stays. */
  noticeFull(fault: unknown): boolean {
    this.#full = isQuotaError(fault)
    return this.#full
  }

  /** Takes back all that came. */
  async undo(): Promise<void> {
    const { shelf } = this.#options
    for (const { id } of this.#files) await shelf.removeFile(id)
    if (this.#case !== undefined) await shelf.removeCase(this.#case.id)
  }

  result(trouble: CaseFileTrouble | undefined): Imported {
    const open = this.#open === undefined || this.#open === 'passed' ? undefined : this.#open.kept
    return {
      caseId: this.#caseId,
      files: this.#files.map(({ id }) => id),
      rows: this.#rows,
      wentOn: [...this.#wentOn],
      completed: this.#completed,
      apart: this.#apart,
      policy: this.#policy,
      passed: this.#passed,
      partial: open === undefined ? [] : [open.name],
      unknown: [...this.#unknown],
      trouble,
      full: this.#full,
    }
  }
}
