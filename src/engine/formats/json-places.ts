import type { Holes } from './draft.ts'

/** Where values stand that differ from line to line, of a line whose shape is known (json-shapes.ts), in the order of the line. */
export class Places implements Holes {
  count = 0
  readonly start: Int32Array
  readonly end: Int32Array
  /** See `Form` in keyed-paths.ts. */
  readonly form: Uint8Array

  /** @param most values of a shape */
  constructor(most: number) {
    this.start = new Int32Array(most)
    this.end = new Int32Array(most)
    this.form = new Uint8Array(most)
  }

  add(start: number, end: number, form: number): void {
    const i = this.count++
    this.start[i] = start
    this.end[i] = end
    this.form[i] = form
  }
}
