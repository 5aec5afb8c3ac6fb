import type { Block } from '../columns/segment.ts'
import { Excuse } from './excuse.ts'
import { isExpected } from './expected.ts'
import { isGuest } from './guests.ts'
import { isLoopback, namesHome } from './home.ts'
import type { Site } from './site.ts'
import type { SegmentFacts } from './survey.ts'

/** Finds the excuses of a segment's rows. */
export class Excuses {
  readonly #site: Site
  readonly #facts: SegmentFacts
  /** By target code: 1: names home; 2: does not; from the machine itself: 4 and 8. */
  readonly #home: Uint8Array

  constructor(site: Site, facts: SegmentFacts) {
    this.#site = site
    this.#facts = facts
    this.#home = new Uint8Array(facts.segment.words.target.size)
  }

  /** Those of the wanted excuses that a row has. */
  of(block: Block, row: number, wanted: number): number {
    let bits = 0
    if ((wanted & Excuse.served) !== 0 && isGuest(this.#site, this.#facts, block, row))
      bits |= Excuse.served
    if ((wanted & Excuse.home) !== 0 && this.#isHome(block, row)) bits |= Excuse.home
    if ((wanted & Excuse.linked) !== 0 && this.#isLinked(block, row)) bits |= Excuse.linked
    if ((wanted & Excuse.expected) !== 0 && this.#isExpected(block, row)) bits |= Excuse.expected
    return bits
  }

  #isLinked({ columns }: Block, row: number): boolean {
    const status = columns.status[row] as number
    if (status < 200 || status >= 400) return false
    return (
      this.#facts.own[columns.referrer[row] as number] === 1 ||
      this.#isLocal(columns.source[row] as number)
    )
  }

  #isExpected({ columns }: Block, row: number): boolean {
    const status = columns.status[row] as number
    const code = columns.target[row] as number
    const { segment, paths } = this.#facts
    const path = paths[segment.pathOf[code] as number] as number
    return isExpected(this.#site, segment.words.target.text(code), path, status)
  }

  #isLocal(source: number): boolean {
    return isLoopback(this.#facts.segment.words.source.text(source))
  }

  #isHome({ columns }: Block, row: number): boolean {
    const { words } = this.#facts.segment
    const code = columns.target[row] as number
    const local = this.#isLocal(columns.source[row] as number)
    const yes = local ? 4 : 1
    // A target read after the survey began has no place.
    const known = (this.#home[code] ?? 0) & (yes | (yes << 1))
    if (known !== 0) return known === yes
    const home = namesHome(this.#site, words.target.text(code), local)
    if (code < this.#home.length)
      this.#home[code] = (this.#home[code] as number) | (home ? yes : yes << 1)
    return home
  }
}
