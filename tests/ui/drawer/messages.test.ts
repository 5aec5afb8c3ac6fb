import { describe, expect, it } from 'vitest'
import { STEP_NAMES } from '../../../src/engine/decode/views.ts'
import { REASONS } from '../../../src/engine/findings/reasons.ts'
import { drawer as en } from '../../../src/ui/messages/en/drawer.ts'
import { drawer as ja } from '../../../src/ui/messages/ja/drawer.ts'

describe.each([
  ['en', en],
  ['ja', ja],
])('%s', (_, drawer) => {
  it('says every reason of an outcome in words', () => {
    expect(Object.keys(drawer.reasons).sort()).toEqual([...REASONS].sort())
  })

  it('names every step of decoding', () => {
    expect(Object.keys(drawer.steps).sort()).toEqual([...STEP_NAMES].sort())
  })

  it('names the same fields', () => {
    expect(Object.keys(drawer.fieldNames)).toEqual(Object.keys(en.fieldNames))
  })
})
