import { describe, expect, it } from 'vitest'
import { chosenAt, Drill, scopeOf, stepTo } from '../../src/app/drill.svelte.ts'
import type { Filter } from '../../src/protocol/rows.ts'

const NOTHING: Filter = { facets: {} }
const DAY = { start: Date.UTC(2026, 10, 12), end: Date.UTC(2026, 10, 13) }

describe('a step', () => {
  it('on a day sets the time span of that day', () => {
    const filter = stepTo(NOTHING, 'day', '2026-11-12')
    expect(filter).toEqual({ time: DAY, facets: {} })
    expect(chosenAt(filter, 'day')).toBe('2026-11-12')
  })

  it('keeps what was fixed above and forgets what was fixed below', () => {
    let filter = stepTo(NOTHING, 'day', '2026-11-12')
    filter = stepTo(filter, 'page', '/a.cgi')
    filter = stepTo(filter, 'source', '192.0.2.1')
    filter = stepTo(filter, 'referrer', '')
    expect(['day', 'page', 'source', 'referrer'].map((l) => chosenAt(filter, l as 'day'))).toEqual([
      '2026-11-12',
      '/a.cgi',
      '192.0.2.1',
      '',
    ])
    const other = stepTo(filter, 'page', '/b.cgi')
    expect(other).toEqual({ time: DAY, facets: { page: { include: ['/b.cgi'], exclude: [] } } })
  })

  it('is taken back with all below it', () => {
    const filter = stepTo(stepTo(NOTHING, 'day', '2026-11-12'), 'page', '/a.cgi')
    expect(stepTo(filter, 'day', undefined)).toEqual(NOTHING)
  })

  it('leaves conditions alone that were made elsewhere', () => {
    const filter: Filter = {
      attacks: true,
      text: 'x',
      facets: {
        rule: { include: ['a/b'], exclude: [] },
        page: { include: [], exclude: ['/health'] },
      },
    }
    expect(stepTo(stepTo(filter, 'page', '/a'), 'page', undefined)).toEqual(filter)
  })

  it('takes no day out of a span that was brushed', () => {
    const filter: Filter = { time: { start: DAY.start, end: DAY.end + 1 }, facets: {} }
    expect(chosenAt(filter, 'day')).toBeUndefined()
    expect(scopeOf(filter, 'day')).toEqual(filter)
  })

  it('ignores a day that is none', () => {
    expect(stepTo(NOTHING, 'day', 'x')).toEqual(NOTHING)
  })
})

it('lists count what is fixed above and beside them', () => {
  let filter = stepTo(NOTHING, 'day', '2026-11-12')
  filter = stepTo(filter, 'page', '/a')
  filter = stepTo(filter, 'source', '192.0.2.1')
  filter = stepTo(filter, 'referrer', 'http://x/')
  expect(scopeOf(filter, 'day')).toEqual(NOTHING)
  expect(scopeOf(filter, 'page')).toEqual({ time: DAY, facets: {} })
  expect(Object.keys(scopeOf(filter, 'source').facets)).toEqual(['page', 'referrer'])
  expect(Object.keys(scopeOf(filter, 'referrer').facets)).toEqual(['page', 'source'])
})

it('asks only for the lists whose question changed', () => {
  const asked: string[] = []
  const drill = new Drill({
    facet: (lane) => {
      asked.push(lane)
      return Promise.resolve({ kind: 'answer', value: { total: 0, rows: [] } })
    },
    events: (lane) => {
      asked.push(lane)
      return Promise.resolve({ kind: 'answer', value: { total: 0, rows: [] } })
    },
    request: () => Promise.resolve(undefined),
  })
  drill.show(NOTHING, 1, '')
  expect(asked.splice(0)).toHaveLength(5)
  drill.show(NOTHING, 1, '')
  expect(asked.splice(0)).toEqual([])
  drill.show(stepTo(NOTHING, 'page', '/a'), 1, '')
  expect(asked.splice(0)).toEqual(['drill-source', 'drill-referrer', 'drill-lines'])
  drill.show(stepTo(NOTHING, 'page', '/a'), 1, 'cgi')
  expect(asked.splice(0)).toEqual(['drill-page'])
  drill.show(stepTo(NOTHING, 'page', '/a'), 2, 'cgi')
  expect(asked).toHaveLength(5)
})
