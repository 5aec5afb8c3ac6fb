import { latin1 } from '../../base/bytes.ts'
import type { Draft } from '../formats/draft.ts'
import type { Batch, Packed, Tally } from './batch.ts'
import { NO_ROWS } from './batch.ts'
import type { LineEnd } from '../formats/events.ts'
import { isOverCap } from './caps.ts'
import { Dictionary } from './dictionary.ts'
import type { Field, NumberField, TextField } from './fields.ts'
import { Clock, Kind, NUMBER_FIELDS, TEXT_FIELDS, textIndex } from './fields.ts'
import { HitSets, type Judge } from './hit-sets.ts'
import { ResidueCutter } from './residue.ts'
import { pack } from './pack.ts'
import { BLOCK_ROWS, SEGMENT_ROWS } from './segment.ts'
import { Templates } from './templates.ts'
import { WAITING_ROWS, Waiting } from './waiting.ts'
import type { WordsDelta } from './words.ts'

/** Bytes of new values that close a block early: lines of 64 KB must not make a block of 4 GB. */
const FRESH_CAP = 32 << 20
/** Bytes of lines whose values are looked up together: what the processor's cache holds. */
const WAITING_BYTES = 1 << 20

const TARGET = textIndex.target
const FORMAT = textIndex.format
const RESIDUE = textIndex.residue
const QUESTION_MARK = 0x3f

/** Turns the drafts of one slice into blocks of columns, segment after segment. */
export class SegmentBuilder {
  readonly #judge: Judge
  readonly #place: { readonly fileId: number; readonly slice: number }
  #segment: number
  #offset: number
  #lines: number
  #words = newWords()
  #paths = new Dictionary()
  #pathOf: number[] = []
  #hits: HitSets
  readonly #cutter = new ResidueCutter()
  #layouts = new Map<number, number>()
  #templates: Templates
  #lastLayout = -1
  #lastResidue = 0
  #formats = new Map<string, number>()
  readonly #codes = TEXT_FIELDS.map(() => new Uint32Array(BLOCK_ROWS))
  readonly #numbers: Readonly<Record<NumberField, Uint32Array | Float64Array>>
  readonly #kind = new Uint32Array(BLOCK_ROWS)
  readonly #span = new Uint32Array(BLOCK_ROWS)
  readonly #clock = new Uint32Array(BLOCK_ROWS)
  readonly #time = new Float64Array(BLOCK_ROWS)
  readonly #status = new Uint32Array(BLOCK_ROWS)
  readonly #size = new Float64Array(BLOCK_ROWS)
  readonly #duration = new Float64Array(BLOCK_ROWS)
  readonly #set = new Uint32Array(BLOCK_ROWS)
  #row = 0
  /** Rows from here on wait for their codes. */
  #settled = 0
  #waitingBytes = 0
  readonly #spans = new Waiting()
  /** Values that readers wrote into the draft's `text`. */
  readonly #texts = new Waiting()
  #textOf: Draft | undefined
  /** 1 for fields that a row of the block has. */
  readonly #used = Uint8Array.from(TEXT_FIELDS, (_, i) => (i < FORMAT ? 0 : 1))
  #from = 0
  #firstLine = 0
  #tally = tallyFrom(NO_ROWS)
  /** Bytes of values first seen in this block. */
  #fresh = 0

