import { expect, it } from 'vitest'
import { ByteFinder } from '../../src/base/byte-finder.ts'
import { Random } from '../../src/app/sample/random.ts'

it('finds every byte that indexOf finds, wherever the array lies in its buffer', () => {
  const random = new Random(3)
  for (let round = 0; round < 400; round++) {
    const wanted = random.pick([0, 1, 0x0a, 0x0d, 0x80, 0xff])
    // neighbours of the wanted byte are what a search in words may take for it
    const values = [wanted, wanted ^ 1, (wanted + 1) & 255, (wanted - 1) & 255, wanted ^ 0x80]
    const buffer = Uint8Array.from({ length: 64 }, () =>
      random.chance(0.9) ? 0x61 : random.pick(values),
    )
    const start = random.between(0, 9)
    const bytes = buffer.subarray(start, start + random.between(0, 50))
    const finder = new ByteFinder(wanted)
    for (let from = 0; from <= bytes.length + 1; from++)
      expect(finder.find(bytes, from)).toBe(bytes.indexOf(wanted, from))
  }
})

it('looks at the array that it is given', () => {
  const finder = new ByteFinder(0x0a)
  expect(finder.find(Uint8Array.of(1, 2, 0x0a), 0)).toBe(2)
  expect(finder.find(Uint8Array.of(0x0a, 2, 3), 0)).toBe(0)
})
