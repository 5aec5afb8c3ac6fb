import { DateDetector } from './dates/detector.ts'
import { templatesOf } from './dates/known.ts'
import { Expression, expressionOf } from './expression.ts'
import { type Fault, faultOf } from './fault.ts'
import type { FilterText } from './filter.ts'

/** A part of a filter that cannot be used, and why. */
export interface Problem {
  readonly option: 'failregex' | 'ignoreregex' | 'prefregex' | 'datepattern'
  readonly text: string
  readonly why: Fault
}

/** A filter whose expressions are ready to be run; each run starts with a date detector of its own. */
export interface ReadyFilter {
  readonly text: FilterText
  readonly failregex: readonly Expression[]
  readonly ignoreregex: readonly Expression[]
  readonly prefregex: Expression | undefined
  readonly dates: () => DateDetector
  readonly problems: readonly Problem[]
}

/** What tells who failed; an expression has one of them, or the `prefregex` before it. */
const WHO = ['fid', 'ip4', 'ip6', 'dns', 'mlfid'] as const

/** Most expressions of one kind that a filter may have; the rest is named. */
const MOST = 1_000

/** Reads the expressions of a filter. With a `prefregex` that cannot be read, nothing else is of use. */
export function prepareFilter(text: FilterText): ReadyFilter {
  const problems: Problem[] = []
  const ready = (
    option: Problem['option'],
    regex: string,
    lines: boolean,
  ): Expression | undefined => {
    const expression = expressionOf(regex, text.names, lines)
    if (expression instanceof Expression) return expression
    problems.push({ option, text: regex, why: expression.problem })
    return undefined
  }
  const { prefregex } = text
  const before = prefregex === undefined ? undefined : ready('prefregex', prefregex, false)
  const lost = prefregex !== undefined && before === undefined
  const failregex = text.failregex.slice(0, MOST).flatMap((regex) => {
    const expression = lost ? undefined : ready('failregex', regex, text.maxlines > 1)
    if (expression === undefined) return []
    if (expression.has(...WHO) || before?.has(...WHO) === true) return [expression]
    problems.push({ option: 'failregex', text: regex, why: faultOf('no-address') })
    return []
  })
  const ignoreregex = text.ignoreregex
    .slice(0, MOST)
    .flatMap((regex) => ready('ignoreregex', regex, false) ?? [])
  for (const option of ['failregex', 'ignoreregex'] as const)
    for (const regex of text[option].slice(MOST))
      problems.push({ option, text: regex, why: faultOf('too-many', MOST) })
  const { templates, problems: dateProblems } = templatesOf(text.datepattern.slice(0, MOST))
  for (const problem of dateProblems) problems.push({ option: 'datepattern', ...problem })
  return {
    text,
    failregex,
    ignoreregex,
    prefregex: before,
    dates: () => new DateDetector(templates),
    problems,
  }
}

/** Expressions that some line could keep busy for long, of those that were run; they are run step by step with a bound. */
export const slowOf = ({ prefregex, failregex, ignoreregex }: ReadyFilter): readonly string[] =>
  [prefregex ?? [], failregex, ignoreregex]
    .flat()
    .filter(({ pattern }) => pattern.slow)
    .map(({ text }) => text)
