/**
 * For each UTF-16 unit of a step's output the span of its input that it came from: `starts[i]` inclusive, `ends[i]`
 * exclusive. Left empty by a step that changes nothing.
 */
export interface Places {
  readonly starts: number[]
  readonly ends: number[]
}

export const noPlaces = (): Places => ({ starts: [], ends: [] })

/**
 * A decode step: the text with one kind of disguise taken off, or the very same text where there is none. Linear in the
 * text's length, never fails. Fills `places` when they are wanted; the way through the code is the same without.
 */
export type Step = (text: string, places?: Places) => string

/** What a step writes: its input with some spans replaced, named from left to right. */
export class Output {
  #text = ''
  #kept = 0
  readonly #input: string
  readonly #places: Places | undefined

  constructor(input: string, places: Places | undefined) {
    this.#input = input
    this.#places = places
  }

  /** Writes `text` in place of the input's `[from, to)`; what lies between the last replacement and `from` is kept. */
  replace(from: number, to: number, text: string): void {
    this.#keep(from)
    this.#text += text
    const places = this.#places
    if (places !== undefined) {
      for (let left = text.length; left > 0; left--) {
        places.starts.push(from)
        places.ends.push(to)
      }
    }
    this.#kept = to
  }

  /** The whole output: the input itself where nothing was replaced. */
  done(): string {
    if (this.#kept === 0) return this.#input
    this.#keep(this.#input.length)
    return this.#text
  }

  #keep(to: number): void {
    const from = this.#kept
    if (to <= from) return
    this.#text += this.#input.slice(from, to)
    const places = this.#places
    if (places === undefined) return
    for (let i = from; i < to; i++) {
      places.starts.push(i)
      places.ends.push(i + 1)
    }
  }
}
