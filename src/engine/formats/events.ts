import { ByteFinder } from '../../base/byte-finder.ts'
import { Kind } from '../columns/fields.ts'
import { CR, HASH, LF, isBlank, isDigit } from './ascii.ts'
import { Draft } from './draft.ts'
import type { Format, Reader } from './format.ts'

/** A physical line over this many bytes comes in pieces of this size, as unread rows: memory stays bounded. */
const LINE_CAP = 8 << 20
/** No event of several lines grows beyond this. */
const EVENT_CAP = 64 << 10
const EVENT_LINES = 200
/** Values longer than this are cut in the dictionaries, so the residue of such a line is its own. */
const VALUE_CAP = 65_536

/** How a row ends: 0 not at all (the last of a file, a piece of a long line), 1 `\n`, 2 `\r\n`, 3 `\r`. */
export type LineEnd = 0 | 1 | 2 | 3

/**
 * Hears of a row. `[from, to)` is the event (or other row) without its last line end, `[to, next)` the line end. `bytes` and `draft`
 * are valid during the call only. `lines` counts physical lines; it is 0 for all but the last piece of an overlong line,
 * so that lines add up. `format`: id of the format that read it, '' where none did; of a
 * wrapper and what it holds both, `wrapped/docker+access/combined`.
 */
export type OnRow = (
  bytes: Uint8Array,
  from: number,
  to: number,
  next: number,
  lines: number,
  draft: Draft,
  format: string,
  end: LineEnd,
) => void

interface Candidate {
  readonly id: string
  readonly reader: Reader
  /** Whether it reads only what no other candidate does; then its lines do not part the events of others. */
  readonly isLast: boolean
}

/**
 * Cuts the text of one slice into rows: physical lines, joined to events where a format says so, each read by the first
 * candidate that can. Feed it with `push` in chunks of any size, then `end`: the rows do not depend on where chunks end.
 */
export class EventStream {
  readonly #candidates: readonly Candidate[]
  readonly #openers: readonly Candidate[]
  readonly #lastOpener: Candidate | undefined
  readonly #onRow: OnRow
  readonly #onCut: (() => void) | undefined
  #lineEnd: number
  #lines: ByteFinder
  readonly #draft = new Draft()
  /** What an earlier chunk left: an event not yet known to be whole. */
  #carry = new Uint8Array(1 << 12)
  #held = 0
  #inLongLine = false

