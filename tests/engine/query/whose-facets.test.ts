import { beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../../src/base/assert.ts'
import { encode } from '../../../src/base/bytes.ts'
import type { Filter } from '../../../src/engine/columns/filter.ts'
import { Addresses } from '../../../src/engine/whose/addresses.ts'
import { KINDS, readData } from '../../../src/engine/whose/kinds.ts'
import { openData } from '../../../src/engine/whose/open-data.ts'
import type { Questions } from '../../../src/jobs/questions.ts'
import { questionsOf } from '../../jobs/questions-of.ts'

const LOG = ['192.0.2.1', '192.0.2.1', '198.51.100.4', '203.0.113.9', '2001:db8::1']
  .map((source) => `${source} - - [21/Nov/2026:02:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "x"\n`)
  .join('')
const WHOIS =
  'inetnum: 192.0.2.0 - 192.0.2.255\ncountry: DE\norigin: AS64496\n\ninet6num: 2001:db8::/32\ncountry: NL\n'

const data = (text: string): Addresses => {
  const kind = must(
    KINDS.find(({ id }) => id === 'whois'),
    'whois',
  )
  const read = readData(kind, new Uint8Array(encode(text)))
  const { body } = must('data' in read ? read.data : undefined, 'data')
  return new Addresses([{ name: 'w', kind: 'whois', made: 0, list: false, find: openData(body) }])
}

let questions: Questions
beforeAll(async () => {
  questions = await questionsOf(LOG)
})

const counted = (facet: 'country' | 'asn') =>
  Object.fromEntries(
    questions
      .facet({ facets: {} }, facet, { from: 0, count: 9 })
      .rows.map(({ value, count }) => [value, count]),
  )
const shown = (facets: Filter['facets']): string[] =>
  questions
    .events({ facets }, { order: 'file', descending: false, from: 0, count: 9 })
    .rows.map(({ source }) => source)

describe('country and system', () => {
  it('of all sources are unknown without data', () => expect(counted('country')).toEqual({ '': 5 }))

  it('are counted and filtered by', () => {
    questions.holdings.addresses = data(WHOIS)
    expect(counted('country')).toEqual({ DE: 2, NL: 1, '': 2 })
    expect(counted('asn')).toEqual({ AS64496: 2, '': 3 })
    expect(shown({ country: { include: ['NL'], exclude: [] } })).toEqual(['2001:db8::1'])
    expect(shown({ asn: { include: [], exclude: ['AS64496'] } })).toEqual([
      '198.51.100.4',
      '203.0.113.9',
      '2001:db8::1',
    ])
    expect(shown({ country: { include: [''], exclude: [] } })).toHaveLength(2)
  })

  it('follow other data', () => {
    questions.holdings.addresses = data(WHOIS.replace('DE', 'FR'))
    expect(counted('country')).toEqual({ FR: 2, NL: 1, '': 2 })
  })

  it('are what all facts together say', () => {
    const addresses = data(WHOIS)
    for (const source of ['192.0.2.9', '2001:db8::7', '9.9.9.9', 'x', ''])
      expect(addresses.fact(source, 'country')).toBe(addresses.whose(source).country ?? '')
  })
})
