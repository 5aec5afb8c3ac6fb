import { must } from '../../base/assert.ts'
import type { Block, Numbers, Segment } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { EXCUSES } from '../detectors/excuse.ts'
import type { EffectCounts } from '../policy/effects.ts'
import type { RowTest, SegmentPolicy } from '../policy/segment-policy.ts'
import { profileOf, type Profile } from './profile.ts'

/** A set of rules and detectors before a person's decisions about single rows. */
interface Base {
  readonly code: number
  /** Rules that were switched off. */
  readonly off: readonly string[]
  readonly tests: readonly { readonly id: string; readonly test: RowTest }[]
  readonly attack: boolean
}

/** Bits of Excuse that a row has, of those that are wanted. */
export type ExcusesOfRow = (block: Block, row: number, wanted: number) => number

/** The rule sets of a segment's rows with what detectors added, less what a person took out. */
export class MarkSets {
  readonly sets: (readonly string[])[] = [[]]
  readonly profiles: Profile[]
  /** By the excuses that their rows have. */
  readonly #bases = Array.from({ length: EXCUSES }, () => new Map<number, Base>())
  /** Excuses that some rule of a rule set lets count. */
  readonly #excusable: Uint8Array
  readonly #excusesOf: ExcusesOfRow
  readonly #codes = new Map<string, number>([['', 0]])
  readonly #segment: Segment
  readonly #book: RuleBook
  readonly #policy: SegmentPolicy | undefined
  readonly #effects: EffectCounts

  constructor(
    segment: Segment,
    book: RuleBook,
    policy: SegmentPolicy | undefined,
    effects: EffectCounts,
    excusesOf: ExcusesOfRow,
  ) {
    this.#segment = segment
    this.#book = book
    this.#policy = policy
    this.#effects = effects
    this.#excusesOf = excusesOf
    this.#excusable = Uint8Array.from(segment.sets, (set) =>
      set.reduce((bits, id) => bits | book.excusesOf(id), 0),
    )
    this.profiles = [profileOf([], book)]
  }

  /** Set codes of a block's rows. `tags` has a bit for each detector that spoke of a row. */
  codesOf(block: Block, tags: Uint32Array | undefined): Numbers {
    const { rows, columns } = block
    const codes = new Uint32Array(rows)
    let most = 0
    for (let row = 0; row < rows; row++) {
      const hits = columns.hits[row] as number
      const bits = tags === undefined ? 0 : (tags[row] as number)
      if (hits === 0 && bits === 0) continue
      const excusable = this.#excusable[hits] as number
      const excuses = excusable === 0 ? 0 : this.#excusesOf(block, row, excusable)
      const base = this.#base(hits, bits, excuses)
      const code = this.#policy === undefined ? base.code : this.#judged(base, block, row)
      codes[row] = code
      if (code > most) most = code
    }
    return most < 256 ? Uint8Array.from(codes) : most < 65_536 ? Uint16Array.from(codes) : codes
  }

  #base(hits: number, bits: number, excuses: number): Base {
    const key = hits * 2 ** 32 + bits
    const bases = must(this.#bases[excuses], 'bases')
    const known = bases.get(key)
    if (known !== undefined) return known
    const book = this.#book
    const hit = this.#segment.sets[hits] ?? []
    const ids = new Set(hit.filter((id) => (book.excusesOf(id) & excuses) === 0))
    book.detectors.forEach(({ id }, i) => {
      if ((bits & (1 << i)) !== 0) ids.add(id)
    })
    const policy = this.#policy
    const on = [...ids].filter((id) => policy?.isOff(id) !== true).sort()
    const base: Base = {
      code: this.#code(on),
      off: [...ids].filter((id) => policy?.isOff(id) === true),
      tests: on.flatMap((id) => {
        const test = policy?.testOf(id)
        return test === undefined ? [] : [{ id, test }]
      }),
      attack: on.some((id) => book.severityOf(id) !== 'info'),
    }
    bases.set(key, base)
    return base
  }

  /** A row's set after what a person decided of its source, and of its rules on such rows. */
  #judged(base: Base, block: Block, row: number): number {
    const policy = this.#policy
    for (const id of base.off) this.#effects.rule(id, 1)
    const allowed = policy?.allowed?.[block.columns.source[row] as number] ?? 0
    if (allowed !== 0) {
      if (base.attack) this.#effects.allowed(policy?.policy.allowed[allowed - 1]?.cidr ?? '')
      return 0
    }
    if (base.tests.length === 0) return base.code
    const out = base.tests.filter(({ test }) => {
      const taken = test(block, row)
      if (taken !== undefined) this.#effects.taken(taken)
      return taken !== undefined
    })
    if (out.length === 0) return base.code
    const set = this.sets[base.code] as readonly string[]
    return this.#code(set.filter((id) => !out.some((other) => other.id === id)))
  }

  /** Code of a set of ids, in ascending order. */
  #code(ids: readonly string[]): number {
    const key = ids.join(' ')
    let code = this.#codes.get(key)
    if (code === undefined) {
      code = this.sets.push(ids) - 1
      this.profiles.push(profileOf(ids, this.#book))
      this.#codes.set(key, code)
    }
    return code
  }
}
