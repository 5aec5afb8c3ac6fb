import { encode } from '../../base/bytes.ts'
import { categoryOf, SEVERITIES } from '../rules/rule.ts'
import type { TextField } from './fields.ts'
import { TEXT_FIELDS } from './fields.ts'
import { RowSignsOf } from './row-signs.ts'

/** The fields that rules look at. */
export const WATCHED = [
  'target',
  'referrer',
  'agent',
  'user',
  'vhost',
  'message',
  'request',
] as const satisfies readonly TextField[]
export type WatchedField = (typeof WATCHED)[number]

/** What the builder asks of the rules; the Matcher of rules/compile.ts. Rules are numbers here. */
export interface Judge {
  readonly rules: readonly {
    readonly id: string
    readonly severity: string
    readonly when?: object | undefined
    readonly generic?: true | undefined
  }[]
  /** Rules that a value shows, ascending, before conditions on the row. */
  look(field: WatchedField | 'row', bytes: Uint8Array, from: number, to: number): readonly number[]
  /** Of these, the rules whose conditions on the row hold. */
  keep(found: readonly number[], method: string, status: number): readonly number[]
}

const watchedAt: readonly (WatchedField | undefined)[] = TEXT_FIELDS.map((field) =>
  WATCHED.find((w) => w === field),
)
const WATCHED_INDEXES = TEXT_FIELDS.flatMap((_, i) => (watchedAt[i] === undefined ? [] : [i]))

/**
 * The rule sets of a segment's rows. Each distinct value is judged once; a row's set is the union of its values' sets,
 * less the rules whose conditions on method and status do not hold. There are few distinct sets, so both are remembered.
 */
export class HitSets {
  readonly #judge: Judge
  readonly #sets: (readonly number[])[] = [[]]
  readonly #codes = new Map<string, number>([['', 0]])
  readonly #conditional: boolean[] = [false]
  readonly #alarming: boolean[] = [false]
  /** For each watched field: set code of each value code. */
  readonly #ofValue = TEXT_FIELDS.map(() => new Uint32Array(1 << 10))
  readonly #textOf: (field: number, code: number) => string
  readonly #signs: RowSignsOf
  readonly #ofSigns = new Map<string, number>()
  readonly #unions = new Map<string, number>()
  readonly #kept = new Map<string, number>()
  #sent = 1

  /** `textOf`: the text of a code of a text field, one unit per byte; '' for 0. */
  constructor(judge: Judge, textOf: (field: number, code: number) => string) {
    this.#judge = judge
    this.#textOf = textOf
    this.#signs = new RowSignsOf(textOf)
  }

  /** Judges the value `[start, end)` of text field `field` at its first sight. */
  see(field: number, code: number, bytes: Uint8Array, start: number, end: number): void {
    const name = watchedAt[field]
    if (name === undefined) return
    let table = this.#ofValue[field] as Uint32Array
    if (code >= table.length) {
      const grown = new Uint32Array(Math.max(code + 1, table.length * 2))
      grown.set(table)
      table = this.#ofValue[field] = grown
    }
    const found = this.#judge.look(name, bytes, start, end)
    if (found.length > 0) table[code] = this.#code(found)
    this.#signs.see(field, code, bytes, start, end)
  }

  /** Set of a row, given the codes of all its text fields. */
  of(codes: readonly Uint32Array[], row: number, status: number): number {
    let set = 0
    for (const field of WATCHED_INDEXES) {
      const code = (codes[field] as Uint32Array)[row] as number
      if (code === 0) continue
      const more = (this.#ofValue[field] as Uint32Array)[code] as number
      if (more !== 0 && more !== set) set = set === 0 ? more : this.#union(set, more)
    }
    const signs = this.#signs.of(codes, row, status)
    if (signs !== undefined) set = this.#withSigns(set, signs)
    if (set === 0 || this.#conditional[set] !== true) return set
    return this.#keep(
      set,
      this.#textOf(METHOD, (codes[METHOD] as Uint32Array)[row] as number),
      status,
    )
  }

  /** Whether a set holds a rule of severity low or higher. */
  alarming(set: number): boolean {
    return this.#alarming[set] === true
  }

  /** Rule ids of the sets that are new since the last call. */
  take(): string[][] {
    const fresh = this.#sets.slice(this.#sent).map((set) => this.#told(set))
    this.#sent = this.#sets.length
    return fresh
  }

  /** Ids of a set, less the generic rules beside others of their category that are at least as severe. */
  #told(set: readonly number[]): string[] {
    const rules = set.map((number) => this.#rule(number))
    const kept = rules.filter(
      (rule) =>
        rule.generic !== true ||
        !rules.some(
          (other) =>
            other.generic !== true &&
            categoryOf(other.id) === categoryOf(rule.id) &&
            rank(other.severity) >= rank(rule.severity),
        ),
    )
    return kept.map(({ id }) => id)
  }

  #rule(number: number): Judge['rules'][number] {
    return this.#judge.rules[number] as Judge['rules'][number]
  }

  #withSigns(set: number, signs: string): number {
    let more = this.#ofSigns.get(signs)
    if (more === undefined) {
      const bytes = encode(signs)
      more = this.#code(this.#judge.look('row', bytes, 0, bytes.length))
      this.#ofSigns.set(signs, more)
    }
    return more === 0 || more === set ? set : set === 0 ? more : this.#union(set, more)
  }

  #union(a: number, b: number): number {
    const key = `${a},${b}`
    let code = this.#unions.get(key)
    if (code === undefined) {
      const both = new Set([
        ...(this.#sets[a] as readonly number[]),
        ...(this.#sets[b] as readonly number[]),
      ])
      code = this.#code([...both].sort((x, y) => x - y))
      this.#unions.set(key, code)
    }
    return code
  }

  #keep(set: number, method: string, status: number): number {
    const key = `${set},${status},${method}`
    let code = this.#kept.get(key)
    if (code === undefined) {
      code = this.#code(this.#judge.keep(this.#sets[set] as readonly number[], method, status))
      // A hostile log can make up methods without end; what is remembered stays bounded.
      if (this.#kept.size < 100_000) this.#kept.set(key, code)
    }
    return code
  }

  #code(numbers: readonly number[]): number {
    const key = numbers.join(',')
    let code = this.#codes.get(key)
    if (code === undefined) {
      code = this.#sets.push(numbers) - 1
      this.#codes.set(key, code)
      this.#conditional.push(numbers.some((n) => this.#rule(n).when !== undefined))
      this.#alarming.push(numbers.some((n) => this.#rule(n).severity !== 'info'))
    }
    return code
  }
}

const rank = (severity: string): number => SEVERITIES.findIndex((one) => one === severity)

const METHOD = TEXT_FIELDS.indexOf('method')
