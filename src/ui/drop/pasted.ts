import { t } from '../messages/messages.svelte.ts'
import { clock } from '../text.ts'

/** Pasted lines as a file named after the time. */
export function pastedFile(text: string): File {
  const now = Date.now()
  return new File([text], t.ingest.pasteName(clock(now).replaceAll(':', '')), { lastModified: now })
}

/** What a paste into the page, not into one of its fields, brings: files, or text as a file; none where it is for a field. */
export function pastedFiles(event: ClipboardEvent): readonly File[] {
  const { target, clipboardData } = event
  if (event.defaultPrevented || clipboardData === null) return []
  if (target instanceof Element && target.closest('input, textarea, select, dialog') !== null)
    return []
  if (clipboardData.files.length > 0) return [...clipboardData.files]
  const text = clipboardData.getData('text/plain')
  return text.trim() === '' ? [] : [pastedFile(text)]
}
