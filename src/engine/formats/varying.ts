import type { Holes } from './draft.ts'
import { TWICE_NODES } from './keyed-paths.ts'

/** A path that had so many other values than the line before is one whose values vary. */
const VARIES = 8
/** Mixes bytes; see FNV-1a. */
const PRIME = 0x01000193
/** Holes of one line at most; what varies beyond them makes templates differ. */
const MOST = 48

/**
 * Learns which values of keyed lines vary from line to line (ports, ids, sizes, headers) and notes where they stand, so that
 * lines share all the rest. It only guesses: a wrong guess costs room, never a byte.
 */
export class Varying implements Holes {
  count = 0
  readonly start = new Int32Array(MOST)
  readonly end = new Int32Array(MOST)
  readonly #looks = new Int32Array(TWICE_NODES)
  readonly #changes = new Uint8Array(TWICE_NODES)

  /** Whether so many values of a line can be noted. */
  canHold(values: number): boolean {
    return values <= MOST
  }

  varies(node: number): boolean {
    return this.#changes[node] === VARIES
  }

  /** A value `[from, to)` of the key `node`: see `identity` in keyed-paths.ts. */
  see(node: number, bytes: Uint8Array, from: number, to: number): void {
    if (this.#changes[node] === VARIES) {
      const i = this.count
      if (i === MOST) return
      this.start[i] = from
      this.end[i] = to
      this.count = i + 1
      return
    }
    // its length and five of its bytes: what varies differs there sooner or later, a time in its seconds
    const size = to - from
    let look = Math.imul(size ^ ((bytes[from] as number) << 8), PRIME) ^ (bytes[to - 1] as number)
    look = Math.imul(look, PRIME) ^ (bytes[from + (size >> 1)] as number)
    look = Math.imul(look, PRIME) ^ (bytes[from + ((size * 3) >> 2)] as number)
    look = Math.imul(look, PRIME) ^ (bytes[Math.max(from, to - 2)] as number)
    if (this.#looks[node] === look) return
    this.#looks[node] = look
    this.#changes[node] = (this.#changes[node] as number) + 1
  }
}
