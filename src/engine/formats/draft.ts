import { Clock, Kind, TEXT_FIELDS, textIndex, type TextField } from '../columns/fields.ts'

/**
 * Ways in which a value that is not verbatim in the line stands there all the same, so that its bytes need not be kept.
 * The numbers stand in stored residues (columns/residue.ts): never change what one means.
 */
export const Way = {
  plus: 0, // the agent, with `+` for each blank
  stem: 1, // what of the target stands before its first `?`
  query: 2, // what of the target stands after its first `?`
  ms: 3, // the duration, in whole milliseconds
  seconds: 4, // the duration, in seconds with three decimals
} as const
export type Way = (typeof Way)[keyof typeof Way]

/** Places of such values in one line at most. */
const PLACES = 8

const SOURCE = textIndex.source
/** Bytes of an address or of a host name in its place. */
const LONGEST = 256

/** Bytes of `Draft.text`: the values of some hundred lines. */
const TEXT = 1 << 18

/** Places of values that no column has and that differ from line to line, in the order of the line; see columns/residue.ts. */
export interface Holes {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** 1 for those that hold the bytes of the source, where it is known which do. */
  readonly twins?: Uint8Array
}

/** Spans that are noted one after the other. */
export class Spans implements Holes {
  count = 0
  readonly start: Int32Array
  readonly end: Int32Array

  /** @param most spans that are noted */
  constructor(most: number) {
    this.start = new Int32Array(most)
    this.end = new Int32Array(most)
  }

  add(start: number, end: number): void {
    const i = this.count++
    this.start[i] = start
    this.end[i] = end
  }
}

/** How a time is written, so that it can be written again exactly. See time-styles.ts. */
export type TimeStyle = number

/**
 * What a reader found in one event. One draft serves all lines of a file: nothing is allocated per line.
 * A text value is a span of the event's bytes (`start`, `end`: offsets into the array given to `read`), or, where the log
 * does not show it verbatim (JSON strings with escapes, joined lines), bytes of its own in `own`, or, without an array for
 * each, written into `text`.
 */
export class Draft {
  readonly start = new Int32Array(TEXT_FIELDS.length)
  readonly end = new Int32Array(TEXT_FIELDS.length)
  readonly own: (Uint8Array | undefined)[] = new Array<Uint8Array | undefined>(TEXT_FIELDS.length)
  /**
   * Values that were written: spans of `text`, -1 where there is none. A full `text` is replaced by another array; the old
   * one stays as it is until it is given back with `recycle`.
   */
  text: Uint8Array = new Uint8Array(0)
  readonly textStart = new Int32Array(TEXT_FIELDS.length).fill(-1)
  readonly textEnd = new Int32Array(TEXT_FIELDS.length)
  #textUsed = 0
  #spare: Uint8Array | undefined
  kind: Kind = Kind.event
  clock: Clock = Clock.none
  time = NaN
  status = 0
  bytes = NaN
  duration = NaN

  /** Where the time, status and bytes stand in the line, if writing the value again gives exactly those bytes; else -1. */
  timeStart = -1
  timeEnd = -1
  timeStyle: TimeStyle = 0
  /** Zone as written, minutes east of UTC. */
  zone = 0
  statusStart = -1
  bytesStart = -1
  /**
   * 0 and up where the residue (what of the line stands in no span) depends on this number, the zone and the time style
   * alone. The builder then looks the residue up instead of cutting it out: the fast way for positional layouts. -1: unknown.
   */
  layout = -1
  /** Where the address stands that had the connection, where a reader took another one for the source; else -1. */
  peerStart = -1
  peerEnd = -1
  /** Of the reader, and good until it reads on. */
  holes: Holes | undefined
  /**
   * Where rows have one number, and `[templateFrom, templateTo)` is all of them but the line end, their template is the same but for
   * the zone and the time style, and their holes are exactly what stands in it; 0: unknown.
   */
  template = 0
  /** Of such rows: a bit for each text field, by its place, whose value is the same in all of them. */
  shared = 0
  templateFrom = 0
  templateTo = 0
  /** Whether any field has bytes of its own. */
  hasOwn = false
  /** Whether any field is written in `text`, or has a place. */
  hasText = false
  /** Where values stand that are not verbatim in the line: `places` of them, with the way in which each is written. */
  places = 0
  readonly placeStart = new Int32Array(PLACES)
  readonly placeEnd = new Int32Array(PLACES)
  readonly placeWay = new Uint8Array(PLACES)

