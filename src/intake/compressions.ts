import type { Compression } from '../base/compression.ts'
import { isBomb } from './bomb.ts'
import { bunzip2, isBzip2 } from './bzip2/bzip2.ts'
import { bomb, DecodeFault } from './fault.ts'
import { Feed } from './feed.ts'
import { inflate } from './inflate.ts'
import type { Listeners } from './listeners.ts'
import { isXz, unxz } from './xz/xz.ts'
import { isZstd, unzstd } from './zstd/zstd.ts'

interface Way {
  readonly id: Compression
  /** Whether a file begins as this does, by its first `HEAD` bytes and never by its name. */
  readonly begins: (head: Uint8Array) => boolean
  readonly text: (file: Blob, listeners: Listeners) => AsyncGenerator<Uint8Array>
}

const HEAD = 16

const WAYS: readonly Way[] = [
  // RFC 1952, 2.3.1
  {
    id: 'gzip',
    begins: (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
    text: inflate,
  },
  { id: 'bzip2', begins: isBzip2, text: by('bzip2', bunzip2) },
  { id: 'zstd', begins: isZstd, text: by('zstd', unzstd) },
  { id: 'xz', begins: isXz, text: by('xz', unxz) },
]

/** How a file is compressed; undefined where it is not, or not in a way that is read. */
export async function compressionOf(file: Blob): Promise<Compression | undefined> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
  return WAYS.find(({ begins }) => begins(head))?.id
}

/** Text of a compressed file in chunks. What cannot be read on ends it, and is told. */
export function decompress(
  file: Blob,
  how: Compression,
  listeners: Listeners = { onRead: () => undefined, onTrouble: () => undefined },
): AsyncGenerator<Uint8Array> {
  const way = WAYS.find(({ id }) => id === how)
  if (way === undefined) throw new Error(`no decoder for ${how}`)
  return way.text(file, listeners)
}

function by(
  id: Exclude<Compression, 'gzip'>,
  decode: (feed: Feed) => AsyncGenerator<Uint8Array>,
): Way['text'] {
  return async function* (file, { onRead, onTrouble }) {
    const feed = new Feed(file)
    let at = 0
    try {
      for await (const chunk of decode(feed)) {
        at += chunk.length
        if (isBomb(at, file.size)) throw bomb()
        onRead(feed.offset)
        yield chunk
      }
    } catch (fault) {
      if (!(fault instanceof DecodeFault)) throw fault
      onTrouble({ kind: `${id}-${fault.kind}`, at, detail: fault.message })
    }
  }
}
