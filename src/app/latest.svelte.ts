import { toldOf } from '../base/told.ts'
import type { Answer } from '../protocol/query.ts'

/**
 * The answer to the newest question of a place on the screen. An older answer that arrives late is dropped; the last good
 * one stays on screen while a new question is under way.
 */
export class Latest<T> {
  value = $state.raw<T | undefined>(undefined)
  error = $state.raw<string | undefined>(undefined)
  asking = $state.raw(false)
  #ticket = 0

  /** `question` gives `undefined` where there is nothing to say (superseded): the value then stays. */
  async ask(question: () => Promise<T | undefined>): Promise<void> {
    const mine = ++this.#ticket
    this.asking = true
    try {
      const value = await question()
      if (mine !== this.#ticket) return
      if (value !== undefined) this.value = value
      this.error = undefined
    } catch (cause) {
      if (mine !== this.#ticket) return
      this.error = toldOf(cause)
    }
    this.asking = false
  }

  /** Forgets value and question. */
  clear(): void {
    this.#ticket++
    this.value = undefined
    this.error = undefined
    this.asking = false
  }
}

/** The value of an answer; `undefined` where a newer question superseded it. */
export async function valueOf<T>(asked: Promise<Answer<T>>): Promise<T | undefined> {
  const answer = await asked
  return answer.kind === 'answer' ? answer.value : undefined
}
