import type { DataSetRow, Holding } from '../protocol/whose.ts'

/** Columns that say whose an address is, in their order. */
export const WHOSE_COLUMNS = ['country', 'as', 'owner', 'registry', 'lists'] as const
export type WhoseColumn = (typeof WHOSE_COLUMNS)[number]

/** What a data set must hold for a column to say something; registries are known without any. */
const NEEDS: Readonly<Record<Exclude<WhoseColumn, 'registry'>, readonly Holding[]>> = {
  country: ['country'],
  as: ['asn', 'asName'],
  owner: ['owner', 'netName'],
  lists: ['list'],
}

/** Which of these columns are shown: those that a person chose, and of the others those that have something to say. */
export class WhoseColumns {
  #chosen = $state.raw<Readonly<Partial<Record<WhoseColumn, boolean>>>>({})
  readonly #data: { readonly rows: readonly DataSetRow[] }

  constructor(data: { readonly rows: readonly DataSetRow[] }) {
    this.#data = data
  }

  shows(column: WhoseColumn): boolean {
    const chosen = this.#chosen[column]
    if (chosen !== undefined) return chosen
    if (column === 'registry') return false
    return this.#data.rows.some(({ holds }) => NEEDS[column].some((one) => holds.includes(one)))
  }

  toggle(column: WhoseColumn): void {
    this.#chosen = { ...this.#chosen, [column]: !this.shows(column) }
  }

  get shown(): readonly WhoseColumn[] {
    return WHOSE_COLUMNS.filter((column) => this.shows(column))
  }
}
