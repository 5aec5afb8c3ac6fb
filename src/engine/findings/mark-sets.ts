import type { Block, Numbers, Segment } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { profileOf, type Profile } from './profile.ts'

/** The rule sets of a segment's rows with what detectors added. */
export class MarkSets {
  readonly sets: (readonly string[])[] = [[]]
  readonly profiles: Profile[]
  readonly #codes = new Map<number, number>()
  readonly #segment: Segment
  readonly #book: RuleBook

  constructor(segment: Segment, book: RuleBook) {
    this.#segment = segment
    this.#book = book
    this.profiles = [profileOf([], book)]
  }

  /** Set codes of a block's rows. `tags` has a bit for each detector that spoke of a row. */
  codesOf({ rows, columns }: Block, tags: Uint32Array | undefined): Numbers {
    const codes = new Uint32Array(rows)
    let most = 0
    for (let row = 0; row < rows; row++) {
      const hits = columns.hits[row] as number
      const bits = tags === undefined ? 0 : (tags[row] as number)
      if (hits === 0 && bits === 0) continue
      const code = this.#code(hits, bits)
      codes[row] = code
      if (code > most) most = code
    }
    return most < 256 ? Uint8Array.from(codes) : most < 65_536 ? Uint16Array.from(codes) : codes
  }

  #code(hits: number, bits: number): number {
    const key = hits * 2 ** 32 + bits
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    const ids = new Set(this.#segment.sets[hits])
    this.#book.detectors.forEach(({ id }, i) => {
      if ((bits & (1 << i)) !== 0) ids.add(id)
    })
    const code = this.sets.length
    const set = [...ids].sort()
    this.sets.push(set)
    this.profiles.push(profileOf(set, this.#book))
    this.#codes.set(key, code)
    return code
  }
}
