import { truncated } from './fault.ts'

const PIECE = 1 << 20

/**
 * Bytes of a file, read ahead: a decoder asks for as many as its next step can need at most, and then takes that step
 * without waiting. Holds no more than was asked for and one piece.
 */
export class Feed {
  /** What is held; the next byte is at `at`. Another array after each `ask`. */
  bytes: Uint8Array = new Uint8Array(0)
  at = 0
  readonly #file: Blob
  /** Offset in the file behind `bytes`. */
  #behind = 0

  constructor(file: Blob) {
    this.#file = file
  }

  /** Offset in the file of the next byte. */
  get offset(): number {
    return Math.min(this.#behind - this.bytes.length + this.at, this.#file.size)
  }

  /** Bytes of the file from the next one on. */
  get left(): number {
    return this.#file.size - this.offset
  }

  /** Bytes held and not yet taken. */
  get held(): number {
    return Math.max(0, this.bytes.length - this.at)
  }

  /** Holds `count` bytes, or all that are left where there are fewer; gives how many are held. */
  async ask(count: number): Promise<number> {
    const { held } = this
    if (held >= count || this.#behind >= this.#file.size) return held
    const end = this.#behind + Math.max(count - held, PIECE)
    const fresh = new Uint8Array(await this.#file.slice(this.#behind, end).arrayBuffer())
    const bytes = new Uint8Array(held + fresh.length)
    bytes.set(this.bytes.subarray(this.at))
    bytes.set(fresh, held)
    this.bytes = bytes
    this.at = 0
    this.#behind += fresh.length
    return bytes.length
  }

  /** Holds `count` bytes, or throws where the file ends before. */
  async must(count: number): Promise<void> {
    if ((await this.ask(count)) < count) throw truncated()
  }

  /** Takes `count` bytes, which are held. */
  take(count: number): Uint8Array {
    this.at += count
    return this.bytes.subarray(this.at - count, this.at)
  }

  /** Goes on behind `count` bytes, which need not be held and are not read. */
  skip(count: number): void {
    const more = count - this.held
    if (more <= 0) {
      this.at += count
      return
    }
    this.#behind += more
    this.bytes = new Uint8Array(0)
    this.at = 0
  }

  /** Whether the file ends here or holds nothing but zeros from here on, which is how tapes and copies are padded. */
  async onlyPadding(): Promise<boolean> {
    while ((await this.ask(1)) > 0) {
      const rest = this.take(this.held)
      if (rest.some((byte) => byte !== 0)) return false
    }
    return true
  }
}
