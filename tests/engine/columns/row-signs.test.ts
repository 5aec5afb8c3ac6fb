import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { TEXT_FIELDS, textIndex, type TextField } from '../../../src/engine/columns/fields.ts'
import { RowSignsOf } from '../../../src/engine/columns/row-signs.ts'

const GOOGLE = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'

/** The signs of a row with these values. */
function signs(status: number, values: Partial<Record<TextField, string>>): string | undefined {
  const of = new RowSignsOf((field, code) =>
    code === 0 ? '' : (values[TEXT_FIELDS[field] as TextField] ?? ''),
  )
  const codes = TEXT_FIELDS.map(() => new Uint32Array(1))
  for (const [name, text] of Object.entries(values) as [TextField, string][]) {
    const bytes = encode(text)
    of.see(textIndex[name], 300, bytes, 0, bytes.length)
    ;(codes[textIndex[name]] as Uint32Array)[0] = 300
  }
  return of.of(codes, 0, status)
}

describe('the signs of a row', () => {
  it.each([
    [200, { target: '/', agent: 'Mozilla/5.0' }, undefined],
    [404, { target: '/', user: 'bob' }, undefined],
    [401, { target: '/' }, '401, no user, no referrer, request'],
    [401, { target: '/', user: 'bob', referrer: 'x' }, '401, user, referrer, request'],
    [400, {}, '400, no user, no referrer, no request'],
    [400, { request: 'word' }, '400, no user, no referrer, one word'],
    [400, { request: 'two words' }, '400, no user, no referrer, request'],
    [400, { message: 'a program says so' }, '400, no user, no referrer, request'],
    [200, { agent: GOOGLE, source: '198.51.100.7' }, 'Googlebot from elsewhere'],
    [200, { agent: GOOGLE, source: '66.249.66.1' }, 'Googlebot from where it may be'],
    [200, { agent: GOOGLE }, 'Googlebot from where it may be'],
    [
      401,
      { target: '/', agent: GOOGLE, source: '198.51.100.7' },
      '401, no user, no referrer, request; Googlebot from elsewhere',
    ],
  ] as const)('%i %j', (status, values, text) => expect(signs(status, values)).toBe(text))
})
