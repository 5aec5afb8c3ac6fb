import { Kind } from '../../engine/columns/fields.ts'
import type { Filter } from '../../engine/columns/filter.ts'
import { rawText } from '../../engine/columns/residue-text.ts'
import { marksOf, rowId } from '../../engine/columns/segment.ts'
import { facetOf } from '../../engine/query/facet.ts'
import { placeAt, startsOf } from '../../engine/query/order.ts'
import type { Scope } from '../../engine/query/scope.ts'
import { factsOf } from '../../engine/query/sets.ts'
import { filterOfRule, makeFilter, type FilterOutcome } from '../../export/fail2ban/filter.ts'
import type { FilterAnswer, FilterLine, JailWish } from '../../protocol/actions.ts'
import type { Questions } from '../questions.ts'
import { logLine } from './log-line.ts'

/** Rules that one answer speaks of; a person asks with a narrower filter for others. */
const RULES = 12
/** Lines that a filter is tried on, wanted ones and others apart. */
const TRIED = 20_000
/** Examples of lines that are missed or wrongly caught. */
const EXAMPLES = 5
/** Pages that a filter may name when the rule itself looks at decoded text. */
const PAGES = 20

/** A filter for each rule that the filter shows, and each kind of log it was seen in. */
export function jailsOf(questions: Questions, filter: Filter, wish: JailWish): FilterAnswer[] {
  const { holdings, means } = questions
  const attacks: Filter = { ...filter, attacks: true }
  const window = { from: 0, count: RULES }
  const top = facetOf(holdings, means.rules, questions.scope(attacks), 'rule', window)
  const shown = new Set(questions.allFindings(filter, 'hits', true).map(({ rule }) => rule))
  return top.rows
    .filter(({ value }) => shown.has(value))
    .flatMap(({ value }) => {
      const own = withFacet(attacks, 'rule', value)
      const scope = questions.scope(own)
      return facetOf(holdings, means.rules, scope, 'format', { from: 0, count: 4 }).rows.map(
        (format) => answerFor(questions, own, value, format.value, wish),
      )
    })
}

const withFacet = (filter: Filter, facet: 'rule' | 'format', value: string): Filter => ({
  ...filter,
  facets: { ...filter.facets, [facet]: { include: [value], exclude: [] } },
})

function answerFor(
  questions: Questions,
  filter: Filter,
  rule: string,
  format: string,
  wish: JailWish,
): FilterAnswer {
  const own = withFacet(filter, 'format', format)
  const [first] = linesOf(questions, questions.scope(own), format)
  const outcome = bestFilter(questions, own, rule, first?.format ?? format, wish)
  if (outcome.kind !== 'filter') return { ...NOTHING, rule, format, why: outcome.why, name: '' }
  const { name, filter: text, jail, pattern } = outcome
  return { rule, format, name, filter: text, jail, ...attempt(questions, own, format, pattern) }
}

const NOTHING = {
  filter: '',
  jail: '',
  caught: 0,
  missed: 0,
  wrong: 0,
  tried: 0,
  missedLines: [],
  wrongLines: [],
} as const

/** The rule's own words where they can be said over raw lines; else the pages that it was seen on. */
function bestFilter(
  questions: Questions,
  own: Filter,
  rule: string,
  format: string,
  wish: JailWish,
): FilterOutcome {
  const settings = { ...wish, format }
  const known = questions.means.matcher.rules.find(({ id }) => id === rule)
  const byWords =
    known === undefined ? undefined : filterOfRule(known, { ...settings, logpath: wish.logpath })
  if (byWords?.kind === 'filter') return byWords
  const { holdings, means } = questions
  const scope = questions.scope(own)
  const pages = facetOf(holdings, means.rules, scope, 'page', { from: 0, count: PAGES })
  const paths = pages.rows.map(({ value }) => value).filter((path) => path.length > 1)
  if (pages.total > PAGES || paths.length < pages.total || paths.length === 0)
    return byWords ?? { kind: 'client-list', why: 'words' }
  return makeFilter({
    ...settings,
    name: `spoor-${rule.replaceAll('/', '-')}`,
    field: 'target',
    any: paths,
    starts: true,
  })
}

/** What a filter does with lines of the case: those of the rule, and those of no attack. */
function attempt(
  questions: Questions,
  own: Filter,
  format: string,
  pattern: RegExp,
): Pick<FilterAnswer, 'caught' | 'missed' | 'wrong' | 'tried' | 'missedLines' | 'wrongLines'> {
  const told = { caught: 0, missed: 0, wrong: 0, tried: 0 }
  const missedLines: FilterLine[] = []
  const wrongLines: FilterLine[] = []
  for (const line of linesOf(questions, questions.scope(own), format)) {
    told.tried++
    if (pattern.test(line.text)) told.caught++
    else {
      told.missed++
      if (missedLines.length < EXAMPLES) missedLines.push({ id: line.id, text: line.text })
    }
  }
  const everything: Filter = { facets: { format: { include: [format], exclude: [] } } }
  for (const line of linesOf(questions, questions.scope(everything), format, true)) {
    told.tried++
    if (!pattern.test(line.text)) continue
    told.wrong++
    if (wrongLines.length < EXAMPLES) wrongLines.push({ id: line.id, text: line.text })
  }
  return { ...told, missedLines, wrongLines }
}

/** Lines of a scope, evenly over all of it where it has more than are tried; `quiet`: only those of no attack. */
function* linesOf(
  questions: Questions,
  scope: Scope,
  format: string,
  quiet = false,
): Generator<FilterLine & { readonly format: string }> {
  const step = Math.max(1, Math.ceil(scope.total / TRIED))
  const starts = startsOf(scope)
  for (let at = 0; at < scope.total; at += step) {
    const place = placeAt(scope, starts, at)
    if (place === undefined) continue
    const { segment, block } = place.part
    if (block.columns.kind[place.row] !== Kind.event) continue
    if (quiet) {
      const { codes, sets } = marksOf(segment, block)
      const set = codes[place.row] as number
      if (factsOf(sets, questions.means.rules)[set]?.attack === true) continue
    }
    yield {
      id: rowId(segment, block.from + place.row),
      ...logLine(format, rawText(segment, block, place.row).slice(0, LINE)),
    }
  }
}

/** Characters of a line that a filter is tried on. */
const LINE = 8_192
