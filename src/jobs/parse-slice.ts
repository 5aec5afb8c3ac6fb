import type { Batch } from '../engine/columns/batch.ts'
import { SegmentBuilder } from '../engine/columns/builder.ts'
import type { Judge } from '../engine/columns/hit-sets.ts'
import { LF } from '../engine/formats/ascii.ts'
import { chooseClient } from '../engine/formats/chain.ts'
import { definitionsIn } from '../engine/formats/definition.ts'
import { EventStream, type OnRow } from '../engine/formats/events.ts'
import { HeaderLines } from '../engine/formats/header-lines.ts'
import type { Format } from '../engine/formats/format.ts'
import { FORMATS, spansLines } from '../engine/formats/registry.ts'
import { lookOfFile } from '../engine/formats/shape.ts'
import { candidatesOf, lineEndOf, sniff } from '../engine/formats/sniff.ts'
import { contentsOf, open } from '../intake/archive.ts'
import { fingerprintOf, likenessOf, measure } from '../intake/fingerprint.ts'
import { lookAt } from '../intake/look.ts'
import { textOf } from '../intake/text.ts'
import { turn } from './lanes.ts'
import { sized } from './likeness.ts'
import { warmUpText } from './warm-up.ts'
import type { Trouble } from '../protocol/cases.ts'
import type {
  Contents,
  Entry,
  Kept,
  Looked,
  Progress,
  Slice,
  SliceOutcome,
  Unpacked,
} from '../protocol/ingest.ts'

/** Batches on their way to the keeper at most: when it is behind, the parser waits. */
const CREDITS = 3
/** News of progress at most this often, ms. */
const NEWS_MS = 250

/** For so long a parser reads lines that nobody asked for, ms: after that its code is about as fast as it gets. */
const WARM_UP_MS = 1300
/** Bytes between two looks at whether a file has come: a few milliseconds' work. */
const WARM_UP_PIECE = 1 << 18

const NOTHING = new Uint8Array(0)

/** Where batches go. */
export interface Keeper {
  put(batch: Batch): Promise<Kept>
}

/** Reads files: looks at them, and turns slices of them into batches of columns. */
export class Parsing {
  keeper: Keeper | undefined
  readonly #judge: Judge
  readonly #cancelled = new Set<number>()
  /** Until the first file is looked at. */
  #idle = true

  constructor(judge: Judge) {
    this.#judge = judge
  }

  /** @param name by which the file is known in its case */
  async sniff(file: Blob, name = ''): Promise<Looked> {
    this.#idle = false
    const [look, fingerprint] = await Promise.all([lookAt(file), fingerprintOf(file)])
    const guesses = look.text ? sniff(look.samples, FORMATS) : []
    const [head] = look.samples
    const likeness =
      head === undefined || look.recoded
        ? undefined
        : await likenessOf(file, look.compression, head)
    return {
      compression: look.compression,
      guesses,
      spansLines: look.recoded || candidatesOf(guesses, FORMATS).some(spansLines),
      fingerprint,
      likeness,
      look: lookOfFile(name, head ?? NOTHING, lineEndOf(head ?? NOTHING)),
      text: look.text,
      binary: look.binary,
    }
  }

  async measure(file: Blob, { compression, likeness }: Looked): Promise<string | undefined> {
    if (compression === undefined || likeness === undefined) return likeness
    const size = await measure(file, compression)
    return size === undefined ? undefined : sized(likeness, size)
  }

  /** What an archive holds; undefined for what is none. */
  contents(file: Blob): Promise<Contents | undefined> {
    return contentsOf(file)
  }

  /** The files of some of an archive's entries. */
  open(file: Blob, entries: readonly Entry[]): Promise<Unpacked> {
    return open(file, entries)
  }

  cancel(fileId: number): void {
    this.#cancelled.add(fileId)
  }

