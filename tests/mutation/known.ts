import { type KnownRequest, rulesOf } from '../../src/engine/rules/known.ts'
import type { Rule } from '../../src/engine/rules/rule.ts'
import { type Kind, type Mutant, mutantsOf } from './mutants.ts'

/** What a known request's rule has like any other; its pattern is made of the table's line, so the line is broken instead. */
const SHARED: readonly Kind[] = ['literal', 'never', 'all', 'where', 'when', 'value']

/** A line of the table broken in every way, as rules. */
export function mutantsOfKnown(known: KnownRequest, rule: Rule): readonly Mutant[] {
  return [
    ...mutantsOf(rule).filter(({ kind }) => SHARED.includes(kind)),
    ...brokenLines(known).map(({ what, line }): Mutant => {
      const [broken = rule] = rulesOf([line])
      // The gate stays open: what the line asks for is to be noticed by the pattern alone.
      return { kind: 'line', what, rule: { ...broken, where: rule.where, needs: [''] } }
    }),
  ]
}

interface Broken {
  readonly what: string
  readonly line: KnownRequest
}

function brokenLines(known: KnownRequest): Broken[] {
  const { path, args = [] } = known
  return [
    ...(path === '/' ? [] : [{ what: 'any path', line: { ...known, path: '/' } }]),
    ...(path.startsWith('^')
      ? [{ what: 'in any folder', line: { ...known, path: path.slice(1) } }]
      : []),
    ...(/[/*]$/.test(path) ? [] : [{ what: 'longer names', line: { ...known, path: `${path}*` } }]),
    ...args.flatMap((arg, i) => {
      const name = /^[^=~]*/.exec(arg)?.[0] ?? ''
      const without = { what: `without ${arg}`, line: { ...known, args: args.toSpliced(i, 1) } }
      if (name === arg || name === '') return [without]
      return [without, { what: `any ${name}`, line: { ...known, args: args.with(i, name) } }]
    }),
  ]
}
