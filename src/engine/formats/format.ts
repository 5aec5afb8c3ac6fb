import type { Draft } from './draft.ts'

/**
 * How well a format's samples and rejects describe it. `gives` names exactly what the reader finds, as text; numbers and
 * times as written by `describe` in tests/engine/formats.test.ts.
 */
export interface Sample {
  /** The physical lines of one event, without the last line end. */
  readonly line: string
  readonly gives: Readonly<Record<string, string | number>>
}

/** Reads one event. */
export interface Reader {
  /**
   * Reads bytes `[from, to)`, one event without its last line end, into `draft` (which was reset). Returns false when this
   * is no line of the format; the draft is then worthless.
   */
  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean
  /**
   * Only on formats whose events span lines: whether the physical line `[from, to)` goes on the open event
   * `[eventFrom, from)`. It is asked only about lines that do not `start` an event of any candidate format, and at most
   * 200 times for one event.
   */
  continues?(bytes: Uint8Array, eventFrom: number, from: number, to: number): boolean
  /**
   * Only on formats whose events say where they end: a line that `continues` one belongs to it, also where it could be the
   * first of another event.
   */
  readonly encloses?: boolean
  /** Only on formats whose events span lines: whether this physical line can be the first of an event. Cheap. */
  starts?(bytes: Uint8Array, from: number, to: number): boolean
  /**
   * Only on readers that header lines (`#Fields: …`) tell the columns: hears of a line beginning with `#` that stands
   * before the slice, or before the lines of a sample. Header lines inside the slice come to `read`, which refuses them.
   */
  learn?(bytes: Uint8Array, from: number, to: number): void
  /**
   * Only on readers of logs with a row of names that does not begin with `#`: whether this line, which no candidate reads,
   * is one. It then counts as a comment.
   */
  names?(bytes: Uint8Array, from: number, to: number): boolean
  /** Only on formats that wrap lines of others: id of the format that read the content of the line last read; '': none. */
  readonly inner?: string
}

export interface Format {
  /** Its path below `formats/`, without the ending: `access/combined`. */
  readonly id: string
  readonly title: string
  /** Where the format is documented. */
  readonly docs: string
  /** Of formats that read the same share of a sample the higher one is chosen. 1: anything with a time; 9: unmistakable. */
  readonly specificity: number
  /** A reader of its own for each file: a reader may learn from header lines. `definition` is set for pasted formats. */
  readonly reader: () => Reader
  readonly samples: readonly [Sample, ...Sample[]]
  /** Lines of other formats that this one must not read. */
  readonly rejects: readonly [string, ...string[]]
}

export function defineFormat(format: Format): Format {
  return format
}
