import { decode } from '../../base/bytes.ts'
import {
  AGENT_LOOK,
  ENGINE_COUNT,
  engineName,
  engineNamed,
  isElsewhere,
} from '../networks/search-engines.ts'
import { isTurnedAway, rowText } from '../rules/row.ts'
import { TEXT_FIELDS } from './fields.ts'
import { isWord, turnedAway } from './row-words.ts'

/** Codes of a text field by row, in the order of TEXT_FIELDS. */
type Codes = readonly Uint32Array[]

const AGENT = TEXT_FIELDS.indexOf('agent')
const SOURCE = TEXT_FIELDS.indexOf('source')
const REQUEST = TEXT_FIELDS.indexOf('request')
/** The signs of rows that show no more than a crawler's name, by twice the engine, and one if from elsewhere. */
const CRAWLERS = Array.from({ length: ENGINE_COUNT }, (_, engine) =>
  [false, true].map((elsewhere) =>
    rowText({ turnedAway: undefined, crawler: { name: engineName(engine), elsewhere } }),
  ),
).flat()
/** How many verdicts on sources and agents are remembered. */
const MOST = 50_000

/** The signs of a segment's rows (rules/row.ts), at the price of a comparison for a row that has none. */
export class RowSignsOf {
  /** Codes of request lines that are a single word. */
  readonly #words = new Set<number>()
  /** 1 + search engine that an agent names, by agent code; 0 for those that name none. */
  #engines = new Uint8Array(1 << 8)
  /** By source code and engine. */
  readonly #elsewhere = new Map<number, boolean>()
  readonly #textOf: (field: number, code: number) => string

  /** `textOf`: the text of a code of a field. */
  constructor(textOf: (field: number, code: number) => string) {
    this.#textOf = textOf
  }

  /** Takes a value at its first sight. */
  see(field: number, code: number, bytes: Uint8Array, start: number, end: number): void {
    if (field === REQUEST && isWord(bytes.subarray(start, end))) this.#words.add(code)
    if (field !== AGENT) return
    const engine = engineNamed(decode(bytes, start, Math.min(end, start + AGENT_LOOK)))
    if (engine < 0) return
    if (code >= this.#engines.length) this.#engines = grown(this.#engines, code)
    this.#engines[code] = engine + 1
  }

  /** The signs of a row as a text; undefined where it has none. */
  of(codes: Codes, row: number, status: number): string | undefined {
    const engine = (this.#engines[(codes[AGENT] as Uint32Array)[row] as number] ?? 0) - 1
    if (engine < 0 && !isTurnedAway(status)) return undefined
    const code = (field: number): number => (codes[field] as Uint32Array)[row] as number
    const elsewhere = engine >= 0 && this.#isElsewhere(engine, code(SOURCE))
    if (!isTurnedAway(status)) return CRAWLERS[engine * 2 + (elsewhere ? 1 : 0)]
    return rowText({
      turnedAway: turnedAway(
        status,
        (field) => code(TEXT_FIELDS.indexOf(field)),
        (request) => this.#words.has(request),
      ),
      crawler: engine >= 0 ? { name: engineName(engine), elsewhere } : undefined,
    })
  }

  #isElsewhere(engine: number, source: number): boolean {
    const key = source * 8 + engine
    let is = this.#elsewhere.get(key)
    if (is === undefined) {
      is = source !== 0 && isElsewhere(engine, this.#textOf(SOURCE, source))
      if (this.#elsewhere.size < MOST) this.#elsewhere.set(key, is)
    }
    return is
  }
}

function grown(table: Uint8Array, code: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(code + 1, table.length * 2))
  larger.set(table)
  return larger
}
