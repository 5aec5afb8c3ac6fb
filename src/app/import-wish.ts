import type { Choice, FileLook, FileRow } from '../protocol/cases.ts'
import type { ChoiceApi } from '../protocol/choices.ts'

/** What a person may say of files to be read. */
export interface AddOptions {
  /** Zone of rows without one, minutes east of UTC. */
  readonly zoneMinutes?: number
  /** Year of rows without one. */
  readonly year?: number
}

/** How a file is to be read, where that is not left to what is detected. */
export interface Wish extends Choice {
  /** Whether later files of the same look are to be read so. */
  readonly remember?: boolean
  /** Whether an earlier choice is passed over. */
  readonly detected?: boolean
  readonly as?: NonNullable<FileRow['as']>
  /** The file whose place it takes. */
  readonly replaces?: number
  /** Whether it is wanted although the same content is in the case. */
  readonly again?: true
}

/** What is chosen in a wish or of a file. */
export const choiceOf = ({ chosen, client }: Choice): Choice => ({
  ...(chosen === undefined ? {} : { chosen }),
  ...(client === undefined ? {} : { client }),
})

/** The wish, with what a person chose before for files that look so; a new choice is kept for later ones. */
export async function wishWithChoices(
  choices: Pick<ChoiceApi, 'remember' | 'recall'>,
  { remember, detected, ...wish }: Wish,
  name: string,
  look: FileLook,
): Promise<Wish> {
  if (remember === true) await choices.remember(name, look, choiceOf(wish))
  if (remember === true || detected === true) return wish
  const known = await choices.recall(look)
  if (known === undefined) return wish
  return { ...wish, ...choiceOf(known), as: { name: known.name, at: known.at } }
}

/** Where it lies in the folder that was dropped, or its name alone. */
export const nameOf = (file: File): string =>
  file.webkitRelativePath === '' ? file.name : file.webkitRelativePath
