import { exampleText } from '../engine/rules/example.ts'
import { categoryOf } from '../engine/rules/rule.ts'
import type { RulePage } from '../protocol/rows.ts'
import type { Means } from './means.ts'

/** The handbook: all rules and detectors, by id. */
export function rulePages({ matcher, rules }: Means): RulePage[] {
  const pages = matcher.rules.map((rule): RulePage => ({
    ...about(rule),
    detector: false,
    where: rule.where,
    hits: rule.hits.map(exampleText),
    misses: rule.misses.map(exampleText),
  }))
  const watching = rules.detectors.map((detector): RulePage => ({
    ...about(detector),
    detector: true,
    where: [],
    hits: [],
    misses: [],
  }))
  return [...pages, ...watching].sort((a, b) => (a.id < b.id ? -1 : 1))
}

type Told = Means['matcher']['rules'][number] | Means['rules']['detectors'][number]

function about(rule: Told): Omit<RulePage, 'detector' | 'where' | 'hits' | 'misses'> {
  return {
    id: rule.id,
    category: categoryOf(rule.id),
    severity: rule.severity,
    stage: rule.stage,
    title: { en: rule.title, ja: rule.ja.title },
    why: { en: rule.why, ja: rule.ja.why },
    attack: rule.attack,
    cwe: rule.cwe ?? [],
    cve: ('cve' in rule ? rule.cve : undefined) ?? [],
    refs: rule.refs,
    falsePositives: { en: rule.falsePositives ?? '', ja: rule.ja.falsePositives ?? '' },
    by: 'by' in rule ? rule.by : 'source',
  }
}
