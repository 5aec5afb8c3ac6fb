import { itemsOf } from '../../src/engine/rules/literals.ts'
import type { Needs, Part, Rule } from '../../src/engine/rules/rule.ts'
import { groupsOf } from './literals.ts'
import { type Choice, readPattern, type Term } from './pattern.ts'
import type { Deciding } from './sights.ts'

/** How a rule is broken. */
export const KINDS = [
  'literal',
  'gate',
  'never',
  'all',
  'alternative',
  'inner',
  'anchor',
  'around',
  'quantifier',
  'class',
  'judge',
  'where',
  'part',
  'when',
  'value',
  'line',
] as const
export type Kind = (typeof KINDS)[number]

/** A broken rule. */
export interface Mutant {
  readonly kind: Kind
  /** What was broken, for people. */
  readonly what: string
  readonly rule: Deciding
}

const PARTS: readonly [Part, ...Part[]] = [
  'path',
  'query',
  'arg',
  'target',
  'referrer',
  'agent',
  'user',
  'vhost',
  'message',
  'request',
]

/** A rule on all of these sees every text of an example. */
const MAIN_PARTS: readonly Part[] = ['query', 'referrer', 'agent', 'user', 'message']

/** Matches no text, as no text has it, and every text. */
const NOTHING = /\uffff{2}/
const ANYTHING = /^/

/** A literal that no text has. */
const NOWHERE = '\uffff\uffff'

export function mutantsOf(rule: Rule): readonly Mutant[] {
  return [
    ...brokenLiterals(rule),
    { kind: 'gate', what: 'no gate', rule: { ...rule, needs: [''] } },
    ...brokenPattern(rule),
    ...brokenJudge(rule),
    ...brokenWhere(rule),
    ...brokenWhen(rule),
  ]
}

function brokenLiterals(rule: Rule): Mutant[] {
  const items = itemsOf(rule.needs)
  return items.flatMap((item, i) =>
    groupsOf(item).map(({ name, broken }) => {
      const rest = item.map((literal) => (broken.has(literal) ? NOWHERE : literal))
      const needs = items.map((list, k) => (k === i ? rest : list))
      const what = `${name}, of item ${i + 1}`
      return { kind: 'literal' as const, what, rule: { ...rule, needs: needs as unknown as Needs } }
    }),
  )
}

function brokenPattern(rule: Rule): Mutant[] {
  const { source, flags } = rule.match
  const edits: Edit[] = []
  editsIn(readPattern(source), source, 0, edits)
  const mutants = edits.map(({ kind, from, to, by }): Mutant => {
    const text = source.slice(0, from) + by + source.slice(to)
    return {
      kind,
      what: `${source.slice(from, to)}${by === '' ? '' : ` as ${by}`}, at ${from}`,
      rule: { ...rule, match: new RegExp(text, flags) },
    }
  })
  // A judge is asked about whatever the pattern lets through: then the pattern saves time, and both together decide.
  const { where, needs, when } = rule
  const unjudged = { where, needs, ...(when === undefined ? {} : { when }) }
  return [
    { kind: 'never', what: 'matches nothing', rule: { ...rule, match: NOTHING } },
    ...(isGate(rule)
      ? []
      : [{ kind: 'all' as const, what: 'matches all', rule: { ...unjudged, match: ANYTHING } }]),
    ...mutants,
  ]
}

/** Whether the pattern asks for no more than a literal of the gate: then one that matches all changes nothing. */
function isGate({ needs, match }: Rule): boolean {
  const [item, ...more] = itemsOf(needs)
  const around = ['\n', 'x', '1', ' ', '-', '/']
  return (
    more.length === 0 && (item ?? []).every((text) => around.every((c) => match.test(c + text + c)))
  )
}

interface Edit {
  readonly kind: Kind
  readonly from: number
  readonly to: number
  readonly by: string
}

function editsIn({ options }: Choice, source: string, depth: number, edits: Edit[]): void {
  if (options.length > 1)
    options.forEach(({ from, to }, i) => {
      const kind = depth === 0 ? 'alternative' : 'inner'
      // Its bar goes with it.
      edits.push(
        i === 0 ? { kind, from, to: to + 1, by: '' } : { kind, from: from - 1, to, by: '' },
      )
    })
  for (const { terms } of options) for (const term of terms) editsOf(term, source, depth, edits)
}

function editsOf(term: Term, source: string, depth: number, edits: Edit[]): void {
  const { kind, from, bare, to, body } = term
  if (kind === 'anchor' || kind === 'around') edits.push({ kind, from, to, by: '' })
  if (kind === 'class') edits.push({ kind, from, to: bare, by: '[^]' })
  const quantifier = source.slice(bare, to)
  if (/^[+{]/.test(quantifier) && !quantifier.startsWith('{0,'))
    edits.push({ kind: 'quantifier', from: bare, to, by: '{0,200}' })
  if (body !== undefined) editsIn(body, source, depth + 1, edits)
}

function brokenJudge(rule: Rule): Mutant[] {
  if (rule.judge === undefined) return []
  const place = { start: 0, end: 0 }
  return [
    { kind: 'judge', what: 'judge says yes', rule: { ...rule, judge: () => place } },
    { kind: 'judge', what: 'judge says no', rule: { ...rule, judge: () => undefined } },
  ]
}

function brokenWhere(rule: Rule): Mutant[] {
  const parts = rule.where.length === 1 ? [] : rule.where
  const everywhere = MAIN_PARTS.every((part) => rule.where.includes(part))
  return [
    ...(everywhere
      ? []
      : [{ kind: 'where' as const, what: 'looks everywhere', rule: { ...rule, where: PARTS } }]),
    ...parts.map((part): Mutant => {
      const where = rule.where.filter((other) => other !== part) as [Part, ...Part[]]
      return { kind: 'part', what: `does not look at ${part}`, rule: { ...rule, where } }
    }),
  ]
}

function brokenWhen(rule: Rule): Mutant[] {
  const { when, ...always } = rule
  if (when === undefined) return []
  const all = Object.entries(when)
  return all.flatMap(([name, wanted]): Mutant[] => [
    {
      kind: 'when',
      what: `any ${name}`,
      rule: { ...always, when: Object.fromEntries(all.filter(([other]) => other !== name)) },
    },
    ...(wanted.length === 1 ? [] : wanted).map((value): Mutant => {
      const rest = wanted.filter((other) => other !== value)
      return {
        kind: 'value',
        what: `not ${name} ${value}`,
        rule: { ...always, when: { ...when, [name]: rest } },
      }
    }),
  ])
}
