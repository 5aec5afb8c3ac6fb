import { logText } from '../base/bytes.ts'
import { Addresses, WITHOUT_DATA } from '../engine/whose/addresses.ts'
import {
  LARGEST,
  type DataSet,
  type Fault,
  type Kind,
  type Look,
} from '../engine/whose/data-set.ts'
import { kindOf, readData } from '../engine/whose/kinds.ts'
import { openData } from '../engine/whose/open-data.ts'
import type { OpenData } from '../engine/whose/whose.ts'
import { compressionOf, decompress } from '../intake/compressions.ts'
import { collect } from '../intake/member.ts'
import type { Brought, DataSetRow } from '../protocol/whose.ts'
import { isQuotaError } from '../store/faults.ts'
import type { Shelf } from '../store/kept.ts'

type DataShelf = Pick<Shelf, 'dataSets' | 'dataBody' | 'putDataSet' | 'removeDataSet'>

const HEAD = 16_384
const TAIL = 131_072

/** Facts about addresses: IANA's registries, and the data sets that a person brought. They are opened at first use. */
export class AddressBook {
  readonly #shelf: DataShelf
  readonly #open = new Map<number, OpenData>()
  #addresses = WITHOUT_DATA
  #ready: Promise<void> = Promise.resolve()
  #version = -1

  constructor(shelf: DataShelf) {
    this.#shelf = shelf
  }

  /** What is known now. */
  get addresses(): Addresses {
    return this.#addresses
  }

  list(): Promise<readonly DataSetRow[]> {
    return this.#shelf.dataSets()
  }

  /**
   * Opens what came and closes what went, in this tab or another, since the store was at another version; to be awaited
   * before `addresses`.
   */
  ready(version: number): Promise<void> {
    if (version !== this.#version) {
      this.#version = version
      this.#ready = this.#ready.catch(() => undefined).then(() => this.#follow())
    }
    return this.#ready
  }

  async #follow(): Promise<void> {
    const kept = await this.#shelf.dataSets()
    const gone = [...this.#open.keys()].filter((id) => !kept.some((one) => one.id === id))
    const come = kept.filter(({ id }) => !this.#open.has(id))
    if (gone.length + come.length === 0) return
    for (const id of gone) this.#open.delete(id)
    for (const { id, name, kind, made, holds } of come) {
      const body = await this.#shelf.dataBody(id)
      const list = holds.includes('list')
      if (body !== undefined) this.#open.set(id, { name, kind, made, list, find: openData(body) })
    }
    this.#addresses = new Addresses([...this.#open.values()])
  }

  /** Keeps a file with facts about addresses; undefined for all other files. */
  async add(file: File, mayWrite = true): Promise<Brought | undefined> {
    const plain = await unzipped(file)
    const look = await lookOf(plain, file.name.replace(/\.gz$/i, ''))
    const kind = kindOf(look)
    if (kind === undefined) return undefined
    if (!mayWrite) return { kind: 'refused', why: 'read-only' }
    const read = await dataOf(kind, plain)
    if ('fault' in read) return { kind: 'refused', why: read.fault }
    return this.#keep(file, read.data)
  }

  async #keep(file: File, { body, ...data }: DataSet): Promise<Brought> {
    const before = await this.#shelf.dataSets()
    const kept = { made: file.lastModified, ...data, name: file.name, size: file.size }
    try {
      const id = await this.#shelf.putDataSet(kept, body)
      const older = before.filter((one) => isSameSeries(one, kept))
      for (const one of older) await this.#shelf.removeDataSet(one.id)
      return { kind: older.length > 0 ? 'replaced' : 'added', row: { ...kept, id } }
    } catch (fault) {
      if (isQuotaError(fault)) return { kind: 'refused', why: 'disk-full' }
      throw fault
    }
  }

  async remove(id: number): Promise<void> {
    await this.#shelf.removeDataSet(id)
  }
}

/** Whether one data set is an issue of the other: nobody wants last month's beside this month's. */
function isSameSeries(one: Omit<DataSetRow, 'id'>, other: Omit<DataSetRow, 'id'>): boolean {
  const maker = ({ about }: Omit<DataSetRow, 'id'>): string => about.split(' ', 1)[0] ?? ''
  return one.name === other.name && one.kind === other.kind && maker(one) === maker(other)
}

/** Databases come as `.mmdb.gz`; other compressed files are logs as long as nobody says otherwise. */
async function unzipped(file: File): Promise<Blob> {
  const how = /\.mmdb\.\w+$/i.test(file.name) ? await compressionOf(file) : undefined
  return how === undefined ? file : (await collect(decompress(file, how), file.size)).blob
}

async function lookOf(file: Blob, name: string): Promise<Look> {
  const head = await bytesOf(file.slice(0, HEAD))
  return {
    name,
    head: logText(head),
    whole: file.size <= HEAD,
    // a text's end says nothing about it, and logs are many
    tail: head.includes(0) ? await bytesOf(file.slice(Math.max(0, file.size - TAIL))) : head,
  }
}

async function dataOf(
  kind: Kind,
  file: Blob,
): Promise<{ readonly data: DataSet } | { readonly fault: Fault }> {
  if (file.size > LARGEST) return { fault: 'too-large' }
  return readData(kind, await bytesOf(file))
}

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer())
