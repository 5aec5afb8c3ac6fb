import type { Sorted } from './block.ts'

/** CRC-32 with the highest bit first, as bzip2 reckons it. */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24
  for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0)
  return crc
})
/** Equal bytes after which a number tells how many more of them follow. */
const RUN = 4
const PART = 1 << 20

/** A block's text, and the checksum that it has. Up to 259 times 900,000 / 5 bytes: 47 MB. */
export interface Unwound {
  readonly parts: readonly Uint8Array[]
  readonly crc: number
}

/** Puts a block's bytes back in order (the inverse Burrows-Wheeler transform) and spells its runs out. */
export function unwind(sorted: Sorted): Unwound {
  const { column, length } = sorted
  link(sorted)
  const out = new Out()
  let at = (column[sorted.start] as number) >>> 8
  let last = -1
  let run = 0
  for (let i = 0; i < length; i++) {
    const value = column[at] as number
    const byte = value & 0xff
    at = value >>> 8
    if (run === RUN) {
      out.put(last, byte)
      run = 0
      last = -1
      continue
    }
    run = byte === last ? run + 1 : 1
    last = byte
    out.put(byte, 1)
  }
  return out.end()
}

/** Writes into the upper 24 bits of each place where the byte that follows it stands. */
function link({ column, length }: Sorted): void {
  const places = new Uint32Array(257)
  for (let i = 0; i < length; i++) {
    const next = ((column[i] as number) & 0xff) + 1
    places[next] = (places[next] as number) + 1
  }
  for (let byte = 1; byte < 257; byte++)
    places[byte] = (places[byte] as number) + (places[byte - 1] as number)
  for (let i = 0; i < length; i++) {
    const byte = (column[i] as number) & 0xff
    const place = places[byte] as number
    places[byte] = place + 1
    column[place] = (column[place] as number) | (i << 8)
  }
}

class Out {
  readonly #parts: Uint8Array[] = []
  #part = new Uint8Array(PART)
  #at = 0
  #crc = -1

  put(byte: number, times: number): void {
    for (let i = 0; i < times; i++) {
      if (this.#at === PART) this.#next()
      this.#part[this.#at++] = byte
      this.#crc = (this.#crc << 8) ^ (CRC[(this.#crc >>> 24) ^ byte] as number)
    }
  }

  #next(): void {
    this.#parts.push(this.#part)
    this.#part = new Uint8Array(PART)
    this.#at = 0
  }

  end(): Unwound {
    if (this.#at > 0) this.#parts.push(this.#part.subarray(0, this.#at))
    return { parts: this.#parts, crc: ~this.#crc >>> 0 }
  }
}