  /**
   * @param lineEnd the byte that ends lines: LF, or CR in a file that has no LF
   * @param onCut told when the bytes of the rows so far are about to change
   */
  constructor(formats: readonly Format[], onRow: OnRow, lineEnd: number = LF, onCut?: () => void) {
    this.#onCut = onCut
    this.#candidates = formats.map(({ id, reader, specificity }) => ({
      id,
      reader: reader(),
      isLast: specificity === 1,
    }))
    const spanning = this.#candidates.filter(({ reader }) => reader.continues !== undefined)
    this.#openers = spanning.filter(({ isLast }) => !isLast)
    this.#lastOpener = spanning.find(({ isLast }) => isLast)
    this.#onRow = onRow
    this.#lineEnd = lineEnd
    this.#lines = new ByteFinder(lineEnd)
  }

  /** Before the first `push`, where what ends lines is known only then. */
  set lineEnd(byte: number) {
    this.#lineEnd = byte
    this.#lines = new ByteFinder(byte)
  }

  /** Whether header lines before the slice matter to a candidate. */
  get learns(): boolean {
    return this.#candidates.some(({ reader }) => reader.learn !== undefined)
  }

  /** A line beginning with `#` that stands before the slice. */
  learn(line: Uint8Array): void {
    for (const { reader } of this.#candidates) reader.learn?.(line, 0, line.length)
  }

  push(chunk: Uint8Array): void {
    let at = 0
    while (this.#held > 0 && at < chunk.length) {
      const before = this.#held
      // as much again as is held: what is looked at twice stays a constant share
      const more = Math.min(chunk.length - at, Math.max(before, 4096))
      this.#hold(chunk.subarray(at, at + more))
      const done = this.#cut(this.#carry.subarray(0, this.#held), false)
      if (done >= before) {
        at += done - before
        this.#held = 0
      } else {
        this.#carry.copyWithin(0, done, this.#held)
        this.#held -= done
        at += more
      }
    }
    if (at === chunk.length) return
    const rest = at === 0 ? chunk : chunk.subarray(at)
    const done = this.#cut(rest, false)
    if (done < rest.length) this.#hold(rest.subarray(done))
  }

  /** The slice's text is over. */
  end(): void {
    this.#cut(this.#carry.subarray(0, this.#held), true)
    this.#held = 0
    this.#inLongLine = false
  }

  #hold(part: Uint8Array): void {
    const needed = this.#held + part.length
    if (needed > this.#carry.length) {
      const grown = new Uint8Array(Math.max(needed, this.#carry.length * 2))
      grown.set(this.#carry.subarray(0, this.#held))
      this.#carry = grown
    }
    this.#carry.set(part, this.#held)
    this.#held = needed
  }

  #cut(bytes: Uint8Array, final: boolean): number {
    const done = this.#rows(bytes, final)
    this.#onCut?.()
    return done
  }

  /** Emits the rows that are whole; returns the offset after the last of them. */
  #rows(bytes: Uint8Array, final: boolean): number {
    const size = bytes.length
    let at = 0
    while (at < size) {
      const found = this.#lines.find(bytes, at)
      const stop = found < 0 ? size : found
      if (stop - at > LINE_CAP) {
        this.#piece(bytes, at)
        at += LINE_CAP
        continue
      }
      if (found < 0 && !final) return at
      const next = found < 0 ? size : found + 1
      const opener = this.#inLongLine ? undefined : this.#opener(bytes, at, stop)
      if (opener === undefined) {
        const end = this.#lastOpener === undefined ? next : this.#joinLast(bytes, at, next, final)
        if (end < 0) return at
        if (end === next) this.#single(bytes, at, next)
        else this.#several(bytes, at, end, this.#lastOpener)
        at = end
      } else {
        const end = this.#join(bytes, at, next, opener, final)
        if (end < 0) return at
        this.#several(bytes, at, end, opener)
        at = end
      }
    }
    return at
  }

  /** As `#join`, for a line that only the last candidate of all may read. Most lines have none after them that go on. */
  #joinLast(bytes: Uint8Array, at: number, next: number, final: boolean): number {
    if (this.#inLongLine || this.#lastOpener === undefined) return next
    const end = this.#join(bytes, at, next, this.#lastOpener, final)
    if (end <= next) return end
    return this.#readBy(bytes, textStart(bytes, at, next), lineTo(bytes, at, next - 1)) ===
      this.#lastOpener
      ? end
      : next
  }

  /** The candidate that can begin an event of several lines here. */
  #opener(bytes: Uint8Array, at: number, to: number): Candidate | undefined {
    if (this.#openers.length === 0) return undefined
    const from = textStart(bytes, at, to)
    for (const candidate of this.#openers)
      if (candidate.reader.starts?.(bytes, from, to) === true) return candidate
    return undefined
  }

  /** Offset after the event that begins at `at` with the line that ends before `next`; -1: not known yet. */
  #join(
    bytes: Uint8Array,
    at: number,
    next: number,
    { reader, isLast }: Candidate,
    final: boolean,
  ): number {
    const from = textStart(bytes, at, next)
    for (let lines = 1; lines < EVENT_LINES; lines++) {
      if (next - at > EVENT_CAP) return next
      if (next >= bytes.length) return final ? next : -1
      const found = this.#lines.find(bytes, next)
      const stop = found < 0 ? bytes.length : found
      if (stop - next > EVENT_CAP) return next
      if (found < 0 && !final) return -1
      const to = lineTo(bytes, next, stop)
      if (reader.continues?.(bytes, from, next, to) !== true) return next
      if (reader.encloses !== true && this.#begins(bytes, next, to, isLast)) return next
      next = found < 0 ? stop : found + 1
    }
    return next
  }

  /** Whether a line is the first of an event of any candidate; of those that are last only if `all`. */
  #begins(bytes: Uint8Array, from: number, to: number, all: boolean): boolean {
    return this.#candidates.some(({ reader, isLast }) => {
      if (isLast && !all) return false
      if (reader.starts !== undefined) return reader.starts(bytes, from, to)
      this.#draft.reset()
      return reader.read(bytes, from, to, this.#draft)
    })
  }

  /** One physical line. */
  #single(bytes: Uint8Array, from: number, next: number): void {
    const end = this.#endOf(bytes, from, next)
    const to = end === 0 ? next : end === 2 ? next - 2 : next - 1
    const draft = this.#draft
    draft.reset()
    let format = ''
    if (this.#inLongLine) draft.kind = Kind.unread
    else format = this.#read(bytes, from, to, undefined, false)
    this.#inLongLine = false
    this.#onRow(bytes, from, to, next, 1, draft, format, end)
  }

  /** One or more lines that belong together; if no format reads them so, each by itself. */
  #several(bytes: Uint8Array, from: number, next: number, opener: Candidate | undefined): void {
    const end = this.#endOf(bytes, from, next)
    const to = end === 0 ? next : end === 2 ? next - 2 : next - 1
    const lines = this.#countLines(bytes, from, to)
    this.#draft.reset()
    const format = this.#read(bytes, from, to, opener, lines > 1)
    if (lines === 1 || format !== '') {
      this.#onRow(bytes, from, to, next, lines, this.#draft, format, end)
      return
    }
    for (let at = from; at < next;) {
      const found = this.#lines.find(bytes, at)
      const stop = found < 0 || found >= next ? next : found + 1
      this.#single(bytes, at, stop)
      at = stop
    }
  }

  /** Reads a row into the draft; returns the id of the format that could, or ''. */
  #read(
    bytes: Uint8Array,
    at: number,
    stop: number,
    first: Candidate | undefined,
    isJoined: boolean,
  ): string {
    const draft = this.#draft
    const from = textStart(bytes, at, stop)
    let to = stop
    while (to > from && bytes[to - 1] === 0) to--
    if (isBlankLine(bytes, from, to)) {
      draft.kind = Kind.blank
      return ''
    }
    const by =
      first?.reader.read(bytes, from, to, draft) === true
        ? first
        : this.#readBy(bytes, from, to, isJoined)
    if (by === undefined) {
      draft.reset()
      draft.kind = this.#isComment(bytes, from, to) ? Kind.comment : Kind.unread
      return ''
    }
    if (from !== at || to !== stop || stop - at > VALUE_CAP) draft.layout = -1
    const { inner } = by.reader
    return inner === undefined || inner === '' ? by.id : `${by.id}+${inner}`
  }

  #isComment(bytes: Uint8Array, from: number, to: number): boolean {
    const named = this.#candidates.some(({ reader }) => reader.names?.(bytes, from, to) === true)
    return named || isComment(bytes, from)
  }

  /** The first candidate that reads it; of several lines those that are last are not asked. */
  #readBy(bytes: Uint8Array, from: number, to: number, isJoined = false): Candidate | undefined {
    for (const candidate of this.#candidates) {
      if (isJoined && candidate.isLast) continue
      this.#draft.reset()
      if (candidate.reader.read(bytes, from, to, this.#draft)) return candidate
    }
    return undefined
  }

  /** Part of an overlong line. */
  #piece(bytes: Uint8Array, at: number): void {
    this.#draft.reset()
    this.#draft.kind = Kind.unread
    this.#inLongLine = true
    this.#onRow(bytes, at, at + LINE_CAP, at + LINE_CAP, 0, this.#draft, '', 0)
  }

  #endOf(bytes: Uint8Array, from: number, next: number): LineEnd {
    if (next === from || bytes[next - 1] !== this.#lineEnd) return 0
    if (this.#lineEnd === CR) return 3
    return next - 2 >= from && bytes[next - 2] === CR ? 2 : 1
  }

  #countLines(bytes: Uint8Array, from: number, to: number): number {
    let lines = 1
    for (let at = this.#lines.find(bytes, from); at >= 0 && at < to; lines++)
      at = this.#lines.find(bytes, at + 1)
    return lines
  }
}

/** `to` without the `\r` of a `\r\n`. */
const lineTo = (bytes: Uint8Array, from: number, to: number): number =>
  to > from && bytes[to - 1] === CR ? to - 1 : to

/** Where a line's text begins: past NUL bytes (log rotation by truncation leaves them) and a byte order mark. */
function textStart(bytes: Uint8Array, from: number, to: number): number {
  while (from < to && bytes[from] === 0) from++
  return bytes[from] === 0xef &&
    bytes[from + 1] === 0xbb &&
    bytes[from + 2] === 0xbf &&
    from + 3 <= to
    ? from + 3
    : from
}

function isBlankLine(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isBlank(bytes[i])) return false
  return true
}

/** `#Fields: …`, `# …`; but `#0 /srv/x.php(7)` is a line of a stack trace. */
const isComment = (bytes: Uint8Array, from: number): boolean =>
  bytes[from] === HASH && !isDigit(bytes[from + 1])
