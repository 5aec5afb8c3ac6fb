import { ByteFinder } from '../../base/byte-finder.ts'
import { same } from '../../base/bytes.ts'
import { Draft, Spans, Way, namesSource, type Holes } from '../formats/draft.ts'
import { VALUE_CAP } from './dictionary.ts'
import { TEXT_FIELDS, textIndex } from './fields.ts'

/*
 * A residue is what of a line stands in no column: the literal parts of its format, the line end, fields nobody asked for.
 * Where a column's value stood it holds a mark, so that the line can be put together again byte for byte. Lines of one
 * format share a handful of residues; that is why a case needs no copy of its text. Where lines differ in many values that
 * no column has (JSON with all headers) their reader tells holes: the residue is then a template, shared, and the values.
 */
export const MARK = 0x01
/** In a template: a value that the row's own residue tells stands here. */
export const HOLE = 0x02
/** `MARK, OF` and four bytes: this residue is the template with that code, and the values for its holes follow, with ENDS after each. */
export const OF = 0x03
export const OF_SIZE = 6
export const ENDS = 0x02
/** Bytes from here on cannot be taken for ENDS or MARK. */
export const PLAIN = 0x03
export const MARK_STATUS = 0x10
export const MARK_BYTES = 0x11
export const MARK_TIME = 0x12
/** A mark of a value written in a way of its own is MARK, WAY + way. */
export const WAY = 0x13
/** A mark of text field i is MARK, FIELD + i. */
export const FIELD = 0x20
export const ZONE_BASE = 1440
/** Values that stand in one line at most: the text fields, time, status, bytes and the places of a draft. */
export const MOST = 64
const AGENT = textIndex.agent
const TARGET = textIndex.target
const SOURCE = textIndex.source

/** Cuts residues out of lines. Its buffers are reused: copy what `cut` returns before the next call. */
export class ResidueCutter {
  #out = new Uint8Array(1 << 12)
  #length = 0
  /* The first MARK of `#marked` from `#markedFrom` on. */
  readonly #finder = new ByteFinder(MARK)
  #marked: Uint8Array | undefined
  #markedFrom = 0
  #markAt = Infinity
  /* The plan of a row with holes: where its template has marks. */
  #from = 0
  #draft = new Draft()
  #planned = 0
  /** What of the planned row stands in the holes of its template. */
  readonly rest = new Spans(MOST * 2)
  readonly #planStarts = new Int32Array(MOST * 2)
  readonly #planEnds = new Int32Array(MOST * 2)
  readonly #planMarks = new Uint8Array(MOST * 2)
  readonly #starts = new Int32Array(MOST)
  readonly #ends = new Int32Array(MOST)
  readonly #marks = new Uint8Array(MOST)
  #count = 0

  /** Where `write` writes; another array after it had to grow. */
  get bytes(): Uint8Array {
    return this.#out
  }

  /** Residue of the row `[from, next)`, line end included. */
  cut(bytes: Uint8Array, from: number, next: number, draft: Draft): Uint8Array {
    const length = this.write(bytes, from, next, draft)
    return this.#out.subarray(0, length)
  }

  /** As `cut`, into `bytes`; returns the length. */
  write(bytes: Uint8Array, from: number, next: number, draft: Draft): number {
    this.#collect(draft)
    this.#length = 0
    let at = from
    for (let i = 0; i < this.#count; i++) {
      const start = this.#starts[i] as number
      if (start < at) continue // inside a value that was cut already
      this.#literal(bytes, at, start)
      this.#mark(this.#marks[i] as number, draft)
      at = this.#ends[i] as number
    }
    this.#literal(bytes, at, next)
    return this.#length
  }

