import { latin1 } from '../../base/bytes.ts'
import type { Draft } from '../formats/draft.ts'
import type { Batch, Packed, Tally } from './batch.ts'
import { NO_ROWS } from './batch.ts'
import { Dictionary } from './dictionary.ts'
import type { Field, NumberField, TextField } from './fields.ts'
import { Clock, Kind, NUMBER_FIELDS, TEXT_FIELDS, textIndex } from './fields.ts'
import { HitSets, type Judge } from './hit-sets.ts'
import { ResidueCutter } from './residue.ts'
import { BLOCK_ROWS, SEGMENT_ROWS, type Numbers } from './segment.ts'
import type { WordsDelta } from './words.ts'

/** A dictionary over its cap (bytes, values) seals the segment, so that memory stays bounded whatever a file holds. */
const CAPS: Readonly<Partial<Record<TextField, readonly [bytes: number, values: number]>>> = {
  target: [64 << 20, 1_000_000],
  referrer: [32 << 20, 1_000_000],
  message: [64 << 20, 1_000_000],
  residue: [64 << 20, 1_000_000],
  agent: [8 << 20, 1_000_000],
}
const DEFAULT_CAP: readonly [bytes: number, values: number] = [32 << 20, 1_000_000]

/** Bytes of new values that close a block early: lines of 64 KB must not make a block of 4 GB. */
const FRESH_CAP = 32 << 20

