import { encode } from '../../base/bytes.ts'
import { must } from '../../base/assert.ts'
import type { Gain, PackedBlock } from '../../engine/columns/assemble.ts'
import type { Packed } from '../../engine/columns/batch.ts'
import { NUMBER_FIELDS, TEXT_FIELDS, type Field } from '../../engine/columns/fields.ts'
import type { Numbers } from '../../engine/columns/segment.ts'
import type { KeptCase, KeptFile, Shelf } from '../../store/kept.ts'
import { turn } from '../lanes.ts'
import {
  BLOCKS_CAP,
  FILE_KEYS,
  FILES_CAP,
  POLICY_CAP,
  ROWS_CAP,
  type CaseHead,
  type WholeHead,
} from './check.ts'
import { encodePart, firstLine, type RawPart } from './part.ts'

/** Bytes of the file that become one part of its Blob; a Blob may go to disk, an array may not. */
const PIECE = 1 << 20

export interface WriteOptions {
  /** Hears how many rows are written. */
  readonly onRows: (rows: number) => void
  readonly cancelled: () => boolean
}

/** A case as one compressed file; undefined where it was cancelled, and `too-long` where a part of it has no room in one. */
export async function writeCase(
  shelf: Shelf,
  kept: KeptCase,
  { onRows, cancelled }: WriteOptions,
): Promise<Blob | 'too-long' | undefined> {
  const gzip = new CompressionStream('gzip')
  const blob = collect(gzip.readable)
  blob.catch(() => undefined) // told through `write`, which fails first
  const out = gzip.writable.getWriter()
  const sums = { file: 0, block: 0, rows: 0, policy: 0 }
  await out.write(firstLine() as Uint8Array<ArrayBuffer>)
  for await (const part of caseParts(shelf, kept)) {
    const { kind, rows } = part.head
    if (kind === 'file' || kind === 'block') sums[kind]++
    if (typeof rows === 'number') sums.rows += rows
    if (kind === 'policy') sums.policy = part.arrays[0]?.length ?? 0
    const pieces = fits(sums) ? encodePart(part) : undefined
    if (pieces === undefined || cancelled()) {
      await out.abort()
      return pieces === undefined ? 'too-long' : undefined
    }
    for (const piece of pieces) await out.write(piece as Uint8Array<ArrayBuffer>)
    onRows(sums.rows)
    await turn()
  }
  await out.close()
  return blob
}

/** Whether a reader would take as much. */
function fits(sums: Readonly<Record<'file' | 'block' | 'rows' | 'policy', number>>): boolean {
  const { file, block, rows, policy } = sums
  const few = file <= FILES_CAP && block <= BLOCKS_CAP && rows <= ROWS_CAP
  return few && policy <= POLICY_CAP
}

async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const blobs: Blob[] = []
  let pieces: Uint8Array<ArrayBuffer>[] = []
  let held = 0
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value)
    held += next.value.length
    if (held < PIECE) continue
    blobs.push(new Blob(pieces))
    pieces = []
    held = 0
  }
  return new Blob([...blobs, ...pieces], { type: 'application/gzip' })
}

/** All that is kept of a case, part by part; of a file, one segment at a time is in memory. */
export async function* caseParts(shelf: Shelf, kept: KeptCase): AsyncGenerator<RawPart> {
  const { name, created, sample } = kept
  yield { head: { kind: 'case', ...({ name, created, sample } satisfies CaseHead) }, arrays: [] }
  if (kept.policy !== undefined)
    yield { head: { kind: 'policy' }, arrays: [encode(JSON.stringify(kept.policy))] }
  for (const file of await shelf.files(kept.id)) yield* fileParts(shelf, file)
  yield { head: { kind: 'end' }, arrays: [] }
}

async function* fileParts(shelf: Shelf, file: KeptFile): AsyncGenerator<RawPart> {
  yield { head: { kind: 'file', ...toldOf(file) }, arrays: [] }
  for (const place of await shelf.places(file.id)) {
    const { blocks, gains } = await shelf.segment(place)
    for (const [i, block] of blocks.entries())
      yield blockPart(block, must(gains[i], 'gain'), { slice: place.slice, opens: i === 0 })
  }
  const whole: WholeHead = {
    state: file.state === 'reading' ? 'interrupted' : file.state,
    slices: file.slices.map(({ at, done }) => ({ at, done })),
  }
  yield { head: { kind: 'whole', ...whole }, arrays: [] }
}

function toldOf(file: KeptFile): object {
  const told = Object.fromEntries(FILE_KEYS.map((key) => [key, file[key]]))
  return { ...told, slices: file.slices.map(({ start, end }) => ({ start, end })) }
}

/** Columns, what the dictionaries gained, and the new rule sets, with each rule named once. */
function blockPart(
  { rows, columns }: PackedBlock,
  { words, sets }: Gain,
  place: { readonly slice: number; readonly opens: boolean },
): RawPart {
  const names: readonly Field[] = [...TEXT_FIELDS, ...NUMBER_FIELDS]
  const gained = TEXT_FIELDS.filter((field) => words[field] !== undefined)
  const rules = [...new Set(sets.flat())]
  const places = new Map(rules.map((rule, i) => [rule, i]))
  let end = 0
  return {
    head: { kind: 'block', ...place, rows, columns: names, words: gained, rules },
    arrays: [
      ...names.map((name) => arrayOf(columns[name])),
      ...gained.flatMap((field) => {
        const { bytes, ends } = must(words[field], field)
        return [bytes, ends]
      }),
      Uint32Array.from(sets, (set) => (end += set.length)),
      Uint32Array.from(sets.flat(), (rule) => must(places.get(rule), rule)),
    ],
  }
}

/** A column that is one value all through is written as that value. */
function arrayOf(column: Packed): Numbers {
  if (typeof column !== 'number') return column
  if (column !== column >>> 0) return Float64Array.of(column)
  return column < 256 ? Uint8Array.of(column) : Uint32Array.of(column)
}
