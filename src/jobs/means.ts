import type { RuleBook } from '../engine/rule-book.ts'
import type { Matcher } from '../engine/rules/compile.ts'

/** What answers are made of. */
export interface Means {
  readonly rules: RuleBook
  readonly matcher: Matcher
}
