import type { Facet } from '../../protocol/rows.ts'

/** A column of a virtual table. */
export interface Column<Order extends string> {
  readonly id: string
  readonly label: string
  /** Least width in rem, and the share of the space left over (0: stays at the least). */
  readonly width: number
  readonly grow?: number
  readonly align?: 'end'
  /** On narrow screens: first or second line of the card; absent columns are hidden there. */
  readonly line?: 1 | 2
  /** The order that a click on its head asks for. */
  readonly order?: Order
}

/** What a cell stands for in the filter. */
export interface CellValue {
  readonly facet: Facet
  readonly value: string
}

/** What can be done with a cell, by its menu, a click or a key. */
export interface CellActions {
  include(value: CellValue): void
  exclude(value: CellValue): void
  only(value: CellValue): void
  copy(text: string): void
}

/** What a table shows in a cell, beside its picture. */
export interface CellContent {
  /** What the cell stands for in the filter, where it stands for something. */
  readonly value?: CellValue
  /** What copying gives. */
  readonly text: string
  /** Whether a plain click filters by the value; else it opens the row. */
  readonly filters?: boolean
}

/** The tracks of a CSS grid with these columns. */
export const tracksOf = (columns: readonly Column<string>[]): string =>
  columns
    .map((c) => (c.grow === undefined ? `${c.width}rem` : `minmax(${c.width}rem, ${c.grow}fr)`))
    .join(' ')

/** Width below which the table scrolls sideways, in rem. */
export const leastWidth = (columns: readonly Column<string>[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0)
