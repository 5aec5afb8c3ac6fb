import { describe, expect, it } from 'vitest'
import { parseAddress, parseCidr } from '../../../src/base/address.ts'
import { must } from '../../../src/base/assert.ts'
import { IPV4_BLOCKS, IPV4_HOLDERS, IPV4_RESERVED } from '../../../src/engine/whose/iana-ipv4.ts'
import { IPV6_BLOCKS } from '../../../src/engine/whose/iana-ipv6.ts'
import { SPECIAL } from '../../../src/engine/whose/iana-special.ts'
import { ianaOf, numbersOf, specialOf } from '../../../src/engine/whose/iana.ts'

const parsed = (text: string) => must(parseAddress(text), text)

describe('the IPv4 address space', () => {
  it('is said of every /8 exactly once', () => {
    const lists = Object.values(IPV4_BLOCKS).flatMap(({ allocated, legacy }) => [allocated, legacy])
    const all = [...lists, IPV4_RESERVED].flatMap(numbersOf)
    expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: 256 }, (_, i) => i))
  })

  it('has legacy holders in legacy blocks only', () => {
    const legacy = Object.values(IPV4_BLOCKS).flatMap((blocks) => numbersOf(blocks.legacy))
    expect(Object.keys(IPV4_HOLDERS).filter((first) => !legacy.includes(Number(first)))).toEqual([])
  })

  it.each([
    ['1.1.1.1', 'apnic', 'allocated'],
    ['8.8.8.8', 'arin', 'legacy'],
    ['41.0.0.1', 'afrinic', 'allocated'],
    ['189.1.1.1', 'lacnic', 'allocated'],
    ['193.0.0.1', 'ripencc', 'allocated'],
    ['223.255.255.255', 'apnic', 'allocated'],
  ])('%s is of %s', (address, registry, status) =>
    expect(ianaOf(parsed(address))).toMatchObject({ registry, status }),
  )

  it.each(['0.0.0.0', '10.1.2.3', '127.0.0.1', '224.0.0.1', '255.255.255.255'])(
    '%s is of none',
    (address) => expect(ianaOf(parsed(address))).toBeUndefined(),
  )
})

describe('the IPv6 address space', () => {
  it('is written as networks', () => {
    const texts = Object.values(IPV6_BLOCKS).flatMap((list) => list.split(' '))
    expect(texts.filter((text) => parseCidr(text) === undefined)).toEqual([])
    expect(new Set(texts).size).toBe(texts.length)
  })

  it.each([
    ['2001:200::1', 'apnic'],
    ['2001:3fff::1', 'ripencc'],
    ['2620:1::1', 'arin'],
    ['2800:1::1', 'lacnic'],
    ['2c0f::1', 'afrinic'],
    ['2a1f:ffff::1', 'ripencc'],
  ])('%s is of %s', (address, registry) => expect(ianaOf(parsed(address))?.registry).toBe(registry))

  it.each(['2d00::1', '3000::1', '4000::1', '::1'])('%s is of none', (address) =>
    expect(ianaOf(parsed(address))).toBeUndefined(),
  )
})

describe('special-purpose networks', () => {
  it('are written as networks, each once', () => {
    expect(SPECIAL.filter(({ network }) => parseCidr(network) === undefined)).toEqual([])
    expect(new Set(SPECIAL.map(({ network }) => network)).size).toBe(SPECIAL.length)
  })

  it.each([
    ['192.0.2.7', 'Documentation (TEST-NET-1)', false],
    ['192.0.0.9', 'Port Control Protocol anycast', true],
    ['192.0.0.77', 'IETF protocol assignments', false],
    ['0.0.0.0', 'This host on this network', false],
    ['2001::1', 'Teredo', 'not-applicable'],
    ['2001:db8::1', 'Documentation', false],
    ['::ffff:10.0.0.1', 'Private use', false],
  ])('%s is %s', (address, name, global) =>
    expect(specialOf(parsed(address))).toMatchObject({ name, global }),
  )

  it('leave others alone', () => expect(specialOf(parsed('9.9.9.9'))).toBeUndefined())
})
