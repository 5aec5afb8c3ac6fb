import { compressionOf, decompress } from '../../src/intake/compressions.ts'
import type { DecompressTrouble } from '../../src/intake/listeners.ts'

export interface Read {
  readonly text: Buffer
  readonly troubles: readonly DecompressTrouble[]
  /** Bytes of the file that were read, as it was told from chunk to chunk. */
  readonly read: readonly number[]
}

/** All that can be read of a compressed file, found out to be one by its first bytes. */
export async function decode(bytes: Uint8Array): Promise<Read> {
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>])
  const how = await compressionOf(file)
  if (how === undefined) throw new Error('not compressed')
  const troubles: DecompressTrouble[] = []
  const read: number[] = []
  const chunks: Uint8Array[] = []
  const listeners = {
    onRead: (count: number): void => void read.push(count),
    onTrouble: (trouble: DecompressTrouble): void => void troubles.push(trouble),
  }
  for await (const chunk of decompress(file, how, listeners)) chunks.push(chunk)
  return { text: Buffer.concat(chunks), troubles, read }
}
