import type { Answer } from '../protocol/query.ts'

/** Measures kept at most. */
const MEASURES = 2_000

/**
 * Lanes of questions: a newer question of a lane supersedes an older one that has not begun. Each waits one turn of the
 * event loop before it begins, so that a burst of questions costs one answer.
 */
export class Lanes {
  readonly #newest = new Map<string, number>()
  #measures = 0

  async ask<T>(lane: string, question: () => T): Promise<Answer<T>> {
    const ticket = (this.#newest.get(lane) ?? 0) + 1
    this.#newest.set(lane, ticket)
    await turn()
    if (this.#newest.get(lane) !== ticket) return { kind: 'superseded' }
    const start = performance.now()
    const value = question()
    // For whoever profiles this worker, and for the benchmark: how long the question itself took.
    if (++this.#measures % MEASURES === 0) performance.clearMeasures()
    performance.measure(lane, { start })
    return { kind: 'answer', value }
  }

  /** A long question, in steps: others are answered between them, and a newer one of its lane ends it. */
  async askLong<T>(lane: string, question: () => Generator<undefined, T>): Promise<Answer<T>> {
    const begun = await this.ask(lane, question)
    if (begun.kind !== 'answer') return begun
    const ticket = this.#newest.get(lane)
    for (;;) {
      const until = performance.now() + STRETCH
      do {
        const step = begun.value.next()
        if (step.done === true) return { kind: 'answer', value: step.value }
      } while (performance.now() < until)
      await turn()
      if (this.#newest.get(lane) !== ticket) return { kind: 'superseded' }
    }
  }
}

/** Work between two turns of a long question, ms. */
const STRETCH = 50

/** A turn of the event loop: messages that wait are heard first. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
