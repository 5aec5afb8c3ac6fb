import type { Rule } from './rule.ts'

/** File of each rule (`./sqli/union-select.ts`) and the rule: every file in a family folder is a rule. */
export const RULE_FILES: readonly (readonly [string, Rule])[] = Object.entries(
  import.meta.glob<Rule>('./*/*.ts', { eager: true, import: 'default' }),
)

/** The rule book, by id. */
export const RULES: readonly Rule[] = RULE_FILES.map(([, rule]) => rule).sort((a, b) =>
  a.id < b.id ? -1 : 1,
)
