import type { Needs, Rule } from './rule.ts'

/** Each item of `needs` as a list. */
export function itemsOf(needs: Needs): readonly (readonly string[])[] {
  return needs.map((item) => (typeof item === 'string' ? [item] : item))
}

/** The distinct literals of all rules. */
export function literalsOf(rules: readonly Rule[]): readonly string[] {
  return [...new Set(rules.flatMap((rule) => itemsOf(rule.needs).flat()))]
}
