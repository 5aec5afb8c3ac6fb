import { type RuleBook, ruleBook } from './detectors/book.ts'
import { DETECTORS } from './detectors/registry.ts'
import { RULES } from './rules/registry.ts'

export { type RuleBook, ruleBook }

/** The book of all rules and detectors there are. */
export const RULE_BOOK: RuleBook = ruleBook(RULES, DETECTORS)
