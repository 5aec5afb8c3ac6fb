import { proxy } from 'comlink'
import type { CsvOptions, QueryApi } from '../protocol/query.ts'
import type { Filter } from '../protocol/rows.ts'

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly rows: number }
  | { readonly kind: 'done'; readonly rows: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly why: string }

/** Writes the rows that the filter shows as a file, one export at a time. */
export class Export {
  state = $state.raw<ExportState>({ kind: 'idle' })
  readonly #query: Pick<QueryApi, 'csv' | 'cancelCsv'>
  readonly #save: (blob: Blob, name: string) => void
  #ticket = 0

  /** `save` hands a finished file to the browser's downloads. */
  constructor(
    query: Pick<QueryApi, 'csv' | 'cancelCsv'>,
    save: (blob: Blob, name: string) => void,
  ) {
    this.#query = query
    this.#save = save
  }

  async run(filter: Filter, options: CsvOptions, name: string): Promise<void> {
    if (this.state.kind === 'writing') return
    const mine = ++this.#ticket
    this.state = { kind: 'writing', rows: 0 }
    const onRows = (rows: number) => {
      if (mine === this.#ticket) this.state = { kind: 'writing', rows }
    }
    try {
      const { blob, rows } = await this.#query.csv(filter, options, proxy(onRows))
      if (mine !== this.#ticket) return
      this.#save(blob, name)
      this.state = { kind: 'done', rows }
    } catch (cause) {
      if (mine !== this.#ticket) return
      this.state = { kind: 'failed', why: cause instanceof Error ? cause.message : String(cause) }
    }
  }

  /** What was written until now is thrown away. */
  async cancel(): Promise<void> {
    if (this.state.kind !== 'writing') return
    this.#ticket++
    this.state = { kind: 'cancelled' }
    await this.#query.cancelCsv()
  }

  /** Ready for the next one; a running export is left alone. */
  reset(): void {
    if (this.state.kind !== 'writing') this.state = { kind: 'idle' }
  }
}
