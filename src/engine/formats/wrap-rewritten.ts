import { TEXT_FIELDS } from '../columns/fields.ts'
import { CLOSE, CR, LF, OPEN } from './ascii.ts'
import type { Draft } from './draft.ts'

const ESCAPE = 0x1b
const BELL = 0x07

/** Text that is not verbatim in its line, with the place in the line that each of its bytes came from. */
export class Rewritten {
  bytes = new Uint8Array(0)
  size = 0
  #places = new Int32Array(0)

  /** Forgets the text and makes room for `most` bytes. */
  clear(most: number): void {
    this.size = 0
    if (most <= this.bytes.length) return
    const room = Math.max(most * 2, 1 << 12)
    this.bytes = new Uint8Array(room)
    this.#places = new Int32Array(room)
  }

  /** `place`: offset in the line where the byte stands, or where what it was made of stands. */
  push(byte: number, place: number): void {
    this.#places[this.size] = place
    this.bytes[this.size++] = byte
  }

  /** Drops line ends at the end. */
  trim(): void {
    while (this.size > 0 && (this.bytes[this.size - 1] === LF || this.bytes[this.size - 1] === CR))
      this.size--
  }

  /** Drops control sequences for a terminal. */
  plain(): void {
    if (!this.bytes.subarray(0, this.size).includes(ESCAPE)) return
    const { size } = this
    this.size = 0
    for (let at = 0; at < size; at++) {
      const end = sequenceEnd(this.bytes, at, size)
      if (end > at) at = end - 1
      else this.push(this.bytes[at] as number, this.#places[at] as number)
    }
  }

  /** Offset in the line of the text's bytes `[start, end)`, or -1 where they do not stand there verbatim. */
  placeOf(line: Uint8Array, start: number, end: number): number {
    const first = this.#places[start] as number
    if (end === start) return start < this.size ? first : -1
    if ((this.#places[end - 1] as number) - first !== end - 1 - start) return -1
    for (let i = start; i < end; i++) if (line[first + i - start] !== this.bytes[i]) return -1
    return first
  }

  /** Makes what was read out of this text a draft of the line: values that do not stand in it get bytes of their own. */
  translate(line: Uint8Array, draft: Draft): void {
    TEXT_FIELDS.forEach((field, i) => {
      const start = draft.start[i] as number
      if (start < 0) return
      const end = draft.end[i] as number
      const place = draft.own[i] === undefined ? this.placeOf(line, start, end) : -1
      draft.start[i] = place
      draft.end[i] = place + end - start
      if (place < 0 && draft.own[i] === undefined) draft.give(field, this.bytes.slice(start, end))
    })
    this.#translateNumbers(line, draft)
    const { peerStart } = draft
    if (peerStart >= 0) {
      draft.peerStart = this.placeOf(line, peerStart, draft.peerEnd)
      draft.peerEnd += draft.peerStart - peerStart
    }
    draft.layout = -1
    draft.places = 0 // they are of this text, not of the line
  }

  #translateNumbers(line: Uint8Array, draft: Draft): void {
    const { timeStart, timeEnd, statusStart, bytesStart } = draft
    if (timeStart >= 0) {
      draft.timeStart = this.placeOf(line, timeStart, timeEnd)
      draft.timeEnd = draft.timeStart + timeEnd - timeStart
    }
    if (statusStart >= 0) draft.statusStart = this.placeOf(line, statusStart, statusStart + 3)
    if (bytesStart >= 0)
      draft.bytesStart = this.placeOf(line, bytesStart, bytesStart + String(draft.bytes).length)
  }
}

/** Copies `[from, to)` without what tells a terminal colours and the like (ECMA-48 control sequences). */
export function strip(bytes: Uint8Array, from: number, to: number, into: Rewritten): void {
  into.clear(to - from)
  for (let at = from; at < to; at++) into.push(bytes[at] as number, at)
  into.plain()
}

/** Offset after the control sequence at `at`, or `at` where there is none. */
export function sequenceEnd(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at] !== ESCAPE || at + 1 >= to) return at
  const most = Math.min(to, at + 64)
  let end = at + 2
  if (bytes[at + 1] === OPEN) {
    // parameters and intermediates, then a final byte from @ to ~
    while (end < most && (bytes[end] as number) >= 0x20 && (bytes[end] as number) < 0x40) end++
    return Math.min(to, end + 1)
  }
  if (bytes[at + 1] !== CLOSE) return Math.min(to, at + 2)
  while (end < most && bytes[end] !== BELL && bytes[end] !== ESCAPE) end++
  return Math.min(to, bytes[end] === ESCAPE ? end + 2 : end + 1)
}
