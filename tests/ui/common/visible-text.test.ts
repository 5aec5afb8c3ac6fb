import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../../src/ui/common/visible-text.ts'
import { fastest } from '../../fastest.ts'

const badges = (text: string): (string | undefined)[] =>
  segmentsOf(text).flatMap(({ badge }) => (badge === undefined ? [] : [badge]))

describe('text of a log', () => {
  it('stands as it is where all of it can be seen', () => {
    for (const text of ['', 'GET / HTTP/1.1', 'naïve 日本語 Ω', '<script>alert(1)</script>'])
      expect(segmentsOf(text)).toEqual([{ text }])
  })

  it.each([
    ['\u0000', 'NUL'],
    ['\t', 'TAB'],
    ['\n', 'LF'],
    ['\u001b', 'ESC'],
    ['\u007f', 'DEL'],
    ['\u0085', 'NEL'],
    ['\u009b', 'U+009B'],
    ['\u00a0', 'NBSP'],
    ['\u00ad', 'SHY'],
    ['\u061c', 'ALM'],
    ['\u200b', 'ZWSP'],
    ['\u200f', 'RLM'],
    ['\u202e', 'RLO'],
    ['\u2066', 'LRI'],
    ['\u2069', 'PDI'],
    ['\u2060', 'WJ'],
    ['\u2064', 'U+2064'],
    ['\ufeff', 'BOM'],
    ['\u2028', 'LS'],
    ['\u3164', 'U+3164'],
    ['\u3000', 'U+3000'],
    ['\ue000', 'U+E000'],
    ['\ud800', 'U+D800'],
    ['\u{e0041}', 'U+E0041'],
    ['\u{e0101}', 'U+E0101'],
  ])('names %j as %s', (hidden, name) => {
    expect(segmentsOf(`a${hidden}b`)).toEqual([
      { text: 'a' },
      { text: hidden, badge: name },
      { text: 'b' },
    ])
  })

  it('names each of a run', () =>
    expect(badges('\u001b[31m\r\n\u202e')).toEqual(['ESC', 'CR', 'LF', 'RLO']))

  it('is whole when joined, whatever it is', () => {
    let seed = 1
    for (let round = 0; round < 500; round++) {
      let text = ''
      for (let i = 0; i < 40; i++) {
        seed = (seed * 48_271) % 2_147_483_647
        text += String.fromCharCode(seed % (round % 2 === 0 ? 0x3000 : 0x10000))
      }
      expect(
        segmentsOf(text)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text)
    }
  })

  it('takes a line of 64 KB of hidden characters in its stride', () => {
    const text = '\u202e'.repeat(65_536)
    expect(segmentsOf(text)).toHaveLength(65_536)
    expect(fastest(() => segmentsOf(text))).toBeLessThan(1000)
  })
})
