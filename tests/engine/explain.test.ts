import { describe, expect, it } from 'vitest'
import { Matcher, type WatchedField } from '../../src/engine/rules/compile.ts'
import type { Part } from '../../src/engine/rules/rule.ts'
import { matcher, rule } from './few-rules.ts'

describe('explain', () => {
  it('shows the steps and marks the match in each', () => {
    const { traces, hits } = matcher.explain('target', '/a?id=1%2520union%2520select+2')
    expect(hits.map(({ rule: { id }, match, step: at }) => [id, match, at])).toEqual([
      ['sqli/union', 'union select', 'percent2'],
    ])
    expect(traces.map(({ field }) => field)).toEqual(['query'])
    const steps = (traces[0]?.steps ?? []).map(({ step: name, text, marks }) => [
      name,
      marks.map(({ start, end, here }) => [text.slice(start, end), here]),
    ])
    expect(steps).toEqual([
      ['raw', [['union%2520select', false]]],
      ['plus', [['union%2520select', false]]],
      ['percent', [['union%20select', false]]],
      ['percent2', [['union select', true]]],
    ])
  })

  it('gives the way to plain text where nothing was found', () => {
    const { traces, hits } = matcher.explain('target', '/caf%C3%A9')
    expect(hits).toEqual([])
    expect(traces).toEqual([
      {
        field: 'target',
        steps: [
          { step: 'raw', text: '/caf%C3%A9', marks: [] },
          { step: 'percent', text: '/café', marks: [] },
        ],
      },
    ])
  })

  it('caps the evidence', () => {
    const long = new Matcher([rule('x/long', ['target'], ['aaa'], /a+/)])
    const [hit] = long.explain('target', `/${'a'.repeat(5000)}`).hits
    expect(hit?.match).toHaveLength(300)
  })

  it('agrees with look on every field and on bytes that are not UTF-8', () => {
    const values = [
      '/a?id=1+union+select+2',
      "/x?c=;w'g'et+http://x/../../etc/passwd",
      '\xff%ff${${::-j}ndi:x}',
      '/pma',
    ]
    const fields: readonly (WatchedField & Part)[] = [
      'target',
      'referrer',
      'agent',
      'user',
      'message',
      'request',
    ]
    for (const field of fields) {
      for (const value of values) {
        const bytes = Uint8Array.from(value, (char) => char.charCodeAt(0))
        const ids = matcher
          .look(field, bytes, 0, bytes.length)
          .map((number) => matcher.rules[number]?.id ?? '')
        const explained = matcher.explain(field, bytes).hits.map((hit) => hit.rule.id)
        expect(explained.sort()).toEqual(ids.sort())
      }
    }
  })
})
