import type { Callback } from './callback.ts'

/**
 * What is wrong with a case file. `cut-off`: it ends too early. `damaged`: its bytes are not those that were written.
 * `refused`: a value in it cannot be. `newer`: a later version of Spoor wrote it. `detail` names the value or the part, for
 * whoever looks into it.
 */
export interface CaseFileTrouble {
  readonly kind: 'cut-off' | 'damaged' | 'refused' | 'newer'
  /** Where the part begins, in bytes of the file before its compression. */
  readonly at: number
  readonly detail: string
}

/** What was written of a case. */
export type SavedCase =
  | { readonly kind: 'saved'; readonly blob: Blob }
  | { readonly kind: 'cancelled' }
  /** No case is open, or a file is being read into it. */
  | { readonly kind: 'busy' }
  /** A part of it is longer than a case file can hold. */
  | { readonly kind: 'too-long' }

/** How many rules are tuned, sources allowed, things the site is said to lack, and findings said to be none. */
export interface Decided {
  readonly rules: number
  readonly allowed: number
  readonly absent: number
  readonly falsePositives: number
}

/** What became of a case file that was opened. */
export type OpenedCase =
  | {
      readonly kind: 'opened'
      readonly caseId: number
      /** Files that are in the case now or have more rows than before, and the rows that came. */
      readonly files: number
      readonly rows: number
      /** Names of files that were in the case in part, and of which the rest came. */
      readonly completed: readonly string[]
      /** Names of files whose content was in the case already. */
      readonly passed: readonly string[]
      /** Names of files that are in the case in part, with a beginning that is not the one of this file: they were left as they are. */
      readonly apart: readonly string[]
      /** Names of files of which only the first rows came. */
      readonly partial: readonly string[]
      /** Kinds of parts that this build does not know: a later one wrote them. */
      readonly unknown: readonly string[]
      /** What whoever saved it had decided that can take alarms away; present where it came along and there is any. */
      readonly decided?: Decided
      readonly trouble?: CaseFileTrouble
      /** Whether it ended there because the disk is full. */
      readonly full: boolean
      /** Whether there was a case made at the same time before: this is a second one. */
      readonly second: boolean
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'busy' }
  /** Nothing of it could be opened. */
  | { readonly kind: 'nothing'; readonly trouble: CaseFileTrouble }

/** A case as one file; see docs/case-file.md. One at a time is written or opened. */
export interface CaseFileApi {
  /** Places of the case files among these. */
  caseFilesIn(files: readonly Blob[]): Promise<readonly number[]>
  /** Writes the open case; `onShare` hears how much is written, 0 to 1. */
  saveCase(onShare: Callback<number>): Promise<SavedCase>
  /** Opens a case file as a case of its own, or adds its files to the open case; `onShare` as above. */
  openCase(file: Blob, into: 'new' | 'open', onShare: Callback<number>): Promise<OpenedCase>
  /** Stops what is written or opened; what was opened until then is thrown away. */
  cancelCaseFile(): Promise<void>
}
