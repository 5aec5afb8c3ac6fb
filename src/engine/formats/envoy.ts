import { DASH, OPEN, seek } from './ascii.ts'
import { readChain } from './chain.ts'
import { readClient, readPeer } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readIso } from './time.ts'
import { Words } from './words.ts'

/** Ambassador begins its lines with `ACCESS `. */
const LONGEST_PREFIX = 16
/** The first word after the request, the status and the flags. */
const AFTER_FLAGS = 4

/**
 * Envoy's default text log, and Istio's, which puts words before the sizes and after the upstream host. The sizes are known
 * by their look: received, sent, duration, time of the upstream, then a quoted chain.
 */
export class EnvoyReader implements Reader {
  readonly #words = new Words()

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const open = seek(bytes, from, Math.min(to, from + LONGEST_PREFIX), OPEN)
    if (bytes[open] !== OPEN || bytes[open + 5] !== DASH) return false
    const words = this.#words
    const count = words.split(bytes, from, to)
    const first = words.isBracketed(0) ? 0 : 1
    if (count < first + 9 || !words.isBracketed(first) || !words.isQuoted(first + 1)) return false
    const end = words.ends[first] as number
    if (readIso(bytes, words.starts[first] as number, end, draft) !== end) return false
    const sizes = this.#sizes(first + AFTER_FLAGS)
    if (sizes < 0 || !words.status(first + 2, draft)) return false
    words.request(first + 1, draft)
    words.size(sizes + 1, draft)
    draft.duration = words.number(sizes + 2)
    words.value(sizes + 5, 'agent', draft)
    words.vhost(sizes + 7, draft)
    this.#source(bytes, sizes + 4, sizes + 12, draft)
    return true
  }

  /** Place of the received bytes, or -1. */
  #sizes(from: number): number {
    const words = this.#words
    for (let i = from; i + 4 < words.count && i < from + 6; i++) {
      const numbers = !Number.isNaN(words.number(i) + words.number(i + 1)) && !words.isQuoted(i)
      if (numbers && this.#isTime(i + 2) && this.#isTime(i + 3) && words.isQuoted(i + 4)) return i
    }
    return -1
  }

  #isTime(i: number): boolean {
    const words = this.#words
    return !words.isQuoted(i) && (!words.has(i) || !Number.isNaN(words.number(i)))
  }

  /** The client of the chain, or in Istio's lines the peer. */
  #source(bytes: Uint8Array, chain: number, peer: number, draft: Draft): void {
    const { starts, ends } = this.#words
    if (this.#words.has(chain)) {
      readChain(bytes, starts[chain] as number, ends[chain] as number, draft)
      if (this.#words.has(peer))
        readPeer(bytes, starts[peer] as number, ends[peer] as number, draft, true)
    } else if (this.#words.has(peer))
      readClient(bytes, starts[peer] as number, ends[peer] as number, draft, true)
  }
}