  /**
   * @param start where the slice goes on: the number of its next segment, the offset in the file's text of its next row,
   *   and how many physical lines of the slice were read before
   */
  constructor(
    judge: Judge,
    place: { readonly fileId: number; readonly slice: number },
    start: { readonly segment: number; readonly offset: number; readonly lines: number },
  ) {
    this.#judge = judge
    this.#place = place
    this.#segment = start.segment
    this.#offset = start.offset
    this.#lines = start.lines
    this.#firstLine = start.lines
    this.#hits = new HitSets(judge, this.#wordText)
    this.#templates = this.#newTemplates()
    this.#numbers = {
      kind: this.#kind,
      lines: this.#span,
      clock: this.#clock,
      time: this.#time,
      status: this.#status,
      bytes: this.#size,
      duration: this.#duration,
      hits: this.#set,
    }
  }

  /** Before the first row: where in the file's text it stands, if that was not known before. */
  beginAt(offset: number): void {
    this.#offset = offset
  }

  /** Whether a block's worth of rows or of new values waits: take it before the next `add`. */
  get full(): boolean {
    return this.#row === BLOCK_ROWS || this.#fresh > FRESH_CAP
  }

  get rows(): number {
    return this.#row
  }

  /** Physical lines of the slice so far. */
  get lines(): number {
    return this.#lines
  }

  /**
   * A row `[from, next)` of `lines` physical lines; `format` is the id of the format that read it, or ''. The bytes must stay
   * as they are until `settle`, `take` or a row of other bytes.
   */
  add(
    bytes: Uint8Array,
    from: number,
    next: number,
    lines: number,
    draft: Draft,
    format: string,
    eol: LineEnd,
  ): void {
    if (bytes !== this.#spans.bytes) {
      this.settle()
      this.#spans.bytes = bytes
    }
    if (draft.hasText && draft.text !== this.#texts.bytes) this.#changeText(draft)
    const row = this.#row++
    const codes = this.#codes
    const waiting = row - this.#settled
    if (draft.hasOwn) this.#addOwn(draft, row)
    if (draft.hasText) this.#texts.add(draft.textStart, draft.textEnd, waiting)
    this.#spans.add(draft.start, draft.end, waiting)
    ;(codes[FORMAT] as Uint32Array)[row] = this.#formatCode(format)
    ;(codes[RESIDUE] as Uint32Array)[row] = this.#residue(bytes, from, next, draft, eol)
    this.#kind[row] = draft.kind
    this.#span[row] = lines
    this.#clock[row] = draft.clock
    this.#time[row] = draft.time
    this.#status[row] = draft.status
    this.#size[row] = draft.bytes
    this.#duration[row] = draft.duration
    this.#offset += next - from
    this.#lines += lines
    this.#waitingBytes += next - from
    if (waiting + 1 === WAITING_ROWS || this.#waitingBytes > WAITING_BYTES) this.settle()
  }

  #changeText(draft: Draft): void {
    this.settle()
    if (this.#textOf === draft) draft.recycle(this.#texts.bytes)
    this.#textOf = draft
    this.#texts.bytes = draft.text
  }

  /** Gives the waiting rows their codes: field by field, so that one dictionary at a time is in the cache. */
  settle(): void {
    const from = this.#settled
    const count = this.#row - from
    if (count === 0) return
    // a span goes before what was written
    this.#texts.settle(this.#words, this.#codes, from, count, this.#settleField)
    this.#spans.settle(this.#words, this.#codes, from, count, this.#settleField)
    for (let row = from; row < this.#row; row++) {
      const set =
        this.#kind[row] === Kind.event
          ? this.#hits.of(this.#codes, row, this.#status[row] as number)
          : 0
      this.#set[row] = set
      this.#count(row, set)
    }
    this.#settled = this.#row
    this.#waitingBytes = 0
  }

  readonly #settleField = (field: number, before: number): void => {
    this.#used[field] = 1
    const { size } = this.#words[field] as Dictionary
    for (let code = before; code < size; code++) this.#seen(field, code)
  }

  /** Values that are not verbatim in the line; a span of the same field goes before them. */
  #addOwn(draft: Draft, row: number): void {
    for (let i = 0; i < FORMAT; i++) {
      const own = draft.own[i]
      if (own === undefined) continue
      const words = this.#words[i] as Dictionary
      const before = words.size
      const code = words.intern(own, 0, own.length)
      if (code === before) this.#seen(i, code)
      ;(this.#codes[i] as Uint32Array)[row] = code
      this.#used[i] = 1
    }
  }

  /** A value's first sight in the segment: what is said of it is said once. */
  #seen(field: number, code: number): void {
    const words = this.#words[field] as Dictionary
    const { bytes } = words
    const start = words.start(code)
    const end = words.end(code)
    this.#fresh += end - start
    this.#hits.see(field, code, bytes, start, end)
    if (field !== TARGET) return
    let question = start
    while (question < end && bytes[question] !== QUESTION_MARK) question++
    this.#pathOf.push(this.#paths.intern(bytes, start, question))
  }

  readonly #wordText = (field: number, code: number): string =>
    code === 0 ? '' : latin1((this.#words[field] as Dictionary).view(code))

  #formatCode(format: string): number {
    if (format === '') return 0
    let code = this.#formats.get(format)
    if (code === undefined) {
      const bytes = Uint8Array.from(format, (c) => c.charCodeAt(0))
      code = (this.#words[FORMAT] as Dictionary).intern(bytes, 0, bytes.length)
      this.#formats.set(format, code)
    }
    return code
  }

  #residue(bytes: Uint8Array, from: number, next: number, draft: Draft, eol: LineEnd): number {
    if (draft.layout < 0) return this.#cut(bytes, from, next, draft, eol)
    const key = ((draft.layout * 4 + eol) * 4096 + draft.zone + 1440) * 256 + draft.timeStyle
    if (key === this.#lastLayout) return this.#lastResidue
    let code = this.#layouts.get(key)
    if (code === undefined) {
      code = this.#cut(bytes, from, next, draft, eol)
      this.#layouts.set(key, code)
    }
    this.#lastLayout = key
    this.#lastResidue = code
    return code
  }

  #cut(bytes: Uint8Array, from: number, next: number, draft: Draft, eol: LineEnd): number {
    const template = this.#templates.codeOf(bytes, from, next, draft, eol)
    if (template === 0) {
      const length = this.#cutter.write(bytes, from, next, draft)
      return this.#internResidue(this.#cutter.bytes, length)
    }
    const { values, valuesLength } = this.#cutter.refer(template)
    this.#fresh += valuesLength
    return (this.#words[RESIDUE] as Dictionary).append(values, valuesLength)
  }

  #newTemplates(): Templates {
    return new Templates(this.#cutter, this.#words[RESIDUE] as Dictionary, this.#internResidue)
  }

  readonly #internResidue = (bytes: Uint8Array, length: number): number => {
    const words = this.#words[RESIDUE] as Dictionary
    const before = words.size
    const code = words.internWhole(bytes, length)
    if (code === before) this.#fresh += length
    return code
  }

  #count(row: number, set: number): void {
    const tally = this.#tally
    const kind = this.#kind[row] as Kind
    const lines = this.#span[row] as number
    tally.rows++
    tally.lines += lines
    if (kind === Kind.event) {
      const clock = this.#clock[row] as Clock
      tally.events++
      tally.eventLines += lines
      if (clock === Clock.local || clock === Clock.noYear) tally.noZone++
      if (clock === Clock.noYear) tally.noYear++
    } else if (kind === Kind.unread) tally.unread++
    else if (kind === Kind.comment) tally.comments++
    else tally.blank++
    if (set > 0 && this.#hits.alarming(set)) tally.attacks++
  }

  /** The rows added since the last block; undefined where there are none. */
  take(): Batch | undefined {
    this.settle()
    const rows = this.#row
    if (rows === 0) return undefined
    const columns = {} as Record<Field, Packed>
    TEXT_FIELDS.forEach((field, i) => {
      const codes = (this.#codes[i] as Uint32Array).subarray(0, rows)
      columns[field] = this.#used[i] === 1 ? pack(codes) : 0
    })
    for (const field of NUMBER_FIELDS) {
      const values = this.#numbers[field].subarray(0, rows)
      columns[field] = field === 'time' ? this.#time.slice(0, rows) : pack(values)
    }
    const words: Partial<Record<TextField, WordsDelta>> = {}
    TEXT_FIELDS.forEach((field, i) => {
      const dictionary = this.#words[i] as Dictionary
      if (dictionary.waiting) words[field] = dictionary.take()
    })
    const batch: Batch = {
      ...this.#place,
      segment: this.#segment,
      rows,
      from: this.#from,
      firstLine: this.#firstLine,
      columns,
      words,
      paths: this.#paths.take(),
      pathOf: Uint32Array.from(this.#pathOf),
      sets: this.#hits.take(),
      endOffset: this.#offset,
      tally: this.#tally,
    }
    this.#next(rows)
    return batch
  }

  #next(rows: number): void {
    this.#codes.forEach((codes, i) => {
      if (this.#used[i] === 1) codes.fill(0, 0, rows)
    })
    this.#used.fill(0, 0, FORMAT)
    this.#row = 0
    this.#settled = 0
    this.#fresh = 0
    this.#from += rows
    this.#firstLine = this.#lines
    this.#pathOf = []
    this.#tally = tallyFrom(NO_ROWS)
    if (this.#from + BLOCK_ROWS <= SEGMENT_ROWS && !isOverCap(this.#words)) return
    this.#segment++
    this.#open()
  }

  #open(): void {
    this.#words = newWords()
    this.#paths = new Dictionary()
    this.#hits = new HitSets(this.#judge, this.#wordText)
    this.#layouts = new Map()
    this.#templates = this.#newTemplates()
    this.#lastLayout = -1
    this.#formats = new Map()
    this.#from = 0
  }
}

const newWords = (): Dictionary[] => TEXT_FIELDS.map(() => new Dictionary())
const tallyFrom = (tally: Tally): { -readonly [K in keyof Tally]: number } => ({ ...tally })
