import { describe, expect, it } from 'vitest'
import {
  contains,
  isPrivate,
  networkOf,
  parseAddress,
  parseCidr,
  parseIPv4,
} from '../../src/base/address.ts'

describe('parseAddress', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['255.255.255.255', '255.255.255.255'],
    ['192.0.2.1:54321', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['::1', '::1'],
    ['::', '::'],
    ['1::', '1::'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('reads %s as %s', (text, canonical) => expect(parseAddress(text)?.text).toBe(canonical))

  it.each([
    '',
    '127.1',
    '0177.0.0.1',
    '192.0.2.01',
    '256.0.0.1',
    '1.2.3.4.5',
    '1.2.3.',
    ' 1.2.3.4',
    '0x7f.1.1.1',
    '3221225985',
    '192.0.2.1:',
    '192.0.2.1:123456',
    'example.com',
    '92.118.161.13.example.com',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    ':1::2',
    '12345::',
    '1:2:3:4:5:6:7::8',
    '[::1',
    '[::1]x',
    'fe80::1%',
    '-',
    'unix:',
    ':'.repeat(100),
  ])('refuses %j', (text) => expect(parseAddress(text)).toBeUndefined())

  it('keeps the zone', () => expect(parseAddress('fe80::1%3')?.zone).toBe('3'))
  it('gives IPv4 as a number', () => expect(parseIPv4('192.0.2.1')).toBe(0xc0000201))
})

describe('networks', () => {
  it.each([
    ['192.0.2.0/24', '192.0.2.255', true],
    ['192.0.2.99/24', '192.0.2.1', true],
    ['192.0.2.0/24', '192.0.3.0', false],
    ['192.0.2.0/24', '::ffff:192.0.2.7', true],
    ['0.0.0.0/0', '203.0.113.1', true],
    ['203.0.113.1', '203.0.113.1', true],
    ['203.0.113.1', '203.0.113.2', false],
    ['2001:db8::/33', '2001:db8:7fff::1', true],
    ['2001:db8::/33', '2001:db8:8000::1', false],
    ['::/0', '2001:db8::1', true],
    ['::/0', '192.0.2.1', false],
    ['192.0.2.0/24', 'host.example', false],
  ])('%s holds %s: %s', (cidr, address, held) => {
    const parsed = parseCidr(cidr)
    expect(parsed && contains(parsed, address)).toBe(held)
  })

  it.each(['192.0.2.0/33', '192.0.2.0/', '192.0.2.0/024', '::/129', '10/8', 'a/8', '1.2.3.4/-1'])(
    'refuses %s',
    (text) => expect(parseCidr(text)).toBeUndefined(),
  )

  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['223.255.255.1:80', '223.255.255.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8::/64'],
    ['crawler.example.net', ''],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network))

  it.each([
    '10.1.2.3',
    '172.31.0.1',
    '192.168.0.1',
    '127.0.0.1',
    '::1',
    'fd00::1',
    'fe80::1%eth0',
    '100.64.1.1',
  ])('%s is private', (address) => expect(isPrivate(address)).toBe(true))
  it.each(['172.32.0.1', '11.0.0.1', '2001:db8::1', 'localhost', '100.128.0.1'])(
    '%s is not',
    (address) => expect(isPrivate(address)).toBe(false),
  )
})
