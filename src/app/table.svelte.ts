import type { Answer, Window } from '../protocol/query.ts'
import type { Filter, Page } from '../protocol/rows.ts'
import { valueOf } from './latest.svelte.ts'

/** The question behind a table. */
export type Ask<Row, Order> = (
  lane: string,
  filter: Filter,
  window: Window<Order>,
) => Promise<Answer<Page<Row>>>

/** In which order a table stands, and how its rows are asked for. Rows themselves live in the component that shows them. */
export class Table<Row, Order extends string> {
  order: Order
  descending: boolean
  readonly #ask: Ask<Row, Order>
  readonly #lane: string
  /** Orders that begin with the largest: counts, severities. The others begin with the smallest. */
  readonly #largestFirst: readonly Order[]

  constructor(lane: string, ask: Ask<Row, Order>, order: Order, largestFirst: readonly Order[]) {
    this.#lane = lane
    this.#ask = ask
    this.#largestFirst = largestFirst
    this.order = $state.raw(order)
    this.descending = $state.raw(largestFirst.includes(order))
  }

  /** Sorts by a column, or turns the order round where it already does. */
  sortBy(order: Order): void {
    if (order === this.order) this.descending = !this.descending
    else {
      this.order = order
      this.descending = this.#largestFirst.includes(order)
    }
  }

  /** Names filter and order: as long as it stays the same, so does the question. */
  question(filter: Filter): string {
    return JSON.stringify([this.order, this.descending, filter])
  }

  /** The rows under a filter in today's order, part by part. */
  rows(filter: Filter): (from: number, count: number) => Promise<Page<Row> | undefined> {
    const { order, descending } = this
    return (from, count) =>
      valueOf(this.#ask(this.#lane, filter, { order, descending, from, count }))
  }

  /** How many rows another filter would show; does not get in the way of `rows`. */
  async count(filter: Filter): Promise<number | undefined> {
    const { order, descending } = this
    const window = { order, descending, from: 0, count: 1 }
    return (await valueOf(this.#ask(`${this.#lane}-count`, filter, window)))?.total
  }
}
