import { Spans } from './draft.ts'

/** Where values stand that differ from line to line, of a line whose shape is known (json-shapes.ts), in the order of the line. */
export class Places extends Spans {
  /** See `Form` in keyed-paths.ts. */
  readonly form: Uint8Array

  /** @param most values of a shape */
  constructor(most: number) {
    super(most)
    this.form = new Uint8Array(most)
  }

  put(start: number, end: number, form: number): void {
    this.form[this.count] = form
    this.add(start, end)
  }
}
