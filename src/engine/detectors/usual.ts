/** So many sources are what a page is made for, not one who tries something. */
const VISITORS = 10
/** Paths that are watched, at most. */
const MOST_PATHS = 4096

interface Tally {
  readonly sources: Set<number>
  rows: number
}

/**
 * Pages most of whose served requests (2xx) carry a URL that they are about, from many sources: image services, counters,
 * previews. By case-wide ids of paths.
 */
export class UsualPages {
  readonly #tallies = new Map<number, Tally>()
  #pages: ReadonlySet<number> = new Set()

  /** A served request with a URL; `isAbout`: whether the page may be about it, asked until enough sources are known. */
  add(path: number, source: number, isAbout: () => boolean): void {
    const known = this.#tallies.get(path)
    if (known !== undefined && known.sources.size >= VISITORS) known.rows++
    else if (isAbout()) this.#count(known ?? this.#tally(path), source)
  }

  #count(tally: Tally | undefined, source: number): void {
    if (tally === undefined) return
    tally.rows++
    tally.sources.add(source)
  }

  #tally(path: number): Tally | undefined {
    if (this.#tallies.size >= MOST_PATHS) return undefined
    const tally = { sources: new Set<number>(), rows: 0 }
    this.#tallies.set(path, tally)
    return tally
  }

  /** Whether counting all requests is worth it. */
  get some(): boolean {
    return [...this.#tallies.values()].some(({ sources }) => sources.size >= VISITORS)
  }

  /** `counts`: all served requests by path. */
  settle(counts: Uint32Array): void {
    this.#pages = new Set(
      [...this.#tallies].flatMap(([path, { sources, rows }]) =>
        sources.size >= VISITORS && rows * 2 >= (counts[path] as number) ? [path] : [],
      ),
    )
    this.#tallies.clear()
  }

  has(path: number): boolean {
    return this.#pages.has(path)
  }
}
