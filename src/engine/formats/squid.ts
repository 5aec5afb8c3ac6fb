import { DOT, OPEN, SLASH, isDigit, skipBlanks } from './ascii.ts'
import { lookOf, readClient } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readEpoch, readTime } from './time.ts'
import { Words, readStatus } from './words.ts'

const UNDERSCORE = 0x5f

/** Squid's own format: time, ms, client, result/status, size, method, URL, user, peer, type. */
export class SquidReader implements Reader {
  readonly #words = new Words()

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const words = this.#words
    const first = bytes[skipBlanks(bytes, from, to)]
    if (!isDigit(first) && first !== OPEN) return false
    if (words.split(bytes, from, to) < 9) return false
    const { starts, ends } = words
    const duration = words.number(1)
    if (!this.#time(bytes, draft) || Number.isNaN(duration)) return false
    // some put the client's port behind its address, and further sizes behind the first
    const result = Number.isNaN(words.number(3)) ? 3 : 4
    let method = result + 2
    while (method < words.count && (words.number(method) >= 0 || !words.has(method))) method++
    if (words.isQuoted(method + 1)) return false
    const slash = this.#result(bytes, result)
    if (slash < 0 || !readStatus(bytes, slash + 1, ends[result] as number, draft)) return false
    const known = words.has(2)
    if (!words.size(result + 1, draft)) return false
    if (known && lookOf(bytes, starts[2] as number, ends[2] as number) === 'other') return false
    const peer = this.#peer(bytes, method + 3)
    if (peer < 0) return false
    // a version may stand behind the URL
    const isVersioned = peer > method + 3 && words.number(peer - 2) < 10
    if (known) readClient(bytes, starts[2] as number, ends[2] as number, draft)
    draft.duration = duration
    words.value(method, 'method', draft)
    // a URL with blanks in it is several words
    draft.span(
      'target',
      starts[method + 1] as number,
      ends[isVersioned ? peer - 3 : peer - 2] as number,
    )
    words.value(peer - 1, 'user', draft)
    this.#quoted(peer + 1, draft)
    return true
  }

  /** Seconds since 1970, or a time as people read it where the format was changed so. */
  #time(bytes: Uint8Array, draft: Draft): boolean {
    const from = this.#words.starts[0] as number
    const to = this.#words.ends[0] as number
    const end =
      bytes[from + 10] === DOT
        ? readEpoch(bytes, from, to, draft)
        : readTime(bytes, from, to, draft)
    return end === to
  }

  /** Offset of the slash in `TCP_MISS/200`, or -1. */
  #result(bytes: Uint8Array, i: number): number {
    const to = this.#words.ends[i] as number
    let at = this.#words.starts[i] as number
    const from = at
    while (at < to && isCapital(bytes[at])) at++
    return at > from && bytes[at] === SLASH && at < to ? at : -1
  }

  /** Referrer and agent, which many add at the end. */
  #quoted(i: number, draft: Draft): void {
    const words = this.#words
    while (i < words.count && !words.isQuoted(i)) i++
    if (!words.isQuoted(i + 1)) return
    words.value(i, 'referrer', draft)
    words.value(i + 1, 'agent', draft)
  }

  /** Place of `HIER_DIRECT/198.51.100.7` or `NONE/-`, at the earliest at `i`; -1 where there is none. */
  #peer(bytes: Uint8Array, i: number): number {
    const words = this.#words
    for (; i < words.count; i++) {
      if (words.isBracketed(i)) return -1
      if (this.#result(bytes, i) >= 0) return i
    }
    return -1
  }
}

const isCapital = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || byte === UNDERSCORE || isDigit(byte))
