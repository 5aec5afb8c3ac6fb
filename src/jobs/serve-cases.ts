import { pack } from '../engine/columns/pack.ts'
import type { Segment } from '../engine/columns/segment.ts'
import { clientFacts } from '../engine/query/client-facts.ts'
import {
  marksAlike,
  NO_EFFECTS,
  NO_POLICY,
  policyFrom,
  type Policy,
} from '../engine/policy/policy.ts'
import { tunedBook } from '../engine/policy/tuned-book.ts'
import type { RuleBook } from '../engine/rule-book.ts'
import type {
  Begun,
  CaseRow,
  FileRow,
  NewFile,
  PolicyState,
  ResumePoint,
  StoreState,
  Trouble,
} from '../protocol/cases.ts'
import type { CaseApi } from '../protocol/query.ts'
import type { KeptFile, KeptMarks } from '../store/kept.ts'
import { openShelf } from '../store/open.ts'
import { room } from '../store/room.ts'
import { WriterLock } from '../store/writer-lock.ts'
import { CaseDesk } from './case-desk.ts'
import { fileRow } from './file-row.ts'
import { finishCase } from './finish-case.ts'
import { dropEmpty, markInterrupted } from './left-behind.ts'
import { originalOf } from './original.ts'
import { Receiver } from './receive.ts'

/** At most ten news a second: a table that is told more often only flickers. */
const NEWS_MS = 100

/** Cases and files for the page; see CaseApi. */
export class CaseOffice implements Omit<CaseApi, 'connect' | 'watch'> {
  readonly desk: CaseDesk
  readonly receiver: Receiver
  /** The rules with the severities that a person gave them in the open case. */
  readonly rules: RuleBook
  readonly #lock: WriterLock
  #why: StoreState['why']
  #stale = false
  #finishing: Promise<void> | undefined
  #listener: ((state: StoreState) => void) | undefined
  #newsAt: ReturnType<typeof setTimeout> | undefined
  readonly #channel = new BroadcastChannel('spoor')

