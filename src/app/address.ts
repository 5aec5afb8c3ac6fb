import {
  readHash,
  tokensOf,
  TokenBook,
  writeHash,
  type Place,
  type Restored,
} from './address-bar.ts'

/** Keeps address and page in step: a change makes a step of the history, Back and Forward bring it back. */
export class Address {
  readonly #book = new TokenBook()
  #written: string | undefined

  /** What the address says now. */
  read(): Restored {
    const tokens = tokensOf(history.state)
    this.#book.learn(tokens)
    this.#written = location.hash
    return readHash(location.hash, tokens)
  }

  /** Writes where the page is; the first word replaces what was there, as nobody went anywhere yet. */
  show(place: Place, first = false): void {
    const { hash, tokens } = writeHash(place, this.#book)
    if (hash === this.#written) return
    this.#written = hash
    if (first) history.replaceState({ tokens }, '', hash)
    else history.pushState({ tokens }, '', hash)
  }

  /** Hears of Back, Forward and of a hash typed by hand. Returns what ends it. */
  listen(onchange: (restored: Restored) => void): () => void {
    const changed = (): void => {
      if (location.hash !== this.#written) onchange(this.read())
    }
    addEventListener('popstate', changed)
    addEventListener('hashchange', changed)
    return () => {
      removeEventListener('popstate', changed)
      removeEventListener('hashchange', changed)
    }
  }
}
