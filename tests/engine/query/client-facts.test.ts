import { expect, it } from 'vitest'
import { clientFacts } from '../../../src/engine/query/client-facts.ts'
import { isProxy } from '../../../src/engine/networks/proxies.ts'
import { caseOf } from './case.ts'

const lines = (source: (n: number) => string, count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `${source(n)} - - [04/Nov/2026:10:00:00 +0000] "GET /${n} HTTP/1.1" 200 1 "-" "-"\n`,
  ).join('')

it('a file whose requests nearly all come from a proxy is told of', () => {
  const facts = (source: (n: number) => string, count = 100): unknown =>
    clientFacts(caseOf([lines(source, count)]), 1)
  expect(facts((n) => (n < 10 ? `203.0.113.${n}` : '10.0.0.1'))).toEqual({
    listed: false,
    proxy: { address: '10.0.0.1', only: true, proxied: 90, requests: 100 },
  })
  expect(facts((n) => `172.68.${n % 3}.1`)).toMatchObject({
    proxy: { address: '172.68.0.1', only: false, proxied: 100 },
  })
  expect(facts((n) => (n < 11 ? `203.0.113.${n}` : '10.0.0.1'))).toEqual({ listed: false })
  expect(facts(() => '10.0.0.1', 49)).toEqual({ listed: false })
  expect(facts(() => '203.0.113.7')).toEqual({ listed: false })
})

it('proxies are own addresses and those of delivery networks', () => {
  for (const address of ['127.0.0.1', '::1', '192.168.3.4', '162.158.1.2', '2606:4700::1'])
    expect(isProxy(address)).toBe(true)
  for (const address of ['203.0.113.9', '2001:db8::1', 'proxy.example', ''])
    expect(isProxy(address)).toBe(false)
})
