import type { Gain } from '../../engine/columns/assemble.ts'
import { NUMBER_FIELDS, TEXT_FIELDS } from '../../engine/columns/fields.ts'
import { unpack } from '../../engine/columns/unpack.ts'
import type { PackedBlock } from '../../engine/columns/assemble.ts'
import type { KeptFile, KeptSegment, SegmentPlace, Shelf } from '../../store/kept.ts'
import type { FileHead } from './check.ts'

const keyOf = ({ slice, order }: Pick<SegmentPlace, 'slice' | 'order'>): string =>
  `${slice}/${order}`

/**
 * A file of which the case has the first blocks only. A case file that holds these very blocks, in their order, goes on with it:
 * what is there is neither read twice nor taken away.
 */
export class Begun {
  readonly file: KeptFile
  readonly #shelf: Shelf
  readonly #places: ReadonlyMap<string, SegmentPlace>
  /** Segments of which not every block came by yet. */
  readonly #left: Set<string>
  #segment: KeptSegment | undefined

  private constructor(shelf: Shelf, file: KeptFile, places: readonly SegmentPlace[]) {
    this.#shelf = shelf
    this.file = file
    this.#places = new Map(places.map((place) => [keyOf(place), place]))
    this.#left = new Set(this.#places.keys())
  }

  /** Undefined where the case has the file whole, or cut into other slices. */
  static async of(shelf: Shelf, file: KeptFile, told: FileHead): Promise<Begun | undefined> {
    const { state, fingerprint, slices } = file
    const isPart = state === 'partial' || state === 'interrupted'
    const isSame =
      fingerprint === told.fingerprint &&
      slices.length === told.slices.length &&
      slices.every(({ start, end }, i) => {
        const other = told.slices[i]
        return start === other?.start && end === other.end
      })
    return isPart && isSame ? new Begun(shelf, file, await shelf.places(file.id)) : undefined
  }

  /** The segment that is there at this place of its slice. */
  placeOf(slice: number, order: number): SegmentPlace | undefined {
    return this.#places.get(keyOf({ slice, order }))
  }

  /** What the case has in the place of a segment's block: it, nothing yet, or another one. */
  async has(
    place: SegmentPlace,
    part: number,
    block: PackedBlock & Gain,
  ): Promise<'it' | 'nothing' | 'another'> {
    if (this.#places.get(keyOf(place))?.id !== place.id) return 'nothing'
    if (this.#segment?.place.id !== place.id) this.#segment = await this.#shelf.segment(place)
    const { blocks, gains } = this.#segment
    if (part + 1 >= blocks.length) this.#left.delete(keyOf(place))
    const [known, gain] = [blocks[part], gains[part]]
    if (known === undefined || gain === undefined) return 'nothing'
    return isSameBlock(known, block) && isSameGain(gain, block) ? 'it' : 'another'
  }

  /** Whether all that the case has came by. */
  get cameBy(): boolean {
    return this.#left.size === 0
  }
}

const isSame = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false
  return true
}

function isSameBlock(a: PackedBlock, b: PackedBlock): boolean {
  return (
    a.rows === b.rows &&
    a.from === b.from &&
    [...TEXT_FIELDS, ...NUMBER_FIELDS].every((field) =>
      isSame(unpack(a.columns[field], a.rows), unpack(b.columns[field], b.rows)),
    )
  )
}

/** Paths follow from targets. */
function isSameGain(a: Gain, b: Gain): boolean {
  const isSameWords = TEXT_FIELDS.every((field) => {
    const [one, other] = [a.words[field], b.words[field]]
    return (
      isSame(one?.ends ?? [], other?.ends ?? []) && isSame(one?.bytes ?? [], other?.bytes ?? [])
    )
  })
  return isSameWords && JSON.stringify(a.sets) === JSON.stringify(b.sets)
}
