import type { Shelf } from '../store/kept.ts'

/** Files that are in the middle of being read, and not by this tab, the only one that writes: their tab is gone. */
export async function markInterrupted(
  shelf: Shelf,
  isReading: (fileId: number) => boolean,
): Promise<void> {
  for (const kept of await shelf.cases())
    for (const file of await shelf.files(kept.id))
      if (file.state === 'reading' && !isReading(file.id))
        await shelf.putFile({ ...file, state: 'interrupted' })
}

/**
 * Removes cases whose tab was closed before a file was in them: while a person was asked, say. The open one stays. Not to be called
 * while that tab may live.
 */
export async function dropEmpty(shelf: Shelf, openId: number | undefined): Promise<void> {
  for (const { id, unnamed } of await shelf.cases())
    if (unnamed === true && id !== openId && (await shelf.files(id)).length === 0)
      await shelf.removeCase(id)
}
