import { describe, expect, it } from 'vitest'
import { OverviewState, TOPS } from '../../src/app/overview.svelte.ts'
import type { Filter, Overview } from '../../src/protocol/rows.ts'

function asked() {
  const questions: [what: string, filter: Filter][] = []
  const never = (what: string) => (_: string, filter: Filter) => {
    questions.push([what, filter])
    return Promise.resolve({ kind: 'superseded' } as const)
  }
  const state = new OverviewState({
    overview: never('overview'),
    stories: never('stories'),
    histogram: never('histogram'),
    facet: (lane, filter, facet) => never(`facet ${facet}`)(lane, filter),
  })
  return { state, questions }
}

const NONE: Filter = { facets: {} }

describe('the overview', () => {
  it('asks each question once for a filter', () => {
    const { state, questions } = asked()
    void state.show(NONE, 1, 1)
    void state.show(NONE, 1, 1)
    expect(questions.map(([what]) => what)).toEqual([
      'overview',
      'histogram',
      'stories',
      ...TOPS.map((top) => `facet ${top}`),
    ])
  })

  it('asks for sums and timeline alone where that is enough, and then for the rest', () => {
    const { state, questions } = asked()
    void state.show(NONE, 1, 1, true)
    expect(questions.map(([what]) => what)).toEqual(['overview', 'histogram'])
    void state.show(NONE, 1, 1)
    expect(questions.slice(2).map(([what]) => what)).toEqual([
      'stories',
      ...TOPS.map((top) => `facet ${top}`),
    ])
  })

  it('asks again when rows came', () => {
    const { state, questions } = asked()
    void state.show(NONE, 1, 1)
    const before = questions.length
    void state.show(NONE, 1, 2)
    expect(questions).toHaveLength(2 * before)
  })

  it('shows nothing of one case in another', () => {
    const { state, questions } = asked()
    state.sums.value = { requests: 7 } as Overview
    void state.show(NONE, 1, 1)
    expect(state.sums.value).toBeUndefined()
    state.sums.value = { requests: 7 } as Overview
    const before = questions.length
    void state.show(NONE, 2, 1)
    expect(state.sums.value).toBeUndefined()
    expect(questions).toHaveLength(2 * before)
  })

  it('counts attacks in lists and timeline, and everything in the sums', () => {
    const { state, questions } = asked()
    void state.show(NONE, 1, 1)
    expect(new Map(questions).get('overview')).toEqual(NONE)
    expect(new Map(questions).get('histogram')).toEqual({ ...NONE, attacks: true })
    state.basis = 'all'
    void state.show(NONE, 1, 1)
    expect(new Map(questions).get('histogram')).toEqual(NONE)
  })

  it('asks only the list that shall show more', () => {
    const { state, questions } = asked()
    void state.show(NONE, 1, 1)
    const before = questions.length
    state.showMore('page')
    void state.show(NONE, 1, 1)
    expect(questions.slice(before).map(([what]) => what)).toEqual(['facet page'])
  })
})
