import { LARGEST, type Kind, type Look, type ReadResult } from './data-set.ts'

/** File of each kind and the kind: every file in `kinds/` is one. */
export const KIND_FILES: readonly (readonly [string, Kind])[] = Object.entries(
  import.meta.glob<Kind>('./kinds/*.ts', { eager: true, import: 'default' }),
)

/** All kinds of data about addresses, in the order in which they are asked about a file. */
export const KINDS: readonly Kind[] = KIND_FILES.map(([, kind]) => kind).sort(
  (a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1),
)

/** The kind of a file; undefined for all that is no data about addresses, logs among it. */
export function kindOf(look: Look): Kind | undefined {
  return KINDS.find((kind) => kind.knows(look))
}

export function readData(kind: Kind, bytes: Uint8Array<ArrayBuffer>): ReadResult {
  return bytes.length > LARGEST ? { fault: 'too-large' } : kind.read(bytes)
}
