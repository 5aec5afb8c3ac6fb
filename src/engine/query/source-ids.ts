import type { Segment } from '../columns/segment.ts'

/** Case-wide numbers of sources: a source has another code in every segment. Id 0 is "absent". */
export class SourceIds {
  readonly #ids = new Map<string, number>([['', 0]])
  readonly #tables = new Map<Segment, Uint32Array>()
  readonly #texts: string[] = ['']

  get size(): number {
    return this.#texts.length
  }

  /** Id of each source code of a segment. */
  of(segment: Segment): Uint32Array {
    const words = segment.words.source
    let table = this.#tables.get(segment)
    if (table === undefined) {
      table = Uint32Array.from({ length: words.size }, (_, code) =>
        this.#id(code === 0 ? '' : words.text(code)),
      )
      this.#tables.set(segment, table)
    }
    return table
  }

  text(id: number): string {
    return this.#texts[id] ?? ''
  }

  #id(text: string): number {
    let id = this.#ids.get(text)
    if (id === undefined) {
      id = this.#texts.push(text) - 1
      this.#ids.set(text, id)
    }
    return id
  }
}
