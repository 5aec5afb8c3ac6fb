import type { Contents, Entry } from '../protocol/ingest.ts'
import { nameOf } from './import-wish.ts'
import { ImportItem } from './import-item.svelte.ts'
import { grouped } from './picking.ts'
import type { Session } from './session.ts'

/** The files of an archive that are wanted, a group of them opened at a time; ends early where a person wishes so. */
export async function* membersOf(
  session: Session,
  item: ImportItem,
  contents: Contents,
  wanted: readonly Entry[],
): AsyncGenerator<readonly ImportItem[]> {
  item.picked(contents, wanted)
  for (const group of grouped(wanted)) {
    if (item.wish !== undefined) return
    const opened = await (await session.parser(0)).open(item.file, group)
    item.archiveTroubles = [...item.archiveTroubles, ...opened.troubles]
    yield opened.members.map((member) => new ImportItem(memberFile(item.file, member)))
  }
}

/** A file of an archive, named by its place there. */
function memberFile(
  archive: File,
  { path, file }: { readonly path: string; readonly file: Blob },
): File {
  return new File([file], `${nameOf(archive)}/${path}`, { lastModified: archive.lastModified })
}
