import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/base/bytes.ts'
import { Dictionary, VALUE_CAP } from '../../../src/engine/columns/dictionary.ts'
import { Words } from '../../../src/engine/columns/words.ts'
import { Random } from '../../../src/app/sample/random.ts'

const intern = (dictionary: Dictionary, text: string): number => {
  const bytes = encode(text)
  return dictionary.intern(bytes, 0, bytes.length)
}

describe('a dictionary', () => {
  it('gives the same code to the same bytes and counts from 1', () => {
    const dictionary = new Dictionary()
    expect([intern(dictionary, '/a'), intern(dictionary, '/b'), intern(dictionary, '/a')]).toEqual([
      1, 2, 1,
    ])
    expect(dictionary.size).toBe(3)
  })

  it('agrees with a Map over 100,000 random values, and its deltas give the words', () => {
    const dictionary = new Dictionary()
    const words = new Words()
    const twin = new Map<string, number>()
    const random = new Random(7)
    for (let i = 0; i < 100_000; i++) {
      const text = `/${random.between(0, 40_000)}${'x'.repeat(random.between(0, 90))}`
      const code = intern(dictionary, text)
      if (!twin.has(text)) twin.set(text, twin.size + 1)
      expect(code).toBe(twin.get(text))
      if (i % 9_973 === 0) words.add(dictionary.take())
    }
    words.add(dictionary.take())
    expect(words.size).toBe(twin.size + 1)
    for (const [text, code] of twin) expect(words.text(code)).toBe(text)
  })

  it('interns many at once as one by one, absent values left out', () => {
    const many = new Dictionary()
    const one = new Dictionary()
    const random = new Random(8)
    for (let round = 0; round < 40; round++) {
      const texts = Array.from({ length: 1000 }, () =>
        random.chance(0.1)
          ? undefined
          : `/${'y'.repeat(random.between(0, 9))}${random.between(0, 9000)}`,
      )
      const source = encode(texts.join(''))
      const starts = new Int32Array(1000)
      const ends = new Int32Array(1000)
      let at = 0
      texts.forEach((text, i) => {
        starts[i] = text === undefined ? -1 : at
        at += text?.length ?? 0
        ends[i] = at
      })
      const codes = new Uint32Array(1003)
      many.internMany(source, new DataView(source.buffer), starts, ends, 1000, codes, 3)
      texts.forEach((text, i) => {
        expect(codes[i + 3]).toBe(text === undefined ? 0 : intern(one, text))
      })
    }
  })

  it('keeps the head of a value over the cap', () => {
    const dictionary = new Dictionary()
    const code = intern(dictionary, 'a'.repeat(VALUE_CAP + 9))
    expect(decode(dictionary.view(code))).toHaveLength(VALUE_CAP)
  })

  it('tells values apart that differ in their last byte, also the empty one', () => {
    const dictionary = new Dictionary()
    expect(new Set(['', 'a', 'ab', 'ac'].map((text) => intern(dictionary, text))).size).toBe(4)
  })
})
