import { isAlike } from '../engine/formats/shape.ts'
import type { Choice, ChoiceRow, FileLook } from '../protocol/cases.ts'
import type { ChoiceApi } from '../protocol/choices.ts'
import type { KeptChoice, Shelf } from '../store/kept.ts'

/** Remembers what a person chose for a file, for later files that look like it. */
export class Choices implements ChoiceApi {
  readonly #shelf: Shelf
  readonly #writes: () => boolean

  /** @param writes whether this tab may write now */
  constructor(shelf: Shelf, writes: () => boolean) {
    this.#shelf = shelf
    this.#writes = writes
  }

  async choices(): Promise<readonly ChoiceRow[]> {
    return (await this.#kept()).map(rowOf)
  }

  async recall(look: FileLook): Promise<ChoiceRow | undefined> {
    const found = (await this.#kept()).find((kept) => isAlike(look, kept.look))
    return found === undefined ? undefined : rowOf(found)
  }

  async remember(name: string, look: FileLook, choice: Choice): Promise<void> {
    if (!this.#writes()) return
    for (const kept of await this.#kept())
      if (isAlike(look, kept.look)) await this.#shelf.removeChoice(kept.id)
    if (choice.chosen === undefined && choice.client === undefined) return
    await this.#shelf.putChoice({ ...choice, name, look, at: Date.now() })
  }

  async forget(id: number): Promise<void> {
    if (this.#writes()) await this.#shelf.removeChoice(id)
  }

  async #kept(): Promise<KeptChoice[]> {
    return (await this.#shelf.choices()).sort((a, b) => b.at - a.at || b.id - a.id)
  }
}

const rowOf = ({ id, name, at, chosen, client }: KeptChoice): ChoiceRow => ({
  id,
  name,
  at,
  ...(chosen === undefined ? {} : { chosen }),
  ...(client === undefined ? {} : { client }),
})

/** Remembered choices, for the page. */
export function choiceDoor(choices: Promise<Choices>): ChoiceApi {
  return {
    choices: async () => (await choices).choices(),
    recall: async (look) => (await choices).recall(look),
    remember: async (name, look, choice) => (await choices).remember(name, look, choice),
    forget: async (id) => (await choices).forget(id),
  }
}
