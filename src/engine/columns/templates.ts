import type { Draft } from '../formats/draft.ts'
import type { LineEnd } from '../formats/events.ts'
import type { Dictionary } from './dictionary.ts'
import { ZONE_BASE, type ResidueCutter } from './residue.ts'

/** Templates that a row is compared with. */
const MOST = 6
/** Bytes of each line end. */
const SIZES = [0, 1, 2, 1] as const

/** The templates of a segment's rows. */
export class Templates {
  readonly #cutter: ResidueCutter
  readonly #residues: Dictionary
  readonly #intern: (bytes: Uint8Array, length: number) => number
  /** Codes of the templates that the last rows had. */
  readonly #recent: number[] = []
  /** Codes of the templates that readers know by number, by `keyOf`. */
  readonly #known = new Map<number, number>()
  #lastKey = 0
  #lastCode = 0

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

  /** Code of the template of the row `[from, next)`, whose values the cutter then holds; 0: it can have none. */
  codeOf(bytes: Uint8Array, from: number, next: number, draft: Draft, eol: LineEnd): number {
    const { holes } = draft
    if (holes === undefined) return 0
    const key = keyOf(draft, from, next, eol)
    const known = key === 0 ? 0 : this.#byKey(key)
    if (known > 0) return this.#cutter.fill(bytes, holes) ? known : 0
    if (!this.#cutter.plan(bytes, from, next, draft)) return 0
    const code = this.#planned(bytes, next)
    if (key > 0) this.#known.set(key, code)
    return code
  }

  /** Lines of one template mostly come together. */
  #byKey(key: number): number {
    if (key === this.#lastKey) return this.#lastCode
    const code = this.#known.get(key) ?? 0
    if (code === 0) return 0
    this.#lastKey = key
    this.#lastCode = code
    return code
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
      // one place nearer to the front
      if (i > 0) recent[i] = recent[i - 1] as number
      if (i > 0) recent[i - 1] = code
      return code
    }
    const length = this.#cutter.writePlanned(bytes, next)
    const code = this.#intern(this.#cutter.bytes, length)
    recent.unshift(code)
    if (recent.length > MOST) recent.pop()
    return code
  }
}

/** What tells the template of the row `[from, next)` where its reader knows it by number; 0: it does not. */
function keyOf(draft: Draft, from: number, next: number, eol: LineEnd): number {
  const { template, templateFrom, templateTo, zone } = draft
  if (template === 0 || templateFrom !== from || templateTo !== next - SIZES[eol]) return 0
  const style = draft.timeStart < 0 ? 0 : (zone + ZONE_BASE) * 256 + draft.timeStyle + 1
  return (template * 4 + eol) * (4096 * 256) + style
}
