import { writeFileSync, mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rulesOf } from '../../src/engine/rules/known.ts'
import { KNOWN_REQUESTS, RULE_FILES } from '../../src/engine/rules/registry.ts'
import { mutantsOfKnown } from './known.ts'
import type { Kind } from './mutants.ts'
import { detailsOf, sumOf, tryRule } from './report.ts'

const trials = RULE_FILES.map(([, rule]) => tryRule(rule))
const known = KNOWN_REQUESTS.flatMap((line) =>
  rulesOf([line]).map((rule) => tryRule(rule, mutantsOfKnown(line, rule))),
)

if (process.env['MUTATION_REPORT'] !== undefined) {
  mkdirSync('.cache', { recursive: true })
  const text = [
    'Rules',
    sumOf(trials),
    '',
    'Known requests',
    sumOf(known),
    '',
    detailsOf([...trials, ...known]),
  ].join('\n')
  writeFileSync(process.env['MUTATION_REPORT'], `${text}\n`)
}

/** Kinds of mutants of which none may live. */
const HARD: readonly Kind[] = [
  'literal',
  'never',
  'all',
  'alternative',
  'judge',
  'where',
  'when',
  'value',
  'line',
]

/** How many words of a gate before a judge no example needs: it reads more than examples show. Never more than these. */
const SPARE: Readonly<Record<string, number>> = {
  'sqli/added-condition': 3,
  'sqli/fragment': 13,
  'sqli/statement': 13,
  'xss/markup': 1,
  'xss/script-call': 15,
}

const all = [...trials, ...known]

/** Mutants of a kind that nobody noticed, as sentences; those that are spare left out. */
function survivorsOf(kind: Kind): string[] {
  return all.flatMap(({ id, survivors }) => {
    const left = survivors.filter((mutant) => mutant.kind === kind)
    const spare = kind === 'literal' ? (SPARE[id] ?? 0) : 0
    return left.length <= spare ? [] : left.map(({ what }) => `${id}: ${what}`)
  })
}

describe('the examples of each rule', () => {
  it('are two and two, and right', () =>
    expect(all.flatMap(({ id, faults }) => faults.map((fault) => `${id}: ${fault}`))).toEqual([]))

  it.each(HARD)('notice a broken rule: %s', (kind) => expect(survivorsOf(kind)).toEqual([]))

  it('notice most words of a group that are gone', () => {
    const made = trials.reduce((sum, trial) => sum + trial.made.inner, 0)
    expect(survivorsOf('inner').length / made).toBeLessThan(0.15)
  })
})