const TARGET = textIndex.target
const METHOD = textIndex.method
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
  #words: Dictionary[] = []
  #paths = new Dictionary()
  #pathOf: number[] = []
  #hits: HitSets
  readonly #cutter = new ResidueCutter()
  #layouts = new Map<number, number>()
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
    this.#hits = new HitSets(judge)
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
    this.#open()
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

  /** A row `[from, next)` of `lines` physical lines; `format` is the id of the format that read it, or ''. */
  add(
    bytes: Uint8Array,
    from: number,
    next: number,
    lines: number,
    draft: Draft,
    format: string,
    eol: number,
  ): void {
    const row = this.#row++
    const codes = this.#codes
    if (draft.hasOwn) this.#addOwn(draft, row)
    for (let i = 0; i < FORMAT; i++) {
      const start = draft.start[i] as number
      if (start < 0) continue
      ;(codes[i] as Uint32Array)[row] = this.#intern(i, bytes, start, draft.end[i] as number)
    }
    ;(codes[FORMAT] as Uint32Array)[row] = this.#formatCode(format)
    ;(codes[RESIDUE] as Uint32Array)[row] = this.#residue(bytes, from, next, draft, eol)
    const set =
      draft.kind === Kind.event ? this.#hits.of(codes, row, draft.status, this.#method) : 0
    this.#kind[row] = draft.kind
    this.#span[row] = lines
    this.#clock[row] = draft.clock
    this.#time[row] = draft.time
    this.#status[row] = draft.status
    this.#size[row] = draft.bytes
    this.#duration[row] = draft.duration
    this.#set[row] = set
    this.#count(draft, lines, set)
    this.#offset += next - from
    this.#lines += lines
  }

  /** Values that are not verbatim in the line; a span of the same field goes before them. */
  #addOwn(draft: Draft, row: number): void {
    for (let i = 0; i < FORMAT; i++) {
      const own = draft.own[i]
      if (own !== undefined)
        (this.#codes[i] as Uint32Array)[row] = this.#intern(i, own, 0, own.length)
    }
  }

  #intern(field: number, source: Uint8Array, from: number, to: number): number {
    const words = this.#words[field] as Dictionary
    const before = words.size
    const code = words.intern(source, from, to)
    if (code === before) this.#seen(field, code)
    return code
  }

  /** A value's first sight in the segment: what is said of it is said once. */
  #seen(field: number, code: number): void {
    const value = (this.#words[field] as Dictionary).view(code)
    this.#fresh += value.length
    this.#hits.see(field, code, value)
    if (field !== TARGET) return
    const question = value.indexOf(QUESTION_MARK)
    this.#pathOf.push(this.#paths.intern(value, 0, question < 0 ? value.length : question))
  }

  readonly #method = (code: number): string =>
    code === 0 ? '' : latin1((this.#words[METHOD] as Dictionary).view(code))

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

  #residue(bytes: Uint8Array, from: number, next: number, draft: Draft, eol: number): number {
    if (draft.layout < 0) return this.#cut(bytes, from, next, draft)
    const key = ((draft.layout * 4 + eol) * 4096 + draft.zone + 1440) * 256 + draft.timeStyle
    if (key === this.#lastLayout) return this.#lastResidue
    let code = this.#layouts.get(key)
    if (code === undefined) {
      code = this.#cut(bytes, from, next, draft)
      this.#layouts.set(key, code)
    }
    this.#lastLayout = key
    this.#lastResidue = code
    return code
  }

  #cut(bytes: Uint8Array, from: number, next: number, draft: Draft): number {
    const residue = this.#cutter.cut(bytes, from, next, draft)
    const words = this.#words[RESIDUE] as Dictionary
    const before = words.size
    const code = words.internWhole(residue)
    if (code === before) this.#fresh += residue.length
    return code
  }

  #count(draft: Draft, lines: number, set: number): void {
    const tally = this.#tally
    tally.rows++
    tally.lines += lines
    if (draft.kind === Kind.event) {
      tally.events++
      tally.eventLines += lines
      if (draft.clock === Clock.local || draft.clock === Clock.noYear) tally.noZone++
      if (draft.clock === Clock.noYear) tally.noYear++
    } else if (draft.kind === Kind.unread) tally.unread++
    else if (draft.kind === Kind.comment) tally.comments++
    else tally.blank++
    if (set > 0 && this.#hits.alarming(set)) tally.attacks++
  }

  /** The rows added since the last block; undefined where there are none. */
  take(): Batch | undefined {
    const rows = this.#row
    if (rows === 0) return undefined
    const columns = {} as Record<Field, Packed>
    TEXT_FIELDS.forEach(
      (field, i) => (columns[field] = pack((this.#codes[i] as Uint32Array).subarray(0, rows))),
    )
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
    for (const codes of this.#codes) codes.fill(0, 0, rows)
    this.#row = 0
    this.#fresh = 0
    this.#from += rows
    this.#firstLine = this.#lines
    this.#pathOf = []
    this.#tally = tallyFrom(NO_ROWS)
    if (this.#from + BLOCK_ROWS <= SEGMENT_ROWS && !this.#overCap()) return
    this.#segment++
    this.#open()
  }

  #overCap(): boolean {
    return TEXT_FIELDS.some((field, i) => {
      const [bytes, values] = CAPS[field] ?? DEFAULT_CAP
      const dictionary = this.#words[i] as Dictionary
      return dictionary.used > bytes || dictionary.size > values
    })
  }

  #open(): void {
    this.#words = TEXT_FIELDS.map(() => new Dictionary())
    this.#paths = new Dictionary()
    this.#hits = new HitSets(this.#judge)
    this.#layouts = new Map()
    this.#lastLayout = -1
    this.#formats = new Map()
    this.#from = 0
  }
}

const tallyFrom = (tally: Tally): { -readonly [K in keyof Tally]: number } => ({ ...tally })

/** The narrowest form of a column: one number where all are the same, else the smallest type that holds every value. */
export function pack(values: Uint32Array | Float64Array): Packed {
  const first = values[0] as number
  let same = true
  let max = 0
  let whole = true
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value !== first && !(value !== value && first !== first)) same = false
    if (value > max) max = value
    if (value !== value >>> 0) whole = false
  }
  if (same) return first
  if (!whole) return Float64Array.from(values)
  return narrow(values, max)
}

function narrow(values: Uint32Array | Float64Array, max: number): Numbers {
  if (max < 256) return Uint8Array.from(values)
  if (max < 65_536) return Uint16Array.from(values)
  return Uint32Array.from(values)
}
