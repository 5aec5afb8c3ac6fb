import { toldOf } from '../base/told.ts'
import type { Remote } from 'comlink'
import type { FormatGuess } from '../protocol/cases.ts'
import type {
  ArchiveTrouble,
  Entry,
  Contents,
  IngestApi,
  Progress,
  SliceOutcome,
} from '../protocol/ingest.ts'

/**
 * `asking`: an archive; a person picks what of it to read. `unpacked`: an archive; its files are items of their own. `data`:
 * facts about addresses, kept for all cases. `partial`: stopped, what was read is kept. `duplicate`: in the case already. `refused`: no log. `read-only`: another tab
 * writes. `other-file`: given to resume, but not the file that was interrupted.
 */
export type ItemState =
  | 'waiting'
  | 'sniffing'
  | 'asking'
  | 'reading'
  | 'done'
  | 'cancelled'
  | 'partial'
  | 'disk-full'
  | 'duplicate'
  | 'refused'
  | 'read-only'
  | 'other-file'
  | 'unpacked'
  | 'data'
  | 'failed'

/** A file on its way into the case, as the import panel shows it. */
export class ImportItem {
  readonly file: File
  fileId = $state<number>()
  state = $state<ItemState>('waiting')
  guesses = $state.raw<readonly FormatGuess[]>([])
  /** Bytes of the file read so far, of `file.size`. */
  bytes = $state(0)
  lines = $state(0)
  /** Bytes a second, over the whole reading. */
  rate = $state(0)
  /** Of a duplicate: the name under which it is in. Of a failure: what the worker said. Of a refusal: what it looks like. */
  message = $state<string>()
  /** Of an archive that waits for a person: what it holds. */
  contents = $state.raw<Contents>()
  /** Of an archive: how many files it holds, those that were not wanted, and how many are empty or hidden. */
  members = $state(0)
  passedOver = $state.raw<readonly string[]>([])
  leftOut = $state(0)
  /** Of an archive: what of it could not be unpacked. */
  archiveTroubles = $state.raw<readonly ArchiveTrouble[]>([])
  /** Of an archive that a person is asked about: resolves when it needs no answer any more, and what was picked is read. */
  asked: Promise<void> | undefined
  /** How a person wants it to end. */
  wish: 'cancelled' | 'partial' | undefined
  parsers: readonly Remote<IngestApi>[] = []
  readonly inCase = $derived(this.state === 'done' || this.state === 'partial')
  readonly live = $derived(
    this.state === 'waiting' || this.state === 'sniffing' || this.state === 'reading',
  )
  /** Seconds left at this rate; undefined before it is known. */
  readonly eta = $derived.by(() => this.#left())
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nobody draws it; its sums are the state
  readonly #slices = new Map<number, Progress>()
  #began = 0
  #answer: (() => void) | undefined

  constructor(file: File) {
    this.file = file
  }

  #left(): number | undefined {
    return this.rate > 0 ? Math.max(0, (this.file.size - this.bytes) / this.rate) : undefined
  }

  begin(): void {
    this.state = 'reading'
    this.#began = performance.now()
  }

  progress(progress: Progress): void {
    this.#slices.set(progress.slice, progress)
    let bytes = 0
    let lines = 0
    for (const slice of this.#slices.values()) {
      bytes += slice.bytes
      lines += slice.lines
    }
    this.bytes = bytes
    this.lines = lines
    this.rate = (bytes * 1000) / Math.max(1, performance.now() - this.#began)
  }

  end(state: ItemState, outcomes: readonly SliceOutcome[]): void {
    if (outcomes.every((outcome) => outcome.kind === 'read')) this.bytes = this.file.size
    this.state = state
  }

  refuse(looksLike: string | undefined): void {
    this.message = looksLike
    this.state = 'refused'
  }

  turnAway(
    why:
      | { readonly kind: 'duplicate'; readonly name: string }
      | { readonly kind: 'read-only' | 'other-file' },
  ): void {
    if (why.kind === 'duplicate') this.message = why.name
    this.state = why.kind
  }

  /** An archive waits until a person picked. */
  ask(contents: Contents): void {
    this.contents = contents
    this.state = 'asking'
    this.asked = new Promise((resolve) => (this.#answer = resolve))
  }

  answered(): void {
    this.asked = undefined
    this.#answer?.()
  }

  /** Says what becomes of an archive's files, when it is known which of them are wanted. */
  picked(contents: Contents, wanted: readonly Entry[]): void {
    this.contents = undefined
    this.members = contents.entries.length
    this.leftOut = contents.leftOut
    this.archiveTroubles = contents.troubles
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- it does not outlive this call
    const read = new Set(wanted)
    this.passedOver = contents.entries.filter((entry) => !read.has(entry)).map(({ path }) => path)
  }

  fail(fault: unknown): void {
    this.message = toldOf(fault)
    this.state = 'failed'
  }
}
