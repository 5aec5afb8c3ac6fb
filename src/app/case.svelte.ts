import type { CaseRow, FileRow, StoreState } from '../protocol/cases.ts'
import type { CaseApi } from '../protocol/query.ts'

type Questions = Pick<
  CaseApi,
  'state' | 'cases' | 'create' | 'rename' | 'remove' | 'use' | 'files' | 'removeFile'
>

const NOTHING_YET: StoreState = { mode: 'disk', version: 0, finishing: false }

/** Sums over the files of a case. */
export interface Totals {
  readonly lines: number
  readonly unread: number
  readonly events: number
}

/** The cases of this device, the open one and its files. Follows the store's word of every change. */
export class Cases {
  all = $state.raw<readonly CaseRow[]>([])
  open = $state.raw<CaseRow | undefined>(undefined)
  files = $state.raw<readonly FileRow[]>([])
  store = $state.raw<StoreState>(NOTHING_YET)
  /** False until the store has told what there is. */
  known = $state.raw(false)
  readonly totals = $derived<Totals>({
    lines: this.files.reduce((sum, file) => sum + file.lines, 0),
    unread: this.files.reduce((sum, file) => sum + file.unread, 0),
    events: this.files.reduce((sum, file) => sum + file.events, 0),
  })
  readonly #ask: Questions
  #reading = 0

  constructor(ask: Questions) {
    this.#ask = ask
  }

  /** Counts up with every change of what the store holds: questions asked before are out of date. */
  get version(): number {
    return this.store.version
  }

  /** Hears of a change. */
  async heard(state: StoreState): Promise<void> {
    this.store = state
    await this.refresh()
  }

  /** Asks for cases and files again. An answer that a newer one overtook is dropped. */
  async refresh(): Promise<void> {
    const mine = ++this.#reading
    const [all, files] = await Promise.all([
      this.#ask.cases(),
      this.open === undefined ? [] : this.#ask.files(),
    ])
    if (mine !== this.#reading) return
    this.all = all
    this.files = files
    this.open = all.find(({ id }) => id === this.open?.id) ?? this.open
    this.known = true
  }

  /** Opens a case; undefined closes the open one. False where there is no such case (any more). */
  async use(id: number | undefined): Promise<boolean> {
    const found = id === undefined ? undefined : await this.#ask.use(id)
    this.open = found
    this.files = []
    await this.refresh()
    return found !== undefined || id === undefined
  }

  /** Makes a case and opens it. */
  async create(name: string, sample = false): Promise<void> {
    const made = await this.#ask.create(name, sample)
    await this.use(made.id)
  }

  /** Whether another tab writes: what is stored cannot be changed here. */
  get readOnly(): boolean {
    return this.store.mode === 'read-only'
  }

  /** Whether there is a case of this id that has no file. */
  async isEmpty(id: number): Promise<boolean> {
    return (await this.#ask.cases()).find((row) => row.id === id)?.files === 0
  }

  async remove(id: number): Promise<void> {
    await this.#ask.remove(id)
    if (this.open?.id === id) await this.use(undefined)
    else await this.refresh()
  }

  async rename(id: number, name: string): Promise<void> {
    await this.#ask.rename(id, name)
    await this.refresh()
  }

  async removeFile(id: number): Promise<void> {
    await this.#ask.removeFile(id)
    await this.refresh()
  }
}
