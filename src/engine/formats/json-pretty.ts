import { BACKSLASH, CLOSE, COMMA, LF, OPEN, QUOTE, SPACE } from './ascii.ts'
import type { Draft } from './draft.ts'
import type { Format, Reader } from './format.ts'
import { bySpecificity } from './syslog-inner.ts'
import { collectedFormats } from './wrap-collected.ts'
import { JsonWrapper } from './wrap-json.ts'
import { WrappedReader } from './wrap.ts'

const BRACE = 0x7b
const END_BRACE = 0x7d
const FORMATS = Object.values(
  import.meta.glob<Format>('./json/*.ts', { eager: true, import: 'default' }),
).toSorted(bySpecificity)

/** Objects in JSON that were laid out for people, a value per line, alone or as the list that consoles of clouds give for download. */
export class PrettyJsonReader implements Reader {
  readonly encloses = true
  inner = ''
  readonly #readers = FORMATS.map(({ reader }) => reader())
  readonly #wrapped = new WrappedReader(new JsonWrapper(), collectedFormats)
  /* How far the open event was looked at, and what is open there. */
  #bytes: Uint8Array | undefined
  #event = -1
  #at = 0
  #depth = 0
  #inText = false

  /** A brace and nothing behind it; before it a list may begin or go on. */
  starts(bytes: Uint8Array, from: number, to: number): boolean {
    this.#bytes = undefined
    let at = from
    while (at < to && isBefore(bytes[at] as number)) at++
    if (at === to || bytes[at] !== BRACE) return false
    for (at++; at < to; at++) if ((bytes[at] as number) > SPACE) return false
    return true
  }

  continues(bytes: Uint8Array, eventFrom: number, from: number): boolean {
    if (this.#bytes !== bytes || this.#event !== eventFrom || this.#at > from) {
      this.#bytes = bytes
      this.#event = this.#at = eventFrom
      this.#depth = 0
      this.#inText = false
    }
    this.#count(bytes, from)
    return this.#depth > 0
  }

  /** Counts what opens and closes up to `to`; texts do not go on past a line. */
  #count(bytes: Uint8Array, to: number): void {
    let at = this.#at
    for (; at < to; at++) {
      const byte = bytes[at]
      if (byte === LF) this.#inText = false
      else if (byte === QUOTE) this.#inText = !this.#inText
      else if (this.#inText) {
        if (byte === BACKSLASH) at++
      } else if (byte === BRACE) this.#depth++
      else if (byte === END_BRACE) this.#depth--
    }
    this.#at = at
  }

  /** The brackets of a list that stand alone. */
  names(bytes: Uint8Array, from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number
      if (byte > SPACE && byte !== OPEN && byte !== CLOSE && byte !== COMMA) return false
    }
    return true
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const end = bytes.indexOf(LF, from)
    if (end < 0 || end >= to || !this.starts(bytes, from, end)) return false
    this.inner = ''
    let isRead = this.#wrapped.read(bytes, from, to, draft)
    if (isRead) this.inner = this.#wrapped.inner
    for (let i = 0; i < this.#readers.length && !isRead; i++) {
      draft.reset()
      isRead = (this.#readers[i] as Reader).read(bytes, from, to, draft)
    }
    // the shape of one line is of no use to the next event
    draft.holes = undefined
    return isRead
  }
}

const isBefore = (byte: number): boolean => byte <= SPACE || byte === OPEN || byte === COMMA
