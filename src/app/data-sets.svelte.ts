import type { Brought, DataSetRow } from '../protocol/whose.ts'
import type { WhoseApi } from '../protocol/whose-api.ts'

/** What became of a file with facts about addresses. */
export interface DataNews {
  readonly name: string
  readonly outcome: Brought
}

/** Files with facts about addresses, kept for all cases. */
export class DataSets {
  rows = $state.raw<readonly DataSetRow[]>([])
  /** What the last files became, until somebody has said it. */
  news = $state.raw<readonly DataNews[]>([])
  readonly #ask: Pick<WhoseApi, 'dataSets' | 'addData' | 'removeData'>

  constructor(ask: Pick<WhoseApi, 'dataSets' | 'addData' | 'removeData'>) {
    this.#ask = ask
  }

  async refresh(): Promise<void> {
    this.rows = await this.#ask.dataSets()
  }

  /** Keeps those files that hold facts about addresses; gives back the others, logs among them. */
  async take(files: readonly File[]): Promise<readonly File[]> {
    const others: File[] = []
    for (const file of files) if (!(await this.takeOne(file))) others.push(file)
    return others
  }

  /** Whether a file held facts about addresses. What became of it is news. */
  async takeOne(file: File): Promise<boolean> {
    const outcome = await this.#ask.addData(file)
    if (outcome === undefined) return false
    this.news = [...this.news, { name: file.name, outcome }]
    await this.refresh()
    return true
  }

  /** False where another tab writes: then it stays. */
  async remove(id: number): Promise<boolean> {
    const removed = await this.#ask.removeData(id)
    await this.refresh()
    return removed
  }

  /** The news, which then are news no more. */
  hear(): readonly DataNews[] {
    const heard = this.news
    if (heard.length > 0) this.news = []
    return heard
  }
}
