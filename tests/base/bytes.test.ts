import { expect, it } from 'vitest'
import { same } from '../../src/base/bytes.ts'
import { Random } from '../../src/app/sample/random.ts'

const viewOf = (bytes: readonly number[]): DataView => new DataView(Uint8Array.from(bytes).buffer)

it('bytes are the same where each of them is', () => {
  const random = new Random(5)
  for (let round = 0; round < 500; round++) {
    const length = random.between(0, 40)
    const bytes = Array.from({ length }, () => random.pick([0, 1, 0x61, 0x7f, 0x80, 0xf0, 0xff]))
    const other = [...bytes]
    if (random.chance(0.5) && length > 0) {
      const at = random.between(0, length - 1)
      other[at] = (bytes[at] ?? 0) ^ random.pick([1, 0x80, 0xff])
    }
    const isSame = bytes.every((byte, i) => byte === other[i])
    expect(same(viewOf([9, ...bytes]), 1, viewOf([7, 7, ...other]), 2, length)).toBe(isSame)
  }
})

it('numbers that are equal but not the same bytes, and those that equal nothing, are told apart', () => {
  const zero = [0, 0, 0, 0, 0, 0, 0, 0]
  const minusZero = [0, 0, 0, 0, 0, 0, 0, 0x80]
  const notANumber = [1, 2, 3, 4, 5, 6, 0xf8, 0x7f]
  expect(same(viewOf(zero), 0, viewOf(minusZero), 0, 8)).toBe(false)
  expect(same(viewOf(zero), 0, viewOf(zero), 0, 8)).toBe(true)
  expect(same(viewOf(notANumber), 0, viewOf(notANumber), 0, 8)).toBe(true)
  expect(same(viewOf(notANumber), 0, viewOf([2, ...notANumber.slice(1)]), 0, 8)).toBe(false)
})
