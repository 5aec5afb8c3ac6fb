import { proxy, type Remote } from 'comlink'
import { choiceOf, nameOf, wishWithChoices, type AddOptions, type Wish } from './import-wish.ts'
import type { ClientChoice, FileRow, NewFile, ResumePoint } from '../protocol/cases.ts'
import type {
  Contents,
  Entry,
  IngestApi,
  Progress,
  Slice,
  SliceOutcome,
} from '../protocol/ingest.ts'
import { begin } from './begin.ts'
import { ImportItem } from './import-item.svelte.ts'
import { isToBePicked } from './picking.ts'
import type { Session } from './session.ts'
import { cut, sliceOf, trouble, verdict } from './slices.ts'
import { Trials } from './trials.ts'
import { membersOf } from './unpack.ts'

/** What lies beside a database of addresses in its archive is no log. */
const DATABASE = /\.mmdb$/i
const PAPER = /\/(?:copyright|license|readme)[^/]*$/i

/** Reads files one after the other, each by as many parsers as it has slices. */
export class Importer {
  /** What was added since the case was opened, in order. */
  items = $state<ImportItem[]>([])
  busy = $derived(this.items.some((item) => item.live))
  /** Files being read, and the whole case looked at after them: how many calls are not done with both. */
  #unfinished = $state(0)
  /** Whether the case is about to change by files that were added. */
  get unfinished(): boolean {
    return this.#unfinished > 0
  }
  /** Whether a person is asked about an archive, or what was picked of one is not read yet. */
  get asking(): boolean {
    return this.items.some(({ asked }) => asked !== undefined)
  }
  /** Whether something of the list is in the case. */
  readonly brought = $derived(this.items.some((item) => item.inCase))
  /** Seconds until everything is read; undefined while that is not known. */
  readonly left = $derived.by(() => {
    const live = this.items.filter((item) => item.live)
    return live.length === 1 ? live[0]?.eta : undefined
  })
  readonly trials: Trials
  readonly #session: Session
  #queue: Promise<void> = Promise.resolve()

  /** Takes a file with facts about addresses; false for all others. */
  readonly #takeData: (file: File) => Promise<boolean>

  constructor(session: Session, takeData: (file: File) => Promise<boolean>) {
    this.#session = session
    this.trials = new Trials(session)
    this.#takeData = takeData
  }

  /** Adds files to the open case; resolves when all are read and the case is finished. */
  add(files: readonly File[], options: AddOptions = {}): Promise<void> {
    const items = files.map((file) => new ImportItem(file))
    this.items.push(...items)
    return this.#enqueue(items, (item) => this.#readOrUnpack(item, options))
  }

  /** Reads a file, or what an archive holds; where that is much, a person is asked first. */
  async #readOrUnpack(item: ImportItem, options: AddOptions): Promise<void> {
    item.state = 'sniffing'
    const contents = await (await this.#session.parser(0)).contents(item.file)
    if (contents === undefined) return this.#read(item, {}, options)
    if (isToBePicked(contents.entries)) item.ask(contents)
    else await this.#unpack(item, contents, contents.entries, options)
  }

