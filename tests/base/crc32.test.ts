import { describe, expect, it } from 'vitest'
import { crc32 } from '../../src/base/crc32.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('CRC-32', () => {
  // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
  it('is the one that gzip and zip have', () => expect(crc32(utf8('123456789'))).toBe(0xcbf43926))
  it('is 0 of nothing', () => expect(crc32(new Uint8Array(0))).toBe(0))
  it('goes on where it was left', () =>
    expect(crc32(utf8('6789'), crc32(utf8('12345')))).toBe(0xcbf43926))
})
