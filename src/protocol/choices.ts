import type { Choice, ChoiceRow, FileLook } from './cases.ts'

/** What a person chose for files of a look. All of it is kept in the store, none of it is of a case. */
export interface ChoiceApi {
  /** All, the last made first. */
  choices(): Promise<readonly ChoiceRow[]>
  /** The one by which a file of this look is read; undefined where there is none. */
  recall(look: FileLook): Promise<ChoiceRow | undefined>
  /** Keeps a choice in the place of earlier ones for files of this look; an empty one only forgets those. */
  remember(name: string, look: FileLook, choice: Choice): Promise<void>
  forget(id: number): Promise<void>
}
