import { Reader, type Response } from 'mmdb-lib'
import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../../src/base/address.ts'
import { must } from '../../../src/base/assert.ts'
import { valueAt } from '../../../src/engine/whose/mmdb/decoder.ts'
import kind from '../../../src/engine/whose/kinds/mmdb.ts'
import { openData } from '../../../src/engine/whose/open-data.ts'
import { mmdbOf, type Written } from './mmdb-writer.ts'

const CITY = {
  '192.0.2.0/24': {
    city: { names: { en: 'Bielefeld', ja: 'ビーレフェルト' } },
    country: { iso_code: 'DE', names: { en: 'Germany' } },
    location: { accuracy_radius: 10 },
  },
  '192.0.2.128/25': { registered_country: { iso_code: 'AT' } },
  '2001:db8::/32': { country: { iso_code: 'JP' } },
}
const AS = {
  '198.51.100.0/25': {
    autonomous_system_number: 64496,
    autonomous_system_organization: 'EXAMPLE-AS Example GmbH',
  },
  '203.0.113.0/24': {
    asn: 'AS64511',
    as_name: 'Example',
    country_code: 'US',
    country: 'United States',
  },
}

function find(bytes: Uint8Array<ArrayBuffer>, address: string) {
  const result = kind.read(bytes)
  return 'data' in result
    ? openData(result.data.body)(must(parseAddress(address), address))
    : result.fault
}

describe('a MaxMind DB file', () => {
  it.each([24, 28, 32] as const)('is read with numbers of %i bits', (bits) => {
    const bytes = mmdbOf({ ...CITY, ...AS }, { bits })
    expect(find(bytes, '192.0.2.1')).toEqual({
      network: '192.0.2.0/25',
      facts: { country: 'DE', city: 'Bielefeld' },
    })
    expect(find(bytes, '192.0.2.200')).toEqual({
      network: '192.0.2.128/25',
      facts: { country: 'AT' },
    })
    expect(find(bytes, '2001:db8::7')).toEqual({
      network: '2001:db8::/32',
      facts: { country: 'JP' },
    })
    expect(find(bytes, '198.51.100.1')).toEqual({
      network: '198.51.100.0/25',
      facts: { asn: 64496, asName: 'EXAMPLE-AS Example GmbH' },
    })
    expect(find(bytes, '203.0.113.1')).toEqual({
      network: '203.0.113.0/24',
      facts: { country: 'US', asn: 64511, asName: 'Example' },
    })
    expect(find(bytes, '198.51.100.200')).toBeUndefined()
    expect(find(bytes, '2001:db9::')).toBeUndefined()
  })

  it('of IPv4 only knows nothing of IPv6', () => {
    const bytes = mmdbOf({ '192.0.2.0/24': { country: { iso_code: 'DE' } } }, { version: 4 })
    expect(find(bytes, '192.0.2.9')).toMatchObject({ network: '192.0.2.0/24' })
    expect(find(bytes, '2001:db8::1')).toBeUndefined()
  })

  it('says what it is', () => {
    const result = kind.read(mmdbOf(CITY, { type: 'GeoLite2-City' }))
    expect(result).toMatchObject({
      data: { about: 'GeoLite2-City', made: Date.UTC(2026, 0, 1), networks: 3, unread: 0 },
    })
    expect('data' in result && [...result.data.holds].sort()).toEqual(['city', 'country'])
  })

  it('is read as the reference reader reads it', () => {
    const bytes = mmdbOf({ ...CITY, ...AS })
    const reader = new Reader<Response>(Buffer.from(bytes))
    for (const address of [
      '192.0.2.1',
      '192.0.2.129',
      '2001:db8::1',
      '198.51.100.1',
      '198.51.100.254',
    ]) {
      const [theirs, bits] = reader.getWithPrefixLength(address)
      const ours = find(bytes, address)
      if (theirs === null) expect(ours).toBeUndefined()
      else expect(ours).toMatchObject({ network: expect.stringMatching(`/${bits}$`) as string })
    }
  })
})

describe('a broken MaxMind DB file', () => {
  const whole = mmdbOf({ ...CITY, ...AS })

  it('is said to be cut where its end is missing', () =>
    expect(kind.read(whole.slice(0, whole.length - 200))).toEqual({ fault: 'cut' }))

  it('is said to be broken where its metadata does not fit', () =>
    expect(kind.read(whole.slice(400))).toEqual({ fault: 'broken' }))

  it('of nothing is empty', () =>
    expect(kind.read(mmdbOf({ '192.0.2.0/24': { x: 'y' } }))).toEqual({ fault: 'empty' }))

  it('never throws or hangs, whatever byte is another one', () => {
    let seed = 11
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
    const addresses = ['192.0.2.1', '192.0.2.200', '198.51.100.3', '2001:db8::1', 'ffff::']
    const began = performance.now()
    for (let round = 0; round < 3000; round++) {
      const bytes = whole.slice()
      for (let i = 0; i <= random(4); i++) bytes[random(bytes.length)] = random(256)
      const cut = random(5) === 0 ? bytes.slice(random(bytes.length)) : bytes
      for (const address of addresses) expect(() => find(cut, address)).not.toThrow()
    }
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})

describe('a hostile value', () => {
  const nested = (levels: number): Uint8Array =>
    Uint8Array.from(Array.from({ length: levels }, () => [0x1f, 4, 0xff, 0xff, 0xff]).flat())

  it.each<[string, Uint8Array]>([
    ['a pointer to itself', Uint8Array.of(0x20, 0)],
    ['a map that holds itself', Uint8Array.of(0xe1, 0x41, 0x61, 0x20, 0)],
    ['arrays of arrays that say they are huge', nested(4000)],
    [
      'an array of pointers to itself',
      Uint8Array.from([0x1e, 4, 0xff, 0xff, ...new Array<number>(2000).fill(0x20)]),
    ],
    ['a text longer than the file', Uint8Array.of(0x5f, 0xff, 0xff, 0xff, 0x41)],
    ['a type that is not', Uint8Array.of(0x00, 0x50)],
    ['a map whose name is a number', Uint8Array.of(0xe1, 0xa1, 7, 0xa1, 7)],
    ['nothing', new Uint8Array()],
  ])('%s is none', (_, bytes) => expect(valueAt(bytes, 0, 0)).toBeUndefined())

  it('with a name of a prototype is a name like any other', () => {
    const networks: Record<string, Written> = {
      '192.0.2.0/24': JSON.parse('{"__proto__":{"iso_code":"DE"}}') as Written,
    }
    expect(find(mmdbOf(networks), '192.0.2.1')).toBe('empty')
  })
})
