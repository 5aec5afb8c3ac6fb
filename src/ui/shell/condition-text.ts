import type { Condition } from '../../app/filters.svelte.ts'
import type { Workbench } from '../../app/workbench.ts'
import type { Facet } from '../../protocol/rows.ts'
import { language } from '../language.svelte.ts'
import { t } from '../messages/messages.svelte.ts'
import { span } from '../text.ts'

type Names = Pick<Workbench, 'panes' | 'cases'>

/** Words of facets whose values are ids. */
function wordsOf(facet: Facet): Readonly<Record<string, string>> | undefined {
  if (facet === 'severity') return t.words.severities
  if (facet === 'stage') return t.words.stages
  if (facet === 'outcome') return t.words.outcomes
  if (facet === 'category') return t.words.categories
  if (facet === 'kind') return t.words.kinds
  return facet === 'format' ? t.ingest.formats : undefined
}

const own = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined

/** A facet's value as a person reads it; what the log says is left as it is. */
export function valueText(names: Names, facet: Facet, value: string): string {
  if (value === '') return t.words.absent
  if (facet === 'rule') return names.panes.handbook.title(value, language.current)
  if (facet === 'file')
    return names.cases.files.find(({ id }) => String(id) === value)?.name ?? value
  const words = wordsOf(facet)
  if (words === undefined) return value
  if (facet !== 'format') return own(words, value) ?? value
  // a wrapper and what it holds
  const parts = value.split('+')
  return t.words.within(...parts.map((part) => own(words, part) ?? part))
}

/** What a chip says, in its parts: what, how, which. */
export function conditionText(
  names: Names,
  condition: Condition,
): { readonly what: string; readonly how: string; readonly which: string } {
  if (condition.kind === 'time') {
    const { start, end } = condition.span
    return { what: t.shell.time, how: '', which: span(start, end) }
  }
  if (condition.kind === 'attacks') return { what: t.shell.attacksOnly, how: '', which: '' }
  if (condition.kind === 'text')
    return { what: t.shell.textLabel, how: t.shell.contains, which: condition.text }
  return {
    what: t.words.facets[condition.facet],
    how: condition.how === 'include' ? t.shell.is : t.shell.isNot,
    which: valueText(names, condition.facet, condition.value),
  }
}
