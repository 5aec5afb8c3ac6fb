import type { Draft } from './draft.ts'
import { readWritten, type Piece, type Written } from './pieces.ts'
import type { Wrapper } from './wrap.ts'

let contentAt = 0

/** What is wrapped: it goes up to the line's end. */
export const content: Piece = (_bytes, at, to) => {
  contentAt = at
  return to
}

/** Lines that begin with a head and go on with a line of another log, written in one of these ways, each with `content` last. */
export class HeadWrapper implements Wrapper {
  from = 0
  to = 0
  readonly #ways: readonly Written[]

  constructor(...ways: readonly Written[]) {
    this.#ways = ways
  }

  peel(bytes: Uint8Array, from: number, to: number, outer: Draft): boolean {
    for (const way of this.#ways) {
      if (readWritten(way, bytes, from, to, outer) === to) {
        this.from = contentAt
        this.to = to
        return true
      }
      outer.reset()
    }
    return false
  }
}
