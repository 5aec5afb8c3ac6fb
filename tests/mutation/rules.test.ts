import { writeFileSync, mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rulesOf } from '../../src/engine/rules/known.ts'
import { KNOWN_REQUESTS, RULE_FILES } from '../../src/engine/rules/registry.ts'
import type { Kind } from './mutants.ts'
import { detailsOf, sumOf, type Trial, tryRule } from './report.ts'

const trials = RULE_FILES.map(([, rule]) => tryRule(rule))
const known = rulesOf(KNOWN_REQUESTS).map(tryRule)

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
const HARD: readonly Kind[] = ['never', 'judge', 'when']

const told = (all: readonly Trial[], fault: (trial: Trial) => readonly string[]): string[] =>
  all.flatMap((trial) => fault(trial).map((what) => `${trial.id}: ${what}`))

describe('the examples of each rule', () => {
  it('are two and two, and right', () =>
    expect(told([...trials, ...known], ({ faults }) => faults)).toEqual([]))

  it.each(HARD)('notice a broken rule: %s', (kind) =>
    expect(
      told(trials, ({ survivors }) =>
        survivors.filter((mutant) => mutant.kind === kind).map(({ what }) => what),
      ),
    ).toEqual([]),
  )
})
