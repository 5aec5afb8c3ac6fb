import { promote } from '../../base/lists.ts'
import type { Draft } from '../formats/draft.ts'
import type { Dictionary } from './dictionary.ts'
import type { ResidueCutter } from './residue.ts'

/** Templates that a row is compared with. */
const MOST = 6

/** The templates of a segment's rows. */
export class Templates {
  readonly #cutter: ResidueCutter
  readonly #residues: Dictionary
  readonly #intern: (bytes: Uint8Array, length: number) => number
  /** Codes of the templates that the last rows had. */
  readonly #recent: number[] = []

  /** @param intern gives the code of a residue in `residues` */
  constructor(
    cutter: ResidueCutter,
    residues: Dictionary,
    intern: (bytes: Uint8Array, length: number) => number,
  ) {
    this.#cutter = cutter
    this.#residues = residues
    this.#intern = intern
  }

  /** Code of the template of the row `[from, next)`, what is left of it the cutter then notes; 0: it can have none. */
  codeOf(bytes: Uint8Array, from: number, next: number, draft: Draft): number {
    return this.#cutter.plan(bytes, from, next, draft) ? this.#planned(bytes, next) : 0
  }

  /** Code of the template that the cutter planned: mostly one of the last few rows'. */
  #planned(bytes: Uint8Array, next: number): number {
    const recent = this.#recent
    const row = this.#residues.viewOf(bytes)
    const view = this.#residues.allView
    for (let i = 0; i < recent.length; i++) {
      const code = recent[i] as number
      const start = this.#residues.start(code)
      if (!this.#cutter.fits(row, next, view, start, this.#residues.end(code))) continue
      promote(recent, i)
      return code
    }
    const length = this.#cutter.writePlanned(bytes, next)
    const code = this.#intern(this.#cutter.bytes, length)
    recent.unshift(code)
    if (recent.length > MOST) recent.pop()
    return code
  }
}
