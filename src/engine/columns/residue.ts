import { must } from '../../base/assert.ts'
import { logText } from '../../base/bytes.ts'
import { Way, type Draft } from '../formats/draft.ts'
import { writeTime } from '../formats/time-styles.ts'
import { VALUE_CAP } from './dictionary.ts'
import { TEXT_FIELDS, textIndex } from './fields.ts'
import type { Block, Segment } from './segment.ts'

/*
 * A residue is what of a line stands in no column: the literal parts of its format, the line end, fields nobody asked for.
 * Where a column's value stood it holds a mark, so that the line can be put together again byte for byte. Lines of one
 * format share a handful of residues; that is why a case needs no copy of its text.
 */
const MARK = 0x01
const MARK_STATUS = 0x10
const MARK_BYTES = 0x11
const MARK_TIME = 0x12
/** A mark of a value written in a way of its own is MARK, WAY + way. */
const WAY = 0x13
/** A mark of text field i is MARK, FIELD + i. */
const FIELD = 0x20
const ZONE_BASE = 1440
/** Values that stand in one line at most: the text fields, time, status, bytes and the places of a draft. */
const MOST = 64
const QUESTION_MARK = 0x3f
const BLANK = 0x20
const PLUS = 0x2b
const AGENT = textIndex.agent
const TARGET = textIndex.target

/** Cuts residues out of lines. Its buffers are reused: copy what `cut` returns before the next call. */
export class ResidueCutter {
  #out = new Uint8Array(1 << 12)
  #length = 0
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
      this.#insert(draft.statusStart, draft.statusStart + String(draft.status).length, MARK_STATUS)
    if (draft.bytesStart >= 0)
      this.#insert(draft.bytesStart, draft.bytesStart + String(draft.bytes).length, MARK_BYTES)
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
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number
      if (byte === MARK) this.#out[this.#length++] = MARK
      this.#out[this.#length++] = byte
    }
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

/** Whether a row with this residue shows a status: with a status of 0 that tells a logged `0` from none at all. */
export function showsStatus(residue: Uint8Array): boolean {
  for (let i = 0; i + 1 < residue.length; i++) {
    if (residue[i] !== MARK) continue
    const mark = residue[++i]
    if (mark === MARK_STATUS) return true
    if (mark === MARK_TIME) i += 3
  }
  return false
}

/** Collects bytes; ASCII text and byte views. */
class Sink {
  #bytes = new Uint8Array(512)
  #length = 0

  byte(value: number): void {
    this.#room(1)
    this.#bytes[this.#length++] = value
  }

  view(value: Uint8Array): void {
    this.#room(value.length)
    this.#bytes.set(value, this.#length)
    this.#length += value.length
  }

  ascii(text: string): void {
    this.#room(text.length)
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i)
  }

  done(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#length + more, this.#bytes.length * 2))
    grown.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = grown
  }
}

/** The bytes of a row as they stand in its file, line end included. */
export function rawOf(segment: Segment, block: Block, row: number): Uint8Array {
  const { columns } = block
  const residue = segment.words.residue.view(columns.residue[row] as number)
  const sink = new Sink()
  for (let i = 0; i < residue.length; i++) {
    const byte = residue[i] as number
    if (byte !== MARK) {
      sink.byte(byte)
      continue
    }
    const mark = residue[++i] as number
    if (mark === MARK) sink.byte(MARK)
    else if (mark === MARK_STATUS) sink.ascii(String(columns.status[row]))
    else if (mark === MARK_BYTES) sink.ascii(String(columns.bytes[row]))
    else if (mark === MARK_TIME) {
      const zone = (((residue[i + 2] as number) << 8) | (residue[i + 3] as number)) - ZONE_BASE
      const wall = (columns.time[row] as number) + zone * 60_000
      sink.ascii(writeTime(residue[i + 1] as number, wall, zone))
      i += 3
    } else if (mark < FIELD) writeValue(mark - WAY, segment, block, row, sink)
    else {
      const field = must(TEXT_FIELDS[mark - FIELD], `text field ${mark - FIELD}`)
      sink.view(segment.words[field].view(columns[field][row] as number))
    }
  }
  return sink.done()
}

/** A value as its line shows it; see `Way`. */
function writeValue(way: number, segment: Segment, block: Block, row: number, sink: Sink): void {
  const { columns } = block
  if (way === Way.ms || way === Way.seconds) {
    const duration = columns.duration[row] as number
    sink.ascii(way === Way.ms ? String(duration) : (duration / 1000).toFixed(3))
    return
  }
  const field = way === Way.plus ? 'agent' : 'target'
  const value = segment.words[field].view(columns[field][row] as number)
  if (way === Way.plus) for (const byte of value) sink.byte(byte === BLANK ? PLUS : byte)
  else {
    const question = value.indexOf(QUESTION_MARK)
    sink.view(way === Way.stem ? value.subarray(0, question) : value.subarray(question + 1))
  }
}

/** A row's lines as text, without the last line end. */
export function rawText(segment: Segment, block: Block, row: number): string {
  const bytes = rawOf(segment, block, row)
  let end = bytes.length
  if (end > 0 && bytes[end - 1] === 0x0a) end--
  if (end > 0 && bytes[end - 1] === 0x0d) end--
  return logText(bytes, 0, end)
}
