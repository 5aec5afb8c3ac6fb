import { NO_ROWS, type Packed, type Tally } from '../../engine/columns/batch.ts'
import type { Gain, PackedBlock } from '../../engine/columns/assemble.ts'
import {
  Clock,
  Kind,
  NUMBER_FIELDS,
  TEXT_FIELDS,
  type Field,
  type NumberField,
} from '../../engine/columns/fields.ts'
import { BLOCK_ROWS, SEGMENT_ROWS, type Numbers } from '../../engine/columns/segment.ts'
import { unpack } from '../../engine/columns/unpack.ts'
import { TIME_CAP } from './check.ts'
import type { FoundPart } from './read.ts'
import { SegmentWords } from './segment-words.ts'
import { list, refuse, whole } from './values.ts'

const ALL: readonly Field[] = [...TEXT_FIELDS, ...NUMBER_FIELDS]
/** Largest numbers of columns that hold whole ones. Lines of an event and digits of a status are fewer. */
const MOST: Partial<Record<NumberField, number>> = {
  kind: Kind.blank,
  lines: 65_535,
  clock: Clock.none,
  status: 65_535,
}
/** What a column holds that a part leaves out. */
const ABSENT: Partial<Record<Field, number>> = {
  time: NaN,
  bytes: NaN,
  duration: NaN,
  clock: Clock.none,
}

/** A block whose every number was looked at. */
export interface CheckedBlock extends PackedBlock, Gain {
  readonly tally: Tally
  /** Bytes of its rows' lines, less times and numbers. */
  readonly text: number
}

/** Takes the blocks of one segment, in their order. */
export class SegmentCheck {
  readonly #words: SegmentWords
  #rows = 0

  /** @param isAlarm whether a rule is of severity low or higher */
  constructor(isAlarm: (rule: string) => boolean) {
    this.#words = new SegmentWords(isAlarm)
  }

  /** @param firstLine lines of the slice before this block */
  take({ head, arrays }: FoundPart, firstLine: number): CheckedBlock {
    const rows = whole(head, 'rows', 1, BLOCK_ROWS)
    const from = this.#rows
    if (from + BLOCK_ROWS > SEGMENT_ROWS) refuse('rows')
    this.#rows += rows
    const names = list(head, 'columns', ALL.length, fieldOf)
    if (new Set(names).size !== names.length) refuse('columns')
    const gain = this.#words.take(head, arrays.slice(names.length))
    const columns = {} as Record<Field, Packed>
    for (const field of ALL) columns[field] = ABSENT[field] ?? 0
    for (const [i, field] of names.entries())
      columns[field] = this.#column(field, arrays[i] ?? refuse(field), rows)
    const tally = this.#tally(columns, rows)
    return { rows, from, firstLine, columns, ...gain, tally, text: this.#words.text(columns, rows) }
  }

  #column(field: Field, values: Numbers, rows: number): Packed {
    if (values.length !== rows && values.length !== 1) refuse(field)
    if (!this.#holds(field, values)) refuse(field)
    const [only] = values
    // A time column is read as what it is.
    if (field === 'time') return values.length === rows ? values : refuse(field)
    return values.length === 1 && only !== undefined ? only : values
  }

  #holds(field: Field, values: Numbers): boolean {
    if (field === 'time') return values instanceof Float64Array && values.every(isTime)
    if (field === 'bytes') return values.every((value) => !(value < 0))
    if (field === 'duration') return true
    if (values instanceof Float64Array) return false
    const most = field in MOST ? MOST[field as NumberField] : this.#words.lastCode(field)
    return largest(values) <= (most ?? 0)
  }

  #tally(columns: Readonly<Record<Field, Packed>>, rows: number): Tally {
    const kinds = unpack(columns.kind, rows)
    const lines = unpack(columns.lines, rows)
    const clocks = unpack(columns.clock, rows)
    const hits = unpack(columns.hits, rows)
    const tally = { ...NO_ROWS, rows } as { -readonly [K in keyof Tally]: number }
    for (let row = 0; row < rows; row++) {
      const kind = kinds[row] as Kind
      tally.lines += lines[row] as number
      if (this.#words.isAlarm(hits[row] as number)) tally.attacks++
      if (kind === Kind.unread) tally.unread++
      else if (kind === Kind.comment) tally.comments++
      else if (kind === Kind.blank) tally.blank++
      if (kind !== Kind.event) continue
      const clock = clocks[row] as Clock
      tally.events++
      tally.eventLines += lines[row] as number
      if (clock === Clock.local || clock === Clock.noYear) tally.noZone++
      if (clock === Clock.noYear) tally.noYear++
    }
    return tally
  }
}

function fieldOf(value: unknown): Field {
  return ALL.find((field) => field === value) ?? refuse('columns')
}

const isTime = (value: number): boolean => value !== value || Math.abs(value) <= TIME_CAP

function largest(values: Numbers): number {
  let most = 0
  for (let i = 0; i < values.length; i++)
    if ((values[i] as number) > most) most = values[i] as number
  return most
}
