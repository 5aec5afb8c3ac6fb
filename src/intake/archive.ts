import { compressionOf, decompress } from './compressions.ts'
import { collect, type ArchiveTrouble, type Unpacked } from './member.ts'
import { isTar, tarMembers } from './tar.ts'
import { isZip, zipMembers } from './zip.ts'

const TAR_HEAD = 512

/**
 * The members of a zip, tar or compressed tar, in their order; undefined for what is no archive. Folders, empty members and
 * what operating systems leave behind (`__MACOSX`, `.DS_Store`) are passed over. Of a broken archive: what could be read.
 */
export async function unpack(file: Blob): Promise<Unpacked | undefined> {
  if (await isZip(file)) return zipMembers(file)
  if (await isTar(file)) return tarMembers(file)
  const compression = await compressionOf(file)
  if (compression === undefined) return undefined
  if (!(await isTar(await head(decompress(file, compression))))) return undefined
  const troubles: ArchiveTrouble[] = []
  let read = 0
  const text = decompress(file, compression, {
    onRead: (bytes) => (read = bytes),
    onTrouble: () => troubles.push({ kind: 'broken', path: '', at: read }),
  })
  const whole = await collect(text, file.size)
  if (whole.trouble !== undefined) troubles.push({ kind: whole.trouble, path: '', at: read })
  const inner = await tarMembers(whole.blob)
  return { ...inner, troubles: [...inner.troubles, ...troubles] }
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
