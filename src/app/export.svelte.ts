import { toldOf } from '../base/told.ts'
import { proxy, transfer } from 'comlink'
import type { CsvOptions, QueryApi } from '../protocol/query.ts'
import type { Filter } from '../protocol/rows.ts'
import type { ParquetWriter } from './session.ts'

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
  readonly #parquet: () => Promise<ParquetWriter>
  #ticket = 0

  /** `save` hands a finished file to the browser's downloads; `parquet` makes what writes one Parquet file. */
  constructor(
    query: Pick<QueryApi, 'csv' | 'cancelCsv'>,
    save: (blob: Blob, name: string) => void,
    parquet: () => Promise<ParquetWriter>,
  ) {
    this.#query = query
    this.#save = save
    this.#parquet = parquet
  }

  async run(filter: Filter, options: CsvOptions, name: string): Promise<void> {
    if (this.state.kind === 'writing') return
    const mine = ++this.#ticket
    this.state = { kind: 'writing', rows: 0 }
    const onRows = (rows: number) => {
      // It comes over a channel of its own, so that the last one may come behind the file.
      if (mine === this.#ticket && this.state.kind === 'writing')
        this.state = { kind: 'writing', rows }
    }
    try {
      const written = await this.#written(filter, options, onRows, mine)
      if (mine !== this.#ticket || written === undefined) return
      const { blob, rows } = written
      this.#save(blob, name)
      this.state = { kind: 'done', rows }
    } catch (cause) {
      if (mine !== this.#ticket) return
      this.state = { kind: 'failed', why: toldOf(cause) }
    }
  }

  /** Undefined where the file is no longer wanted before it is begun. */
  async #written(
    filter: Filter,
    options: CsvOptions,
    onRows: (rows: number) => void,
    mine: number,
  ): Promise<{ readonly blob: Blob; readonly rows: number } | undefined> {
    if (options.form !== 'parquet') return this.#query.csv(filter, options, proxy(onRows))
    const parquet = await this.#parquet()
    try {
      if (mine !== this.#ticket) return undefined
      const port = transfer(parquet.port, [parquet.port])
      const asked = this.#query.csv(filter, options, proxy(onRows), port)
      return await Promise.race([asked, parquet.lost])
    } finally {
      parquet.stop()
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
