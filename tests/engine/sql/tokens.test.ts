import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../../src/engine/sql/tokens.ts'

const letters = (text: string): string => tokensOf(text, 0, '').letters.join('')

describe('tokens of SQL', () => {
  it.each([
    ['select a, 1 from t', 'Sw,nRw'],
    ['1 and 2=2', 'nlncn'],
    ["x like 'a%'", 'wks'],
    ['count(*)', 'h(o)'],
    ['ascii(x)', 'f(w)'],
    ['sleep (baby)', 'w(w)'],
    ['week(3)', 'g(n)'],
    ['f(x)', 'g(w)'],
    ['order by 1', 'Bn'],
    ['order of 1', 'wwn'],
    ['1union', 'nU'],
    ['1e0union', 'nU'],
    ['0x1F', 'n'],
    ['3rd', 'w'],
    ['.5', 'n'],
    ['a.b', 'w'],
    ['`a`.`b`', 'w'],
    ['from[t]', 'Rw'],
    ['@@version', 'v'],
    ['a@b', 'w?'],
    ['$$a$$', 's'],
    ["n'a'", 's'],
    ["'it''s'", 's'],
    [String.raw`'it\'s'`, 's'],
    [String.raw`\N`, 'n'],
    ['x between 1 and 2', 'wknon'],
    ['a/**/b', 'ww'],
    ['a/*!50000union*/', 'wU'],
    ['a--\nb', 'ww'],
    ['a -- b', 'w#'],
    ['1--1', 'noon'],
    ['a # b', 'w#'],
    ['a/* b', 'w#'],
    ["'a'::jsonb @> '{}'", 's:wcs'],
    ["'{}' ? 'a'", 'scs'],
    ['{if 1}', '(n)'],
    ['in boolean mode) or 1', ')ln'],
    ['select top 3 a', 'Smw'],
  ])('%s', (text, expected) => {
    expect(letters(text)).toBe(expected)
  })

  it('tells a string that the query ends from one that nothing ends', () => {
    expect(tokensOf("x' or 'a", 2, "'").letters.join('')).toBe('lz')
    expect(tokensOf('x\' or "a', 2, "'").letters.join('')).toBe('lu')
  })

  it('keeps the remark', () => {
    expect(tokensOf('1 -- abc', 0, '').remark).toBe(' abc')
  })

  it('reads no more than its limit', () => {
    expect(tokensOf('1 '.repeat(50_000), 0, '').letters.length).toBeLessThanOrEqual(300)
    expect(tokensOf(`'${'a'.repeat(50_000)}'`, 0, '').letters).toEqual(['u'])
  })
})
