import { describe, expect, it } from 'vitest'
import { encode } from '../../src/base/bytes.ts'
import { Matcher } from '../../src/engine/rules/compile.ts'
import { exampleText, valuesOf } from '../../src/engine/rules/example.ts'
import { itemsOf } from '../../src/engine/rules/literals.ts'
import { rulesOf } from '../../src/engine/rules/known.ts'
import { KNOWN_REQUESTS, RULES } from '../../src/engine/rules/registry.ts'
import type { Example, Rule } from '../../src/engine/rules/rule.ts'

const rules = rulesOf(KNOWN_REQUESTS)
const matcher = new Matcher(rules)

function fire(example: Example): string[] {
  const { fields, method, status } = valuesOf(example)
  const found = fields.flatMap(([field, value]) => {
    const bytes = encode(value)
    return matcher.look(field, bytes, 0, bytes.length)
  })
  return matcher.keep([...new Set(found)], method, status).map((n) => rules[n]?.id ?? '')
}

/** Sentences about a rule's examples that do not do as they should. */
function faults(rule: Rule): string[] {
  return [
    ...rule.hits
      .filter((hit) => !fire(hit).includes(rule.id))
      .map((hit) => `${rule.id} does not see ${exampleText(hit)}`),
    ...rule.misses
      .filter((miss) => fire(miss).includes(rule.id))
      .map((miss) => `${rule.id} sees ${exampleText(miss)}`),
  ]
}

function slowest(pattern: RegExp, texts: readonly string[]): number {
  return Math.max(
    ...texts.map((text) => {
      let best = Infinity
      for (let i = 0; i < 3 && best > 5; i++) {
        const start = performance.now()
        pattern.test(text)
        best = Math.min(best, performance.now() - start)
      }
      return best
    }),
  )
}

describe('the tables of known requests', () => {
  it('are many', () => expect(KNOWN_REQUESTS.length).toBeGreaterThanOrEqual(300))

  it('name each rule once', () => {
    const ids = RULES.map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('name rules in small letters', () =>
    expect(KNOWN_REQUESTS.filter(({ name }) => !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(name))).toEqual([]))

  it('say where it is described', () => {
    expect(rules.filter(({ refs }) => refs.length === 0).map(({ id }) => id)).toEqual([])
    for (const id of rules.flatMap(({ cve = [] }) => cve)) expect(id).toMatch(/^CVE-\d{4}-\d{4,7}$/)
  })

  it('see the exploits and leave look-alikes alone', () =>
    expect(rules.flatMap((rule) => faults(rule))).toEqual([]))

  it('are quick on hostile text', { timeout: 60_000 }, () => {
    const slow = rules
      .map((rule) => {
        const leads = [...itemsOf(rule.needs).map(([literal = '']) => literal), '/', '?a=', '&a=']
        const texts = leads.map((lead) => lead.repeat(Math.ceil(65_536 / lead.length)))
        const query = `${leads[0] ?? ''}?${leads.slice(1).join('')}`
        return [rule.id, slowest(rule.match, [...texts, query.repeat(2000)])] as const
      })
      .filter(([, time]) => time > 5)
    expect(slow).toEqual([])
  })
})
