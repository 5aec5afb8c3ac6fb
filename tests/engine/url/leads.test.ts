import { describe, expect, it } from 'vitest'
import rule from '../../../src/engine/rules/redirect/external-target.ts'
import { LEADING, leadsOf, parametersOf, plainHost } from '../../../src/engine/url/leads.ts'

const leads = (target: string): string =>
  leadsOf(parametersOf(target) ?? new Map())
    .map(({ name, host }) => `${name}>${host ?? '?'}`)
    .join(' ')

describe('what leads elsewhere', () => {
  it('is seen wherever the rule on redirects fires', () => {
    for (const example of rule.hits) {
      const target = typeof example === 'string' ? (example.split(' ')[1] ?? '') : ''
      expect(leads(target), target).not.toBe('')
    }
  })
  it.each([
    ['/a?next=/account&q=x', ''],
    ['/a', ''],
    ['/a?next=https%3A%2F%2FShop.example:8443%2Fx', 'next>shop.example'],
    ['/a?iss=https://id.example', ''],
    ['/a?iss=//id.example', 'iss>?'],
    ['/a?Next=http://a.example@b.example/', 'next>?'],
    ['/a?x=1;url=http://a.example', 'url>a.example'],
    ['/a?next=https%253A%252F%252Fa.example', 'next>?'],
    ['/a?next=%252F%252Fa.example', 'next>?'],
  ])('%s', (target, expected) => {
    expect(leads(target)).toBe(expected)
  })
  it('does not judge what it does not read whole', () => {
    expect(parametersOf('/a?next=/b&next=//c.example')).toBeUndefined()
    expect(parametersOf(`/a?${Array.from({ length: 70 }, (_, i) => `a${i}=b`).join('&')}`)).toBe(
      undefined,
    )
    expect(parametersOf(`/a?b=${'c'.repeat(9000)}`)).toBeUndefined()
  })
  it.each([
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['http://[::1]/', '[::1]'],
    ['http://localhost', 'localhost'],
    ['http://10.0.0.7/', undefined],
    ['http://a.127.0.0.1.nip.io/', undefined],
    ['http://2130706433/', undefined],
    ['http://kubernetes.default/', undefined],
    ['http://intranet/', undefined],
    ['ftp://a.example/', undefined],
  ])('the host of %s', (url, host) => {
    expect(plainHost(url)).toBe(host)
  })
})

it('has the names of the rule on redirects', () => {
  const names = LEADING.source.slice('^'.length, -'$'.length)
  expect(rule.match.source).toContain(`${names}=`)
})
