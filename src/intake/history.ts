import { broken } from './fault.ts'

/** Text that may be added at once, at most. */
const MOST = 2 << 20
const FIRST = 1 << 18

/**
 * Text as it is decoded, kept as far back as a match may reach. Memory grows with the text that came and not with the window
 * that a file claims; it is never more than the window, an eighth of it and 4 MB.
 */
export class History {
  /** Text up to `end` is decoded. Another array after `room`. */
  bytes: Uint8Array = new Uint8Array(FIRST)
  end = 0
  #given = 0
  readonly #window: number
  readonly #cap: number

  /** @param window bytes that a match may reach back, at most */
  constructor(window: number) {
    this.#window = window
    this.#cap = window + Math.max(2 * MOST, window >>> 3)
  }

  /** Makes room for `count` more bytes, up to 2 MB. What was decoded must have been taken. */
  room(count: number): void {
    if (this.end + count <= this.bytes.length) return
    if (this.bytes.length < this.#cap) {
      const size = Math.max(this.bytes.length * 2, this.end + count)
      const bytes = new Uint8Array(Math.min(this.#cap, size))
      bytes.set(this.bytes.subarray(0, this.end))
      this.bytes = bytes
    }
    if (this.end + count <= this.bytes.length) return
    const kept = Math.min(this.#window, this.end)
    this.bytes.copyWithin(0, this.end - kept, this.end)
    this.end = kept
    this.#given = kept
  }

  /** Adds `length` bytes that stand `distance` before the end, which may be among those that are added. */
  copy(distance: number, length: number): void {
    const { bytes, end } = this
    if (distance < 1 || distance > end || distance > this.#window) throw broken('match-distance')
    if (length > 32 && distance >= length)
      bytes.copyWithin(end, end - distance, end - distance + length)
    else for (let at = end; at < end + length; at++) bytes[at] = bytes[at - distance] as number
    this.end = end + length
  }

  add(text: Uint8Array): void {
    this.bytes.set(text, this.end)
    this.end += text.length
  }

  /** What was decoded since it was taken last. */
  take(): Uint8Array {
    const text = this.bytes.slice(this.#given, this.end)
    this.#given = this.end
    return text
  }

  /** Forgets what was decoded, which was taken: no match reaches back behind here. */
  reset(): void {
    this.end = 0
    this.#given = 0
  }
}
