import { describe, expect, it } from 'vitest'
import { grouped, isToBePicked, noLogEnd, sizeOf } from '../../src/app/picking.ts'
import type { Entry } from '../../src/protocol/ingest.ts'

const entry = (path: string, size = 10): Entry => ({
  path,
  size,
  from: { flags: 0, method: 8, compressed: size, at: 0 },
})

describe('what is no log by its name', () => {
  it.each([
    ['www/logo.PNG', '.png'],
    ['dump.sql.gz', '.sql'],
    ['inner.zip', '.zip'],
    ['site/index.php', '.php'],
    ['access.log', undefined],
    ['access.log.3.bz2', undefined],
    ['logs.php/access_log', undefined],
    ['events.json', undefined],
    ['access_log', undefined],
    ['u_ex260301.log.zst', undefined],
  ])('%s: %s', (path, end) => expect(noLogEnd(path)).toBe(end))
})

describe('an archive', () => {
  const logs = (count: number, size = 10): Entry[] =>
    Array.from({ length: count }, (_, i) => entry(`access.log.${i}`, size))

  it('that is small and holds logs is read straight away', () => {
    expect(isToBePicked([])).toBe(false)
    expect(isToBePicked(logs(30))).toBe(false)
  })

  it('asks where it holds many files, much text, or what looks like no log', () => {
    expect(isToBePicked(logs(31))).toBe(true)
    expect(isToBePicked(logs(3, 2 ** 30))).toBe(true)
    expect(isToBePicked([...logs(2), entry('a.css')])).toBe(true)
  })

  it('is opened in groups of half a gigabyte, each file once and in order', () => {
    const entries = [
      entry('a', 300 << 20),
      entry('b', 300 << 20),
      entry('c', 900 << 20),
      entry('d'),
    ]
    const groups = [...grouped(entries)]
    expect(groups.map((group) => group.map(({ path }) => path).join(''))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ])
    expect(groups.flat()).toEqual(entries)
    expect(sizeOf(entries)).toBe((1500 << 20) + 10)
    expect([...grouped(logs(500))]).toHaveLength(1)
  })
})
