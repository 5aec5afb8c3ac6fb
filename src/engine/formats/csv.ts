import { encode, logText } from '../../base/bytes.ts'
import { COMMA, HASH, LF, QUOTE, SPACE, TAB, ascii, seek, standsAt } from './ascii.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { Role, meaningAt } from './keyed-aliases.ts'
import { Form, HASH_BASIS, HASH_PRIME, PATHS, ROOT, Values } from './keyed-paths.ts'
import { KeyedPlan, KeyedReader, hasPlace } from './keyed-reader.ts'

const FIELDS = ascii('#Fields:')
const SEPARATORS = [COMMA, TAB, 0x3b, 0x7c]
/** Columns of a table at most, and bytes of a row of names. */
const MOST = 512
const LONGEST_HEADER = 32_768
const FEWEST = 3
const NAME = /^[\w.@() /:-]{1,80}$/
/** Columns of which a table of requests has two at least, and one of the first two. */
const WHEN_OR_WHO: readonly number[] = [Role.time, Role.source]
const WHAT: readonly number[] = [
  ...WHEN_OR_WHO,
  Role.target,
  Role.path,
  Role.request,
  Role.method,
  Role.status,
  Role.agent,
  Role.message,
]

/** Where cells of a row stand, without quotes around them. One serves all rows of a file. */
class Cells {
  readonly starts = new Int32Array(MOST + 1)
  readonly ends = new Int32Array(MOST + 1)

  /** How many cells; more than MOST where there are more. RFC 4180: in quotes `""` is a quote. */
  split(bytes: Uint8Array, from: number, to: number, separator: number): number {
    let count = 0
    let quotes = true
    for (let at = from; count <= MOST; at++) {
      let start = at
      let end = -1
      if (quotes && bytes[at] === QUOTE && at < to) {
        end = closing(bytes, at + 1, to, separator)
        quotes = end >= 0
      }
      if (end < 0) end = at = seek(bytes, at, to, separator)
      else {
        start++
        at = end + 1
      }
      this.starts[count] = start
      this.ends[count++] = end
      if (at >= to) break
    }
    return count
  }
}

/** The quote before a separator or the line's end, or -1. */
function closing(bytes: Uint8Array, at: number, to: number, separator: number): number {
  for (; at < to; at++) {
    if (bytes[at] !== QUOTE) continue
    if (at + 1 >= to || bytes[at + 1] === separator) return at
    if (bytes[at + 1] === QUOTE) at++
  }
  return -1
}

/** A name as the table of aliases has it: without the zone in brackets and the `_s` for the kind of value that Azure puts behind names. */
function plainName(name: string): string {
  const bracket = name.endsWith(']') ? name.lastIndexOf('[') : -1
  const text = bracket > 0 ? name.slice(0, bracket).trim() : name
  // `cs(User-Agent)` of W3C logs that became tables
  const open = text.endsWith(')') ? text.indexOf('(') : -1
  if (open > 0) return `${text.slice(0, open)}-${text.slice(open + 1, -1)}`
  return /_[sdbgt]$/.test(text) ? text.slice(0, -2) : text
}

const plan = new KeyedPlan({})

/** Reads tables with a row of names: what a column holds the table of aliases tells. */
export class CsvReader implements Reader {
  readonly #cells = new Cells()
  readonly #values = new Values()
  readonly #keyed = new KeyedReader(plan)
  #separator = COMMA
  #names: readonly Uint8Array[] = []
  #nodes = new Int32Array(0)
  #age = -1

  /** Only said so that a file is read as one slice: its row of names stands at the beginning. */
  continues(): boolean {
    return false
  }

  learn(bytes: Uint8Array, from: number, to: number): void {
    if (!standsAt(bytes, from, to, FIELDS)) return
    let at = from + FIELDS.length
    while (bytes[at] === SPACE) at++
    if (seek(bytes, at, to, COMMA) < to) this.names(bytes, at, to)
  }

  names(bytes: Uint8Array, from: number, to: number): boolean {
    if (bytes[from] === HASH || to - from > LONGEST_HEADER) return false
    for (const separator of SEPARATORS) {
      const names = this.#namesBy(bytes, from, to, separator)
      if (names === undefined) continue
      this.#separator = separator
      this.#names = names
      this.#age = -1
      return true
    }
    return false
  }

  #namesBy(
    bytes: Uint8Array,
    from: number,
    to: number,
    separator: number,
  ): readonly Uint8Array[] | undefined {
    const count = this.#cells.split(bytes, from, to, separator)
    if (count < FEWEST || count > MOST) return undefined
    const roles = new Set<number>()
    const names: Uint8Array[] = []
    for (let i = 0; i < count; i++) {
      const start = this.#cells.starts[i] as number
      const end = this.#cells.ends[i] as number
      const text = plainName(logText(bytes, start, end).trim())
      if (text !== '' && !NAME.test(text)) return undefined
      roles.add(meaningAt(text).role)
      names.push(encode(text))
    }
    const known = WHAT.filter((role) => roles.has(role)).length
    return known > 1 && WHEN_OR_WHO.some((role) => roles.has(role)) ? names : undefined
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (bytes[from] === HASH) {
      this.learn(bytes, from, to)
      return false
    }
    // in a file the row of names comes by itself; a sample has it before its line
    const end = bytes.indexOf(LF, from)
    if (end >= 0 && end < to) {
      if (!this.names(bytes, from, end)) return false
      from = end + 1
    }
    const count = this.#names.length
    if (count === 0 || this.#cells.split(bytes, from, to, this.#separator) !== count) return false
    this.#find()
    const values = this.#values
    values.count = 0
    for (let i = 0; i < count; i++) {
      const node = this.#nodes[i] as number
      const start = this.#cells.starts[i] as number
      const stop = this.#cells.ends[i] as number
      if (PATHS.wanted[node] === 1 && stop > start) values.add(node, start, stop, Form.text)
    }
    return this.#keyed.read(bytes, values, draft) && hasPlace(draft)
  }

  /** Finds the nodes of the names, again where all nodes were forgotten. */
  #find(): void {
    PATHS.makeRoom()
    if (this.#age === PATHS.age) return
    this.#age = PATHS.age
    this.#nodes = Int32Array.from(this.#names, (name) => {
      let hash = HASH_BASIS
      for (const byte of name) hash = Math.imul(hash ^ byte, HASH_PRIME)
      return PATHS.child(ROOT, name, 0, name.length, hash)
    })
  }
}
