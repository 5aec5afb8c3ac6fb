import type { CompressionTrouble } from '../base/compression.ts'

/** What went wrong while a file was decompressed. `at`: offset in the text up to which it could be read. */
export interface DecompressTrouble {
  readonly kind: CompressionTrouble
  readonly at: number
  readonly detail?: string
}

/** Who wants to know how a file is read. */
export interface Listeners {
  /** Bytes of the file as dropped that were read so far. */
  readonly onRead: (bytes: number) => void
  readonly onTrouble: (trouble: DecompressTrouble) => void
}
