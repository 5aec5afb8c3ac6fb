import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../../src/engine/sql/fingerprint.ts'
import { tokensOf } from '../../../src/engine/sql/tokens.ts'

const shape = (text: string): string => fingerprint(tokensOf(text, 0, ''))

describe('fingerprint', () => {
  it.each([
    ['1 and (2=2)', 'nlb'],
    ['1 and ((2))', 'nln'],
    ['ascii(substring(a,1,1))>1', 'fcn'],
    ['user()', 'f'],
    ['user(admin)', 'g'],
    ['iif(1=1,1,2)', 'y'],
    ['(select a from b)', 'Q'],
    ['exists(select * from a)', 'Q'],
    ['(part one)', 'p'],
    ['case when 1=1 then 2 else 3 end', 'C'],
    ['1 or not 2 like 3', 'nlnkn'],
    ['1 not like 2', 'nkn'],
    ['1=- - +2', 'ncn'],
    ["'a'::text", 's'],
    ['1) or (2=2', 'n)l(ncn'],
    ['benchmark(', 'f'],
  ])('%s', (text, expected) => {
    expect(shape(text)).toBe(expected)
  })

  it('takes a sign after a string as an operator', () => {
    expect(fingerprint(tokensOf("'-1+'", 1, "'"), 's')).toBe('onoz')
  })
})