  reset(): void {
    this.start.fill(-1)
    if (this.hasOwn) this.own.fill(undefined)
    this.hasOwn = false
    if (this.hasText) {
      this.textStart.fill(-1)
      this.places = 0
      this.hasText = false
    }
    this.kind = Kind.event
    this.clock = Clock.none
    this.time = NaN
    this.status = 0
    this.bytes = NaN
    this.duration = NaN
    this.timeStart = -1
    this.statusStart = -1
    this.bytesStart = -1
    this.peerStart = -1
    this.layout = -1
    this.holes = undefined
    this.template = 0
  }

  /** The value of `field` is the bytes `[start, end)`. */
  span(field: TextField, start: number, end: number): void {
    const i = textIndex[field]
    this.start[i] = start
    this.end[i] = end
  }

  /** The value of `field` is not verbatim in the line. */
  give(field: TextField, value: Uint8Array): void {
    this.own[textIndex[field]] = value
    this.hasOwn = true
  }

  /** The value of the text field with this place is what another draft of the same bytes has, verbatim or not. */
  take(field: number, { own, start, end }: Draft): void {
    this.own[field] = own[field]
    if (own[field] !== undefined) this.hasOwn = true
    this.start[field] = start[field] as number
    this.end[field] = end[field] as number
  }

  /** The value that `way` names can be written again as the bytes `[start, end)`. */
  place(way: Way, start: number, end: number): void {
    const i = this.places
    if (i === PLACES) return
    this.placeStart[i] = start
    this.placeEnd[i] = end
    this.placeWay[i] = way
    this.places = i + 1
    this.hasText = true
  }

  /** Makes room for `length` bytes in `text` and returns where they begin: write them there, then call `wrote`. */
  room(length: number): number {
    if (this.#textUsed + length > this.text.length) this.#newText(length)
    return this.#textUsed
  }

  /** The value of `field` are the bytes of `text` from the offset that `room` gave up to `end`. */
  wrote(field: TextField, end: number): void {
    const i = textIndex[field]
    this.textStart[i] = this.#textUsed
    this.textEnd[i] = end
    this.#textUsed = end
    this.hasText = true
  }

  /** Nobody looks any more at an earlier `text` of this draft: it may be written to again. */
  recycle(text: Uint8Array): void {
    if (text !== this.text) this.#spare = text
  }

  /** Earlier lines' values stay in the old array; this line's come along. */
  #newText(length: number): void {
    const old = this.text
    const held = this.textStart.reduce(
      (sum, start, i) => sum + (start < 0 ? 0 : (this.textEnd[i] as number) - start),
      0,
    )
    const size = Math.max(TEXT, held + length)
    this.text = size === this.#spare?.length ? this.#spare : new Uint8Array(size)
    this.#spare = undefined
    this.#textUsed = 0
    this.textStart.forEach((start, i) => {
      if (start < 0) return
      const value = old.subarray(start, this.textEnd[i])
      this.text.set(value, this.#textUsed)
      this.textStart[i] = this.#textUsed
      this.#textUsed += value.length
      this.textEnd[i] = this.#textUsed
    })
  }
}

/** Bytes of an address at least. */
const SHORTEST = 7

/** Whether `[from, to)` are the bytes of the source, which stands in its column: logs name the peer and the client. */
export function namesSource(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  const start = draft.start[SOURCE] as number
  const length = to - from
  if (start < 0 || length < SHORTEST || (draft.end[SOURCE] as number) - start !== length)
    return false
  if (draft.own[SOURCE] !== undefined || length > LONGEST) return false
  for (let i = 0; i < length; i++) if (bytes[from + i] !== bytes[start + i]) return false
  return true
}
