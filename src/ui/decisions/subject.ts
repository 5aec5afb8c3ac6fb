import type { Subject } from '../../protocol/cases.ts'
import type { Filter } from '../../protocol/rows.ts'
import { t } from '../messages/messages.svelte.ts'

/** Rule and subject of a finding's id. */
export function partsOf(id: string): { readonly rule: string; readonly of: string } {
  const at = id.indexOf(' ')
  return at < 0 ? { rule: id, of: '' } : { rule: id.slice(0, at), of: id.slice(at + 1) }
}

/** What a note speaks of, in words. `titleOf` gives the name of a rule. */
export function subjectText({ kind, id }: Subject, titleOf: (rule: string) => string): string {
  if (kind !== 'finding') return id
  const { rule, of } = partsOf(id)
  return of === '' ? titleOf(rule) : t.words.titleOf(titleOf(rule), of)
}

/** The requests that a note speaks of. A page begins with `/`, an address or host name does not. */
export function subjectFilter({ kind, id }: Subject): Filter {
  const { rule, of } = partsOf(id)
  const only = (value: string) => ({ include: [value], exclude: [] })
  if (kind !== 'finding') return { facets: { source: only(id) } }
  return {
    facets: {
      rule: only(rule),
      ...(of.startsWith('/') ? { page: only(of) } : { source: only(of) }),
    },
  }
}
