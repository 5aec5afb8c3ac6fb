import { categoryOf, type Rule, type Severity, type Stage } from '../rules/rule.ts'
import type { Detector } from './detector.ts'
import { Excuse } from './excuse.ts'

/** What queries and the whole-case pass ask about rules and detectors, which are alike to them. */
export interface RuleBook {
  readonly ids: readonly string[]
  readonly detectors: readonly Detector[]
  severityOf(id: string): Severity
  stageOf(id: string): Stage
  categoryOf(id: string): string
  /** Whether findings of the rule or detector speak of a source, or of a page that many sources share. */
  groupBy(id: string): 'source' | 'target'
  /** Bits of Excuse: of which rows it does not speak. */
  excusesOf(id: string): number
  titleOf(id: string, language?: 'en' | 'ja'): string
}

/**
 * The book of the given rules and detectors. An id that is not in it (of a rule since retired, in a stored case) is an alarm
 * of low severity, so that what was found stays to be seen.
 */
export function ruleBook(rules: readonly Rule[], detectors: readonly Detector[]): RuleBook {
  const known = new Map<string, Rule | Detector>(
    [...rules, ...detectors].map((each) => [each.id, each]),
  )
  return {
    ids: [...known.keys()].sort(),
    detectors,
    severityOf: (id) => known.get(id)?.severity ?? 'low',
    stageOf: (id) => known.get(id)?.stage ?? 'scan',
    categoryOf,
    groupBy: (id) => {
      const found = known.get(id)
      return found !== undefined && 'by' in found ? found.by : 'source'
    },
    excusesOf: (id) => {
      const found = known.get(id)
      return found === undefined || 'by' in found ? 0 : excusesOf(found)
    },
    titleOf: (id, language = 'en') => {
      const found = known.get(id)
      return (language === 'ja' ? found?.ja.title : found?.title) ?? id
    },
  }
}

const excusesOf = ({ unlessServed, unlessHome, unlessLinked, unlessExpected }: Rule): number =>
  (unlessServed ? Excuse.served : 0) |
  (unlessHome ? Excuse.home : 0) |
  (unlessLinked ? Excuse.linked : 0) |
  (unlessExpected ? Excuse.expected : 0)
