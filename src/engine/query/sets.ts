import type { RuleBook } from '../detectors/book.ts'
import { SEVERITIES, STAGES } from '../rules/rule.ts'

/** What queries ask of a rule set. Ranks are places in SEVERITIES and STAGES; -1 where the set is empty. */
export interface SetFacts {
  readonly rules: readonly string[]
  readonly severity: number
  readonly stage: number
  /** All stages that its rules stand for, as places in STAGES. */
  readonly stages: readonly number[]
  /** Whether a rule of severity low or higher is among them: tags alone are no attack. */
  readonly attack: boolean
}

const known = new WeakMap<readonly (readonly string[])[], SetFacts[]>()

/** Facts of each set of a list, by code. The list only grows, so what was found out stays. */
export function factsOf(sets: readonly (readonly string[])[], book: RuleBook): readonly SetFacts[] {
  let facts = known.get(sets)
  if (facts === undefined) {
    facts = []
    known.set(sets, facts)
  }
  for (let code = facts.length; code < sets.length; code++)
    facts.push(factOf(sets[code] as readonly string[], book))
  return facts
}

function factOf(rules: readonly string[], book: RuleBook): SetFacts {
  const severity = Math.max(-1, ...rules.map((id) => SEVERITIES.indexOf(book.severityOf(id))))
  const stages = [...new Set(rules.map((id) => STAGES.indexOf(book.stageOf(id))))]
  return { rules, severity, stage: Math.max(-1, ...stages), stages, attack: severity > 0 }
}
