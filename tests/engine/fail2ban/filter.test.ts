import { describe, expect, it } from 'vitest'
import { type ConfigFile, folderOf } from '../../../src/engine/fail2ban/config.ts'
import { faultOf } from '../../../src/engine/fail2ban/fault.ts'
import { filterNames, readFilter } from '../../../src/engine/fail2ban/filter.ts'
import { readIni } from '../../../src/engine/fail2ban/ini.ts'

const read = (
  files: Record<string, string>,
  name = 'door',
  options?: ReadonlyMap<string, string>,
) =>
  readFilter(
    folderOf(Object.entries(files).map(([file, text]): ConfigFile => ({ name: file, text }))),
    name,
    options,
  )

const failregex = (...args: Parameters<typeof read>): readonly string[] | string => {
  const reading = read(...args)
  return reading.kind === 'filter'
    ? reading.filter.failregex
    : reading.kind === 'unread'
      ? reading.why.fault.code
      : reading.kind
}

describe("fail2ban's files", () => {
  it('have sections, options, lines that go on, and remarks', () => {
    const { sections, defaults, problem } = readIni(`# remark
[DEFAULT]
who : me
[Definition]
failregex = one ; remark
            two;three
            # remark
            four = 4

            five
Other=x
`)
    expect(problem).toBeUndefined()
    expect(defaults.get('who')).toBe('me')
    expect(sections.get('Definition')).toEqual(
      new Map([
        ['failregex', 'one\ntwo;three\nfour = 4\n\nfive'],
        ['other', 'x'],
      ]),
    )
  })

  it.each([
    ['x = 1', faultOf('no-section', 1)],
    ['[A]\nx = 1\nX = 2', faultOf('option-twice', 3, 'x')],
    ['[A]\n[A]', faultOf('section-twice', 2, 'A')],
    ['[A]\nwhat is this', faultOf('no-option', 2)],
    ['x'.repeat(2_000_000), faultOf('file-too-long')],
  ])('are refused where fail2ban refuses them', (text, why) =>
    expect(readIni(text).problem).toEqual(why),
  )

  it('put other values in place of names', () => {
    expect(
      failregex({
        'door.conf': `[DEFAULT]
_pre = door: %(_mid)s
_mid = <_tag>
[Definition]
_tag = lock
failregex = ^%(_pre)s 100%% <HOST>$
            ^<_pre> <mode-<mode>> %(__name__)s
mode-a = A <HOST>
mode-b = B <HOST>
mode = b
`,
      }),
    ).toEqual(['^door: lock 100% <HOST>$', '^door: lock B <HOST> Definition'])
  })

  it('let a jail choose, and [Init] before [Definition]', () => {
    const files = {
      'door.conf': `[Definition]
failregex = ^<mode> <HOST>
maxlines = 3
[Init]
mode = soft
maxlines = 5
datepattern = {^LN-BEG}`,
    }
    expect(failregex(files)).toEqual(['^soft <HOST>'])
    expect(failregex(files, 'door', new Map([['mode', 'hard']]))).toEqual(['^hard <HOST>'])
    expect(read(files)).toMatchObject({
      filter: { maxlines: 5, datepattern: ['{^LN-BEG}'], names: true },
    })
  })

  it('include others before and after, and take the .local of each', () => {
    const reading = read({
      'filter.d/door.conf': `[INCLUDES]
before = common.conf
after = more.conf
[Definition]
failregex = ^%(pre)s <HOST>`,
      'filter.d/door.local': `[Definition]
failregex = %(known/failregex)s
            ^local <HOST>`,
      'filter.d/common.conf': '[DEFAULT]\npre = common',
      'filter.d/common.local': '[DEFAULT]\npre = mine',
      'filter.d/more.conf': '[Definition]\nignoreregex = ^mine 192\\.0\\.2\\.',
    })
    expect(reading).toMatchObject({
      filter: {
        failregex: ['^mine <HOST>', '^local <HOST>'],
        ignoreregex: ['^mine 192\\.0\\.2\\.'],
        files: ['common.conf', 'common.local', 'door.conf', 'more.conf', 'door.local'],
        missing: [],
      },
    })
  })

  it('reach into other sections', () => {
    expect(
      failregex({
        'door.conf': `[DEFAULT]
logtype = short
pre = <lt_<logtype>/pre>
[Definition]
logtype = long
failregex = ^<pre> %(lt_short/pre)s <HOST>
[lt_short]
pre = s
[lt_long]
pre = l`,
      }),
    ).toEqual(['^l s <HOST>'])
  })

  it('name what is missing, broken or endless', () => {
    expect(
      read({ 'door.conf': '[INCLUDES]\nbefore = gone.conf\n[Definition]\nfailregex=%(x)s' }),
    ).toMatchObject({
      why: { fault: faultOf('name-unknown', '%(x)s'), at: 'failregex', missing: ['gone.conf'] },
    })
    expect(failregex({ 'door.conf': '[Definition]\nfailregex = <a>\na = <b>\nb = <a>' })).toBe(
      'tag-of-itself',
    )
    expect(failregex({ 'door.conf': '[Definition]\nfailregex = %(a)s\na = %(a)s' })).toBe(
      'names-too-deep',
    )
    const bombs = Array.from({ length: 20 }, (_, at) => `b${at} = ${`<b${at + 1}>`.repeat(9)}`)
    expect(
      failregex({ 'door.conf': `[Definition]\nfailregex = <b0>\n${bombs.join('\n')}\nb20 = x` }),
    ).toBe('value-too-long')
    expect(failregex({ 'door.conf': '[Definition]\nfailregex = 5% <HOST>' })).toBe('lone-percent')
    expect(failregex({ 'door.conf': '[INCLUDES]\nbefore = door.conf\n[Definition]\na=1' })).toBe(
      'part',
    )
    expect(failregex({})).toBe('file-missing')
  })

  it('are listed by name, a .local alone too', () => {
    const folder = folderOf(
      ['b.conf', 'a.conf', 'a.local', 'c.local', 'd.txt'].map((name) => ({ name, text: '' })),
    )
    expect(filterNames(folder)).toEqual(['a', 'b', 'c'])
  })
})
