import type { ClientChoice } from '../engine/formats/chain.ts'
import type { ClientFacts } from '../engine/query/client-facts.ts'
import type { Policy, PolicyEffects } from '../engine/policy/policy.ts'

export type { ClientChoice } from '../engine/formats/chain.ts'
export type { FileLook } from '../engine/formats/shape.ts'

export type {
  Allowed,
  Note,
  NoteStatus,
  Policy,
  PolicyEffects,
  Subject,
  Tuning,
} from '../engine/policy/policy.ts'
import type { Compression, CompressionTrouble } from '../base/compression.ts'

/** Where and how the store keeps things. */
export interface StoreState {
  /** `disk`: IndexedDB. `memory`: gone with the tab (private mode, refused, full). `read-only`: another tab writes. */
  readonly mode: 'disk' | 'memory' | 'read-only'
  /** Why it is not `disk`, as a key of the UI's messages. */
  readonly why?: 'refused' | 'full' | 'other-tab' | 'newer-version' | 'lost'
  /** Bytes this origin uses and may use, where the browser tells. */
  readonly used?: number
  readonly quota?: number
  readonly persisted?: boolean
  /** Counts up with every change of the open case: a question asked before is out of date. */
  readonly version: number
  /** Whether the whole-case pass (detectors, outcomes) is out of date or running. */
  readonly finishing: boolean
}

export interface CaseRow {
  readonly id: number
  readonly name: string
  /** Epoch ms. */
  readonly created: number
  readonly opened: number
  readonly files: number
  readonly rows: number
  readonly attacks: number
  /** Bytes of columns and dictionaries; what they take on disk is less, the browser compresses. */
  readonly bytes: number
  readonly sample: boolean
}

/** What a person decided about the open case, and what that took out. */
export interface PolicyState {
  readonly policy: Policy
  readonly effects: PolicyEffects
}

/** `reading`: a live import. `interrupted`: the tab was closed meanwhile. `partial`: kept as far as it was read. */
export type FileState = 'reading' | 'interrupted' | 'partial' | 'done'

export interface FormatGuess {
  readonly id: string
  /** Share of the sampled lines that it reads, 0 to 1. */
  readonly share: number
}

export interface FileRow {
  readonly id: number
  readonly caseId: number
  readonly name: string
  /** Bytes as dropped. */
  readonly size: number
  readonly lastModified: number
  readonly state: FileState
  readonly compression?: Compression
  /** What was detected, best first; the first is in use unless `chosen`. */
  readonly guesses: readonly FormatGuess[]
  readonly chosen?: string
  /** Physical lines: events (with their continuation lines) + comments + blank + unread = lines. */
  readonly lines: number
  readonly eventLines: number
  readonly events: number
  readonly unread: number
  readonly comments: number
  readonly blank: number
  readonly attacks: number
  /** Whether some rows have no zone or no year, and what is assumed. */
  readonly noZone: boolean
  readonly noYear: boolean
  readonly zoneMinutes: number
  readonly year: number
  /** Which address of a row is its source, where a person chose; else the one that the format has for it. */
  readonly client?: ClientChoice
  /** The file for which `chosen` and `client` were chosen, where that was an earlier one of the same look. */
  readonly as?: Pick<ChoiceRow, 'name' | 'at'>
  /** What its lines say of who sent the requests; absent while it is being read. */
  readonly clients?: ClientFacts
  /** What went wrong while reading, in the reader's own words. */
  readonly troubles: readonly Trouble[]
}

/** How a person has files of a look read: what `FileRow` says of `chosen` and `client`. */
export interface Choice {
  readonly chosen?: string
  readonly client?: ClientChoice
}

/** A choice that later files of the same look are read by. */
export interface ChoiceRow extends Choice {
  readonly id: number
  /** Of the file for which it was made, and when, epoch ms. */
  readonly name: string
  readonly at: number
}

/** `at` is a byte offset, in the decompressed text where the file was compressed. */
export interface Trouble {
  readonly kind:
    CompressionTrouble | 'binary' | 'utf-16' | 'long-line' | 'read-error' | 'high-cardinality'
  readonly at: number
  readonly detail?: string
}

/** A file about to be read. */
export interface NewFile {
  readonly name: string
  /** Bytes as dropped. */
  readonly size: number
  readonly lastModified: number
  readonly compression?: Compression
  readonly fingerprint: string
  /**
   * Equal for a plain file and its compressed forms: the same text under two names, as rotation leaves it. It ends in `-?`
   * where the length of the text is not known before it is read.
   */
  readonly likeness?: string
  readonly guesses: readonly FormatGuess[]
  readonly chosen?: string
  /** The file whose place this reading takes: the same bytes under another format. */
  readonly replaces?: number
  /** Whether it is wanted although the same content is in the case. */
  readonly again?: true
  /** Minutes east of UTC for rows without zone, where it is known; else the viewer's zone is assumed. */
  readonly zoneMinutes?: number
  /** Year of rows without one, where it is known; else that of `lastModified`. */
  readonly year?: number
  /** See `FileRow`. */
  readonly client?: ClientChoice
  /** See `FileRow`. */
  readonly as?: Pick<ChoiceRow, 'name' | 'at'>
  /** Byte ranges that are read apart, in order. */
  readonly slices: readonly { readonly start: number; readonly end: number }[]
}

export type Begun =
  | { readonly kind: 'begun'; readonly fileId: number }
  /** The same content is in the case already, under this name. */
  | { readonly kind: 'duplicate'; readonly name: string }
  /** A file of the same beginning is in the case: the length of the text must be known first. */
  | { readonly kind: 'unmeasured' }
  | { readonly kind: 'read-only' }

export interface ResumePoint {
  readonly slice: number
  readonly start: number
  readonly end: number
  readonly done: boolean
  readonly offset: number
  readonly lines: number
  readonly segment: number
}
