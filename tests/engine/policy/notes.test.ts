import { expect, it } from 'vitest'
import { facetOf } from '../../../src/engine/query/facet.ts'
import { findingsOf } from '../../../src/engine/query/findings.ts'
import { noteTest } from '../../../src/engine/policy/finding-notes.ts'
import { scopeOf } from '../../../src/engine/query/scope.ts'
import { NO_POLICY, type Note, type Policy } from '../../../src/engine/policy/policy.ts'
import { noteOn } from '../../../src/engine/policy/notes.ts'
import { finishCase } from '../../../src/jobs/finish-case.ts'
import { rules } from '../../jobs/marks-in.ts'
import { holdingsOf, type TestRow } from '../detectors/holdings.ts'

const note = (kind: Note['kind'], id: string, more: Partial<Note>): Note => ({
  kind,
  id,
  star: false,
  labels: [],
  text: '',
  status: 'open',
  reason: '',
  ...more,
})

const sweep: readonly TestRow[] = Array.from({ length: 14 }, (_, i) => ({
  source: '203.0.113.50',
  request: `GET /${String.fromCharCode(97 + i)}-old/`,
  status: 404,
}))

const policy: Policy = {
  ...NO_POLICY,
  notes: [
    note('source', '192.0.2.1', { star: true, labels: ['office'] }),
    note('network', '192.0.2.0/24', { text: 'a customer' }),
    note('finding', 'sqli/example 198.51.100.9', { status: 'done' }),
    note('finding', 'cmdi/example 198.51.100.9', { status: 'false-positive' }),
    note('finding', 'reach/path-sweep 203.0.113.50', { status: 'false-positive' }),
  ],
}
const holdings = {
  ...holdingsOf([
    [
      { source: '192.0.2.1', request: 'GET /a' },
      { source: '192.0.2.2', request: 'GET /a' },
      { source: '198.51.100.9', request: 'GET /a', hits: ['sqli/example'] },
      { source: '198.51.100.9', request: 'GET /b', hits: ['cmdi/example'] },
      { source: '198.51.100.9', request: 'GET /c' },
      ...sweep,
    ],
  ]),
  policy,
}
await finishCase(holdings, { rules })

const counted = (include: string[], exclude: string[] = []): number =>
  scopeOf(holdings, rules, { facets: { note: { include, exclude } } }).total

it.each([
  [['starred'], 1],
  [['#office'], 1],
  [['noted'], 2],
  [['done'], 1],
  [['false-positive'], 15],
  [['starred', 'done'], 2],
  [[''], 1],
  [['#unknown'], 0],
])('rows with the notes %j: %i', (include, rows) => {
  expect(counted(include)).toBe(rows)
})

it('lists the notes of a case with their rows', () => {
  const scope = scopeOf(holdings, rules, { facets: {} })
  const { rows } = facetOf(holdings, rules, scope, 'note', { from: 0, count: 9 })
  expect(Object.fromEntries(rows.map(({ value, count }) => [value, count]))).toEqual({
    'false-positive': 15,
    noted: 2,
    starred: 1,
    '#office': 1,
    done: 1,
  })
})

it('finds the note on one thing', () => {
  expect(noteOn(policy, 'network', '192.0.2.0/24')?.text).toBe('a customer')
  expect(noteOn(policy, 'source', '192.0.2.0/24')).toBeUndefined()
  expect(noteOn(undefined, 'source', '192.0.2.1')).toBeUndefined()
})

it.each([
  [['starred'], []],
  [['done'], ['sqli/example 198.51.100.9']],
  [['noted', 'done'], ['sqli/example 198.51.100.9']],
  [[''], []],
])('shows of findings just those with the notes %j', (include, ids) => {
  const scope = scopeOf(holdings, rules, { facets: {} })
  const all = findingsOf(holdings, rules, scope, { facets: {} })
  const shown = all.filter(noteTest(policy, { include, exclude: [] }))
  expect(shown.map(({ id }) => id)).toEqual(ids)
})
