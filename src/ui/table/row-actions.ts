/** What a cell's menu can do with its row. */
export interface RowActions {
  readonly open: () => void
  readonly note?: () => void
  readonly star?: () => void
}

/** Writes a note on a row, or sets its star. */
export interface RowNotes<Row> {
  readonly note: (row: Row) => unknown
  readonly star: (row: Row) => unknown
}

/** What can be done with a row. One that has not come yet takes no notes. */
export function rowActions<Row>(
  open: () => void,
  notes: RowNotes<Row> | undefined,
  row: Row | undefined,
): RowActions {
  if (notes === undefined || row === undefined) return { open }
  return { open, note: () => notes.note(row), star: () => notes.star(row) }
}
