import { describe, expect, it } from 'vitest'
import { folderOf } from '../../../src/engine/fail2ban/config.ts'
import { readFilter } from '../../../src/engine/fail2ban/filter.ts'
import { prepareFilter, type ReadyFilter, slowOf } from '../../../src/engine/fail2ban/prepare.ts'
import { FilterRun, type LineResult } from '../../../src/engine/fail2ban/run.ts'

function ready(definition: string): ReadyFilter {
  const folder = folderOf([{ name: 'door.conf', text: `[Definition]\n${definition}` }])
  const reading = readFilter(folder, 'door')
  if (reading.kind !== 'filter') throw new Error(JSON.stringify(reading))
  return prepareFilter(reading.filter)
}

function run(definition: string, ...lines: readonly string[]): readonly LineResult[] {
  const one = new FilterRun(ready(definition))
  return lines.map((line) => one.take(line))
}

const brief = (results: readonly LineResult[]): readonly string[] =>
  results.map(({ outcome, host }) => (host === undefined ? outcome : `${outcome} ${host}`))

describe('a filter over lines', () => {
  it('says who failed, by which expression, and which lines it misses', () => {
    const results = run(
      String.raw`failregex = ^ door: no key from <HOST>$
            ^ door: bad <F-USER>\S+</F-USER> from <ADDR>$
ignoreregex = from 192\.0\.2\.9`,
      'Mar  1 10:00:00 door: no key from 192.0.2.1',
      'Mar  1 10:00:00 door: bad eve from [2001:db8::1]',
      'Mar  1 10:00:00 door: no key from host.example',
      'Mar  1 10:00:00 door: bad eve from host.example',
      'Mar  1 10:00:00 door: no key from 192.0.2.9',
      '# Mar  1 10:00:00 door: no key from 192.0.2.1',
      '',
    )
    expect(brief(results)).toEqual([
      'matched 192.0.2.1',
      'matched 2001:db8::1',
      'matched host.example',
      'missed',
      'ignored',
      'skipped',
      'skipped',
    ])
    expect(results[1]).toMatchObject({ regex: 1, date: 'Mar  1 10:00:00' })
  })

  it('takes the content of a prefregex', () => {
    const definition = String.raw`prefregex = ^ \S+ door: <F-CONTENT>.+</F-CONTENT>$
failregex = ^no key from <HOST>$`
    expect(
      brief(
        run(
          definition,
          'Mar  1 10:00:00 h door: no key from 192.0.2.1',
          'Mar  1 10:00:00 h window: no key from 192.0.2.1',
        ),
      ),
    ).toEqual(['matched 192.0.2.1', 'missed'])
  })

  it('puts the lines of a connection together', () => {
    const definition = String.raw`prefregex = ^<F-MLFID> door\[\d+\]:</F-MLFID> <F-CONTENT>.+</F-CONTENT>$
failregex = ^<F-NOFAIL>connect</F-NOFAIL> from <HOST>
            ^failed for <F-USER>\S+</F-USER>$
            ^<F-MLFFORGET>close</F-MLFFORGET>$
            ^<F-MLFFORGET><F-MLFGAINED>opened</F-MLFGAINED></F-MLFFORGET> for <F-USER>\S+</F-USER>$`
    const lines = [
      'connect from 192.0.2.1',
      'failed for eve',
      'opened for eve',
      'failed for eve',
    ].map((text) => `Mar  1 10:00:00 door[7]: ${text}`)
    expect(brief(run(definition, ...lines))).toEqual([
      'known',
      'matched 192.0.2.1',
      'known',
      'known',
    ])
  })

  it('looks at several lines where a filter wants them', () => {
    const definition = String.raw`maxlines = 4
failregex = ^ door: asked <HOST>$<SKIPLINES>^ door: failed$`
    const results = run(
      definition,
      'Mar  1 10:00:00 door: asked 192.0.2.1',
      'Mar  1 10:00:00 door: something else',
      'Mar  1 10:00:00 door: failed',
      'Mar  1 10:00:00 door: failed',
    )
    expect(brief(results)).toEqual(['missed', 'missed', 'matched 192.0.2.1', 'missed'])
    expect(results[2]?.before).toEqual([0])
  })

  it('names what cannot be read, and runs the rest', () => {
    const filter = ready(String.raw`failregex = ^a (<HOST>
            ^b <HOST>
            ^c \d+
ignoreregex = [
datepattern = %%Q`)
    expect(filter.problems.map(({ option, why }) => `${option}: ${why.code}`)).toEqual([
      'failregex: group-open',
      'failregex: no-address',
      'ignoreregex: set-open',
      'datepattern: no-strptime',
    ])
    expect(new FilterRun(filter).take('b 192.0.2.1').outcome).toBe('matched')
  })

  it('is stopped by no line', () => {
    const filter = ready(String.raw`failregex = ^(?:a+)+ <HOST>$`)
    const result = new FilterRun(filter).take(`${'a'.repeat(5_000)} x y`)
    expect(result).toMatchObject({ outcome: 'missed', gaveUp: true })
    expect(slowOf(filter)).toHaveLength(1)
  })
})
