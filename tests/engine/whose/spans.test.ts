import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../../src/base/address.ts'
import { must } from '../../../src/base/assert.ts'
import { parseRange, rangeText } from '../../../src/engine/whose/ranges.ts'
import { findSpan, SpanBuilder } from '../../../src/engine/whose/spans.ts'

function tableOf(...texts: string[]): (address: string) => string | undefined {
  const builder = new SpanBuilder()
  for (const [i, text] of texts.entries()) {
    const { version, first, last } = must(parseRange(text), text)
    builder.add(version, first, last, i)
  }
  const table = builder.table()
  return (address) => {
    const found = findSpan(table, must(parseAddress(address), address))
    return found === undefined ? undefined : `${found.value} ${rangeText(found)}`
  }
}

describe('ranges of addresses', () => {
  it.each([
    ['192.0.2.0 - 192.0.2.255', '192.0.2.0/24'],
    ['192.0.2.0-192.0.2.9', '192.0.2.0 - 192.0.2.9'],
    ['192.0.2.1 - 192.0.2.2', '192.0.2.1 - 192.0.2.2'],
    ['0.0.0.0 - 255.255.255.255', '0.0.0.0/0'],
    ['192.0.2.7', '192.0.2.7/32'],
    ['192.0.2/24', '192.0.2.0/24'],
    ['198.51/16', '198.51.0.0/16'],
    ['2001:db8::/33', '2001:db8::/33'],
    ['2001:db8:: - 2001:db8:0:ffff:ffff:ffff:ffff:ffff', '2001:db8::/48'],
    ['2001:db8::1 - 2001:db8::2', '2001:db8::1 - 2001:db8::2'],
    [
      '2001:db8:: - 2001:db8:1:fffe:ffff:ffff:ffff:ffff',
      '2001:db8:: - 2001:db8:1:fffe:ffff:ffff:ffff:ffff',
    ],
    ['::/0', '::/0'],
  ])('%s is %s', (text, shown) => expect(rangeText(must(parseRange(text), text))).toBe(shown))

  it.each(['', '-', '192.0.2.9 - 192.0.2.1', '192.0.2.0 - 2001:db8::', '1.2/33', 'a - b', '1-2-3'])(
    '%j is none',
    (text) => expect(parseRange(text)).toBeUndefined(),
  )
})

describe('a table of ranges', () => {
  it('finds the narrowest range around an address', () => {
    const find = tableOf(
      '192.0.2.128/25',
      '192.0.0.0/16',
      '192.0.2.0/24',
      '2001:db8::/32',
      '192.0.2.200',
    )
    expect(find('192.0.2.200')).toBe('4 192.0.2.200/32')
    expect(find('192.0.2.201')).toBe('0 192.0.2.128/25')
    expect(find('192.0.2.1')).toBe('2 192.0.2.0/24')
    expect(find('192.0.3.1')).toBe('1 192.0.0.0/16')
    expect(find('192.1.0.0')).toBeUndefined()
    expect(find('191.255.255.255')).toBeUndefined()
    expect(find('2001:db8:ffff::1')).toBe('3 2001:db8::/32')
    expect(find('2001:db9::')).toBeUndefined()
  })

  it('takes the later one of equal ranges', () =>
    expect(tableOf('192.0.2.0/24', '198.51.100.0/24', '192.0.2.0/24')('192.0.2.9')).toBe(
      '2 192.0.2.0/24',
    ))

  it('answers in overlaps that no network could make', () => {
    const find = tableOf('192.0.2.0-192.0.2.10', '192.0.2.5-192.0.2.20', '192.0.2.12-192.0.2.15')
    expect(find('192.0.2.4')).toBe('0 192.0.2.0 - 192.0.2.10')
    expect(find('192.0.2.11')).toBe('1 192.0.2.5 - 192.0.2.20')
    expect(find('192.0.2.13')).toBe('2 192.0.2.12/30')
    expect(find('192.0.2.20')).toBe('1 192.0.2.5 - 192.0.2.20')
    expect(find('192.0.2.21')).toBeUndefined()
  })

  it('agrees with looking at every range', () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
    const ranges = Array.from({ length: 400 }, () => {
      const bits = 18 + random(14)
      return `198.18.${random(64)}.${random(256)}/${bits}`
    }).map((text) => must(parseRange(text), text))
    const builder = new SpanBuilder()
    ranges.forEach(({ version, first, last }, i) => builder.add(version, first, last, i))
    const table = builder.table()
    for (let i = 0; i < 2000; i++) {
      const address = must(parseAddress(`198.18.${random(64)}.${random(256)}`), 'address')
      const word = must(address.words[0], 'word')
      const holding = ranges.filter(
        ({ first, last }) => must(first[0], 'first') <= word && word <= must(last[0], 'last'),
      )
      const least = Math.min(
        ...holding.map(({ first, last }) => must(last[0], 'last') - must(first[0], 'first')),
      )
      const found = findSpan(table, address)
      expect(
        found === undefined
          ? Infinity
          : must(found.last[0], 'last') - must(found.first[0], 'first'),
      ).toBe(least)
    }
  })
})
