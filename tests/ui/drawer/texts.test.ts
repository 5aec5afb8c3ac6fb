import { describe, expect, it } from 'vitest'
import { defang } from '../../../src/ui/drawer/indicators.ts'
import { hexLineCount, hexLines } from '../../../src/ui/drawer/hex.ts'
import { marksInLine, runsOf } from '../../../src/ui/drawer/marks.ts'
import { endingOf, referrerParts } from '../../../src/ui/drilldown/referrer.ts'
import { fastest } from '../../fastest.ts'

describe('indicators', () => {
  it.each([
    ['url', 'http://94.26.90.205/wget.sh', 'hxxp://94[.]26[.]90[.]205/wget.sh'],
    ['url', 'HTTPS://evil.example:8/a.b?c=d.e', 'HxxPS://evil[.]example:8/a.b?c=d.e'],
    ['url', 'ftp://a.example/x', 'ftp://a[.]example/x'],
    ['url', '//a.example/x', '/' + '/a.example/x'],
    ['host', 'evil.example', 'evil[.]example'],
    ['address', '192.0.2.1', '192[.]0[.]2[.]1'],
    ['file', 'wget.sh', 'wget.sh'],
  ] as const)('of kind %s are shown dead: %s', (kind, value, shown) => {
    expect(defang({ kind, value })).toBe(shown)
  })
})

describe('hex', () => {
  it('shows bytes, offsets and printable text', () => {
    expect(hexLines('GET /é\u0000 HTTP/1.1', 17, 0, 9)).toEqual([
      { at: 0, hex: '47 45 54 20 2f c3 a9 00  20 48 54 54 50 2f 31 2e', text: 'GET /··· HTTP/1.' },
      { at: 16, hex: '31', text: '1' },
    ])
  })

  it('shows Latin-1 bytes as they are in the file', () => {
    expect(hexLines('caf\u00e9', 4, 0, 1)[0]?.hex).toBe('63 61 66 e9')
  })

  it('makes only the lines that are asked for', () => {
    const raw = 'x'.repeat(65_536)
    expect(hexLineCount(raw.length)).toBe(4096)
    expect(hexLines(raw, raw.length, 4000, 50)).toHaveLength(50)
    expect(hexLines(raw, raw.length, 4095, 50)).toHaveLength(1)
  })
})

describe('marks', () => {
  const mark = (start: number, end: number, rule: string, here = true) => ({
    start,
    end,
    rule,
    here,
  })

  it('cut a text into runs, also where they overlap', () => {
    const { runs, cut } = runsOf('id=1 union select', [mark(5, 17, 'a'), mark(11, 17, 'b')], 500)
    expect(runs).toEqual([
      { text: 'id=1 ', rules: [], here: false },
      { text: 'union ', rules: ['a'], here: true },
      { text: 'select', rules: ['a', 'b'], here: true },
    ])
    expect(cut).toBe(0)
  })

  it('ignore places outside the text', () => {
    expect(runsOf('abc', [mark(-1, 2, 'a'), mark(2, 9, 'b'), mark(2, 2, 'c')], 500).runs).toEqual([
      { text: 'abc', rules: [], here: false },
    ])
  })

  it('show the window around the first match of a long text', () => {
    const text = `${'a'.repeat(60_000)}' or 1=1${'b'.repeat(4000)}`
    const { runs, skipped, cut } = runsOf(text, [mark(60_000, 60_008, 'x')], 500)
    expect(runs.map((r) => r.text).join('')).toContain("' or 1=1")
    expect(skipped).toBe(59_920)
    expect(skipped + 500 + cut).toBe(text.length)
  })

  it('stay few and fast however many there are', () => {
    const text = 'a'.repeat(65_536)
    const many = Array.from({ length: 20_000 }, (_, i) => mark(i, i + 1, `r${i}`))
    expect(runsOf(text, many, 65_536).runs.length).toBeLessThan(500)
    expect(fastest(() => runsOf(text, many, 65_536))).toBeLessThan(200)
  })

  it('never cut a character in half', () => {
    const text = '😀'.repeat(400)
    const { runs } = runsOf(text, [], 501)
    expect(runs.at(-1)?.text).not.toMatch(/[\uD800-\uDBFF]$/)
  })

  it('move from a field to its place in the raw line', () => {
    const raw = '1.2.3.4 "GET /x?q=../.. HTTP/1.1" 200 "/x?q=../.."'
    const step = (marks: ReturnType<typeof mark>[]) => [{ step: 'raw', text: '/x?q=../..', marks }]
    const found = marksInLine(raw, [
      { field: 'target', steps: step([mark(5, 10, 't')]) },
      { field: 'referrer', steps: step([mark(5, 10, 'r')]) },
      { field: 'message', steps: [{ step: 'raw', text: 'not there', marks: [mark(0, 1, 'm')] }] },
    ])
    expect(found.map((m) => [m.rule, raw.slice(m.start, m.end), m.start])).toEqual([
      ['t', '../..', 18],
      ['r', '../..', 44],
    ])
  })
})

describe('referrers', () => {
  it('show what they carried', () => {
    expect(
      referrerParts(
        'http://www.shop.example/bitrix/redirect.php?goto=https%3A%2F%2Fspam.example%2F&n=a+b#top',
      ),
    ).toEqual({
      host: 'www.shop.example',
      path: '/bitrix/redirect.php',
      carried: [
        { name: 'goto', value: 'https://spam.example/' },
        { name: 'n', value: 'a b' },
      ],
      more: 0,
    })
  })

  it.each(['', '-', 'android-app://x', '%%%', 'http://', 'http://a?%ff=%zz', "' or 1=1 --"])(
    'never fail: %j',
    (text) => {
      expect(referrerParts(text).carried.length).toBeLessThan(3)
    },
  )

  it('count the parameters they leave out', () => {
    const { carried, more } = referrerParts(`http://a/?${'x=1&'.repeat(5000)}`)
    expect(carried).toHaveLength(20)
    expect(more).toBe(4980)
  })

  it.each([
    ['/cgi-bin/a.CGI', 'cgi'],
    ['/index.html', 'html'],
    ['/a.php/info', ''],
    ['/', ''],
    ['/v1.2', ''],
  ])('tell the kind of page of %s', (path, ending) => {
    expect(endingOf(path)).toBe(ending)
  })
})
