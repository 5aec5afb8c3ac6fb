import type { Compression } from '../base/compression.ts'
import type { Mark } from '../engine/formats/marks.ts'
import type { Batch } from '../engine/columns/batch.ts'
import type { Callback } from './callback.ts'
import type { ClientChoice, FileLook, FormatGuess, Trouble } from './cases.ts'

export type { Mark, MarkRole } from '../engine/formats/marks.ts'

/** A byte range `[start, end)` of a file. A compressed file is one slice from 0 to its size. */
export interface Slice {
  readonly fileId: number
  readonly file: File
  readonly slice: number
  readonly start: number
  readonly end: number
  /** Where to go on after an interruption: what is already committed of the slice. */
  readonly resume?: {
    /** Offset in the file's text, the start of a row. */
    readonly offset: number
    readonly lines: number
    /** Number of the next segment. */
    readonly segment: number
  }
  readonly guesses: readonly FormatGuess[]
  readonly chosen?: string
  readonly client?: ClientChoice
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

/** What the keeper says of a batch. Awaiting it is the parser's back-pressure. */
export type Kept =
  { readonly kind: 'kept' } | { readonly kind: 'cancelled' } | { readonly kind: 'disk-full' }

/** The keeper's door for parsers. */
export interface KeepApi {
  put(batch: Batch): Promise<Kept>
  /** Lets the keeper get up to speed on rows that belong to no case, before there is one. */
  warmUp(batch: Batch): Promise<void>
}

export interface Looked {
  readonly compression: Compression | undefined
  /** Best first; empty where no format reads a line. */
  readonly guesses: readonly FormatGuess[]
  /** Whether events may span lines, or the text is not the file's bytes: then the file is read as one slice. */
  readonly spansLines: boolean
  /** Of content, not of name: equal for the same bytes. */
  readonly fingerprint: string
  /** Equal for a plain file and its compressed forms; see `NewFile`. */
  readonly likeness: string | undefined
  readonly look: FileLook
  /** False for what is no text at all; `binary` then says what it looks like, where that is known. */
  readonly text: boolean
  readonly binary: string | undefined
}

/** What could not be unpacked of an archive. `at`: byte offset in it, where that is known. */
export interface ArchiveTrouble {
  readonly kind: 'encrypted' | 'unknown-method' | 'broken' | 'bomb' | 'too-many'
  readonly path: string
  readonly at: number
}

/** A file inside an archive as the archive tells of it, not opened yet. */
export interface Entry {
  readonly path: string
  /** Bytes of the file inside, as the archive says. */
  readonly size: number
  /** The file itself where it needs no opening, else where a zip has it. */
  readonly from:
    | Blob
    | {
        readonly flags: number
        readonly method: number
        readonly compressed: number
        readonly at: number
      }
}

/** What an archive holds. */
export interface Contents {
  readonly entries: readonly Entry[]
  /** Members that are empty, or that an operating system left behind. */
  readonly leftOut: number
  readonly troubles: readonly ArchiveTrouble[]
}

/** The files inside an archive, by their paths in it. */
export interface Unpacked {
  readonly members: readonly { readonly path: string; readonly file: Blob }[]
  readonly troubles: readonly ArchiveTrouble[]
}

/** What pasted definitions read of the head of a file. */
export interface Tried {
  /** How many formats the text defines. */
  readonly formats: number
  readonly lines: number
  readonly read: number
}

/** The definition that a person's marks in a line make, and what it reads of the head of the file. */
export interface MarksTried {
  readonly definition: string
  readonly lines: number
  readonly read: number
}

/** The parser's door. */
export interface IngestApi {
  /** Where committed rows go: one end of a channel to the keeper. Called once. */
  connect(keeper: MessagePort): Promise<void>
  /** Gets up to speed while nothing is asked of it. */
  warmUp(): Promise<void>
  /** What an archive holds; undefined for what is none. */
  contents(file: File): Promise<Contents | undefined>
  /** The files of some of an archive's entries. */
  open(file: File, entries: readonly Entry[]): Promise<Unpacked>
  /** Tries nginx's `log_format` or Apache's `LogFormat` on a file; undefined where the text defines nothing. */
  tryDefinition(file: Blob, text: string): Promise<Tried | undefined>
  tryMarks(file: Blob, line: string, marks: readonly Mark[]): Promise<MarksTried>
  /** The first lines of a file for a person to mark the columns of: none that are blank or comments, and of long ones the head. */
  sampleLines(file: Blob): Promise<readonly string[]>
  /** Looks at head, middle and tail of a file that is known by this name. `text` is false for binary files. */
  sniff(file: File, name: string): Promise<Looked>
  /** A likeness that ends in `-?`, with the length of the text, which is read for that; undefined where it is broken. */
  measure(file: File, looked: Looked): Promise<string | undefined>
  ingest(slice: Slice, onProgress: Callback<Progress>): Promise<SliceOutcome>
  cancel(fileId: number): Promise<void>
}
