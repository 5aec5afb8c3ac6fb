import { HASH, LF } from './ascii.ts'

/** A header line longer than this is none. */
const LONGEST = 65_536

/** Finds the lines that begin with `#` in a text that comes in chunks. */
export class HeaderLines {
  readonly #onLine: (line: Uint8Array) => void
  /** The beginning of such a line, of which the rest is in the next chunk. */
  #open: Uint8Array | undefined
  #atLineStart = true

  /** `onLine` hears of each line without its `\n`; the bytes are valid during the call only. */
  constructor(onLine: (line: Uint8Array) => void) {
    this.#onLine = onLine
  }

  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return
    let at = 0
    if (this.#open !== undefined) {
      const end = chunk.indexOf(LF)
      this.#goOn(this.#open, end < 0 ? chunk : chunk.subarray(0, end), end >= 0)
      if (end < 0) return
      at = end + 1
    }
    for (at = chunk.indexOf(HASH, at); at >= 0; at = chunk.indexOf(HASH, at + 1)) {
      if (at === 0 ? !this.#atLineStart : chunk[at - 1] !== LF) continue
      const end = chunk.indexOf(LF, at)
      if (end < 0) {
        this.#open = chunk.slice(at, at + LONGEST)
        break
      }
      if (end - at <= LONGEST) this.#onLine(chunk.subarray(at, end))
      at = end
    }
    this.#atLineStart = chunk[chunk.length - 1] === LF
  }

  #goOn(open: Uint8Array, more: Uint8Array, whole: boolean): void {
    const line = new Uint8Array(Math.min(LONGEST, open.length + more.length))
    line.set(open)
    line.set(more.subarray(0, line.length - open.length), open.length)
    if (whole) {
      this.#open = undefined
      this.#atLineStart = true
      this.#onLine(line)
    } else this.#open = line
  }
}