  /** Reads lines that nobody asked for, again and again, and gives each round's rows away; see warm-up.ts. */
  async warmUp(onBatch: (batch: Batch) => void = () => undefined): Promise<void> {
    const slice = { fileId: -1, slice: 0, start: 0, guesses: [] }
    const keeper: Keeper = {
      put: (batch) => {
        onBatch(batch)
        return Promise.resolve({ kind: 'kept' })
      },
    }
    const text = warmUpText()
    const end = performance.now() + WARM_UP_MS
    // asked anew each time: it changes while this waits
    const isIdle = (): boolean => this.#idle && performance.now() < end
    while (isIdle()) {
      const guesses = sniff([text], FORMATS)
      const reading = new Reading({ ...slice, guesses }, this.#judge, keeper)
      for (let at = 0; at < text.length && isIdle(); at += WARM_UP_PIECE) {
        await reading.push(text.subarray(at, at + WARM_UP_PIECE), at)
        // A file may have come meanwhile: its messages go first.
        await turn()
      }
      if (isIdle()) await reading.end()
    }
  }

  /** Reads a slice and sends its batches; resolves when the keeper has them all. */
  async ingest(slice: Slice, onProgress: (progress: Progress) => void): Promise<SliceOutcome> {
    this.#idle = false
    const reading = new Reading(slice, this.#judge, this.#keeper())
    const troubles: Trouble[] = []
    let newsAt = 0
    const text = textOf(slice.file, {
      start: slice.start,
      end: slice.end,
      ...(slice.resume === undefined ? {} : { resumeAt: slice.resume.offset }),
      onTrouble: (trouble) => troubles.push(trouble),
      ...(reading.before === undefined ? {} : { onBefore: reading.before }),
    })
    for await (const { bytes, at, read } of text) {
      const stop = await reading.push(bytes, at)
      if (stop !== undefined) return stop
      if (this.#cancelled.delete(slice.fileId)) return this.#stopped(reading)
      if (performance.now() - newsAt < NEWS_MS) continue
      newsAt = performance.now()
      onProgress({ fileId: slice.fileId, slice: slice.slice, bytes: read, lines: reading.lines })
    }
    return (await reading.end()) ?? { kind: 'read', troubles }
  }

  /** What was read up to here can be kept: it goes to the keeper, who decides. */
  async #stopped(reading: Reading): Promise<SliceOutcome> {
    return (await reading.flush()) ?? { kind: 'cancelled' }
  }

  #keeper(): Keeper {
    if (this.keeper === undefined) throw new Error('the parser is not connected to a keeper')
    return this.keeper
  }
}

/** What a choice of a definition that a person pasted begins with. */
const DEFINITION = 'definition:'

/** The formats to try on a slice: pasted definitions before all, where there are any. */
function formatsFor({ chosen, guesses }: Pick<Slice, 'guesses' | 'chosen'>): readonly Format[] {
  const known = candidatesOf(guesses, FORMATS, chosen)
  if (chosen?.startsWith(DEFINITION) !== true) return known
  const pasted = definitionsIn(chosen.slice(DEFINITION.length)).map(({ format }) => format)
  return [...pasted, ...known]
}

/** One slice on its way: text in, batches out. */
class Reading {
  readonly #stream: EventStream
  readonly #builder: SegmentBuilder
  readonly #keeper: Keeper
  #begun = false
  #ready: Batch[] = []
  readonly #sent: Promise<Kept>[] = []
  /** Wants to hear of the text before the slice, where its header lines matter. */
  readonly before: ((bytes: Uint8Array) => void) | undefined

  constructor(
    slice: Pick<Slice, 'fileId' | 'slice' | 'start' | 'guesses' | 'chosen' | 'client' | 'resume'>,
    judge: Judge,
    keeper: Keeper,
  ) {
    this.#keeper = keeper
    const start = slice.resume ?? { segment: 0, offset: slice.start, lines: 0 }
    const builder = new SegmentBuilder(judge, { fileId: slice.fileId, slice: slice.slice }, start)
    this.#builder = builder
    const formats = formatsFor(slice)
    const { client } = slice
    const onRow: OnRow = (bytes, from, _to, next, lines, draft, format, end) => {
      if (client !== undefined && format !== '') chooseClient(bytes, draft, client)
      builder.add(bytes, from, next, lines, draft, format, end)
      if (builder.full) this.#take()
    }
    this.#stream = new EventStream(formats, onRow, LF, () => builder.settle())
    if (!this.#stream.learns) return
    const headers = new HeaderLines((line) => this.#stream.learn(line))
    this.before = (bytes) => headers.push(bytes)
  }

  get lines(): number {
    return this.#builder.lines
  }

  /** @param at offset of the bytes in the file's text */
  push(bytes: Uint8Array, at: number): Promise<SliceOutcome | undefined> {
    if (!this.#begun) {
      this.#stream.lineEnd = lineEndOf(bytes)
      this.#builder.beginAt(at)
    }
    this.#begun = true
    this.#stream.push(bytes)
    return this.#send(CREDITS)
  }

  end(): Promise<SliceOutcome | undefined> {
    this.#stream.end()
    return this.flush()
  }

  /** Sends all rows that are whole and waits until they are kept. */
  flush(): Promise<SliceOutcome | undefined> {
    this.#take()
    return this.#send(0)
  }

  #take(): void {
    const batch = this.#builder.take()
    if (batch !== undefined) this.#ready.push(batch)
  }

  /** Sends what is ready, leaving at most `credits` batches unanswered; an answer other than "kept" ends the slice. */
  async #send(credits: number): Promise<SliceOutcome | undefined> {
    for (const batch of this.#ready) this.#sent.push(this.#keeper.put(batch))
    this.#ready = []
    while (this.#sent.length > credits) {
      const answer = await this.#sent.shift()
      if (answer !== undefined && answer.kind !== 'kept') return answer
    }
    return undefined
  }
}
