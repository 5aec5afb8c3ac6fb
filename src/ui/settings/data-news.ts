import type { DataNews } from '../../app/data-sets.svelte.ts'
import type { Workbench } from '../../app/workbench.ts'
import { t } from '../messages/messages.svelte.ts'
import { count } from '../text.ts'

/** Says what became of files with facts about addresses. */
export function sayNews({ dataSets, toasts }: Workbench): void {
  for (const news of dataSets.hear())
    toasts.say(textOf(news), { tone: news.outcome.kind === 'refused' ? 'bad' : 'plain' })
}

function textOf({ name, outcome }: DataNews): string {
  if (outcome.kind === 'refused') return t.whose.refused[outcome.why](name)
  const networks = count(outcome.row.networks)
  return outcome.kind === 'added' ? t.whose.added(name, networks) : t.whose.replaced(name, networks)
}