  private constructor(desk: CaseDesk, why: StoreState['why'], rules: RuleBook) {
    this.desk = desk
    this.#why = why
    this.rules = tunedBook(rules, () => desk.holdings.policy ?? NO_POLICY)
    this.receiver = new Receiver(desk, () => this.#changed())
    this.#lock = new WriterLock(() => {
      this.#why = 'other-tab'
      this.#changed()
      this.#awaitLock()
    })
    // Another tab wrote: what this one shows may be gone.
    this.#channel.onmessage = () => {
      if (!this.#lock.held) void this.desk.reload().then(() => this.#tell())
    }
  }

  /** Opens the store, takes the writer's lock where it is free, and marks imports that a closed tab left behind. */
  static async open(rules: RuleBook): Promise<CaseOffice> {
    let lost = (): void => undefined
    const { shelf, why } = await openShelf(() => lost())
    const office = new CaseOffice(new CaseDesk(shelf), why, rules)
    lost = () => {
      office.#why = 'lost'
      office.#changed()
    }
    await office.desk.start()
    await office.#takeLock(false)
    await office.#dropEmpty()
    return office
  }

  async #takeLock(steal: boolean): Promise<void> {
    if (await this.#lock.acquire(steal)) await this.#beginToWrite()
    else {
      this.#why ??= 'other-tab'
      this.#awaitLock()
    }
  }

  /** Writes as soon as the tab that does so now is gone. */
  #awaitLock(): void {
    this.#lock.wait(() => {
      void this.#beginToWrite()
        .then(() => this.#dropEmpty())
        .then(() => this.desk.reload())
        .then(() => this.#changed())
    })
  }

  async #beginToWrite(): Promise<void> {
    if (this.#why === 'other-tab') this.#why = undefined
    await this.desk.start()
    await markInterrupted(this.desk.shelf, (id) => this.receiver.isReading(id))
  }

  async #dropEmpty(): Promise<void> {
    if (this.writes) await dropEmpty(this.desk.shelf, this.desk.open?.id)
  }

  /** Whether this tab is the one that writes. */
  get writes(): boolean {
    return this.#lock.held
  }

  async state(): Promise<StoreState> {
    const { writes } = this
    return {
      mode:
        this.#why === 'refused' || this.#why === 'newer-version'
          ? 'memory'
          : writes && this.#why !== 'lost'
            ? 'disk'
            : 'read-only',
      ...(this.#why === undefined ? {} : { why: this.#why }),
      ...(await room()),
      version: this.desk.version,
      finishing: this.#stale || this.#finishing !== undefined,
    }
  }

  cases(): Promise<readonly CaseRow[]> {
    return this.desk.list()
  }

  async create(name: string, sample = false): Promise<CaseRow> {
    const now = Date.now()
    const id = await this.desk.shelf.putCase({
      name,
      created: now,
      opened: now,
      sample,
      attacks: 0,
      bytes: 0,
      unnamed: true,
    })
    await this.use(id)
    return { id, name, created: now, opened: now, files: 0, rows: 0, attacks: 0, bytes: 0, sample }
  }

  async rename(id: number, name: string): Promise<void> {
    const kept = (await this.desk.shelf.cases()).find((c) => c.id === id)
    if (kept === undefined || !this.writes) return
    for (const one of this.desk.open?.id === id ? [kept, this.desk.open] : [kept]) {
      one.name = name
      delete one.unnamed
    }
    await this.desk.shelf.putCase(kept)
    this.#changed()
  }

  /** As all that changes what is stored: not done where another tab writes. */
  async remove(id: number): Promise<void> {
    if (!this.writes) return
    if (this.desk.open?.id === id) this.desk.clear()
    await this.desk.shelf.removeCase(id)
    this.#changed()
  }

  async use(id: number): Promise<CaseRow | undefined> {
    await this.#finishing
    const kept = await this.desk.use(id, Date.now())
    this.#changed()
    if (kept === undefined) return undefined
    if (this.desk.holdings.segments.some((s) => s.blocks.some((b) => b.marks === undefined)))
      void this.finish()
    return (await this.desk.list()).find((row) => row.id === id)
  }

  files(): Promise<readonly FileRow[]> {
    const { files, holdings } = this.desk
    return Promise.resolve(
      [...files.values()].map((file) =>
        fileRow(file, file.state === 'reading' ? undefined : clientFacts(holdings, file.id)),
      ),
    )
  }

  async removeFile(id: number): Promise<void> {
    if (!this.writes) return
    await this.receiver.remove(id)
    await this.finish()
  }

  original(id: number, most?: number): Promise<Blob> {
    const file = this.desk.files.get(id)
    return file === undefined
      ? Promise.resolve(new Blob())
      : originalOf(this.desk.holdings, file, most)
  }

  async begin(file: NewFile): Promise<Begun> {
    if (!this.#lock.held) return { kind: 'read-only' }
    this.#stale = true
    return this.receiver.begin(file, new Date())
  }

  async end(
    fileId: number,
    how: 'done' | 'partial' | 'discard',
    troubles: readonly Trouble[],
  ): Promise<void> {
    await this.receiver.end(fileId, how, troubles)
  }

  async resume(fileId: number, fingerprint: string): Promise<readonly ResumePoint[] | undefined> {
    if (!this.#lock.held) return undefined
    this.#stale = true
    return this.receiver.resume(fileId, fingerprint)
  }

  /** Runs once at a time; a change meanwhile makes it run again. */
  async finish(): Promise<void> {
    this.#stale = true
    this.#finishing ??= this.#finishAll().finally(() => {
      this.#finishing = undefined
      // At once: questions that follow the answer to this would keep the news waiting.
      return this.#tell()
    })
    await this.#finishing
  }

  async #finishAll(): Promise<void> {
    while (this.#stale) {
      this.#stale = false
      const { version } = this.desk
      const { rules, desk } = this
      const effects = await finishCase(desk.holdings, { rules, cancelled: () => this.#stale })
      if (effects !== undefined && desk.open !== undefined) desk.open.effects = effects
      if (version !== this.desk.version && !this.receiver.busy) this.#stale = true
      else await this.#keepMarks()
    }
    this.desk.version++
  }

  async #keepMarks(): Promise<void> {
    if (!this.#lock.held || this.desk.open === undefined) return
    await this.desk.shelf.putMarks(this.desk.holdings.segments.map(marksOf))
    const kept = this.desk.open
    kept.attacks = 0
    for (const file of this.desk.files.values()) kept.attacks += file.tally.attacks
    kept.bytes = this.desk.bytes()
    await this.desk.shelf.putCase(kept)
  }

  async takeOver(): Promise<void> {
    await this.#takeLock(true)
    await this.desk.reload()
    this.#changed()
  }

  setZone(fileId: number, minutes: number): Promise<void> {
    return this.#assume(fileId, (file) => (file.zoneMinutes = minutes))
  }

  setYear(fileId: number, year: number): Promise<void> {
    return this.#assume(fileId, (file) => (file.year = year))
  }

  async #assume(
    fileId: number,
    change: (file: { zoneMinutes: number; year: number }) => void,
  ): Promise<void> {
    const kept: KeptFile | undefined = this.desk.files.get(fileId)
    const source = this.desk.holdings.files.get(fileId)
    if (kept === undefined || source === undefined || !this.writes) return
    change(kept)
    change(source)
    await this.desk.shelf.putFile(kept)
    this.desk.version++
    this.#changed()
    await this.finish()
  }

  get reading(): boolean {
    return this.receiver.busy
  }

  /** Files came into the open case, or gained rows, that the store has already. */
  async adopt(files: readonly number[]): Promise<void> {
    const { desk } = this
    for (const file of await desk.shelf.files(desk.open?.id ?? -1))
      if (files.includes(file.id)) {
        if (desk.files.has(file.id)) desk.drop(file.id)
        await desk.load(file)
      }
    this.#changed()
    void this.finish()
  }

  /** The cases of the store are others than before. */
  tell(): void {
    this.#changed()
  }

  policy(): Promise<PolicyState> {
    const { policy = NO_POLICY } = this.desk.holdings
    return Promise.resolve({ policy, effects: this.desk.open?.effects ?? NO_EFFECTS })
  }

  async setPolicy(wanted: Policy): Promise<void> {
    const { desk } = this
    if (!this.#lock.held || desk.open === undefined) return
    const before = desk.holdings.policy ?? NO_POLICY
    const policy = policyFrom(wanted)
    desk.holdings.policy = policy
    desk.open.policy = policy
    delete desk.open.unnamed
    await desk.shelf.putCase(desk.open)
    desk.version++
    this.#changed()
    if (!marksAlike(before, policy)) await this.finish()
  }

  /** Tells that something that rows are shown with changed: data about addresses came or went. */
  noteChange(): void {
    this.desk.version++
    this.#changed()
  }

  listen(listener: (state: StoreState) => void): void {
    this.#listener = listener
  }

  #changed(): void {
    this.#newsAt ??= setTimeout(() => void this.#tell(), NEWS_MS)
  }

  async #tell(): Promise<void> {
    clearTimeout(this.#newsAt)
    this.#newsAt = undefined
    if (this.#lock.held) this.#channel.postMessage('changed')
    this.#listener?.(await this.state())
  }
}

function marksOf(segment: Segment): KeptMarks {
  return {
    segmentId: segment.id,
    sets: segment.markSets,
    blocks: segment.blocks.flatMap(({ from, marks }) =>
      marks === undefined
        ? []
        : [
            {
              from,
              sets: pack(marks.sets),
              outcomes: pack(marks.outcomes),
              reasons: pack(marks.reasons),
            },
          ],
    ),
  }
}
