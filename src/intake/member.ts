/** A file inside an archive. Its text is read like that of any file; it may be compressed itself. */
export interface Member {
  /** Its path inside the archive, as written there. */
  readonly path: string
  readonly file: Blob
}

/** What could not be unpacked. `at`: byte offset in the archive, where that is known. */
export interface ArchiveTrouble {
  readonly kind: 'encrypted' | 'unknown-method' | 'broken' | 'bomb' | 'too-many'
  readonly path: string
  readonly at: number
}

export interface Unpacked {
  readonly members: readonly Member[]
  readonly troubles: readonly ArchiveTrouble[]
}

/** Members taken from one archive at most. */
export const MOST_MEMBERS = 10_000

/** Whether a member is a log that a person might want. */
export function isWanted(path: string, size: number): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return size > 0 && name !== '' && !name.startsWith('.') && !/(?:^|\/)__MACOSX\//.test(path)
}

/** Text that is this many times as long as its archive, and longer than a gigabyte, was made to fill a disk. */
const BOMB_RATIO = 1000
const BOMB_LEAST = 1 << 30
const PART = 16 << 20

/** All of a text as a Blob, which a browser may keep on disk; of one that breaks off, what came until then. */
export async function collect(
  text: AsyncIterable<Uint8Array>,
  compressed: number,
): Promise<{ readonly blob: Blob; readonly trouble: 'broken' | 'bomb' | undefined }> {
  const parts: Blob[] = []
  let waiting: Uint8Array<ArrayBuffer>[] = []
  let held = 0
  let size = 0
  let trouble: 'broken' | 'bomb' | undefined
  const flush = (): void => {
    parts.push(new Blob(waiting))
    waiting = []
    held = 0
  }
  try {
    for await (const chunk of text) {
      waiting.push(chunk as Uint8Array<ArrayBuffer>)
      held += chunk.length
      size += chunk.length
      if (held > PART) flush()
      if (size > BOMB_LEAST && size > compressed * BOMB_RATIO) {
        trouble = 'bomb'
        break
      }
    }
  } catch {
    trouble = 'broken'
  }
  flush()
  return { blob: new Blob(parts), trouble }
}
