import type { Snippet } from 'svelte'
import type { CellActions, CellContent, Column } from './columns.ts'
import type { RowNotes } from './row-actions.ts'
import type { Fetch } from './near-rows.svelte.ts'

/** Properties of VirtualTable.svelte. */
export interface TableProps<Row, Order extends string> {
  /** What the table holds, for those who hear it. */
  label: string
  columns: readonly Column<Order>[]
  /** Draws a cell, which clips what is too long. */
  cell: Snippet<[row: Row, column: string]>
  contentOf: (row: Row, column: string) => CellContent
  fetch: Fetch<Row>
  /** Changes with filter and order: the table then starts at its top. */
  question: string
  /** Changes when rows came or went: the table stays where it is. */
  version: number
  order: Order
  descending: boolean
  onsort: (order: Order) => void
  onopen: (row: Row, index: number, total: number) => void
  /** Hears of the number of rows. */
  ontotal?: (rows: number) => void
  actions: CellActions
  /** Writes a note on a row, or sets its star; absent where rows take none. */
  notes?: RowNotes<Row>
  dense?: boolean
  /** Row to show and mark, from 0: where the drawer walks along. */
  current?: number | undefined
  /** Buttons beside the count. */
  tools?: Snippet
  /** Shown where there are no rows. */
  empty: Snippet
}