  /**
   * Plans the template of a row whose draft has holes, and notes what stands in its holes in `rest`. False where it can have
   * none: it holds a byte that cannot stand there.
   */
  plan(bytes: Uint8Array, from: number, next: number, draft: Draft): boolean {
    const holes = draft.holes
    // a byte that is MARK stands doubled in a residue: such rows are compared with no template
    if (holes === undefined) return false
    if (this.#markAfter(bytes, from) < next) return false
    this.#collect(draft)
    this.#from = from
    this.#draft = draft
    this.#planned = 0
    this.rest.count = 0
    let at = from
    let hole = 0
    for (let i = 0; i <= this.#count; i++) {
      const start = i < this.#count ? (this.#starts[i] as number) : next
      if (start < at) continue
      for (; hole < holes.count && (holes.start[hole] as number) < start; hole++) {
        // of a value that a column has a part of, the rest
        const open = Math.max(at, holes.start[hole] as number)
        const end = holes.end[hole] as number
        const close = Math.min(end, start)
        if (open < close || (open === close && open === holes.start[hole])) {
          if (isTwin(bytes, open, close, draft, hole)) this.#step(open, close, FIELD + SOURCE)
          else {
            if (!canBeTold(bytes, open, close)) return false
            this.rest.add(open, close)
            this.#step(open, close, HOLE)
          }
          at = close
        }
        if (end > start) break
      }
      if (i === this.#count) break
      at = this.#ends[i] as number
      this.#step(start, at, this.#marks[i] as number)
    }
    return true
  }

  /** Offset of the first MARK from `from` on; looked for again only behind the one found last: most text has none. */
  #markAfter(bytes: Uint8Array, from: number): number {
    if (bytes !== this.#marked || from < this.#markedFrom || from > this.#markAt) {
      const found = this.#finder.find(bytes, from)
      this.#marked = bytes
      this.#markedFrom = from
      this.#markAt = found < 0 ? Infinity : found
    }
    return this.#markAt
  }

  #step(start: number, end: number, mark: number): void {
    const i = this.#planned++
    this.#planStarts[i] = start
    this.#planEnds[i] = end
    this.#planMarks[i] = mark
  }

  /** Whether the planned template is the one at `[at, end)` of `known`. */
  fits(row: DataView, next: number, known: DataView, at: number, end: number): boolean {
    let from = this.#from
    for (let i = 0; i < this.#planned; i++) {
      const start = this.#planStarts[i] as number
      if (end - at < start - from + 5) return false
      if (!same(known, at, row, from, start - from)) return false
      at += start - from
      const mark = this.#planMarks[i] as number
      if (known.getUint8(at++) !== MARK || known.getUint8(at++) !== mark) return false
      if (mark === MARK_TIME) {
        const zone = this.#draft.zone + ZONE_BASE
        if (known.getUint8(at++) !== this.#draft.timeStyle) return false
        if (known.getUint16(at) !== zone) return false
        at += 2
      }
      from = this.#planEnds[i] as number
    }
    return end - at === next - from && same(known, at, row, from, next - from)
  }

  /** Writes the planned template into `bytes`; returns its length. */
  writePlanned(bytes: Uint8Array, next: number): number {
    this.#length = 0
    let from = this.#from
    for (let i = 0; i < this.#planned; i++) {
      this.#literal(bytes, from, this.#planStarts[i] as number)
      this.#mark(this.#planMarks[i] as number, this.#draft)
      from = this.#planEnds[i] as number
    }
    this.#literal(bytes, from, next)
    return this.#length
  }

  /** The places of values in the line, by start, the longer first. */
  #collect(draft: Draft): void {
    this.#count = 0
    for (let i = 0; i < TEXT_FIELDS.length; i++) {
      const start = draft.start[i] as number
      const end = draft.end[i] as number
      if (start >= 0 && end - start <= VALUE_CAP && draft.own[i] === undefined)
        this.#insert(start, end, FIELD + i)
    }
    if (draft.timeStart >= 0) this.#insert(draft.timeStart, draft.timeEnd, MARK_TIME)
    if (draft.statusStart >= 0)
      this.#insert(draft.statusStart, draft.statusStart + decimalLength(draft.status), MARK_STATUS)
    if (draft.bytesStart >= 0)
      this.#insert(draft.bytesStart, draft.bytesStart + decimalLength(draft.bytes), MARK_BYTES)
    for (let i = 0; i < draft.places; i++) {
      const way = draft.placeWay[i] as Way
      const field = way === Way.plus ? AGENT : TARGET
      const length = (draft.textEnd[field] as number) - (draft.textStart[field] as number)
      if (way === Way.ms || way === Way.seconds || length <= VALUE_CAP)
        this.#insert(draft.placeStart[i] as number, draft.placeEnd[i] as number, WAY + way)
    }
  }

