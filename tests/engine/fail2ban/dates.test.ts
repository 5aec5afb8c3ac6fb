import { describe, expect, it } from 'vitest'
import { DateDetector } from '../../../src/engine/fail2ban/dates/detector.ts'
import { templatesOf } from '../../../src/engine/fail2ban/dates/known.ts'

function cut(line: string, ...patterns: readonly string[]): readonly [string, string] | 'none' {
  const { templates, problems } = templatesOf(patterns)
  expect(problems).toEqual([])
  const dated = new DateDetector(templates).cut(line)
  return dated === undefined ? 'none' : [dated.date, dated.before + dated.after]
}

describe('dates in lines', () => {
  it.each([
    ['Mar  1 10:00:00 host sshd[1]: x', 'Mar  1 10:00:00', ' host sshd[1]: x'],
    ['[Sun Mar 01 10:00:00.123456 2026] [x]', 'Sun Mar 01 10:00:00.123456 2026', '[] [x]'],
    [
      '192.0.2.1 - - [01/Mar/2026:10:00:00 +0100] "GET"',
      '01/Mar/2026:10:00:00 +0100',
      '192.0.2.1 - - [] "GET"',
    ],
    ['2026-03-01T10:00:00.5+01:00 x', '2026-03-01T10:00:00.5+01:00', ' x'],
    ['2026/03/01 10:00:00 [error]', '2026/03/01 10:00:00', ' [error]'],
    ['1772359200.123 x', '1772359200.123', ' x'],
    ['type=X msg=audit(1772359200.123:5): x', '1772359200.123', 'type=X msg=audit(:5): x'],
    ['@4000000069a4128a2bdc1234 x', '@4000000069a4128a2bdc1234', ' x'],
    ['10:00:00 x', '10:00:00', ' x'],
    ['260301 10:00:00 x', '260301 10:00:00', ' x'],
    ['Mar 1, 2026 10:00:00 PM x', 'Mar 1, 2026 10:00:00 PM', ' x'],
  ])('are known: %s', (line, date, rest) => expect(cut(line)).toEqual([date, rest]))

  it.each([
    ['{^LN-BEG}', 'a Mar  1 10:00:00 x', 'none'],
    ['{^LN-BEG}', '[Mar  1 10:00:00] x', ['Mar  1 10:00:00', '[] x']],
    [
      '^[^\\[]*\\[({DATE})',
      'a [01/Mar/2026:10:00:00 +0000] x',
      ['01/Mar/2026:10:00:00 +0000', 'a [] x'],
    ],
    [
      '^t=%Y-%m-%dT%H:%M:%S%z',
      't=2026-03-01T10:00:00+0000 x',
      ['t=2026-03-01T10:00:00+0000', ' x'],
    ],
    ['{^LN-BEG}Epoch', '1772359200 x', ['1772359200', ' x']],
    ['^at {EPOCH},', 'at 1772359200, x', ['at 1772359200,', ' x']],
    ['{NONE}', 'Mar  1 10:00:00 x', ['', 'Mar  1 10:00:00 x']],
    ['%d.%m.%y', 'x01.03.26', 'none'],
    ['**%d.%m.%y', 'x01.03.26', ['01.03.26', 'x']],
    ['%a, %d %B %Y', 'SUN, 01 march 2026', ['SUN, 01 march 2026', '']],
  ] as const)('are found by %s', (pattern, line, expected) =>
    expect(cut(line, pattern)).toEqual(expected),
  )

  it('stay what they were, if a message looks like a date too', () => {
    const detector = new DateDetector(templatesOf([]).templates)
    const lines = Array.from(
      { length: 5 },
      () => '192.0.2.1 [01/Mar/2026:10:00:00 +0000] 2026-01-01 00:00:00',
    )
    for (const line of lines) expect(detector.cut(line)?.date).toBe('01/Mar/2026:10:00:00 +0000')
    expect(detector.hits).toMatchObject([{ hits: 5 }])
  })

  it('are refused where the pattern says nothing', () =>
    expect(templatesOf(['%Q']).problems).toEqual([
      { text: '%Q', why: { code: 'no-strptime', args: [] } },
    ]))
})
