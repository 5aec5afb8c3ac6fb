import type { Dictionary } from './dictionary.ts'
import { PlanSign } from './plan-sign.ts'
import type { ResidueCutter } from './residue.ts'

/** Templates that a row is compared with. */
const MOST = 6

interface Template {
  readonly code: number
  /** Of the row last found to have it. */
  readonly sign: PlanSign
}

/** The templates of the last rows of a segment. */
export class Templates {
  readonly #recent: Template[] = []

  /** Code of the template of the row that the cutter planned; 0: none of the recent ones. */
  find(cutter: ResidueCutter, bytes: Uint8Array, next: number, words: Dictionary): number {
    const recent = this.#recent
    for (let i = 0; i < recent.length; i++)
      if ((recent[i] as Template).sign.isSame(cutter.sign)) return this.#nearer(i)
    const row = words.viewOf(bytes)
    const view = words.allView
    for (let i = 0; i < recent.length; i++) {
      const { code, sign } = recent[i] as Template
      if (!cutter.fits(row, next, view, words.start(code), words.end(code))) continue
      if (cutter.sign.shape !== 0) sign.become(cutter.sign)
      return this.#nearer(i)
    }
    return 0
  }

  /** The planned row was the first with this template. */
  add(code: number, { sign }: ResidueCutter): void {
    const template = { code, sign: new PlanSign() }
    template.sign.become(sign)
    this.#recent.unshift(template)
    if (this.#recent.length > MOST) this.#recent.pop()
  }

  /** Puts a template one place nearer to the front. */
  #nearer(i: number): number {
    const recent = this.#recent
    const found = recent[i] as Template
    if (i > 0) recent[i] = recent[i - 1] as Template
    if (i > 0) recent[i - 1] = found
    return found.code
  }
}
