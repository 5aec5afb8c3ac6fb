import { collect, inflated, type Unpacked } from './member.ts'
import { isTar, tarMembers } from './tar.ts'
import { isGzip } from './text.ts'
import { isZip, zipMembers } from './zip.ts'

/**
 * The members of a zip, tar or compressed tar, in their order; undefined for what is no archive. Folders, empty members and
 * what operating systems leave behind (`__MACOSX`, `.DS_Store`) are passed over. Of a broken archive: what could be read.
 */
export async function unpack(file: Blob): Promise<Unpacked | undefined> {
  if (await isZip(file)) return zipMembers(file)
  if (await isTar(file)) return tarMembers(file)
  if (!(await isGzip(file))) return undefined
  const head = await take(inflated(file, 'gzip'), 512)
  if (!(await isTar(head))) return undefined
  const whole = await collect(inflated(file, 'gzip'), file.size)
  const inner = await tarMembers(whole.blob)
  return whole.trouble === undefined
    ? inner
    : { ...inner, troubles: [...inner.troubles, { kind: whole.trouble, path: '', at: file.size }] }
}

/** The first bytes of a stream; fewer where it ends or breaks before. */
async function take(stream: ReadableStream<Uint8Array>, size: number): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let held = 0
  const reader = stream.getReader()
  try {
    while (held < size) {
      const next = await reader.read()
      if (next.done) break
      parts.push(next.value as Uint8Array<ArrayBuffer>)
      held += next.value.length
    }
  } catch {
    // What came is enough to say what it is, or it is not.
  }
  reader.cancel().catch(() => undefined)
  return new Blob(parts).slice(0, size)
}
