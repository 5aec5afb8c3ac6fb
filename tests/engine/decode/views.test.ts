import { describe, expect, it } from 'vitest'
import { chainOf, spanBefore } from '../../../src/engine/decode/trace.ts'
import { STEP_NAMES, views } from '../../../src/engine/decode/views.ts'

const textsOf = (raw: string): string[] => views(raw, 'space').map(({ text }) => text)

describe('views', () => {
  it('is the text alone where nothing is disguised', () => {
    for (const plain of ['', 'a=1', 'page=2&sort=asc', 'id=42'])
      expect(views(plain, 'space').map(({ step }) => step)).toEqual(['raw'])
  })

  it('remembers how often a text was encoded', () => {
    const all = views('%25252527', 'plus')
    expect(all.map(({ step, text }) => `${step} ${text}`)).toEqual([
      'raw %25252527',
      'percent %252527',
      'percent2 %2527',
      'percent3 %27',
      "percent4 '",
    ])
    expect(chainOf(all[4] ?? must()).map(({ step }) => step)).toEqual(all.map(({ step }) => step))
  })

  it('stops after four rounds and after two dozen views', () => {
    expect(views('%2525252527', 'plus').at(-1)?.text).toBe('%27')
    expect(
      views(`%25252541\\n\\x41&amp;lt;\${lower:\${::-a}}/**/''{a,b}//..\\..`.repeat(3), 'space')
        .length,
    ).toBeLessThan(25)
  })

  it('reads letters after a backslash both ways', () => {
    const all = textsOf('f=..\\temp\\boot.ini')
    expect(all).toContain('f=../temp/boot.ini')
    expect(all).toContain('f=..\temp\boot.ini')
  })

  it('is the same with tracing, and every unit can be followed to the raw text', () => {
    const alphabet = [
      '%',
      '25',
      '2f',
      'a',
      '+',
      '\\',
      'x41',
      '&lt;',
      '/*',
      '*/',
      '${',
      '}',
      'lower:',
      "'",
      '..',
      '/',
      '\xc0\xae',
      '\0',
      '{',
      ',',
    ]
    let state = 5
    const next = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 8
    for (let round = 0; round < 400; round++) {
      const raw = Array.from(
        { length: 1 + (next() % 24) },
        () => alphabet[next() % alphabet.length],
      ).join('')
      const traced = views(raw, 'space', true)
      expect(traced.map(({ text }) => text)).toEqual(textsOf(raw))
      expect(new Set(traced.map(({ text }) => text)).size).toBe(traced.length)
      for (const view of traced) {
        expect(STEP_NAMES).toContain(view.step)
        let span = { start: 0, end: view.text.length }
        for (const at of chainOf(view).toReversed()) span = spanBefore(at.places, span)
        expect(span.start >= 0 && span.start <= span.end && span.end <= raw.length).toBe(true)
      }
    }
  })
})

function must(): never {
  throw new Error('no such view')
}
