import type { Facts } from './facts.ts'
import { SpanBuilder, type SpanTable } from './spans.ts'
import type { AddressRange } from './ranges.ts'

/** Facts that a data set can hold; `list`: that an address is on it. */
export type Holding = keyof Facts | 'list'

/** What is kept of a data set. Ranges are tables of numbers; a MaxMind file is its own index and stays as it is. */
export type Body =
  | { readonly form: 'spans'; readonly table: SpanTable; readonly facts: readonly Facts[] }
  | { readonly form: 'mmdb'; readonly bytes: Uint8Array<ArrayBuffer> }

/** A file with facts about addresses, as read. */
export interface DataSet {
  /** Id of its kind. */
  readonly kind: string
  /** What it calls itself, '' where it does not. */
  readonly about: string
  /** When it was made, epoch ms, where it says so. */
  readonly made?: number
  /** Networks that it says something of. */
  readonly networks: number
  readonly holds: readonly Holding[]
  /** Lines or elements that could not be read. */
  readonly unread: number
  readonly body: Body
}

/**
 * Why a file of a kind cannot be used. `empty`: nothing in it says anything of an address. `cut`: its end is missing.
 * `broken`: what stands in it contradicts itself. `too-large`: see `LARGEST`.
 */
export type Fault = 'empty' | 'cut' | 'broken' | 'too-large'

export type ReadResult = { readonly data: DataSet } | { readonly fault: Fault }

/** Largest file that is taken, in bytes. The data of all registries together are under 60 MB, a city database under 150. */
export const LARGEST = 512 * 2 ** 20

/** What is looked at to tell a file's kind. */
export interface Look {
  readonly name: string
  /** Up to 16 KB from its beginning, as text; broken lines at the end included. */
  readonly head: string
  /** Whether `head` is the whole file. */
  readonly whole: boolean
  /** Up to 128 KB from its end. */
  readonly tail: Uint8Array
}

/** A kind of file with facts about addresses: one file each in `kinds/`. */
export interface Kind {
  readonly id: string
  readonly title: string
  /** Where the form is documented. */
  readonly docs: string
  /** Kinds are asked from low to high; the first that knows the file reads it. */
  readonly rank: number
  readonly knows: (look: Look) => boolean
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => ReadResult
  /** Whole files of this kind as text, and what they say of an address. Binary kinds are shown in their tests. */
  readonly samples: readonly {
    readonly text: string
    readonly says: Readonly<Record<string, Facts & { readonly network: string }>>
  }[]
}

export function defineKind(kind: Kind): Kind {
  return kind
}

/** Collects what a file of text says of networks. Equal facts are kept once. */
export class FactsBuilder {
  readonly #spans = new SpanBuilder()
  readonly #facts: Facts[] = []
  readonly #places = new Map<string, number>()
  readonly #holds = new Set<Holding>()
  /** Lines or elements that could not be read. */
  unread = 0

  add({ version, first, last }: AddressRange, facts: Facts): void {
    const key = JSON.stringify(facts)
    let place = this.#places.get(key)
    if (place === undefined) {
      place = this.#facts.push(facts) - 1
      this.#places.set(key, place)
      for (const name of Object.keys(facts)) this.#holds.add(name as Holding)
    }
    this.#spans.add(version, first, last, place)
  }

  /** Adds what can be a range, and counts what cannot. */
  tryAdd(range: AddressRange | undefined, facts: Facts): void {
    if (range === undefined) this.unread++
    else this.add(range, facts)
  }

  result(about: Pick<DataSet, 'kind' | 'about' | 'made'>, list = false): ReadResult {
    if (this.#spans.count === 0) return { fault: 'empty' }
    const table = this.#spans.table()
    return {
      data: {
        ...about,
        networks: table.v4.value.length + table.v6.value.length,
        holds: [...this.#holds, ...(list ? (['list'] as const) : [])],
        unread: this.unread,
        body: { form: 'spans', table, facts: this.#facts },
      },
    }
  }
}
