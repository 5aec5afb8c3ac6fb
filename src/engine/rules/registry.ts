import { type KnownRequest, rulesOf } from './known.ts'
import type { Rule } from './rule.ts'

/** File of each rule (`./sqli/union-select.ts`) and the rule: every file in a family folder is a rule. */
export const RULE_FILES: readonly (readonly [string, Rule])[] = Object.entries(
  import.meta.glob<Rule>('./*/*.ts', { eager: true, import: 'default' }),
)

/** Tables of requests known from advisories: every file in `cve/products` is one, and each of its lines a rule `cve/<name>`. */
export const KNOWN_REQUESTS: readonly KnownRequest[] = Object.values(
  import.meta.glob<readonly KnownRequest[]>('./cve/products/*.ts', {
    eager: true,
    import: 'default',
  }),
).flat()

/** The rule book, by id. */
export const RULES: readonly Rule[] = [
  ...RULE_FILES.map(([, rule]) => rule),
  ...rulesOf(KNOWN_REQUESTS),
].sort((a, b) => (a.id < b.id ? -1 : 1))
