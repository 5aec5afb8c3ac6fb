import { TEXT_FIELDS } from '../columns/fields.ts'
import { BACKSLASH, CR, LF, SPACE, TAB, isBlank } from './ascii.ts'
import { Draft } from './draft.ts'
import { isQuoting, quoteAt, readHead } from './fail2ban.ts'
import type { Reader } from './format.ts'

/**
 * A line that fail2ban could not decode and therefore quotes as a Python bytes literal, b'…\n', sometimes broken over
 * several lines. The event is the quoted line's: its time, source and request; fail2ban's own header only names the program.
 */
export class QuotedReader implements Reader {
  readonly #readers: readonly Reader[]
  readonly #head = new Draft()
  readonly #inner = new Draft()
  #plain = new Uint8Array(1 << 12)

  /** @param readers for the quoted line, to be tried in this order */
  constructor(readers: readonly Reader[]) {
    this.#readers = readers
  }

  starts(bytes: Uint8Array, from: number, to: number): boolean {
    this.#head.reset()
    const head = readHead(bytes, from, to, this.#head)
    return head !== undefined && isQuoting(bytes, head.message, to)
  }

  continues(bytes: Uint8Array, eventFrom: number, from: number, to: number): boolean {
    const quote = quoteAt(bytes, eventFrom, from)
    if (quote >= 0) return closeOf(bytes, quote, from) < 0
    for (let at = from; at < to; at++) {
      if (isBlank(bytes[at])) continue
      return quoteAt(bytes, at, Math.min(to, at + 2)) >= 0
    }
    return true
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    this.#head.reset()
    const head = readHead(bytes, from, to, this.#head)
    if (head === undefined || !isQuoting(bytes, head.message, to)) return false
    const quote = quoteAt(bytes, head.message, to)
    const close = quote < 0 ? -1 : closeOf(bytes, quote, to)
    if (close < 0) return false
    const size = this.#unquote(bytes, quote + 1, close)
    const inner = this.#read(size)
    if (inner === undefined) {
      draft.give('message', this.#plain.slice(0, size))
      this.#take(this.#head, draft)
    } else {
      this.#take(inner, draft)
      TEXT_FIELDS.forEach((field, i) => {
        const start = inner.start[i] as number
        if (start >= 0) draft.give(field, this.#plain.slice(start, inner.end[i]))
      })
    }
    const program = TEXT_FIELDS.indexOf('program')
    draft.span('program', this.#head.start[program] as number, this.#head.end[program] as number)
    return true
  }

  #read(size: number): Draft | undefined {
    const reader = this.#readers.find((candidate) => {
      this.#inner.reset()
      return candidate.read(this.#plain, 0, size, this.#inner)
    })
    return reader === undefined ? undefined : this.#inner
  }

  /** The numbers, but not their places: they stand in the quoted text, which the event does not show verbatim. */
  #take(from: Draft, draft: Draft): void {
    draft.clock = from.clock
    draft.time = from.time
    draft.zone = from.zone
    draft.status = from.status
    draft.bytes = from.bytes
    draft.duration = from.duration
  }

  /**
   * Writes the quoted text into `#plain` as one line; returns its length. `\\`, `\'`, `\"` and `\t` are Python's and undone; `\xHH` stays, as
   * a server's own escape would. Line breaks become one blank.
   */
  #unquote(bytes: Uint8Array, from: number, to: number): number {
    if (this.#plain.length < to - from) this.#plain = new Uint8Array((to - from) * 2)
    const plain = this.#plain
    let size = 0
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number
      if (byte === LF || byte === CR) {
        while (size > 0 && plain[size - 1] === SPACE) size--
        while (at + 1 < to && isSpace(bytes[at + 1])) at++
        plain[size++] = SPACE
        continue
      }
      const known =
        byte === BACKSLASH && at + 1 < to ? ESCAPES.get(bytes[at + 1] as number) : undefined
      if (known !== undefined) at++
      plain[size++] = known ?? byte
    }
    while (size > 0 && plain[size - 1] === SPACE) size--
    return size
  }
}

const isSpace = (byte: number | undefined): boolean =>
  byte === LF || byte === CR || byte === SPACE || byte === TAB

/** The letter after a backslash, and what it stands for. */
const ESCAPES = new Map([
  [BACKSLASH, BACKSLASH],
  [0x27, 0x27],
  [0x6e, SPACE],
  [0x72, SPACE],
  [0x74, TAB],
])

/** Offset of the quote that closes the literal, at the end of the text, or -1. */
function closeOf(bytes: Uint8Array, quote: number, to: number): number {
  let end = to
  while (end > quote && isSpace(bytes[end - 1])) end--
  return end - 1 > quote && bytes[end - 1] === bytes[quote] ? end - 1 : -1
}
