import { describe, expect, it } from 'vitest'
import { reachOf } from '../../../src/engine/url/host.ts'
import { hostsIn } from '../../../src/engine/url/hosts.ts'
import { fastest } from '../../fastest.ts'

describe('reachOf', () => {
  it.each([
    ['127.0.0.1', 'self', false],
    ['127.1', 'self', true],
    ['0x7f000001', 'self', true],
    ['2130706433', 'self', true],
    ['0177.0.0.01', 'self', true],
    ['0', 'self', true],
    ['LOCALHOST.', 'self', false],
    ['a.b.nip.io', 'self', false],
    ['[::1]', 'self', false],
    ['[::ffff:127.0.0.1]', 'self', false],
    ['[64:ff9b::7f00:1]', 'self', false],
    ['[2002:7f00:1::]', 'self', false],
    ['169.254.169.254', 'metadata', false],
    ['0xa9.254.0251.0xfe', 'metadata', true],
    ['425.510.425.510', 'metadata', true],
    ['[fd00:ec2::254]', 'metadata', false],
    ['metadata.google.internal', 'metadata', false],
    ['10.1.2.3', 'private', false],
    ['172.31.0.1', 'private', false],
    ['172.32.0.1', 'elsewhere', false],
    ['192.168.257', 'private', true],
    ['[fe80::1]', 'private', false],
    ['host.docker.internal', 'private', false],
    ['192.0.2.1', 'elsewhere', false],
    ['3221225985', 'elsewhere', true],
    ['8080', 'elsewhere', false],
    ['localhosting.example', 'elsewhere', false],
    ['1.2.3.4.5', 'elsewhere', false],
    ['', 'elsewhere', false],
  ] as const)('%s reaches %s', (host, reach, odd) => {
    expect(reachOf(host)).toMatchObject({ reach, odd })
  })
})

describe('hostsIn', () => {
  it.each([
    ['u=http://a.example:80/x?y=http://b.example', ['a.example', 'b.example']],
    ['u=http:127.0.0.1', ['127.0.0.1']],
    ['u=//a.example/', ['a.example']],
    [String.raw`u=http:\\a.example\b`, ['a.example']],
    ['u=http://good.example@bad.example/', ['bad.example', 'bad.example']],
    ['u=http://a.example&@b.example#@127.0.0.1/', ['b.example', 'b.example', '127.0.0.1']],
    ['u=gopher://[::1]:70/_x', ['::1']],
    ['mail me@a.example', []],
    ['/a//b/c', []],
    ['12:30/1', []],
  ] as const)('of %s', (text, names) => {
    expect(hostsIn(text).map(({ name }) => name)).toEqual(names)
  })

  it('takes linear time', () => {
    for (const filler of ['http://', 'a:', '//', '@', 'http://a@', 'a.', ':/', '1.'])
      expect(
        fastest(() => hostsIn(filler.repeat(65_536 / filler.length)), 3),
        filler,
      ).toBeLessThan(50)
  })
})
