import { encode, latin1 } from '../../base/bytes.ts'
import { must } from '../../base/assert.ts'
import { hasLongRun } from '../decode/base64.ts'
import type { PartTrace } from '../decode/trace.ts'
import { LONGEST_VALUE, type View, views } from '../decode/views.ts'
import { type Sighting, tracesOf } from './explain.ts'
import { Gate, literalsOf, Sign } from './gate.ts'
import { FIELD_BITS, type Piece, pieces, type WatchedField } from './parts.ts'
import type { Rule } from './rule.ts'
import { Shortlist } from './shortlist.ts'
import { type RowTest, rowTest } from './when.ts'

export type { WatchedField } from './parts.ts'

/** What a rule found in a field. */
export interface FieldHit {
  readonly rule: Rule
  readonly field: WatchedField
  /** The matched text, at most 300 characters. */
  readonly match: string
  /** Name of the decode step whose text matched. */
  readonly step: string
}

export interface Explanation {
  readonly traces: readonly PartTrace[]
  readonly hits: readonly FieldHit[]
}

const NONE: readonly number[] = Object.freeze([])

/** Signs that make a field's value worth decoding. */
const SIGNS: Readonly<Record<WatchedField, number>> = {
  target: Sign.escape | Sign.plus | Sign.slashes,
  request: Sign.escape | Sign.plus | Sign.slashes,
  referrer: Sign.escape | Sign.plus,
  message: Sign.escape | Sign.plus,
  agent: Sign.escape,
  user: Sign.escape,
  vhost: Sign.escape,
}

/**
 * The rule book as one matcher. A value passes the literal gate first; only a value with signs of disguise is decoded, and
 * only rules whose literals were all seen run their pattern. Not for two values at once: it keeps scratch space.
 */
export class Matcher {
  readonly rules: readonly Rule[]
  readonly #gate: Gate
  readonly #shortlist: Shortlist
  readonly #rowTests: readonly (RowTest | undefined)[]

  constructor(rules: readonly Rule[]) {
    this.rules = rules
    const literals = literalsOf(rules)
    this.#gate = new Gate(literals)
    this.#shortlist = new Shortlist(rules, literals)
    this.#rowTests = rules.map((rule) => rowTest(rule.when))
  }

  /**
   * Numbers of the rules that fire on a value, bytes `[from, to)`, ascending; before conditions on the row. Of a value
   * over 64 KB the head is looked at.
   */
  look(field: WatchedField, bytes: Uint8Array, from: number, to: number): readonly number[] {
    const end = Math.min(to, from + LONGEST_VALUE)
    const decode = this.#pass(field, bytes, from, end)
    if (!decode && !this.#shortlist.any(this.#gate.found, FIELD_BITS[field])) return NONE
    return this.#search(field, latin1(bytes, from, end), decode)
  }

  /** Of the rules found in a row's values those whose conditions on method and status hold. */
  keep(found: readonly number[], method: string, status: number): readonly number[] {
    if (!found.some((rule) => this.#rowTests[rule] !== undefined)) return found
    return found.filter((rule) => this.#rowTests[rule]?.(method, status) ?? true)
  }

  /** As `look`, with the reasons: how the value was decoded, where each rule matched. Text is taken as its UTF-8. */
  explain(field: WatchedField, value: string | Uint8Array): Explanation {
    const bytes = typeof value === 'string' ? encode(value) : value
    const end = Math.min(bytes.length, LONGEST_VALUE)
    const decode = this.#pass(field, bytes, 0, end)
    const text = latin1(bytes, 0, end)
    const sightings: Sighting[] = []
    this.#search(field, text, decode, sightings)
    return tracesOf(field, text, sightings, decode)
  }

  /** Runs the gate over the raw value. Returns whether it is worth decoding. */
  #pass(field: WatchedField, bytes: Uint8Array, from: number, to: number): boolean {
    this.#gate.forget()
    const signs = this.#gate.scanBytes(bytes, from, to)
    return (signs & SIGNS[field]) !== 0 || hasLongRun(bytes, from, to)
  }

  #search(
    field: WatchedField,
    text: string,
    decode: boolean,
    seen?: Sighting[],
  ): readonly number[] {
    const raw = this.#gate.found.length
    const hits = new Set<number>()
    for (const piece of pieces(field, text)) {
      if (!decode) {
        this.#match(piece, rawView(piece.text), hits, seen)
        continue
      }
      for (const view of views(piece.text, piece.plus, seen !== undefined)) {
        this.#gate.forget(raw)
        if (view.from !== undefined) this.#gate.scanText(view.text)
        this.#match(piece, view, hits, seen)
      }
      this.#gate.forget(raw)
    }
    return hits.size === 0 ? NONE : [...hits].sort((a, b) => a - b)
  }

  #match(piece: Piece, view: View, hits: Set<number>, seen: Sighting[] | undefined): void {
    for (const number of this.#shortlist.of(this.#gate.found, piece.bits)) {
      if (hits.has(number)) continue
      const rule = must(this.rules[number], 'rule of the short list')
      if (!rule.match.test(view.text)) continue
      hits.add(number)
      seen?.push({ rule, piece, view })
    }
  }
}

const rawView = (text: string): View => ({
  text,
  bytes: true,
  step: 'raw',
  from: undefined,
  places: undefined,
})
