import { describe, expect, it } from 'vitest'
import { encode } from '../../src/base/bytes.ts'
import { Matcher } from '../../src/engine/rules/compile.ts'
import { valuesOf } from '../../src/engine/rules/example.ts'
import { itemsOf } from '../../src/engine/rules/literals.ts'
import type { WatchedField } from '../../src/engine/rules/parts.ts'
import { rulesOf } from '../../src/engine/rules/known.ts'
import { KNOWN_REQUESTS, RULE_FILES, RULES } from '../../src/engine/rules/registry.ts'
import type { Example, Rule } from '../../src/engine/rules/rule.ts'
import { benignValues } from './benign.ts'
import { lookNaively } from './naive.ts'

const matcher = new Matcher(RULES)

function numbersIn(field: WatchedField, value: string): readonly number[] {
  const bytes = encode(value)
  return matcher.look(field, bytes, 0, bytes.length)
}

/** Ids of all rules that fire on an example. */
function fire(example: Example): string[] {
  const { fields, method, status } = valuesOf(example)
  const found = [...new Set(fields.flatMap(([field, value]) => numbersIn(field, value)))]
  return matcher.keep(found, method, status).map((number) => RULES[number]?.id ?? '')
}

/** Milliseconds that a rule takes, the better of two: others use this machine too. */
function timeOf({ match, judge }: Rule, text: string): number {
  let best = Infinity
  for (let i = 0; i < 2 && best > 25; i++) {
    const start = performance.now()
    match.test(text)
    judge?.(text)
    best = Math.min(best, performance.now() - start)
  }
  return best
}

const FILLERS: readonly (readonly [string, string])[] = [
  ['a', 'a'],
  ['%25', '%25'],
  ['parent steps', '/../'],
  ['spaces', ' '],
  ['parentheses', '('],
  ['quotes', `'"`],
  ['digits', '1'],
  ['dots', '.'],
  ['angles', '<'],
  ['words', 'a '],
  ['lookups', '${a:'],
]

const JAPANESE = /\p{Script=Hiragana}/u

describe.each([...RULE_FILES])('%s', (file, rule) => {
  it('is named after its file', () => {
    expect(`./${rule.id}.ts`).toBe(file)
  })

  it('says the same things in both languages', () => {
    expect(rule.ja.why).toMatch(JAPANESE)
    expect(rule.ja.falsePositives ?? 'です').toMatch(JAPANESE)
    expect(rule.ja.falsePositives === undefined).toBe(rule.falsePositives === undefined)
  })

  it('keeps no state between calls', () => {
    expect(rule.match.flags).not.toMatch(/[gy]/)
  })

  it('needs literals in lower case that are more than a letter or digit', () => {
    for (const literal of itemsOf(rule.needs).flat()) {
      expect(literal).toMatch(/^(?:[^\p{L}\p{N}\s]|.{2,}|[\n\r\t])$/su)
      expect(literal).toBe(literal.toLowerCase())
    }
  })

  it.each(rule.hits.map((example) => [example]))('fires on %j', (example) => {
    expect(fire(example)).toContain(rule.id)
  })

  it.each(rule.misses.map((example) => [example]))('stays silent on %j', (example) => {
    expect(fire(example)).not.toContain(rule.id)
  })

  it('is linear', () => {
    const parts = [...itemsOf(rule.needs).map((item) => item[0] ?? ''), '']
    for (const [name, filler] of FILLERS) {
      for (const lead of parts) {
        const text = (lead + filler.repeat(65_536)).slice(0, 65_536)
        expect(timeOf(rule, text), `${lead} and ${name}`).toBeLessThan(50)
      }
    }
  })
})

/** Of the tables' many rules (known.test.ts) some. */
const examples: readonly (readonly [Rule, Example])[] = [
  ...RULE_FILES.map(([, rule]) => rule),
  ...rulesOf(KNOWN_REQUESTS).filter((_, i) => i % 10 === 0),
].flatMap((rule) => [...rule.hits, ...rule.misses].map((example) => [rule, example] as const))

describe('the gate', () => {
  it('lets nothing through its meshes that the patterns would find', { timeout: 60_000 }, () => {
    for (const [rule, example] of examples) {
      for (const [field, value] of valuesOf(example).fields) {
        const gated = numbersIn(field, value).map((number) => RULES[number]?.id ?? '')
        expect(gated.sort(), `${rule.id}: ${value}`).toEqual(lookNaively(RULES, field, value))
      }
    }
  })

  it('finds what explain finds', { timeout: 60_000 }, () => {
    for (const [rule, example] of examples) {
      for (const [field, value] of valuesOf(example).fields) {
        const gated = numbersIn(field, value).map((number) => RULES[number]?.id ?? '')
        const explained = matcher.explain(field, value)
        expect(explained.hits.map((hit) => hit.rule.id).sort(), `${rule.id}: ${value}`).toEqual(
          gated.sort(),
        )
        for (const trace of explained.traces)
          for (const { text, marks } of trace.steps)
            for (const { start, end } of marks)
              expect(start <= end && end <= text.length).toBe(true)
      }
    }
  })
})

/** The field that a part is cut from. */
const fieldOf = (part: string): string =>
  ['path', 'query', 'arg'].includes(part) ? 'target' : part

describe('ordinary traffic', () => {
  const values = benignValues(20_000)

  it(
    'lets each rule run its pattern on less than one value of a hundred',
    { timeout: 60_000 },
    () => {
      const folded = values.map(({ field, value }) => ({ field, value: value.toLowerCase() }))
      const busy = RULES.map((rule) => {
        const seen = folded.filter(({ field }) =>
          rule.where.some((part) => fieldOf(part) === field),
        )
        const met = seen.filter(({ value }) =>
          itemsOf(rule.needs).every((item) => item.some((literal) => value.includes(literal))),
        )
        return [rule.id, met.length / Math.max(1, seen.length)] as const
      }).filter(([, share]) => share >= 0.01)
      expect(busy).toEqual([])
    },
  )

  it('fires no rule of medium severity or more', () => {
    const fired = values.flatMap(({ field, value }) =>
      numbersIn(field, value)
        .map((number) => RULES[number])
        .filter((rule) => rule?.severity !== 'info' && rule?.severity !== 'low')
        .map((rule) => `${rule?.id ?? ''}: ${field} ${value}`),
    )
    expect([...new Set(fired)].slice(0, 20)).toEqual([])
  })
})
