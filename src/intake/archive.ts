import { compressionOf, decompress } from './compressions.ts'
import {
  collect,
  type ArchiveTrouble,
  type Contents,
  type Entry,
  type Member,
  type Unpacked,
} from './member.ts'
import { isTar, tarContents } from './tar.ts'
import { isZip, openZipped, zipContents } from './zip.ts'

const TAR_HEAD = 512

/**
 * What a zip, tar or compressed tar holds, in its order; undefined for what is no archive. Folders are passed over; empty
 * members and what operating systems leave behind (`__MACOSX`, `.DS_Store`) are counted. Of a broken archive: what could be
 * read. A compressed tar is decompressed for that.
 */
export async function contentsOf(file: Blob): Promise<Contents | undefined> {
  if (await isZip(file)) return zipContents(file)
  if (await isTar(file)) return tarContents(file)
  const compression = await compressionOf(file)
  if (compression === undefined) return undefined
  if (!(await isTar(await head(decompress(file, compression))))) return undefined
  const troubles: ArchiveTrouble[] = []
  let read = 0
  const text = decompress(file, compression, {
    onRead: (bytes) => (read = bytes),
    onTrouble: ({ kind }) =>
      troubles.push({ kind: kind.endsWith('-bomb') ? 'bomb' : 'broken', path: '', at: read }),
  })
  const whole = await collect(text, file.size)
  if (whole.trouble !== undefined) troubles.push({ kind: whole.trouble, path: '', at: read })
  const inner = await tarContents(whole.blob)
  return { ...inner, troubles: [...inner.troubles, ...troubles] }
}

/** The files of an archive's entries. What cannot be opened is told; of a broken one what could be read. */
export async function open(file: Blob, entries: readonly Entry[]): Promise<Unpacked> {
  const members: Member[] = []
  const troubles: ArchiveTrouble[] = []
  for (const { path, from } of entries) {
    const opened = from instanceof Blob ? { file: from } : await openZipped(file, from)
    if (opened.file !== undefined) members.push({ path, file: opened.file })
    if (opened.trouble === undefined || from instanceof Blob) continue
    troubles.push({ kind: opened.trouble, path, at: from.at })
  }
  return { members, troubles }
}

/** All files of an archive; undefined for what is none. */
export async function unpack(file: Blob): Promise<Unpacked | undefined> {
  const contents = await contentsOf(file)
  if (contents === undefined) return undefined
  const { members, troubles } = await open(file, contents.entries)
  return { members, troubles: [...contents.troubles, ...troubles] }
}

/** The beginning of a text; less where it ends or breaks before. */
async function head(text: AsyncIterable<Uint8Array>): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let held = 0
  for await (const chunk of text) {
    parts.push(chunk as Uint8Array<ArrayBuffer>)
    held += chunk.length
    if (held >= TAR_HEAD) break
  }
  return new Blob(parts).slice(0, TAR_HEAD)
}
