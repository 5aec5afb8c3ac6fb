import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { TEXT_FIELDS, textIndex } from '../../../src/engine/columns/fields.ts'
import { HitSets, type Judge } from '../../../src/engine/columns/hit-sets.ts'

/** Rule 0 sees 'bad', rule 1 sees 'worse' and wants status 200, rule 2 is a tag that sees 'bot', 3 and 4 are generic. */
const judge: Judge = {
  rules: [
    { id: 'a/bad', severity: 'high' },
    { id: 'b/worse', severity: 'low', when: {} },
    { id: 'c/bot', severity: 'info' },
    { id: 'a/any', severity: 'medium', generic: true },
    { id: 'b/any', severity: 'medium', generic: true },
  ],
  look: (_, bytes) => {
    const text = new TextDecoder().decode(bytes)
    return ['bad', 'worse', 'bot', 'odd', 'strange'].flatMap((word, i) =>
      text.includes(word) ? [i] : [],
    )
  },
  keep: (found, _, status) => found.filter((rule) => rule !== 1 || status === 200),
}

function setsOf(
  target: string,
  agent: string,
  status: number,
): { ids: string[]; alarming: boolean } {
  const hits = new HitSets(judge, () => 'GET')
  const codes = TEXT_FIELDS.map(() => new Uint32Array(1))
  for (const [field, text] of [
    ['target', target],
    ['agent', agent],
  ] as const) {
    const bytes = encode(text)
    hits.see(textIndex[field], 1, bytes, 0, bytes.length)
    ;(codes[textIndex[field]] as Uint32Array)[0] = 1
  }
  const set = hits.of(codes, 0, status)
  return { ids: set === 0 ? [] : (hits.take()[set - 1] ?? []), alarming: hits.alarming(set) }
}

describe("a row's rule set", () => {
  it('is empty where no value shows anything', () => expect(setsOf('/', 'x', 200).ids).toEqual([]))
  it('is the union over its values', () =>
    expect(setsOf('/bad', 'worse', 200).ids).toEqual(['a/bad', 'b/worse']))
  it('loses rules whose condition on the row fails', () =>
    expect(setsOf('/bad', 'worse', 404).ids).toEqual(['a/bad']))
  it('is empty when all conditions fail', () => expect(setsOf('/worse', 'x', 404).ids).toEqual([]))
  it('is no alarm when it holds tags only', () => {
    expect(setsOf('/', 'bot', 200)).toEqual({ ids: ['c/bot'], alarming: false })
    expect(setsOf('/bad', 'bot', 200).alarming).toBe(true)
  })
  it('does not tell of a generic rule beside one of its category that is as severe', () => {
    expect(setsOf('/odd', 'x', 200).ids).toEqual(['a/any'])
    expect(setsOf('/bad-odd', 'x', 200).ids).toEqual(['a/bad'])
    // another category, or a milder rule, says nothing of it
    expect(setsOf('/bad-strange', 'x', 200).ids).toEqual(['a/bad', 'b/any'])
    expect(setsOf('/worse-strange', 'x', 200).ids).toEqual(['b/worse', 'b/any'])
  })
})
