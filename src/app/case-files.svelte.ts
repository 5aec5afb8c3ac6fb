import { toldOf } from '../base/told.ts'
import { proxy } from 'comlink'
import type { CaseFileApi, OpenedCase, SavedCase } from '../protocol/case-file.ts'

/** What is being done with a case file, or came of it. */
export type CaseFileState =
  | { readonly kind: 'idle' }
  /** A case file came while a case is open. */
  | { readonly kind: 'asking'; readonly name: string }
  | {
      readonly kind: 'working'
      readonly what: 'save' | 'open'
      readonly name: string
      /** 0 to 1. */
      readonly share: number
    }
  | {
      readonly kind: 'done'
      readonly name: string
      readonly into: 'new' | 'open'
      readonly result: Exclude<OpenedCase, { kind: 'cancelled' }>
    }
  | { readonly kind: 'unsaved'; readonly why: 'busy' | 'too-long' }
  | { readonly kind: 'failed'; readonly name: string; readonly why: string }

type Choice = 'new' | 'open' | undefined

/** Saves the open case as a file, and opens such files, one at a time. */
export class CaseFiles {
  state = $state.raw<CaseFileState>({ kind: 'idle' })
  readonly #api: CaseFileApi
  readonly #save: (blob: Blob, name: string) => void
  readonly #show: (caseId: number) => Promise<void>
  #answer: ((choice: Choice) => void) | undefined

  /** `save` hands a file to the browser's downloads, `show` opens a case on the screen. */
  constructor(
    api: CaseFileApi,
    save: (blob: Blob, name: string) => void,
    show: (caseId: number) => Promise<void>,
  ) {
    this.#api = api
    this.#save = save
    this.#show = show
  }

  /** Files that are saved cases, and all others. */
  async part(
    files: readonly File[],
  ): Promise<{ readonly saved: readonly File[]; readonly others: readonly File[] }> {
    const places = await this.#api.caseFilesIn(files)
    return {
      saved: files.filter((_, i) => places.includes(i)),
      others: files.filter((_, i) => !places.includes(i)),
    }
  }

  /** Asks a person how a file is to be opened; resolves with the answer, undefined: not at all. */
  ask({ name }: File): Promise<Choice> {
    return new Promise((resolve) => {
      this.state = { kind: 'asking', name }
      this.#answer = resolve
    })
  }

  /** A person's answer. */
  choose(choice: Choice): void {
    this.state = { kind: 'idle' }
    this.#answer?.(choice)
    this.#answer = undefined
  }

  async open(file: File, into: 'new' | 'open'): Promise<void> {
    const { name } = file
    const result = await this.#work('open', name, (onShare) =>
      this.#api.openCase(file, into, onShare),
    )
    if (result === undefined || result.kind === 'cancelled') return
    if (result.kind === 'opened' && into === 'new') await this.#show(result.caseId)
    if (into === 'open' || !isPlain(result)) this.state = { kind: 'done', name, into, result }
  }

  /** Saves the open case; resolves with the size of the file in bytes where it was saved. */
  async save(name: string): Promise<number | undefined> {
    const result = await this.#work<SavedCase>('save', name, (onShare) =>
      this.#api.saveCase(onShare),
    )
    if (result?.kind === 'busy' || result?.kind === 'too-long')
      this.state = { kind: 'unsaved', why: result.kind }
    if (result?.kind !== 'saved') return undefined
    this.#save(result.blob, name)
    return result.blob.size
  }

  async #work<T>(
    what: 'save' | 'open',
    name: string,
    work: (onShare: Parameters<CaseFileApi['saveCase']>[0]) => Promise<T>,
  ): Promise<T | undefined> {
    this.state = { kind: 'working', what, name, share: 0 }
    const onShare = (share: number): void => {
      if (this.state.kind === 'working') this.state = { ...this.state, share }
    }
    try {
      const result = await work(proxy(onShare))
      this.state = { kind: 'idle' }
      return result
    } catch (fault) {
      const why = toldOf(fault)
      this.state = { kind: 'failed', name, why }
      return undefined
    }
  }

  /** Puts away a question, what is being done, or what came of it. */
  close(): void {
    if (this.state.kind === 'asking') this.choose(undefined)
    else if (this.state.kind === 'working') void this.#api.cancelCaseFile()
    else this.state = { kind: 'idle' }
  }
}

/** Whether there is nothing to say but that it is open. */
const isPlain = (result: OpenedCase): boolean =>
  result.kind === 'opened' &&
  result.trouble === undefined &&
  result.decided === undefined &&
  !result.full &&
  !result.second &&
  result.passed.length + result.partial.length + result.unknown.length === 0
