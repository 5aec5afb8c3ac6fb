import type { Answer } from '../protocol/query.ts'

/**
 * Lanes of questions: a newer question of a lane supersedes an older one that has not begun. Each waits one turn of the
 * event loop before it begins, so that a burst of questions costs one answer.
 */
export class Lanes {
  readonly #newest = new Map<string, number>()

  async ask<T>(lane: string, question: () => T): Promise<Answer<T>> {
    const ticket = (this.#newest.get(lane) ?? 0) + 1
    this.#newest.set(lane, ticket)
    await turn()
    if (this.#newest.get(lane) !== ticket) return { kind: 'superseded' }
    return { kind: 'answer', value: question() }
  }
}

/** A turn of the event loop: messages that wait are heard first. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
