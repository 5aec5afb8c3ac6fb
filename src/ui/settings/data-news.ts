import type { DataNews } from '../../app/data-sets.svelte.ts'
import type { Workbench } from '../../app/workbench.ts'
import type { Brought } from '../../protocol/whose.ts'
import { t } from '../messages/messages.svelte.ts'
import { count } from '../text.ts'

type Kept = Exclude<Brought, { readonly kind: 'refused' }>

/** Says what became of files with facts about addresses: all that were kept at once, those that were not one by one. */
export function sayNews({ dataSets, toasts }: Workbench): void {
  const news = dataSets.hear()
  const kept = news.flatMap(({ name, outcome }) =>
    outcome.kind === 'refused' ? [] : [{ name, outcome }],
  )
  const [only, ...more] = kept
  if (more.length > 0) toasts.say(t.whose.addedMany(count(kept.length), networksOf(kept)))
  else if (only !== undefined) toasts.say(t.whose[only.outcome.kind](only.name, networksOf([only])))
  for (const text of refusals(news)) toasts.say(text, { tone: 'bad' })
}

function networksOf(kept: readonly { readonly outcome: Kept }[]): string {
  const sum = kept.reduce((all, { outcome }) => all + outcome.row.networks, 0)
  return t.whose.networks(sum, count(sum))
}

/** Toasts that stand beside each other; what does not fit is said in the last. */
const MOST = 3

function refusals(news: readonly DataNews[]): string[] {
  const refused = news.flatMap(({ name, outcome }) =>
    outcome.kind === 'refused' ? [{ name, why: outcome.why }] : [],
  )
  const texts = refused.map(({ name, why }) => t.whose.refused[why](name))
  return texts.length <= MOST
    ? texts
    : [...texts.slice(0, MOST - 1), texts.slice(MOST - 1).join(' ')]
}
