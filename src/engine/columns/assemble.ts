import type { Batch } from './batch.ts'
import { NUMBER_FIELDS, TEXT_FIELDS, type Field, type TextField } from './fields.ts'
import type { Block, Numbers, Segment } from './segment.ts'
import { unpack } from './unpack.ts'
import { Words, type WordsDelta } from './words.ts'

/** A segment without rows yet. */
export function emptySegment(place: Pick<Segment, 'id' | 'fileId' | 'slice' | 'order'>): Segment {
  const words = {} as Record<TextField, Words>
  for (const field of TEXT_FIELDS) words[field] = new Words()
  return {
    ...place,
    words,
    paths: new Words(),
    pathOf: new Uint32Array(1),
    sets: [[]],
    markSets: [[]],
    blocks: [],
  }
}

/** What a segment's dictionaries gain with a batch; also the form in which they are stored. */
export type Gain = Pick<Batch, 'words' | 'paths' | 'pathOf' | 'sets'>

export function addGain(segment: Segment, gain: Gain): void {
  for (const [field, delta] of Object.entries(gain.words) as [TextField, WordsDelta][])
    segment.words[field].add(delta)
  segment.paths.add(gain.paths)
  const known = segment.words.target.size - gain.pathOf.length
  if (segment.words.target.size > segment.pathOf.length) {
    const grown = new Uint32Array(Math.max(segment.words.target.size, known === 1 ? 0 : known * 2))
    grown.set(segment.pathOf.subarray(0, known))
    segment.pathOf = grown
  }
  segment.pathOf.set(gain.pathOf, known)
  for (const set of gain.sets) segment.sets.push(set)
}

/** What a block is made of, in transit and in the store. */
export type PackedBlock = Pick<Batch, 'rows' | 'from' | 'firstLine' | 'columns'>

export function toBlock({ rows, from, firstLine, columns }: PackedBlock): Block {
  const open = {} as Record<Field, Numbers>
  for (const field of [...TEXT_FIELDS, ...NUMBER_FIELDS]) open[field] = unpack(columns[field], rows)
  return { rows, from, firstLine, columns: open }
}

/** Adds a parser's batch to its segment. */
export function addBatch(segment: Segment, batch: Batch): Block {
  addGain(segment, batch)
  const block = toBlock(batch)
  segment.blocks.push(block)
  return block
}
