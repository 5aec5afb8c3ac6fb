import { decode as decodeText, encode, latin1 } from '../../base/bytes.ts'
import { must } from '../../base/assert.ts'
import { hasLongRun } from '../decode/base64.ts'
import { LONGEST_VALUE, type View, views } from '../decode/views.ts'
import { type Sighting, tracesOf } from './explain.ts'
import type { Explanation } from './found.ts'
import { Gate, Sign } from './gate.ts'
import { literalsOf } from './literals.ts'
import { firesOn } from './judge.ts'
import {
  FIELD_BITS,
  FINER_BITS,
  finerPieces,
  PART_BITS,
  type Piece,
  pieces,
  type WatchedField,
} from './parts.ts'
import type { Rule } from './rule.ts'
import { Shortlist } from './shortlist.ts'
import { type RowTest, rowTest } from './when.ts'

export type { Explanation, FieldHit } from './found.ts'
export type { WatchedField } from './parts.ts'

const NONE: readonly number[] = Object.freeze([])

/** Signs that make a field's value worth decoding. */
const SIGNS: Readonly<Record<WatchedField, number>> = {
  target: Sign.escape | Sign.quote | Sign.plus | Sign.slashes,
  request: Sign.escape | Sign.quote | Sign.plus | Sign.slashes,
  referrer: Sign.escape | Sign.quote | Sign.plus,
  message: Sign.escape | Sign.plus,
  agent: Sign.escape | Sign.quote,
  user: Sign.escape | Sign.quote,
  vhost: Sign.escape | Sign.quote,
  row: 0,
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
  /** How far literals with a `?` in them reach to its left and to its right. */
  readonly #reach: { readonly before: number; readonly after: number }

  constructor(rules: readonly Rule[]) {
    this.rules = rules
    const literals = literalsOf(rules)
    this.#gate = new Gate(literals)
    this.#shortlist = new Shortlist(rules, literals)
    const marked = literals.filter((text) => text.includes('?'))
    this.#reach = {
      before: Math.max(0, ...marked.map((text) => text.lastIndexOf('?'))),
      after: Math.max(0, ...marked.map((text) => text.length - text.indexOf('?') - 1)),
    }
    this.#rowTests = rules.map((rule) => rowTest(rule.when))
  }

  /**
   * Numbers of the rules that fire on a value, bytes `[from, to)`, ascending; before conditions on the row. Of a value
   * over 64 KB the head is looked at.
   */
  look(field: WatchedField, bytes: Uint8Array, from: number, to: number): readonly number[] {
    return this.#look(field, bytes, from, to)
  }

  /** Of the rules found in a row's values those whose conditions on method and status hold. */
  keep(found: readonly number[], method: string, status: number): readonly number[] {
    if (!found.some((rule) => this.#rowTests[rule] !== undefined)) return found
    return found.filter((rule) => this.#rowTests[rule]?.(method, status) ?? true)
  }

  /** As `look`, with the reasons: how the value was decoded, where each rule matched. Text is taken as its UTF-8. */
  explain(field: WatchedField, value: string | Uint8Array): Explanation {
    const bytes = typeof value === 'string' ? encode(value) : value
    const sightings: Sighting[] = []
    this.#look(field, bytes, 0, bytes.length, sightings)
    return tracesOf(field, latin1(bytes, 0, Math.min(bytes.length, LONGEST_VALUE)), sightings)
  }

  #look(
    field: WatchedField,
    bytes: Uint8Array,
    from: number,
    to: number,
    seen?: Sighting[],
  ): readonly number[] {
    const end = Math.min(to, from + LONGEST_VALUE)
    this.#gate.forget()
    const signs = this.#gate.scanBytes(bytes, from, end)
    const decode = (signs & SIGNS[field]) !== 0 || hasLongRun(bytes, from, end)
    if (!decode && !this.#shortlist.any(this.#gate.found, FIELD_BITS[field])) return NONE
    // One unit per byte; of ASCII UTF-8's own decoder makes that fastest.
    const text = (signs & Sign.high) === 0 ? decodeText(bytes, from, end) : latin1(bytes, from, end)
    return this.#search(field, text, decode, seen)
  }

  #search(
    field: WatchedField,
    text: string,
    decode: boolean,
    seen?: Sighting[],
  ): readonly number[] {
    const search: Search = {
      decode,
      all: this.#gate.found.slice(),
      hits: new Set(),
      seen,
      ends: [],
    }
    for (const piece of pieces(field, text)) this.#searchPiece(piece, search)
    if (decode && search.ends.length > 1) this.#scanSeams(search)
    if (this.#wanted(search, FINER_BITS & FIELD_BITS[field]))
      for (const piece of finerPieces(field, text))
        if (this.#wanted(search, piece.bits)) this.#searchPiece(piece, search)
    return search.hits.size === 0 ? NONE : [...search.hits].sort((a, b) => a - b)
  }

  /** Whether some rule on these parts may yet fire. */
  #wanted({ all, hits }: Search, bits: number): boolean {
    return bits !== 0 && this.#shortlist.of(all, bits).some((number) => !hits.has(number))
  }

  #searchPiece(piece: Piece, search: Search): void {
    const gate = this.#gate
    gate.forget()
    gate.scanText(piece.text)
    if (!search.decode) {
      this.#match(piece, rawView(piece.text), search)
      return
    }
    const raw = gate.found.length
    const found = views(piece.text, piece.plus, search.seen !== undefined)
    for (const view of found) {
      if (view.from !== undefined) gate.scanText(view.text)
      this.#match(piece, view, search)
      for (let i = raw; i < gate.found.length; i++) search.all.push(gate.found[i] as number)
      gate.forget(raw)
    }
    if ((piece.bits & SEAM_BITS) !== 0) search.ends.push(found)
  }

  /** Looks for literals with a `?` where a decoded path and a decoded query meet: neither shows them whole. */
  #scanSeams({ all, ends: [paths = [], queries = []] }: Search): void {
    const { before, after } = this.#reach
    if (before + after === 0) return
    const gate = this.#gate
    gate.forget()
    // A view that meets the mark as the value does was seen with the value.
    const logged = queries[0]?.text.slice(0, after)
    const changed = queries.filter(({ text }) => text.slice(0, after) !== logged)
    for (const { text: path } of paths) {
      const left = path.slice(Math.max(0, path.length - before))
      const rights = path.endsWith(paths[0]?.text.slice(-before) ?? '') ? changed : queries
      for (const { text } of rights) gate.scanText(`${left}?${text.slice(0, after)}`)
    }
    for (const literal of gate.found) all.push(literal)
  }

  #match(piece: Piece, view: View, { hits, seen }: Search): void {
    for (const number of this.#shortlist.of(this.#gate.found, piece.bits)) {
      if (hits.has(number)) continue
      const rule = must(this.rules[number], 'rule of the short list')
      if (!firesOn(rule, view.text)) continue
      hits.add(number)
      seen?.push({ rule, piece, view })
    }
  }
}

/** What is known while a value is searched. */
interface Search {
  readonly decode: boolean
  /** The literals of all views so far. */
  readonly all: number[]
  readonly hits: Set<number>
  readonly seen: Sighting[] | undefined
  /** The views of the path and of the query. */
  readonly ends: (readonly View[])[]
}

/** Pieces that meet at the `?`. */
const SEAM_BITS = PART_BITS.path | PART_BITS.query

const rawView = (text: string): View => ({
  text,
  bytes: true,
  step: 'raw',
  from: undefined,
  places: undefined,
})
