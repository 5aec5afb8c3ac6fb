import { describe, expect, it } from 'vitest'
import { pack } from '../../../src/engine/columns/pack.ts'
import { unpack } from '../../../src/engine/columns/unpack.ts'

const CASES: readonly (readonly [name: string, values: number[], form: unknown])[] = [
  ['one value', [7, 7, 7], 'number'],
  ['all absent', [NaN, NaN], 'number'],
  ['small', [0, 255], Uint8Array],
  ['middling', [1, 256], Uint16Array],
  ['large', [1, 65_536], Uint32Array],
  ['over 32 bits', [1, 2 ** 33], Float64Array],
  ['fractions', [1, 1.5], Float64Array],
  ['negative', [0, -1], Float64Array],
  ['some absent', [NaN, 3], Float64Array],
]

describe('packing a column', () => {
  it.each(CASES)('of %s gives its values back', (_, values, form) => {
    const packed = pack(Float64Array.from(values))
    if (form === 'number') expect(typeof packed).toBe('number')
    else expect(packed).toBeInstanceOf(form as typeof Uint8Array)
    expect([...unpack(packed, values.length)]).toEqual(values)
  })

  it('gives constants at the length of the block', () => {
    expect(unpack(0, 3)).toHaveLength(3)
    expect(unpack(0, 70)).toHaveLength(70)
    expect([...unpack(300, 2)]).toEqual([300, 300])
  })
})
