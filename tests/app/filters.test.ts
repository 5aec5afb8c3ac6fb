import { describe, expect, it } from 'vitest'
import { conditionsOf, Filters } from '../../src/app/filters.svelte.ts'
import { Steps } from '../../src/app/steps.svelte.ts'

describe('the one filter', () => {
  it('starts empty', () => {
    const filters = new Filters()
    expect(filters.current).toEqual({ facets: {} })
    expect(filters.active).toBe(false)
  })

  it('joins included values of a facet', () => {
    const filters = new Filters()
    filters.include('rule', 'sqli/union-select')
    filters.include('rule', 'xss/script-tag')
    expect(filters.choice('rule').include).toEqual(['sqli/union-select', 'xss/script-tag'])
  })

  it('moves a value from include to exclude, never both', () => {
    const filters = new Filters()
    filters.include('source', '203.0.113.7')
    filters.exclude('source', '203.0.113.7')
    expect(filters.choice('source')).toEqual({ include: [], exclude: ['203.0.113.7'] })
    filters.include('source', '203.0.113.7')
    expect(filters.choice('source')).toEqual({ include: ['203.0.113.7'], exclude: [] })
  })

  it('leaves no empty choice behind', () => {
    const filters = new Filters()
    filters.toggle('status', '404')
    filters.toggle('status', '404')
    expect(filters.current).toEqual({ facets: {} })
  })

  it('takes a facet named like a property of objects as any other value', () => {
    const filters = new Filters()
    filters.include('page', '__proto__')
    filters.include('page', 'constructor')
    expect(filters.choice('page').include).toEqual(['__proto__', 'constructor'])
  })

  it('keeps only one value, and no other condition', () => {
    const filters = new Filters()
    filters.setAttacks(true)
    filters.setText('union')
    filters.include('status', '404')
    filters.only('source', '203.0.113.7')
    expect(filters.current).toEqual({
      facets: { source: { include: ['203.0.113.7'], exclude: [] } },
    })
  })

  it('takes a span that ends before it starts as no span', () => {
    const filters = new Filters()
    filters.setTime({ start: 5, end: 9 })
    filters.setTime({ start: 9, end: 9 })
    expect(filters.current).toEqual({ facets: {} })
  })

  it('undoes and does again, step by step', () => {
    const steps = new Steps()
    const filters = new Filters(steps)
    filters.include('status', '404')
    filters.setText('x')
    steps.undo()
    expect(filters.current).toEqual({ facets: { status: { include: ['404'], exclude: [] } } })
    steps.undo()
    expect(steps.canUndo).toBe(false)
    steps.redo()
    steps.redo()
    expect(filters.current.text).toBe('x')
    expect(steps.canRedo).toBe(false)
  })

  it('makes no step of what changes nothing', () => {
    const steps = new Steps()
    const filters = new Filters(steps)
    filters.clear()
    filters.setText('')
    filters.remove('page', '/')
    expect(steps.canUndo).toBe(false)
  })

  it('forgets what was undone once something new is done', () => {
    const steps = new Steps()
    const filters = new Filters(steps)
    filters.setText('a')
    steps.undo()
    filters.setText('b')
    expect(steps.canRedo).toBe(false)
  })

  it('tells every condition apart, and drops just that one', () => {
    const filters = new Filters()
    filters.setTime({ start: 0, end: 1 })
    filters.setAttacks(true)
    filters.setText('x')
    filters.include('page', '/a')
    filters.exclude('page', '/b')
    for (let left = filters.conditions.length; left > 0; left--) {
      const [first] = conditionsOf(filters.current)
      if (first !== undefined) filters.drop(first)
      expect(conditionsOf(filters.current)).toHaveLength(left - 1)
    }
    expect(filters.current).toEqual({ facets: {} })
  })

  it('turns a condition round', () => {
    const filters = new Filters()
    filters.include('vhost', 'a.example')
    filters.negate({ kind: 'facet', facet: 'vhost', value: 'a.example', how: 'include' })
    expect(filters.excludes('vhost', 'a.example')).toBe(true)
  })
})