  /** Reads the files of an archive that a person picked; the others are passed over. */
  async pick(item: ImportItem, entries: readonly Entry[]): Promise<void> {
    const { contents } = item
    if (item.state !== 'asking' || contents === undefined) return
    item.state = 'waiting'
    await this.#enqueue([item], () => this.#unpack(item, contents, entries, {})).finally(() =>
      item.answered(),
    )
  }

  /** Resolves when nothing is to be read and no archive waits for a person. */
  async idle(): Promise<void> {
    while (this.unfinished || this.asking)
      await (this.items.find(({ asked }) => asked !== undefined)?.asked ?? this.#queue)
  }

  /** Reads files of an archive one after the other, a group of them opened at a time. */
  async #unpack(
    item: ImportItem,
    contents: Contents,
    entries: readonly Entry[],
    options: AddOptions,
  ): Promise<void> {
    item.state = 'sniffing'
    const isBeside = contents.entries.some(({ path }) => DATABASE.test(path))
    for await (const members of membersOf(this.#session, item, contents, entries)) {
      this.items.splice(this.items.indexOf(item) + 1, 0, ...members)
      for (const member of members) {
        if (isBeside && PAPER.test(member.file.name)) member.state = 'cancelled'
        if (member.state === 'waiting')
          await this.#safely(member, (each) => this.#takeOrRead(each, options))
      }
    }
    item.state = item.wish === undefined ? 'unpacked' : 'cancelled'
  }

  /** Databases of addresses come in archives, too. */
  async #takeOrRead(member: ImportItem, options: AddOptions): Promise<void> {
    if (await this.#takeData(member.file)) member.state = 'data'
    else await this.#read(member, {}, options)
  }

  /** Reads a file although the same content is in the case. */
  async readAgain(item: ImportItem): Promise<void> {
    if (item.state !== 'duplicate') return
    item.state = 'waiting'
    await this.#enqueue([item], (each) => this.#read(each, { again: true }, {}))
  }

  /** Goes on with an interrupted file, given the file again. */
  resume(row: FileRow, file: File): Promise<void> {
    const item = new ImportItem(file)
    this.items.push(item)
    return this.#enqueue([item], () => this.#resume(item, row))
  }

  /** Reads a file of the case again by another format. */
  rechoose(row: FileRow, formatId: string): Promise<void> {
    return this.#again(row, { ...choiceOf(row), chosen: formatId, remember: true })
  }

  /** Reads a file of the case again with another address of its rows for their source; undefined: the one that its format has for it. */
  chooseClient(row: FileRow, client: ClientChoice | undefined): Promise<void> {
    const { chosen } = choiceOf(row)
    const wish = chosen === undefined ? { remember: true } : { chosen, remember: true }
    return this.#again(row, client === undefined ? wish : { ...wish, client })
  }

  /** Reads a file of the case again as if nothing had been chosen for files that look like it. */
  useDetected(row: FileRow): Promise<void> {
    return this.#again(row, { detected: true })
  }

  /** Reads a file again from the bytes that the store gives back. */
  async #again(row: FileRow, wish: Wish): Promise<void> {
    const blob = await this.#session.cases.original(row.id)
    const file = new File([blob], row.name, { lastModified: row.lastModified })
    const item = new ImportItem(file)
    this.items.push(item)
    await this.#enqueue([item], () =>
      this.#read(
        item,
        { ...wish, replaces: row.id },
        { zoneMinutes: row.zoneMinutes, year: row.year },
      ),
    )
  }

  /** Stops reading and throws away what was read. */
  cancel(item: ImportItem): void {
    this.#stop(item, 'cancelled')
  }

  /** Stops reading and keeps what was read, marked as partial. */
  keep(item: ImportItem): void {
    this.#stop(item, 'partial')
  }

  #stop(item: ImportItem, wish: 'cancelled' | 'partial'): void {
    item.wish = wish
    if (item.contents !== undefined) item.picked(item.contents, [])
    if (item.state === 'asking') item.answered()
    if (item.state === 'waiting' || item.state === 'asking') item.state = 'cancelled'
    for (const parser of item.parsers) void parser.cancel(item.fileId ?? -1)
  }

  /** Takes from the list what needs nobody any more. */
  tidy(): void {
    this.items = this.items.filter((item) => item.live || item.state === 'asking')
  }

  /** Forgets the list: another case is open. */
  clear(): void {
    for (const item of this.items) if (item.state === 'asking') item.answered()
    this.items = this.items.filter((item) => item.live)
  }

  #enqueue(items: readonly ImportItem[], read: (item: ImportItem) => Promise<void>): Promise<void> {
    this.#unfinished++
    const done = this.#queue
      .then(async () => {
        for (const item of items) if (item.state === 'waiting') await this.#safely(item, read)
        if (!this.items.some((item) => item.state === 'waiting')) await this.#session.cases.finish()
      })
      .finally(() => this.#unfinished--)
    this.#queue = done.catch(() => undefined)
    return done
  }

  /** A failure ends this file and not the queue. */
  async #safely(item: ImportItem, read: (item: ImportItem) => Promise<void>): Promise<void> {
    try {
      await read(item)
    } catch (fault) {
      item.fail(fault)
      for (let i = 0; i < this.#session.parserLimit; i++) this.#session.dropParser(i)
      if (item.fileId !== undefined)
        await this.#session.cases.end(item.fileId, 'partial', [trouble(item)])
    } finally {
      item.parsers = []
    }
  }

  async #read(item: ImportItem, wish: Wish, options: AddOptions): Promise<void> {
    item.state = 'sniffing'
    const { file } = item
    const looked = await (await this.#session.parser(0)).sniff(file, nameOf(file))
    item.guesses = looked.guesses
    if (!looked.text) {
      item.refuse(looked.binary)
      return
    }
    const how = await wishWithChoices(this.#session.cases, wish, nameOf(file), looked.look)
    const isWhole = looked.compression !== undefined || looked.spansLines
    const slices = cut(file, isWhole ? 1 : this.#session.parserLimit)
    const facts: NewFile = {
      name: nameOf(file),
      size: file.size,
      lastModified: file.lastModified,
      ...(looked.compression === undefined ? {} : { compression: looked.compression }),
      fingerprint: looked.fingerprint,
      guesses: looked.guesses,
      slices,
      ...how,
      ...options,
    }
    const begun = await begin(this.#session, facts, file, looked)
    if (begun.kind !== 'begun') {
      item.turnAway(begun)
      return
    }
    item.fileId = begun.fileId
    await this.#parse(
      item,
      slices.map(({ start, end }, slice) =>
        sliceOf(item, { slice, start, end }, { ...looked, ...how }),
      ),
    )
  }

  async #resume(item: ImportItem, row: FileRow): Promise<void> {
    item.state = 'sniffing'
    const looked = await (await this.#session.parser(0)).sniff(item.file, row.name)
    item.guesses = row.guesses
    const points = await this.#session.cases.resume(row.id, looked.fingerprint)
    if (points === undefined) {
      item.turnAway({ kind: 'other-file' })
      return
    }
    item.fileId = row.id
    const open = points.filter((point) => !point.done)
    await this.#parse(
      item,
      open.map((point) => ({
        ...sliceOf(item, point, row),
        resume: point satisfies ResumePoint,
      })),
    )
  }

  async #parse(item: ImportItem, slices: readonly Slice[]): Promise<void> {
    item.begin()
    const parsers = await Promise.all(
      slices.map((_, i) => this.#session.parser(i % this.#session.parserLimit)),
    )
    item.parsers = parsers
    const outcomes = await Promise.all(slices.map((slice, i) => this.#one(item, parsers[i], slice)))
    const troubles = outcomes.flatMap((outcome) =>
      outcome.kind === 'read' ? outcome.troubles : [],
    )
    const state = verdict(item, outcomes)
    const how = state === 'cancelled' ? 'discard' : state === 'done' ? 'done' : 'partial'
    await this.#session.cases.end(item.fileId ?? -1, how, troubles)
    item.end(state, outcomes)
  }

  #one(
    item: ImportItem,
    parser: Remote<IngestApi> | undefined,
    slice: Slice,
  ): Promise<SliceOutcome> {
    if (parser === undefined || item.wish !== undefined)
      return Promise.resolve({ kind: 'cancelled' })
    return parser.ingest(
      slice,
      proxy((progress: Progress) => item.progress(progress)),
    )
  }
}
