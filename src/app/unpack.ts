import type { Contents, Entry } from '../protocol/ingest.ts'
import { ImportItem } from './import-item.svelte.ts'
import { memberFile } from './import-wish.ts'
import { grouped, withoutPapers } from './picking.ts'
import type { Session } from './session.ts'

/** The files of an archive that are wanted, a group of them opened at a time; ends early where a person wishes so. */
export async function* membersOf(
  session: Session,
  item: ImportItem,
  contents: Contents,
  wanted: readonly Entry[],
): AsyncGenerator<readonly ImportItem[]> {
  const read = withoutPapers(wanted)
  item.picked(contents, read)
  for (const group of grouped(read)) {
    if (item.wish !== undefined) return
    const opened = await (await session.parser(0)).open(item.file, group)
    item.archiveTroubles = [...item.archiveTroubles, ...opened.troubles]
    yield opened.members.map((member) => new ImportItem(memberFile(item.file, member)))
  }
}
