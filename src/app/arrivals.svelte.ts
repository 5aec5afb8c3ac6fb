import type { Cases } from './case.svelte.ts'
import type { DataSets } from './data-sets.svelte.ts'
import type { CaseFiles } from './case-files.svelte.ts'
import type { Importer } from './importer.svelte.ts'

type Saved = Pick<CaseFiles, 'part' | 'ask' | 'open'>
type Reader = Pick<
  Importer,
  'add' | 'asking' | 'brought' | 'busy' | 'clear' | 'idle' | 'unfinished'
>

/** Zone in which the sample was written, minutes east of UTC. */
const SAMPLE_ZONE = 0

/** Brings files into the open case, or into a new one where none is open. */
export class Arrivals {
  /** What is being prepared: the importer does not know of it yet. */
  #coming = $state(0)
  readonly busy = $derived.by(() => this.#coming > 0 || this.#importer.busy)
  readonly #cases: Cases
  readonly #importer: Reader
  readonly #saved: Saved
  readonly #dataSets: Pick<DataSets, 'take'>
  /** Logs that are being read, and saved cases that are being opened: one waits for the other. */
  #logs: Promise<unknown> = Promise.resolve()
  #opening: Promise<unknown> = Promise.resolve()

  constructor(cases: Cases, importer: Reader, saved: Saved, dataSets: Pick<DataSets, 'take'>) {
    this.#cases = cases
    this.#importer = importer
    this.#saved = saved
    this.#dataSets = dataSets
  }

  /**
   * Reads files, opens those that are saved cases, and keeps those that hold data about addresses, which belong to no case;
   * `gather` may still have to open folders.
   */
  async add(gather: Promise<readonly File[]>): Promise<void> {
    await this.#while(async () => {
      const files = await this.#dataSets.take(await gather)
      if (files.length === 0) return
      const { saved, others } = await this.#saved.part(files)
      const reading = this.#opening.then(() => this.#read(others))
      this.#logs = Promise.allSettled([this.#logs, reading])
      for (const file of saved) await this.#open(file, others.length > 0)
      await reading
    })
  }

  async #read(files: readonly File[]): Promise<void> {
    if (files.length === 0) return
    const fresh = this.#cases.open === undefined
    if (fresh) await this.start(nameOf(files))
    const id = this.#cases.open?.id
    await this.#importer.add(files)
    if (!fresh || id === undefined) return
    if (!this.#importer.asking) return this.#dropEmpty(id)
    // What a person answers may come much later, and holds nobody up.
    const answered = this.#importer.idle().then(() => this.#opening)
    void answered.then(() => this.#dropEmpty(id))
  }

  /** Opens a saved case; a person says how where there is another one. */
  async #open(file: File, besideLogs: boolean): Promise<void> {
    const logs = this.#logs
    const opening = this.#opening.then(async () => {
      const isAlone = this.#cases.open === undefined && !besideLogs
      const into = isAlone ? 'new' : await this.#saved.ask(file)
      if (into === undefined) return
      await logs
      await this.#saved.open(file, into)
      await this.#cases.refresh()
    })
    this.#opening = opening.catch(() => undefined)
    await opening
  }

  /** Makes the sample and reads it into a case of its own. */
  async sample(name: string): Promise<void> {
    await this.#while(async () => {
      const { sampleDay } = await import('./sample/day.ts')
      const files = sampleDay().map((file) => new File([file.text], file.name))
      await this.start(name, true)
      await this.#importer.add(files, { zoneMinutes: SAMPLE_ZONE })
    })
  }

  /** Opens a new case. */
  async start(name: string, sample = false): Promise<void> {
    this.#importer.clear()
    await this.#cases.create(name, sample)
  }

  /** A case that was made for files none of which could be read, or was picked of an archive, is no case. */
  async #dropEmpty(id: number): Promise<void> {
    let empty: boolean
    do {
      await this.#importer.idle()
      // the usual case, and the keeper has questions to answer that somebody waits for
      if (this.#importer.brought) return
      empty = await this.#cases.isEmpty(id)
    } while (this.#importer.unfinished)
    if (empty) await this.#cases.remove(id)
  }

  /** Loads what the sample is made by, so that trying it asks nothing of the network. */
  async prepare(): Promise<void> {
    await import('./sample/day.ts')
  }

  async #while(work: () => Promise<void>): Promise<void> {
    this.#coming++
    try {
      await work()
    } finally {
      this.#coming--
    }
  }
}

/** A case is named after its folder, or after its files, without the endings of logs: after what their names begin with alike. */
function nameOf(files: readonly File[]): string {
  const [first] = files
  if (first === undefined) return ''
  const folder = first.webkitRelativePath.split('/', 1)[0] ?? ''
  if (folder !== '') return folder
  const names = files.map(({ name }) => withoutEndings(name) || name)
  const [own = ''] = names
  if (names.every((name) => name === own)) return own
  const alike = withoutNumber(names.reduce(commonStart))
  return alike.length >= LEAST_ALIKE ? alike : `${own} +${names.length - 1}`
}

/** Letters that names must have in common to be called by them. */
const LEAST_ALIKE = 4

function commonStart(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return a.slice(0, length)
}

/** `shop-0` and `shop-` are `shop`. */
function withoutNumber(name: string): string {
  let end = name.length
  while (end > 0 && '0123456789-_. '.includes(name.charAt(end - 1))) end--
  return name.slice(0, end)
}

/** `access.log.2.gz` is `access`. */
function withoutEndings(name: string): string {
  const parts = name.split('.')
  while (parts.length > 1 && /^(?:log|txt|gz|\d{1,3})$/i.test(parts.at(-1) ?? '')) parts.pop()
  return parts.join('.')
}
