import { crc32 } from '../../base/crc32.ts'

/** A checksum that grows with the text. */
export interface Sum {
  push(bytes: Uint8Array): void
  /** Its bytes as xz writes them, lowest first. */
  end(): Uint8Array
}

/** Tables of reflected CRCs of 64 bits. */
interface Table {
  readonly low: Int32Array
  readonly high: Int32Array
}

function tableOf(polynomialLow: number, polynomialHigh: number): Table {
  const low = new Int32Array(256)
  const high = new Int32Array(256)
  for (let byte = 0; byte < 256; byte++) {
    let l = byte
    let h = 0
    for (let bit = 0; bit < 8; bit++) {
      const odd = (l & 1) === 1
      l = (l >>> 1) | (h << 31)
      h >>>= 1
      if (!odd) continue
      l ^= polynomialLow
      h ^= polynomialHigh
    }
    low[byte] = l
    high[byte] = h
  }
  return { low, high }
}

/** ECMA-182 (the .xz file format, 6). */
const CRC64 = tableOf(0xd7870f42, 0xc96c5795)

/** IEEE 802.3. */
export class Crc32 implements Sum {
  #crc = 0

  push(bytes: Uint8Array): void {
    this.#crc = crc32(bytes, this.#crc)
  }

  end(): Uint8Array {
    return bytesOf(this.#crc)
  }
}

export class Crc64 implements Sum {
  #low = -1
  #high = -1

  push(bytes: Uint8Array): void {
    let low = this.#low
    let high = this.#high
    for (let i = 0; i < bytes.length; i++) {
      const at = (low ^ (bytes[i] as number)) & 0xff
      low = ((low >>> 8) | (high << 24)) ^ (CRC64.low[at] as number)
      high = (high >>> 8) ^ (CRC64.high[at] as number)
    }
    this.#low = low
    this.#high = high
  }

  end(): Uint8Array {
    return Uint8Array.of(...bytesOf(~this.#low), ...bytesOf(~this.#high))
  }
}

const bytesOf = (value: number): Uint8Array =>
  Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24)

/** CRC-32 of bytes, as xz writes it. */
export const crc32Bytes = (bytes: Uint8Array): Uint8Array => bytesOf(crc32(bytes))

export const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])
