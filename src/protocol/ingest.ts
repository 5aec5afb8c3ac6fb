import type { Callback } from './callback.ts'
import type { FormatGuess, Trouble } from './cases.ts'

/** A byte range `[start, end)` of a file. A gzip file is one slice from 0 to its size. */
export interface Slice {
  readonly fileId: number
  readonly file: File
  readonly slice: number
  readonly start: number
  readonly end: number
  readonly gzip: boolean
  /** Where to go on after an interruption: bytes of text already committed. */
  readonly resumeAt?: number
  readonly guesses: readonly FormatGuess[]
  readonly chosen?: string
}

export interface Progress {
  readonly fileId: number
  readonly slice: number
  /** Bytes of the file as dropped that were read. */
  readonly bytes: number
  readonly lines: number
}

/** What became of a slice, as a value: comlink keeps only the message of an Error. */
export type SliceOutcome =
  | { readonly kind: 'read'; readonly troubles: readonly Trouble[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'disk-full' }

/** The parser's door. */
export interface IngestApi {
  /** Where committed rows go: one end of a channel to the keeper. Called once. */
  connect(keeper: MessagePort): Promise<void>
  /** Looks at head, middle and tail of a file. `text` is false for binary files. */
  sniff(file: File): Promise<{ gzip: boolean; guesses: readonly FormatGuess[]; fingerprint: string; text: boolean }>
  ingest(slice: Slice, onProgress: Callback<Progress>): Promise<SliceOutcome>
  cancel(fileId: number): Promise<void>
}
