import { encode } from '../../../src/base/bytes.ts'
import {
  Clock,
  TEXT_FIELDS,
  type Field,
  type TextField,
} from '../../../src/engine/columns/fields.ts'
import {
  BLOCK_ROWS,
  type Block,
  type Holdings,
  type Numbers,
  type Segment,
} from '../../../src/engine/columns/segment.ts'
import { Words } from '../../../src/engine/columns/words.ts'
import type { StoryEvent } from '../../../src/engine/detectors/detector.ts'

/** A row as tests write it. `at`: seconds after the start of the story; undefined: a second after the row before. */
export interface TestRow extends StoryEvent {
  readonly vhost?: string
  readonly kind?: number
  readonly noTime?: boolean
  /** The log has no zone. */
  readonly local?: boolean
}

export const START = Date.UTC(2026, 9, 10, 12)

class Growing {
  readonly words = new Words()
  readonly #codes = new Map<string, number>([['', 0]])

  code(text: string): number {
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    const bytes = encode(text)
    this.words.add({ bytes, ends: Uint32Array.of(bytes.length) })
    const code = this.#codes.size
    this.#codes.set(text, code)
    return code
  }
}

/** Holdings of files of rows; each file is one segment. `blockRows` makes small blocks. */
export function holdingsOf(
  files: readonly (readonly TestRow[])[],
  blockRows = BLOCK_ROWS,
): Holdings {
  const segments = files.map((rows, i) => segmentOf(rows, i + 1, blockRows))
  return {
    files: new Map(
      files.map((_, i) => [
        i + 1,
        { id: i + 1, name: `${i + 1}.log`, zoneMinutes: 0, year: 2026, sliceLines: [0] },
      ]),
    ),
    segments,
  }
}

function segmentOf(rows: readonly TestRow[], id: number, blockRows: number): Segment {
  const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, new Growing()])) as Record<
    TextField,
    Growing
  >
  const paths = new Growing()
  const pathOf: number[] = [0]
  const sets: (readonly string[])[] = [[]]
  const setCodes = new Map<string, number>([['', 0]])
  const blocks: Block[] = []
  let time = START - 1000
  for (let from = 0; from < rows.length; from += blockRows) {
    const part = rows.slice(from, from + blockRows)
    const columns = emptyColumns(part.length)
    part.forEach((row, i) => {
      const [method, target] = requestOf(row)
      time = row.at === undefined ? time + 1000 : START + row.at * 1000
      const values = { ...textsOf(row), method, target }
      for (const [field, text] of Object.entries(values) as [TextField, string][])
        columns[field][i] = texts[field].code(text)
      const code = columns.target[i] as number
      pathOf[code] = paths.code(target.split('?')[0] ?? '')
      putNumbers(columns, i, row, time)
      const key = (row.hits ?? []).join(' ')
      if (!setCodes.has(key)) {
        setCodes.set(key, sets.length)
        sets.push(row.hits ?? [])
      }
      columns.hits[i] = setCodes.get(key) ?? 0
    })
    blocks.push({ rows: part.length, from, firstLine: from, columns })
  }
  const words = Object.fromEntries(
    TEXT_FIELDS.map((field) => [field, texts[field].words]),
  ) as Record<TextField, Words>
  return {
    id,
    fileId: id,
    slice: 0,
    order: 0,
    words,
    paths: paths.words,
    pathOf: Uint32Array.from(pathOf),
    sets,
    markSets: [],
    blocks,
  }
}

function requestOf({ request = '' }: TestRow): [method: string, target: string] {
  const [method = '', target = ''] = request.split(' ')
  return [method, target]
}

function textsOf(row: TestRow): Partial<Record<TextField, string>> {
  const {
    referrer = '',
    agent = '',
    user = '',
    vhost = '',
    message = '',
    source = '203.0.113.7',
  } = row
  return { referrer, agent, user, vhost, message, source }
}

function putNumbers(columns: Record<Field, Numbers>, i: number, row: TestRow, time: number): void {
  columns.kind[i] = row.kind ?? 0
  columns.lines[i] = 1
  columns.clock[i] = row.local === true ? Clock.local : Clock.utc
  columns.time[i] = row.noTime === true ? NaN : time
  columns.status[i] = row.status ?? 0
  columns.bytes[i] = row.bytes ?? NaN
}

function emptyColumns(rows: number): Record<Field, Numbers> {
  const numbers: Record<string, Numbers> = {
    kind: new Uint8Array(rows),
    lines: new Uint16Array(rows),
    clock: new Uint8Array(rows),
    time: new Float64Array(rows),
    status: new Uint16Array(rows),
    bytes: new Float64Array(rows),
    duration: new Float64Array(rows).fill(NaN),
    hits: new Uint16Array(rows),
  }
  for (const field of TEXT_FIELDS) numbers[field] = new Uint32Array(rows)
  return numbers
}
