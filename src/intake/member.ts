import { isBomb } from './bomb.ts'

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

/** Where a member lies in a zip. */
export interface ZipPlace {
  readonly flags: number
  readonly method: number
  /** Bytes that it takes. */
  readonly compressed: number
  /** Offset of the member's own header. */
  readonly at: number
}

/** A member as the archive tells of it, not opened yet. */
export interface Entry {
  readonly path: string
  /** Bytes of the file inside, as the archive says. */
  readonly size: number
  /** The file itself where it needs no opening. */
  readonly from: Blob | ZipPlace
}

/** What an archive holds. */
export interface Contents {
  readonly entries: readonly Entry[]
  /** Members that are empty, or that an operating system left behind. */
  readonly leftOut: number
  readonly troubles: readonly ArchiveTrouble[]
}

/** Members taken from one archive at most. */
export const MOST_MEMBERS = 10_000

/** Whether a member is a log that a person might want. */
export function isWanted(path: string, size: number): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return size > 0 && name !== '' && !name.startsWith('.') && !/(?:^|\/)__MACOSX\//.test(path)
}

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
      if (isBomb(size, compressed)) {
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
