import type { FileRow } from '../protocol/cases.ts'
import type { Mark, MarkRole, MarksTried } from '../protocol/ingest.ts'
import type { Trials } from './trials.ts'
import { moved, type Piece } from './pieces.ts'

/** Roles that several parts of a line may have. */
const SEVERAL: ReadonlySet<MarkRole> = new Set(['ignore'])

/** A person says which part of a line is what; the definition that follows is tried on the file at once. */
export class Marking {
  /** Lines of the file to choose from, and which of them is shown. */
  lines = $state.raw<readonly string[] | undefined>(undefined)
  at = $state(0)
  readonly line = $derived(this.lines?.[this.at] ?? '')
  /** From left to right; none overlap. */
  marks = $state.raw<readonly Mark[]>([])
  /** What the marks read; undefined before there are any and while they are tried. */
  tried = $state.raw<MarksTried | undefined>(undefined)
  readonly #trials: Trials
  readonly #head: Promise<Blob>
  #asked = 0

  constructor(trials: Trials, row: FileRow) {
    this.#trials = trials
    this.#head = trials.head(row)
    void this.#read()
  }

  async #read(): Promise<void> {
    this.lines = await this.#trials.sampleLines(await this.#head)
  }

  /** Shows the line before or after; marks go along where the lines are alike, else they are gone. */
  async step(by: 1 | -1): Promise<void> {
    const to = this.at + by
    const next = this.lines?.[to]
    if (next === undefined) return
    this.marks = moved(this.marks, this.line, next) ?? []
    this.at = to
    await this.#try()
  }

  /** Says what a part of the line is, in the place of what was said of it or of that role before. */
  async mark({ start, end }: Piece, role: MarkRole): Promise<void> {
    const others = this.marks.filter(
      (mark) =>
        (mark.end <= start || mark.start >= end) && (mark.role !== role || SEVERAL.has(role)),
    )
    this.marks = [...others, { start, end, role }].sort((a, b) => a.start - b.start)
    await this.#try()
  }

  async unmark(mark: Mark): Promise<void> {
    this.marks = this.marks.filter((other) => other !== mark)
    await this.#try()
  }

  async #try(): Promise<void> {
    const mine = ++this.#asked
    this.tried = undefined
    if (this.marks.every(({ role }) => role === 'ignore')) return
    const tried = await this.#trials.tryMarks(await this.#head, this.line, this.marks)
    if (mine === this.#asked) this.tried = tried
  }
}
