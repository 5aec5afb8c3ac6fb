import type { Draft, Holes } from '../formats/draft.ts'
import type { LineEnd } from '../formats/events.ts'
import type { Dictionary } from './dictionary.ts'
import { textIndex } from './fields.ts'
import { ResidueCutter, ZONE_BASE, filledSize, writeFilled } from './residue.ts'
import { Templates } from './templates.ts'

const FORMAT = textIndex.format
/** Bytes of each line end. */
const SIZES = [0, 1, 2, 1] as const

/** A template that readers know by number, and what rows with that number have in common. */
export interface Known {
  readonly code: number
  /** Text fields whose value all of them share, and its codes. */
  readonly shared: readonly number[]
  readonly codes: readonly number[]
  /** The text fields that they have besides. */
  readonly own: readonly number[]
}

/** Gives the code of a text field's value. */
type Intern = (field: number, bytes: Uint8Array, from: number, to: number) => number

/** The residues of a segment's rows (residue.ts) and their codes. */
export class Residues {
  /** Bytes of those first seen; whoever counts sets it back. */
  fresh = 0
  readonly #words: Dictionary
  readonly #intern: Intern
  readonly #cutter = new ResidueCutter()
  readonly #templates: Templates
  readonly #known = new Map<number, Known>()
  #lastKey = 0
  #last: Known | undefined
  readonly #layouts = new Map<number, number>()
  #lastLayout = -1
  #lastResidue = 0

  constructor(words: Dictionary, intern: Intern) {
    this.#words = words
    this.#intern = intern
    this.#templates = new Templates(this.#cutter, words, this.#add)
  }

  /** What is known of the row `[from, next)` by its template's number. Rows of one template mostly come together. */
  known(draft: Draft, from: number, next: number, eol: LineEnd): Known | undefined {
    const key = keyOf(draft, from, next, eol)
    if (key === this.#lastKey) return this.#last
    this.#lastKey = key
    this.#last = this.#known.get(key)
    return this.#last
  }

  /** Code of the residue of a row of which nothing is known. */
  of(bytes: Uint8Array, from: number, next: number, draft: Draft, eol: LineEnd): number {
    if (draft.layout < 0) return this.#cut(bytes, from, next, draft, eol)
    const key = ((draft.layout * 4 + eol) * 4096 + draft.zone + ZONE_BASE) * 256 + draft.timeStyle
    if (key === this.#lastLayout) return this.#lastResidue
    let code = this.#layouts.get(key)
    if (code === undefined) {
      code = this.#cut(bytes, from, next, draft, eol)
      this.#layouts.set(key, code)
    }
    this.#lastLayout = key
    this.#lastResidue = code
    return code
  }

  /** Code of the residue of a row whose template is known. */
  filled(bytes: Uint8Array, from: number, next: number, draft: Draft, template: number): number {
    const code = draft.holes === undefined ? 0 : this.#tell(template, bytes, draft.holes)
    return code > 0 ? code : this.#whole(bytes, from, next, draft)
  }

  #cut(bytes: Uint8Array, from: number, next: number, draft: Draft, eol: LineEnd): number {
    const hasHoles = draft.holes !== undefined
    const template = hasHoles ? this.#templates.codeOf(bytes, from, next, draft) : 0
    if (template === 0) return this.#whole(bytes, from, next, draft)
    const key = keyOf(draft, from, next, eol)
    if (key > 0) this.#learn(key, template, bytes, draft)
    return this.#tell(template, bytes, this.#cutter.rest)
  }

  #learn(key: number, code: number, bytes: Uint8Array, draft: Draft): void {
    const { start, end } = draft
    const fields = Array.from({ length: FORMAT }, (_, field) => field)
    const has = fields.filter((field) => (start[field] as number) >= 0)
    const isShared = (field: number): boolean => ((draft.shared >> field) & 1) === 1
    const shared = has.filter(isShared)
    const codes = shared.map((field) =>
      this.#intern(field, bytes, start[field] as number, end[field] as number),
    )
    this.#known.set(key, { code, shared, codes, own: has.filter((field) => !isShared(field)) })
    this.#lastKey = -1
  }

  /** Adds what stands in the holes of a row with this template; 0: something that cannot. */
  #tell(template: number, bytes: Uint8Array, holes: Holes): number {
    const words = this.#words
    const start = words.room(filledSize(holes))
    const end = writeFilled(words.bytes, start, template, bytes, holes)
    if (end < 0) return 0
    this.fresh += end - start
    return words.appended(end)
  }

  #whole(bytes: Uint8Array, from: number, next: number, draft: Draft): number {
    const length = this.#cutter.write(bytes, from, next, draft)
    return this.#add(this.#cutter.bytes, length)
  }

  readonly #add = (bytes: Uint8Array, length: number): number => {
    const before = this.#words.size
    const code = this.#words.internWhole(bytes, length)
    if (code === before) this.fresh += length
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
