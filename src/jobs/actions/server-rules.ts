import { NO_FILTER, type Filter } from '../../engine/columns/filter.ts'
import { marksOf } from '../../engine/columns/segment.ts'
import { CaseNumbers } from '../../engine/query/case-numbers.ts'
import { factsOf } from '../../engine/query/sets.ts'
import { serverRules, type ClosedPage } from '../../export/server-rules/server-rules.ts'
import type { ServerRuleAnswer } from '../../protocol/actions.ts'
import type { Questions } from '../questions.ts'

/** Pages that one set of rules names. */
const MOST = 2_000

/** Pages that the filter shows attacked and that no ordinary request of the case was answered on, most hits first. */
export function closedPages(questions: Questions, filter: Filter): ClosedPage[] {
  const attacked = attacksByPage(questions, filter)
  const used = pagesInUse(questions)
  return [...attacked]
    .filter(([page]) => page !== 0 && used[page] !== 1)
    .map(([page, { hits, rule }]) => ({
      path: CaseNumbers.in(questions.holdings, 'path').text(page),
      hits,
      rule,
    }))
    .sort((a, b) => b.hits - a.hits)
}

export function serverRulesOf(
  questions: Questions,
  filter: Filter,
  now: number,
): ServerRuleAnswer[] {
  const pages = closedPages(questions, filter)
  return serverRules(pages.slice(0, MOST), now).map((rules) => ({ ...rules, whole: pages.length }))
}

function attacksByPage(
  questions: Questions,
  filter: Filter,
): Map<number, { hits: number; rule: string }> {
  const { holdings, means } = questions
  const paths = CaseNumbers.in(holdings, 'path')
  const found = new Map<number, { hits: number; rule: string }>()
  for (const { segment, block, rows } of questions.scope({ ...filter, attacks: true }).parts) {
    const { codes, sets } = marksOf(segment, block)
    const facts = factsOf(sets, means.rules)
    const pathOf = paths.of(segment)
    for (const row of rows) {
      const page = pathOf[segment.pathOf[block.columns.target[row] as number] as number] as number
      const one = found.get(page) ?? { hits: 0, rule: facts[codes[row] as number]?.rules[0] ?? '' }
      one.hits++
      found.set(page, one)
    }
  }
  return found
}

/** 1 for each page on which the server answered an ordinary request well. */
function pagesInUse(questions: Questions): Uint8Array {
  const { holdings, means } = questions
  const paths = CaseNumbers.in(holdings, 'path')
  for (const segment of holdings.segments) paths.of(segment)
  const used = new Uint8Array(paths.size)
  for (const { segment, block, rows } of questions.scope(NO_FILTER).parts) {
    const { codes, sets } = marksOf(segment, block)
    const facts = factsOf(sets, means.rules)
    const pathOf = paths.of(segment)
    const { status, target } = block.columns
    for (const row of rows) {
      const answer = status[row] as number
      if (answer < 200 || answer >= 400 || facts[codes[row] as number]?.attack === true) continue
      used[pathOf[segment.pathOf[target[row] as number] as number] as number] = 1
    }
  }
  return used
}
