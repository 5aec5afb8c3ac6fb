import { toldOf } from '../../base/told.ts'
import type { Page } from '../../protocol/rows.ts'

/** Asks for rows `[from, from + count)`. `undefined`: a newer question came meanwhile, nothing is to be shown. */
export type Fetch<Row> = (from: number, count: number) => Promise<Page<Row> | undefined>

/** Shortest time between two refreshes while the rows underneath change, ms. */
const REFRESH_PAUSE = 1000

interface Range {
  readonly from: number
  readonly end: number
}

/** Rows are asked for in steps of so many, so that a table that moves by a row does not ask anew. */
const STEP = 16

/**
 * The rows around those on screen: one window of about three screens, replaced as a whole, so that it never mixes answers
 * to two questions. At most one question is under way; where the table moved on meanwhile the next one asks for the newest
 * place. Old rows stay until new ones are there: nothing flickers.
 */
export class NearRows<Row> {
  /** Rows of the whole result; `undefined` until the first answer. */
  total = $state.raw<number | undefined>(undefined)
  error = $state.raw<string | undefined>(undefined)
  /** Whether what is shown answers an older question. */
  stale = $state.raw(false)
  #window = $state.raw<{ readonly from: number; readonly rows: readonly Row[] }>({
    from: 0,
    rows: [],
  })

  #fetch: Fetch<Row> | undefined
  /** Counts questions up; an answer to an older one is dropped. */
  #ticket = 0
  #underWay = false
  #seen: Range = { from: 0, end: STEP }
  #answered = -Infinity
  #timer: ReturnType<typeof setTimeout> | undefined

  row(index: number): Row | undefined {
    return this.#window.rows[index - this.#window.from]
  }

  /** Rows in memory. */
  get held(): number {
    return this.#window.rows.length
  }

  /** A new question: the rows of the old one are shown as stale until the answer is there. */
  restart(fetch: Fetch<Row>): void {
    this.#fetch = fetch
    this.stale = true
    this.#seen = { from: 0, end: this.#seen.end - this.#seen.from }
    void this.#ask()
  }

  /** The same question over rows that changed. Asked at once, but at most once a second. */
  refresh(): void {
    if (this.#timer !== undefined || this.#fetch === undefined) return
    const wait = this.#answered + REFRESH_PAUSE - performance.now()
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined
        void this.#ask()
      },
      Math.max(0, wait),
    )
  }

  /** Rows `[from, end)` are on screen. */
  show(from: number, end: number): void {
    this.#seen = { from, end }
    if (this.#fetch !== undefined && !this.#underWay && this.#lacks()) void this.#ask()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#ticket++
    this.#fetch = undefined
  }

  #lacks(): boolean {
    if (this.total === undefined) return true
    const end = Math.min(this.#seen.end, this.total)
    const { from, rows } = this.#window
    return this.#seen.from < end && (this.#seen.from < from || end > from + rows.length)
  }

  async #ask(): Promise<void> {
    const fetch = this.#fetch
    if (fetch === undefined) return
    const mine = ++this.#ticket
    this.#underWay = true
    const screen = Math.max(STEP, this.#seen.end - this.#seen.from)
    const from = Math.max(0, Math.floor((this.#seen.from - screen) / STEP) * STEP)
    try {
      const page = await fetch(from, Math.ceil((3 * screen) / STEP) * STEP)
      if (mine !== this.#ticket) return
      this.#underWay = false
      if (page !== undefined) this.#take(from, page)
    } catch (cause) {
      if (mine !== this.#ticket) return
      this.#underWay = false
      this.stale = false
      this.error = toldOf(cause)
    }
  }

  #take(from: number, page: Page<Row>): void {
    this.#window = { from, rows: page.rows }
    this.total = page.total
    this.error = undefined
    this.stale = false
    this.#answered = performance.now()
    // An empty answer inside the result would be asked for ever again.
    if (page.rows.length > 0 && this.#lacks()) void this.#ask()
  }
}
