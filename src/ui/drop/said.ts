import { MOST_FILES, type Dropped } from '../../app/dropped.ts'
import type { Toasts } from '../../app/toasts.svelte.ts'
import { t } from '../messages/messages.svelte.ts'
import { count } from '../text.ts'

/** The files of a drop; says what of it could not be taken. */
export function said(dropped: Dropped, toasts: Toasts): readonly File[] {
  if (dropped.closedFolder) toasts.say(t.ingest.noFolder, { tone: 'bad' })
  else if (dropped.files.length === 0) toasts.say(t.ingest.nothing, { tone: 'bad' })
  if (dropped.more) toasts.say(t.ingest.tooMany(count(MOST_FILES)), { tone: 'bad' })
  return dropped.files
}
