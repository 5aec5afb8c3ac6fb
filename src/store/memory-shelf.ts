import { must } from '../base/assert.ts'
import type { Gain, PackedBlock } from '../engine/columns/assemble.ts'
import type { Body } from '../engine/whose/data-set.ts'
import type {
  Commit,
  KeptCase,
  KeptDataSet,
  KeptChoice,
  KeptFile,
  KeptMarks,
  KeptSegment,
  SegmentPlace,
  Shelf,
} from './kept.ts'

interface Held {
  readonly place: SegmentPlace
  readonly gains: Gain[]
  readonly blocks: PackedBlock[]
  marks: KeptMarks | undefined
}

/** Cases in memory, gone with the tab: for browsers that refuse storage, and where the disk is full. */
export class MemoryShelf implements Shelf {
  readonly #cases = new Map<number, KeptCase>()
  readonly #files = new Map<number, KeptFile>()
  readonly #segments = new Map<number, Held>()
  readonly #data = new Map<number, { readonly kept: KeptDataSet; readonly body: Body }>()
  readonly #choices = new Map<number, KeptChoice>()
  #lastId = 0

  cases(): Promise<KeptCase[]> {
    return Promise.resolve([...this.#cases.values()])
  }

  putCase(kept: Omit<KeptCase, 'id'> & { id?: number }): Promise<number> {
    const id = kept.id ?? ++this.#lastId
    this.#cases.set(id, { ...kept, id })
    return Promise.resolve(id)
  }

  async removeCase(id: number): Promise<void> {
    for (const file of await this.files(id)) await this.removeFile(file.id)
    this.#cases.delete(id)
  }

  files(caseId: number): Promise<KeptFile[]> {
    return Promise.resolve([...this.#files.values()].filter((file) => file.caseId === caseId))
  }

  putFile(kept: Omit<KeptFile, 'id'> & { id?: number }): Promise<number> {
    const id = kept.id ?? ++this.#lastId
    this.#files.set(id, { ...kept, id })
    return Promise.resolve(id)
  }

  removeFile(id: number): Promise<void> {
    for (const held of this.#segments.values())
      if (held.place.fileId === id) this.#segments.delete(held.place.id)
    this.#files.delete(id)
    return Promise.resolve()
  }

  commit({ file, batches }: Commit): Promise<void> {
    for (const { segment, isNew, batch } of batches) {
      if (isNew)
        this.#segments.set(segment.id, { place: segment, gains: [], blocks: [], marks: undefined })
      const held = must(this.#segments.get(segment.id), `segment ${segment.id}`)
      held.gains.push(batch)
      held.blocks.push(batch)
    }
    this.#files.set(file.id, file)
    return Promise.resolve()
  }

  places(fileId: number): Promise<SegmentPlace[]> {
    const places = [...this.#segments.values()].map(({ place }) => place)
    return Promise.resolve(
      places
        .filter((place) => place.fileId === fileId)
        .sort((a, b) => a.slice - b.slice || a.order - b.order),
    )
  }

  segment(place: SegmentPlace): Promise<KeptSegment> {
    return Promise.resolve(must(this.#segments.get(place.id), `segment ${place.id}`))
  }

  putMarks(marks: readonly KeptMarks[]): Promise<void> {
    for (const mark of marks)
      must(this.#segments.get(mark.segmentId), `segment ${mark.segmentId}`).marks = mark
    return Promise.resolve()
  }

  choices(): Promise<KeptChoice[]> {
    return Promise.resolve([...this.#choices.values()])
  }

  putChoice(kept: Omit<KeptChoice, 'id'>): Promise<void> {
    const id = ++this.#lastId
    this.#choices.set(id, { ...kept, id })
    return Promise.resolve()
  }

  removeChoice(id: number): Promise<void> {
    this.#choices.delete(id)
    return Promise.resolve()
  }

  lastSegment(): Promise<number> {
    return Promise.resolve(Math.max(0, ...this.#segments.keys()))
  }

  dataSets(): Promise<KeptDataSet[]> {
    return Promise.resolve([...this.#data.values()].map(({ kept }) => kept))
  }

  dataBody(id: number): Promise<Body | undefined> {
    return Promise.resolve(this.#data.get(id)?.body)
  }

  putDataSet(kept: Omit<KeptDataSet, 'id'>, body: Body): Promise<number> {
    const id = ++this.#lastId
    this.#data.set(id, { kept: { ...kept, id }, body })
    return Promise.resolve(id)
  }

  removeDataSet(id: number): Promise<void> {
    this.#data.delete(id)
    return Promise.resolve()
  }
}
