import type { Workbench } from '../../app/workbench.ts'
import { t } from '../messages/messages.svelte.ts'
import { harmless } from './clipboard.ts'
import type { CellActions } from './columns.ts'

/** What a cell's menu, clicks and keys do with the filter and the clipboard. */
export function cellActions({
  filters,
  toasts,
}: Pick<Workbench, 'filters' | 'toasts'>): CellActions {
  return {
    include: ({ facet, value }) => filters.include(facet, value),
    exclude: ({ facet, value }) => filters.exclude(facet, value),
    only: ({ facet, value }) => filters.only(facet, value),
    copy: (text) => {
      navigator.clipboard.writeText(harmless(text)).then(
        () => toasts.say(t.tables.copied),
        () => toasts.say(t.tables.notCopied, { tone: 'bad' }),
      )
    },
  }
}
