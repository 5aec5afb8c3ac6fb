import type { Block, Numbers } from '../columns/segment.ts'
import { MessageKind } from '../detectors/messages.ts'
import type { Site } from '../detectors/site.ts'
import { pathOf, type SegmentFacts } from '../detectors/survey.ts'
import { Pages, Soft404 } from './baseline.ts'
import { ClockShift } from './clock-shift.ts'
import { ErrorLines } from './error-lines.ts'
import { judge, type Verdict } from './outcome.ts'
import type { Profile } from './profile.ts'

/** Marked rows of a block: what their sets are after, and when all rows were. */
export interface MarkedBlock {
  readonly block: Block
  readonly facts: SegmentFacts
  readonly codes: Numbers
  readonly profiles: readonly Profile[]
  readonly times: Float64Array
}

/**
 * What marked rows are judged by: other answers of the same page, what the site says of things that are not there, and the
 * error log. In this order: `ask` for all blocks, `begin`, `gather` for all blocks, `end`, then `judge`.
 */
export class Context {
  readonly #site: Site
  readonly #pages: Pages
  readonly #soft404 = new Soft404()
  readonly #errors: ErrorLines
  readonly #clocks = new ClockShift()
  /** Files whose error lines have times in an assumed zone. */
  readonly #unsure = new Set<number>()
  /** 1 for sources of marked rows. */
  readonly #sources: Uint8Array
  #comparing = false

  constructor(site: Site) {
    this.#site = site
    this.#pages = new Pages(site.paths.size)
    this.#errors = new ErrorLines((path) => site.paths.text(path))
    this.#sources = new Uint8Array(site.sources.size)
  }

  /** Notes which pages and sources are in question. */
  ask({ block, facts, codes, profiles, times }: MarkedBlock): void {
    const { source, target, status, bytes, message } = block.columns
    const sure = times === block.columns.time
    for (let row = 0; row < block.rows; row++) {
      const code = codes[row] as number
      if (code === 0) continue
      const from = sourceOf(facts, source[row] as number, message[row] as number)
      this.#sources[from] = 1
      if (sure && status[row] !== 0 && from !== 0) this.#clocks.sure(from, times[row] as number)
      const profile = profiles[code] as Profile
      const path = facts.paths[facts.segment.pathOf[target[row] as number] as number] as number
      if (profile.inject || profile.redirect) this.#pages.want(path)
      if (profile.file && status[row] === 200 && (bytes[row] as number) > 0)
        this.#soft404.see(path, bytes[row] as number)
    }
  }

  begin(): void {
    this.#comparing = this.#pages.begin()
  }

  gather(marked: MarkedBlock): void {
    if (this.#comparing) this.#gatherPages(marked)
    if (marked.facts.messages.length > 1) this.#gatherErrors(marked)
  }

  end(): void {
    const shifts = new Map([...this.#unsure].map((log) => [log, this.#clocks.of(log)]))
    this.#errors.sort((log) => shifts.get(log) ?? 0)
  }

  judge({ block, facts, times, profiles, codes }: MarkedBlock, row: number): Verdict {
    const { source, target, status, bytes, method, message } = block.columns
    const { segment } = facts
    const said = message[row] as number
    const from = sourceOf(facts, source[row] as number, said)
    const targetCode = target[row] as number
    const path = pathOf(facts, segment.pathOf[targetCode] as number, said)
    const time = times[row] as number
    const size = bytes[row] as number
    const profile = profiles[codes[row] as number] as Profile
    const answer = status[row] as number
    const fromHere = from !== 0 && !Number.isNaN(time)
    return judge({
      profile,
      status: answer,
      bytes: size,
      targetLength: segment.words.target.end(targetCode) - segment.words.target.start(targetCode),
      method: segment.words.method.text(method[row] as number),
      own: facts.messages[said] as MessageKind,
      joined: fromHere ? this.#errors.belonging(from, path, time) : MessageKind.other,
      ran: fromHere && profile.command ? this.#errors.aftermath(from, time) : MessageKind.other,
      page: this.#pages.of(path),
      soft404: profile.file && answer === 200 ? this.#isSoft404(size) : undefined,
    })
  }

  /** A site that never said 404 in this case does not show what it does with things that are not there. */
  #isSoft404(size: number): boolean | undefined {
    if (this.#soft404.has(size)) return true
    return this.#site.notFound > 0 ? false : undefined
  }

  #gatherPages({ block, facts, codes }: MarkedBlock): void {
    const { target, status, bytes, method } = block.columns
    const { pathOf: paths } = facts.segment
    for (let row = 0; row < block.rows; row++) {
      if (codes[row] !== 0 || method[row] !== facts.get) continue
      this.#pages.see(
        facts.paths[paths[target[row] as number] as number] as number,
        status[row] as number,
        bytes[row] as number,
      )
    }
  }

  #gatherErrors({ block, facts, times }: MarkedBlock): void {
    const { source, target, message } = block.columns
    const sure = times === block.columns.time
    for (let row = 0; row < block.rows; row++) {
      const said = message[row] as number
      const kind = facts.messages[said] as MessageKind
      if (kind === MessageKind.other) continue
      const from = sourceOf(facts, source[row] as number, said)
      const time = times[row] as number
      if (from === 0 || this.#sources[from] === 0 || Number.isNaN(time)) continue
      const path = facts.paths[facts.segment.pathOf[target[row] as number] as number] as number
      const log = facts.segment.fileId
      this.#errors.add(from, { log, time, kind, path, file: facts.files[said] as number })
      if (sure) continue
      this.#unsure.add(log)
      this.#clocks.unsure(log, from, time)
    }
  }
}

const sourceOf = (facts: SegmentFacts, source: number, message: number): number =>
  (facts.sources[source] as number) || (facts.blamed[message] as number)
