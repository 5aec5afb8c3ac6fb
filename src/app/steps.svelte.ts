/** Something that can be taken back and done again. */
export interface Step {
  undo(): void
  redo(): void
}

/** Steps that are remembered. */
const HISTORY = 200

/** What a person did, filters and decisions alike, so that one key takes back whichever came last. */
export class Steps {
  #past = $state.raw<readonly Step[]>([])
  #future = $state.raw<readonly Step[]>([])
  readonly canUndo = $derived(this.#past.length > 0)
  readonly canRedo = $derived(this.#future.length > 0)

  /** Remembers a step that was just done; what had been taken back can no longer be done again. */
  did(step: Step): void {
    this.#past = [...this.#past, step].slice(-HISTORY)
    this.#future = []
  }

  undo(): void {
    const step = this.#past.at(-1)
    if (step === undefined) return
    this.#past = this.#past.slice(0, -1)
    this.#future = [step, ...this.#future]
    step.undo()
  }

  redo(): void {
    const [step, ...rest] = this.#future
    if (step === undefined) return
    this.#past = [...this.#past, step]
    this.#future = rest
    step.redo()
  }

  /** Forgets what could be undone. */
  forget(): void {
    this.#past = []
    this.#future = []
  }
}
