import type { NewFile } from '../protocol/cases.ts'

/** What ends a likeness whose text has no known length; see `NewFile`. */
const OPEN = '-?'
const WRAP = 2 ** 32

type Alike = Pick<NewFile, 'compression' | 'likeness'>

/** A likeness with the length of the text, where that was open. */
export const sized = (likeness: string, size: number): string =>
  isOpen(likeness) ? `${likeness.slice(0, -1)}${size % WRAP}` : likeness

/** Whether the length of the text is open. */
export const isOpen = (likeness: string): boolean => likeness.endsWith(OPEN)

/** Whether one is a compressed form of the other. Two files of the same kind are told apart by fingerprints, which see more. */
export const alike = (a: Alike, b: Alike): boolean =>
  a.compression !== b.compression && a.likeness !== undefined && a.likeness === b.likeness

/** Whether they begin alike, and only the length of the first one's text, which is open, can tell more. */
export const maybeAlike = (open: Alike, b: Alike): boolean =>
  open.compression !== b.compression &&
  open.likeness !== undefined &&
  isOpen(open.likeness) &&
  b.likeness?.startsWith(open.likeness.slice(0, -1)) === true
