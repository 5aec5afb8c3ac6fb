import { describe, expect, it } from 'vitest'
import { compressionOf } from '../../src/intake/compressions.ts'
import { decode } from './decode.ts'
import { BZIP2, bytesOf, TEXTS, type Packed, ZSTD } from './packed.ts'

const ALL: readonly (readonly [string, string, Packed])[] = Object.entries({
  bzip2: BZIP2,
  zstd: ZSTD,
}).flatMap(([way, packed]) =>
  Object.entries(packed).map(([name, each]) => [way, name, each] as const),
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
      // where one stream ends and the next one begins, nothing is amiss
      if (troubles.length > 0 || text.length < whole.length)
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

describe('what only begins like it', () => {
  it.each(['BZh', 'BZh9 is a bzip2 header\n', 'BZhello\n', '(\xb5', ''])(
    'is text: %j',
    async (text) => {
      expect(await compressionOf(new Blob([Buffer.from(text, 'latin1')]))).toBeUndefined()
    },
  )
})
