import { exampleText } from '../../src/engine/rules/example.ts'
import type { Rule } from '../../src/engine/rules/rule.ts'
import { type Kind, KINDS, type Mutant, mutantsOf } from './mutants.ts'
import { firesAt, sightsOf } from './sights.ts'

/** What became of a rule's mutants. */
export interface Trial {
  readonly id: string
  readonly made: Readonly<Record<Kind, number>>
  readonly survivors: readonly Mutant[]
  /** Sentences about too few examples, or ones that do not do as they should before anything is broken. */
  readonly faults: readonly string[]
}

/** Breaks a rule in every way and asks its own examples whether they notice. */
export function tryRule(rule: Rule, mutants = mutantsOf(rule)): Trial {
  const hits = rule.hits.map(sightsOf)
  const misses = rule.misses.map(sightsOf)
  const made = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>
  const right = ({ rule: tried }: Pick<Mutant, 'rule'>): boolean =>
    hits.every((hit) => firesAt(tried, hit)) && !misses.some((miss) => firesAt(tried, miss))
  const survivors: Mutant[] = []
  for (const mutant of mutants) {
    made[mutant.kind]++
    if (right(mutant)) survivors.push(mutant)
  }
  const faults = [
    ...(new Set(rule.hits.map((hit) => JSON.stringify(hit))).size < 2
      ? ['fewer than two hits']
      : []),
    ...(new Set(rule.misses.map((miss) => JSON.stringify(miss))).size < 2
      ? ['fewer than two misses']
      : []),
    ...hits
      .filter((hit) => !firesAt(rule, hit))
      .map(({ example }) => `does not see ${exampleText(example)}`),
    ...misses
      .filter((miss) => firesAt(rule, miss))
      .map(({ example }) => `sees ${exampleText(example)}`),
  ]
  return { id: rule.id, made, survivors, faults }
}

/** A line for each kind: how many mutants were made, and how many nobody noticed. */
export function sumOf(trials: readonly Trial[]): string {
  const lines = KINDS.map((kind) => {
    const made = trials.reduce((sum, trial) => sum + trial.made[kind], 0)
    const left = trials.flatMap(({ survivors }) => survivors).filter((one) => one.kind === kind)
    const share = made === 0 ? 100 : (100 * (made - left.length)) / made
    return `${kind.padEnd(12)} ${String(made).padStart(6)} ${String(made - left.length).padStart(6)} ${share.toFixed(1).padStart(6)} %`
  })
  return [`${''.padEnd(12)} ${'made'.padStart(6)} ${'killed'.padStart(6)}`, ...lines].join('\n')
}

/** Each rule that has survivors or faults, and which. */
export function detailsOf(trials: readonly Trial[]): string {
  return trials
    .filter(({ survivors, faults }) => survivors.length > 0 || faults.length > 0)
    .map(({ id, survivors, faults, made }) => {
      const all = Object.values(made).reduce((a, b) => a + b, 0)
      return [
        `${id}: ${all} mutants, ${all - survivors.length} killed`,
        ...faults.map((fault) => `  ${fault}`),
        ...survivors.map(({ kind, what }) => `  ${kind}: ${what}`),
      ].join('\n')
    })
    .join('\n')
}
