import type { Fault, Holding } from '../engine/whose/data-set.ts'

export type { Special } from '../engine/whose/iana-special.ts'
export type { Fact, FactName, Whose } from '../engine/whose/whose.ts'
export type { Fault, Holding }

/** A file with facts about addresses that is kept for all cases. */
export interface DataSetRow {
  readonly id: number
  /** Of the file. */
  readonly name: string
  /** Id of its kind: `mmdb`, `delegated`, `whois`, … */
  readonly kind: string
  /** What it calls itself, '' where it does not. */
  readonly about: string
  /** When it was made, epoch ms: as it says itself, else when the file was last changed. */
  readonly made: number
  /** Bytes of the file. */
  readonly size: number
  readonly networks: number
  readonly holds: readonly Holding[]
  /** Lines or elements that could not be read. */
  readonly unread: number
}

/** What became of a file with facts about addresses. `replaced`: an older one of the same name and maker made way. */
export type Brought =
  | { readonly kind: 'added' | 'replaced'; readonly row: DataSetRow }
  | { readonly kind: 'refused'; readonly why: Fault | 'read-only' | 'disk-full' }
