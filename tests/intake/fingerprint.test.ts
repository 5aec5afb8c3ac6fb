import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, likenessOf, measure } from '../../src/intake/fingerprint.ts'
import { lookAt } from '../../src/intake/look.ts'
import { BZIP2, bytesOf, lines, XZ, ZSTD, type Packed } from './packed.ts'

const line = (n: number): string =>
  `192.0.2.${n % 250} - - [21/Nov/2026:02:00:00 +0000] "GET /${n} HTTP/1.1" 200 5\n`
const text = (lines: number): Buffer =>
  Buffer.from(Array.from({ length: lines }, (_, n) => line(n)).join(''))

async function likeness(bytes: Uint8Array): Promise<string | undefined> {
  const file = new Blob([new Uint8Array(bytes)])
  const { compression, samples } = await lookAt(file)
  return likenessOf(file, compression, samples[0] ?? new Uint8Array())
}

describe('the likeness of a file', () => {
  it.each([3, 5_000])('is the same for %i lines and their gzip', async (lines) => {
    const plain = text(lines)
    expect(await likeness(gzipSync(plain))).toBe(await likeness(plain))
    expect(await likeness(gzipSync(plain, { level: 1 }))).toBe(await likeness(plain))
  })
  it('differs for a longer file of the same beginning, and for another beginning', async () => {
    expect(await likeness(gzipSync(text(5_001)))).not.toBe(await likeness(text(5_000)))
    expect(await likeness(gzipSync(text(5)))).not.toBe(
      await likeness(Buffer.from(text(5)).reverse()),
    )
  })
  it.each([
    ['bzip2', BZIP2],
    ['zstd', ZSTD],
    ['xz', XZ],
  ] as const)('of %s is open in its length, which can be measured', async (how, packed) => {
    const some = Object.values(packed).find(({ of }) => of === 'many') as Packed
    const file = new Blob([bytesOf(some)])
    const plain = (await likeness(Buffer.from(lines(3000)))) ?? ''
    expect(await likeness(bytesOf(some))).toBe(`${plain.slice(0, plain.indexOf('-'))}-?`)
    expect(await measure(file, how)).toBe(Number(plain.slice(plain.indexOf('-') + 1)))
    expect(await measure(file.slice(0, file.size - 9), how)).toBeUndefined()
  })
  it('of several members matches nothing', async () => {
    const members = Buffer.concat([gzipSync(text(5)), gzipSync(text(7))])
    expect(await likeness(members)).not.toBe(await likeness(Buffer.concat([text(5), text(7)])))
  })
  it('is none for next to nothing', async () => {
    expect(await likeness(Buffer.from('a\n'))).toBeUndefined()
  })
})

describe('the fingerprint of a file', () => {
  it('tells apart what differs in the middle or at the end only', async () => {
    const bytes = text(20_000)
    const other = Buffer.from(bytes)
    other[Math.floor(bytes.length / 2)] = 0x41
    const end = Buffer.from(bytes)
    end[bytes.length - 3] = 0x41
    const prints = await Promise.all(
      [bytes, other, end, Buffer.from(bytes)].map((one) =>
        fingerprintOf(new Blob([new Uint8Array(one)])),
      ),
    )
    expect(new Set(prints).size).toBe(3)
    expect(prints[3]).toBe(prints[0])
  })
})
