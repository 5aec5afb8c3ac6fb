import { describe, expect, it } from 'vitest'
import { compressionOf, decompress } from '../../src/intake/compressions.ts'
import { decode } from './decode.ts'
import { BZIP2, bytesOf, TEXTS, type Packed, XZ, ZSTD } from './packed.ts'

const { x86, ...READ_XZ } = XZ
const ALL: readonly (readonly [string, string, Packed])[] = Object.entries({
  bzip2: BZIP2,
  zstd: ZSTD,
  xz: READ_XZ,
}).flatMap(([way, packed]) =>
  Object.entries(packed)
    .filter(([, { of }]) => of in TEXTS)
    .map(([name, each]) => [way, name, each] as const),
)
const textOf = ({ of }: Packed): Buffer => TEXTS[of] ?? Buffer.alloc(0)

/** Numbers that are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

describe('what a program packed', () => {
  it.each(ALL)('by %s is read to the last byte: %s', async (way, _, packed) => {
    const bytes = bytesOf(packed)
    expect(await compressionOf(new Blob([bytes]))).toBe(way)
    const { text, troubles, read } = await decode(bytes)
    expect(troubles).toEqual([])
    expect(text.equals(textOf(packed))).toBe(true)
    expect(read).toEqual([...read].sort((a, b) => a - b))
    expect(read.at(-1) ?? 0).toBeLessThanOrEqual(bytes.length)
  })

  it.each(ALL)('by %s and padded with zeros is whole: %s', async (_way, _, packed) => {
    const bytes = Buffer.concat([bytesOf(packed), Buffer.alloc(512)])
    const { text, troubles } = await decode(bytes)
    expect(troubles).toEqual([])
    expect(text.equals(textOf(packed))).toBe(true)
  })

  it.each(ALL)('by %s with something else behind it says where: %s', async (way, _, packed) => {
    const { text, troubles } = await decode(
      Buffer.concat([bytesOf(packed), Buffer.from('garbage\n')]),
    )
    expect(text.equals(textOf(packed))).toBe(true)
    expect(troubles).toMatchObject([{ kind: `${way}-broken`, at: text.length }])
  })
})

describe('what is cut off', () => {
  it.each(ALL)('of %s gives what was there and says so: %s', async (way, _, packed) => {
    const bytes = bytesOf(packed)
    const whole = textOf(packed)
    for (let end = 16; end < bytes.length; end += Math.ceil(bytes.length / 40)) {
      const { text, troubles } = await decode(bytes.subarray(0, end))
      expect(text.equals(whole.subarray(0, text.length))).toBe(true)
      // where one stream ends and another would begin, nothing is amiss
      const even = [whole.length, packed.of === 'twice' ? TEXTS['some']?.length : undefined]
      if (troubles.length > 0 || !even.includes(text.length))
        expect(troubles).toMatchObject([{ kind: `${way}-truncated`, at: text.length }])
    }
  })
})

describe('what is damaged', () => {
  it.each(ALL)('of %s gives what was before it, in no time: %s', async (way, _, packed) => {
    const bytes = bytesOf(packed)
    const chance = numbers(bytes.length)
    const began = performance.now()
    for (let round = 0; round < 60; round++) {
      const broken = bytes.slice()
      for (let i = 0; i < 1 + (round % 4); i++)
        broken[16 + Math.floor(chance.next().value * (bytes.length - 16))] = Math.floor(
          chance.next().value * 256,
        )
      const { text, troubles } = await decode(broken)
      expect(troubles.length).toBeLessThanOrEqual(1)
      if (troubles.length === 0) continue
      expect(troubles[0]?.kind).toMatch(new RegExp(`^${way}-(?:broken|truncated|unsupported)$`))
      expect(troubles[0]?.at).toBe(text.length)
    }
    expect(performance.now() - began).toBeLessThan(30_000)
  })
})

describe('what is not read', () => {
  it('is named: a filter for machine code', async () => {
    const { text, troubles } = await decode(bytesOf(x86 as Packed))
    expect(text.length).toBe(0)
    expect(troubles).toEqual([{ kind: 'xz-unsupported', at: 0, detail: 'filter: x86' }])
  })

  it('is named: a window of two gigabytes, for which no memory is taken', async () => {
    const bytes = bytesOf(ZSTD['long'] as Packed)
    // the window's byte: 2 ** (10 + 21)
    bytes[5] = 21 << 3
    const { troubles } = await decode(bytes)
    expect(troubles).toMatchObject([{ kind: 'zstd-unsupported', at: 0, detail: 'window: 2048' }])
  })

  it('is named: a dictionary', async () => {
    const head = [0x28, 0xb5, 0x2f, 0xfd, 0x21, 7, 3, 1, 0, 0]
    const { troubles } = await decode(Uint8Array.from(head))
    expect(troubles).toMatchObject([{ kind: 'zstd-unsupported', detail: 'needs-dictionary' }])
  })
})

describe('what was made to keep a reader busy', () => {
  it('is broken: a run of bzip2 whose length does not end', async () => {
    const bits = [
      '0'.repeat(32 + 1 + 24) + `${'0'.repeat(15)}1` + `${'0'.repeat(15)}1`,
      // two tables, one thousand groups, three codes each: 0, 10, 11
      '010' + (1000).toString(2).padStart(15, '0') + '0'.repeat(1000),
      ('00001' + '0' + '100' + '0').repeat(2),
      '10'.repeat(50_000),
    ].join('')
    const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []
    const block = [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59]
    const { text, troubles } = await decode(Uint8Array.from([...block, ...bytes]))
    expect(text.length).toBe(0)
    expect(troubles).toMatchObject([{ detail: 'block-length' }])
  })

  it('stops at a gigabyte: a zstd of nothing but runs', async () => {
    const run = [0x02 | ((131_072 & 31) << 3), (131_072 >> 5) & 255, 131_072 >> 13, 0x61]
    const head = [0x28, 0xb5, 0x2f, 0xfd, 0, 56]
    const runs = new Uint8Array(head.length + 10_000 * run.length)
    runs.set(head)
    for (let i = 0; i < 10_000; i++) runs.set(run, head.length + i * run.length)
    let length = 0
    const troubles: string[] = []
    for await (const chunk of decompress(new Blob([runs]), 'zstd', {
      onRead: () => undefined,
      onTrouble: ({ kind }) => troubles.push(kind),
    }))
      length += chunk.length
    expect(length).toBe(2 ** 30)
    expect(troubles).toEqual(['zstd-bomb'])
  }, 30_000)
})

describe('what only begins like it', () => {
  it.each(['BZh', 'BZh9 is a bzip2 header\n', 'BZhello\n', '(\xb5', ''])(
    'is text: %j',
    async (text) => {
      expect(await compressionOf(new Blob([Buffer.from(text, 'latin1')]))).toBeUndefined()
    },
  )
})
