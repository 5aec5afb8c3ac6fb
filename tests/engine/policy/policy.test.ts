import { describe, expect, it } from 'vitest'
import {
  isEmptyNote,
  marksAlike,
  NO_POLICY,
  policyFrom,
  tagsOf,
  type Note,
} from '../../../src/engine/policy/policy.ts'
import { seemsAbsent } from '../../../src/app/products.ts'
import { bitsOf, productsOf, productUses } from '../../../src/engine/policy/products.ts'
import { holdingsOf } from '../detectors/holdings.ts'

const NOTE: Note = {
  kind: 'source',
  id: '192.0.2.1',
  star: true,
  labels: ['customer 7'],
  text: 'asked the provider',
  status: 'done',
  reason: '',
}

describe('a policy', () => {
  it('comes back from storage as it was', () => {
    const policy = {
      rules: { 'sqli/union': { off: true, severity: 'low', vhosts: ['a'], paths: ['/b'] } },
      absent: ['php'],
      allowed: [{ cidr: '192.0.2.0/24', reason: 'office' }],
      notes: [NOTE],
    } as const
    expect(policyFrom(JSON.parse(JSON.stringify(policy)))).toEqual(policy)
  })

  it.each([
    undefined,
    null,
    7,
    [],
    'x',
    { rules: [], absent: {}, allowed: 'x', notes: { length: 1e9 } },
    { rules: { 'a b': {}, '<b>': { off: true } }, absent: [1, null], allowed: [null, {}] },
    { notes: [null, {}, { kind: 'row', id: 'x' }, { kind: 'source', id: '' }] },
  ])('is nothing where there is none: %j', (found) => {
    expect(policyFrom(found)).toEqual(NO_POLICY)
  })

  it('marks alike when only words changed', () => {
    expect(marksAlike(NO_POLICY, { ...NO_POLICY, notes: [NOTE] })).toBe(true)
    expect(
      marksAlike(NO_POLICY, { ...NO_POLICY, notes: [{ ...NOTE, status: 'false-positive' }] }),
    ).toBe(false)
    expect(marksAlike(NO_POLICY, { ...NO_POLICY, absent: ['php'] })).toBe(false)
  })

  it('tells by what tags a note is found', () => {
    expect(tagsOf(NOTE)).toEqual(['#customer 7', 'starred', 'noted', 'done'])
    expect(isEmptyNote(NOTE)).toBe(false)
    expect(isEmptyNote({ ...NOTE, star: false, labels: [], text: '', status: 'open' })).toBe(true)
  })
})

describe('products that a site can lack', () => {
  it.each([
    ['/index.php', ['php']],
    ['/index.php/path', ['php']],
    ['/blog/wp-login.php', ['php', 'wordpress']],
    ['/a.PHP5', ['php']],
    ['/cgi-bin/luci/;stok=', ['cgi', 'router']],
    ['/manager/html', ['java-console']],
    ['/x/.git/config', ['source-control']],
    ['/phpMyAdmin-5/', ['database-admin']],
    ['/php/about.html', []],
    ['/manager', []],
    ['/wp-content-marketing', ['wordpress']],
    ['/about', []],
  ])('%s belongs to %j', (path, ids) => {
    expect(productsOf(path)).toBe(bitsOf(ids))
  })

  it('are proposed as absent when all requests for them found nothing', () => {
    const uses = productUses(
      holdingsOf([
        [
          ...Array.from({ length: 12 }, (_, i) => ({
            source: `192.0.2.${i % 3}`,
            request: `GET /${i}.php`,
            status: 404,
          })),
          ...Array.from({ length: 12 }, (_, i) => ({ request: `GET /${i}.jsp`, status: 404 })),
          { request: 'GET /a.jsp', status: 200 },
          { request: 'GET /b.aspx', status: 404 },
        ],
      ]),
    )
    expect(uses.find(({ id }) => id === 'php')).toEqual({
      id: 'php',
      requests: 12,
      sources: 3,
      missing: 12,
      present: 0,
    })
    expect(uses.filter(seemsAbsent).map(({ id }) => id)).toEqual(['php'])
  })
})