  #insert(start: number, end: number, mark: number): void {
    let i = this.#count++
    for (; i > 0 && this.#isAfter(i - 1, start, end); i--) {
      this.#starts[i] = this.#starts[i - 1] as number
      this.#ends[i] = this.#ends[i - 1] as number
      this.#marks[i] = this.#marks[i - 1] as number
    }
    this.#starts[i] = start
    this.#ends[i] = end
    this.#marks[i] = mark
  }

  #isAfter(i: number, start: number, end: number): boolean {
    const other = this.#starts[i] as number
    return other > start || (other === start && (this.#ends[i] as number) < end)
  }

  #literal(bytes: Uint8Array, from: number, to: number): void {
    this.#room((to - from) * 2)
    const out = this.#out
    let length = this.#length
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number
      if (byte === MARK) out[length++] = MARK
      out[length++] = byte
    }
    this.#length = length
  }

  #mark(mark: number, draft: Draft): void {
    this.#room(5)
    this.#out[this.#length++] = MARK
    this.#out[this.#length++] = mark
    if (mark !== MARK_TIME) return
    const zone = draft.zone + ZONE_BASE
    this.#out[this.#length++] = draft.timeStyle
    this.#out[this.#length++] = zone >> 8
    this.#out[this.#length++] = zone & 0xff
  }

  #room(more: number): void {
    if (this.#length + more <= this.#out.length) return
    const grown = new Uint8Array(Math.max(this.#length + more, this.#out.length * 2))
    grown.set(this.#out.subarray(0, this.#length))
    this.#out = grown
  }
}

/** Whether bytes can be told as the value of a hole. */
function canBeTold(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((bytes[i] as number) < PLAIN) return false
  return true
}

/** Bytes of the residue of a row with a known template and these holes, at most. */
export function filledSize({ count, start, end }: Holes): number {
  let size = OF_SIZE + count
  for (let i = 0; i < count; i++) size += (end[i] as number) - (start[i] as number)
  return size
}

/**
 * Writes the residue of a row with a known template at `at`, where `filledSize` bytes are free; returns its end, or -1 where a value
 * cannot stand in a hole.
 */
export function writeFilled(
  out: Uint8Array,
  at: number,
  template: number,
  bytes: Uint8Array,
  { count, start, end, twins }: Holes,
): number {
  out[at] = MARK
  out[at + 1] = OF
  for (let i = 0; i < 4; i++) out[at + 2 + i] = template >>> (i * 8)
  at += OF_SIZE
  let lowest = PLAIN
  for (let i = 0; i < count; i++) {
    if (twins?.[i] === 1) continue
    const to = end[i] as number
    for (let from = start[i] as number; from < to; from++) {
      const byte = bytes[from] as number
      if (byte < lowest) lowest = byte
      out[at++] = byte
    }
    out[at++] = ENDS
  }
  return lowest < PLAIN ? -1 : at
}

/** Whether a hole is filled from the source's column: where its reader says which are, by that alone. */
function isTwin(bytes: Uint8Array, from: number, to: number, draft: Draft, hole: number): boolean {
  const twins = draft.template > 0 ? draft.holes?.twins : undefined
  return twins === undefined ? namesSource(bytes, from, to, draft) : twins[hole] === 1
}

/** Length of a number as it is written. */
function decimalLength(value: number): number {
  if (!(value >= 0 && value < 2 ** 31 && Math.floor(value) === value)) return String(value).length
  let length = 1
  for (let rest = value | 0; rest > 9; length++) rest = (rest / 10) | 0
  return length
}
