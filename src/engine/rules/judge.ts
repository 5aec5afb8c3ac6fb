import type { Rule } from './rule.ts'

/** Whether a rule fires on a text whose literals the gate has seen. */
export function firesOn({ match, judge }: Pick<Rule, 'match' | 'judge'>, text: string): boolean {
  return match.test(text) && (judge === undefined || judge(text) !== undefined)
}

/** Where a rule fires on a text, in UTF-16 units, `end` exclusive; undefined where it does not. */
export function placeIn(
  { match, judge }: Rule,
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  const found = match.exec(text)
  if (found === null) return undefined
  if (judge !== undefined) return judge(text)
  return { start: found.index, end: found.index + found[0].length }
}
