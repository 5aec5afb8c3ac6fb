import { must } from '../base/assert.ts'
import type { Packed } from '../engine/columns/batch.ts'
import { NUMBER_FIELDS, TEXT_FIELDS, type Field } from '../engine/columns/fields.ts'
import type { BlockHead, ColumnRow, GainRow, SpoorDb } from './db.ts'
import type { Body } from '../engine/whose/data-set.ts'
import type {
  Commit,
  KeptCase,
  KeptChoice,
  KeptDataSet,
  KeptFile,
  KeptMarks,
  KeptSegment,
  SegmentPlace,
  Shelf,
} from './kept.ts'

const ALL_FIELDS: readonly Field[] = [...TEXT_FIELDS, ...NUMBER_FIELDS]

/** Older builds knew one compression, and said yes or no. */
function modern({ gzip, ...file }: KeptFile & { readonly gzip?: boolean }): KeptFile {
  return gzip === true ? { ...file, compression: 'gzip' } : file
}

/** Cases in IndexedDB. */
export class DiskShelf implements Shelf {
  readonly #db: SpoorDb

  constructor(db: SpoorDb) {
    this.#db = db
  }

  cases(): Promise<KeptCase[]> {
    return this.#db.cases.toArray()
  }

  putCase(kept: Omit<KeptCase, 'id'> & { id?: number }): Promise<number> {
    return this.#db.cases.put(kept)
  }

  async removeCase(id: number): Promise<void> {
    for (const file of await this.files(id)) await this.removeFile(file.id)
    await this.#db.cases.delete(id)
  }

  async files(caseId: number): Promise<KeptFile[]> {
    const kept = await this.#db.files.where('caseId').equals(caseId).toArray()
    return kept.map(modern)
  }

  putFile(kept: Omit<KeptFile, 'id'> & { id?: number }): Promise<number> {
    return this.#db.files.put(kept)
  }

  /** Segment by segment, so that no transaction grows with the file; the file's own row goes last. */
  async removeFile(id: number): Promise<void> {
    const db = this.#db
    for (const place of await db.segments.where('fileId').equals(id).toArray()) {
      await db.transaction(
        'rw',
        [db.segments, db.blocks, db.columns, db.gains, db.marks],
        async () => {
          await db.blocks
            .where('[segmentId+from]')
            .between(...within(place.id))
            .delete()
          await db.columns
            .where('[segmentId+from+name]')
            .between(...within(place.id))
            .delete()
          await db.gains
            .where('[segmentId+part]')
            .between(...within(place.id))
            .delete()
          await db.marks.delete(place.id)
          await db.segments.delete(place.id)
        },
      )
    }
    await db.files.delete(id)
  }

  async commit({ file, batches }: Commit): Promise<void> {
    const db = this.#db
    const heads: BlockHead[] = []
    const columns: ColumnRow[] = []
    const gains: GainRow[] = []
    for (const { segment, part, batch } of batches) {
      const { head, long } = split(segment.id, batch)
      heads.push(head)
      columns.push(...long)
      const { words, paths, pathOf, sets } = batch
      gains.push({ segmentId: segment.id, part, gain: { words, paths, pathOf, sets } })
    }
    await db.transaction(
      'rw',
      [db.files, db.segments, db.blocks, db.columns, db.gains],
      async () => {
        await db.segments.bulkPut(batches.filter((b) => b.isNew).map((b) => b.segment))
        await db.columns.bulkPut(columns)
        await db.gains.bulkPut(gains)
        await db.blocks.bulkPut(heads)
        await db.files.put(file)
      },
    )
  }

  async places(fileId: number): Promise<SegmentPlace[]> {
    const places = await this.#db.segments.where('fileId').equals(fileId).toArray()
    return places.sort((a, b) => a.slice - b.slice || a.order - b.order)
  }

  async segment(place: SegmentPlace): Promise<KeptSegment> {
    const db = this.#db
    const [heads, columns, gains, marks] = await Promise.all([
      db.blocks
        .where('[segmentId+from]')
        .between(...within(place.id))
        .toArray(),
      db.columns
        .where('[segmentId+from+name]')
        .between(...within(place.id))
        .toArray(),
      db.gains
        .where('[segmentId+part]')
        .between(...within(place.id))
        .toArray(),
      db.marks.get(place.id),
    ])
    const long = new Map(columns.map((column) => [`${column.from}/${column.name}`, column.data]))
    return {
      place,
      gains: gains.map((row) => row.gain),
      blocks: heads.map(({ from, rows, firstLine, constants }) => {
        const packed = {} as Record<Field, Packed>
        for (const field of ALL_FIELDS)
          packed[field] =
            constants[field] ??
            must(long.get(`${from}/${field}`), `column ${place.id}/${from}/${field}`)
        return { from, rows, firstLine, columns: packed }
      }),
      marks,
    }
  }

  async putMarks(marks: readonly KeptMarks[]): Promise<void> {
    await this.#db.marks.bulkPut(marks)
  }

  choices(): Promise<KeptChoice[]> {
    return this.#db.choices.toArray()
  }

  async putChoice(kept: Omit<KeptChoice, 'id'>): Promise<void> {
    await this.#db.choices.add(kept)
  }

  removeChoice(id: number): Promise<void> {
    return this.#db.choices.delete(id)
  }

  async lastSegment(): Promise<number> {
    return (await this.#db.segments.orderBy('id').last())?.id ?? 0
  }

  dataSets(): Promise<KeptDataSet[]> {
    return this.#db.datasets.toArray()
  }

  async dataBody(id: number): Promise<Body | undefined> {
    return (await this.#db.dataBodies.get(id))?.body
  }

  putDataSet(kept: Omit<KeptDataSet, 'id'>, body: Body): Promise<number> {
    const db = this.#db
    return db.transaction('rw', [db.datasets, db.dataBodies], async () => {
      const id = await db.datasets.add(kept)
      await db.dataBodies.put({ id, body })
      return id
    })
  }

  async removeDataSet(id: number): Promise<void> {
    const db = this.#db
    await db.transaction('rw', [db.datasets, db.dataBodies], async () => {
      await db.dataBodies.delete(id)
      await db.datasets.delete(id)
    })
  }
}

/** The range of compound keys that begin with a segment id: arrays compare part by part, and a shorter one comes first. */
function within(
  segmentId: number,
): [lower: [number], upper: [number], includeLower: true, includeUpper: false] {
  return [[segmentId], [segmentId + 1], true, false]
}

function split(
  segmentId: number,
  { from, rows, firstLine, columns }: Commit['batches'][number]['batch'],
): { head: BlockHead; long: ColumnRow[] } {
  const constants: Partial<Record<Field, number>> = {}
  const long: ColumnRow[] = []
  for (const name of ALL_FIELDS) {
    const data = columns[name]
    if (typeof data === 'number') constants[name] = data
    else long.push({ segmentId, from, name, data })
  }
  return { head: { segmentId, from, rows, firstLine, constants }, long }
}
