import { addBatch, emptySegment } from '../engine/columns/assemble.ts'
import type { Batch } from '../engine/columns/batch.ts'
import type { Filter } from '../engine/columns/filter.ts'
import type { Holdings } from '../engine/columns/segment.ts'
import { finishCase } from './finish-case.ts'
import { turn } from './lanes.ts'
import type { Means } from './means.ts'
import { Questions } from './questions.ts'
import { storyPage } from './stories.ts'

/** For so long in all the keeper works on rows that belong to no case, ms. */
const WARM_UP_MS = 1000
const FILE = -1

const EVERYTHING: Filter = { facets: {} }
const ATTACKS: Filter = { facets: {}, attacks: true }
const TOPS = ['source', 'rule', 'page', 'network', 'status', 'agent'] as const

/**
 * The keeper's questions and its whole-case pass, run on made-up rows while the page waits for files: a worker's code is
 * slow until its compiler has seen it run, and what it slows down then is the import of the first file.
 */
export class WarmingUp {
  readonly #means: Means
  #left = WARM_UP_MS
  #running = false

  constructor(means: Means) {
    this.#means = means
  }

  /** @param isBusy says whether a case is open: rows of warming up are dropped from then on */
  async warmUp(batch: Batch, isBusy: () => boolean): Promise<void> {
    if (this.#left <= 0 || this.#running) return
    this.#running = true
    const start = performance.now()
    await this.#ask(batch, () => {
      if (isBusy()) this.#left = 0
      return this.#left <= 0
    })
    this.#left -= performance.now() - start
    this.#running = false
  }

  async #ask(batch: Batch, isOver: () => boolean): Promise<void> {
    const segment = emptySegment({ id: 0, fileId: FILE, slice: 0, order: 0 })
    addBatch(segment, batch)
    const file = { id: FILE, name: '', zoneMinutes: 0, year: 2026, sliceLines: [0] }
    const holdings: Holdings = { files: new Map([[FILE, file]]), segments: [segment] }
    const { rules } = this.#means
    await finishCase(holdings, { rules, yield: turn, cancelled: isOver })
    const questions = new Questions({ holdings, version: 0 }, this.#means)
    const steps: readonly (() => unknown)[] = [
      () => questions.overview(EVERYTHING),
      () => storyPage(questions, EVERYTHING, { from: 0, count: 4 }),
      () => questions.histogram(ATTACKS, 'category', 120),
      ...TOPS.map((top) => () => questions.facet(ATTACKS, top, { from: 0, count: 8 })),
      () => questions.events(EVERYTHING, { order: 'time', descending: false, from: 0, count: 100 }),
    ]
    for (const step of steps) {
      if (isOver()) return
      step()
      await turn()
    }
  }
}
