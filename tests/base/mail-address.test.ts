import { describe, expect, it } from 'vitest'
import { isHostName, isMailAddress, isReporter } from '../../src/base/mail-address.ts'

describe('mail addresses', () => {
  it.each(['abuse@example.org', "o'hara+logs@a-b.example.org", 'a.b@x.example'])(
    '%s is one',
    (text) => expect(isMailAddress(text)).toBe(true),
  )
  it.each([
    ...['', '@', 'abuse', 'abuse@', '@example.org', 'abuse@localhost', 'a b@example.org'],
    ...['a@b@example.org', 'a..b@example.org', 'a\n@example.org', `${'x'.repeat(65)}@example.org`],
    ...['"a"@example.org', 'abuse@-a.example', 'abuse@example.org\n', `a@${'x.'.repeat(200)}org`],
  ])('%j is none', (text) => expect(isMailAddress(text)).toBe(false))

  it('are looked at in linear time', () => {
    const start = performance.now()
    isMailAddress(`${'a.'.repeat(200_000)}@${'b.'.repeat(200_000)}`)
    isHostName('a-'.repeat(200_000))
    expect(performance.now() - start).toBeLessThan(500)
  })
})

it('a reporter has a name, a mail address and a host name', () => {
  const good = { org: 'A', contact: 'abuse@a.example', domain: 'a.example' }
  expect(isReporter(good)).toBe(true)
  for (const key of ['org', 'contact', 'domain'])
    expect(isReporter({ ...good, [key]: '' })).toBe(false)
})
