import { CLASS, HASH, IS_HEX_LETTER, IS_LETTER, LF, isAbsent, seek } from './ascii.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { Directives, MOST_COLUMNS, type Columns } from './w3c-columns.ts'
import { W3cLine } from './w3c-line.ts'

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((CLASS[byte] as number) & (IS_LETTER | IS_HEX_LETTER)) !== 0

/** Reads W3C extended logs, whose `#Fields` line names the columns of the lines after it. It may change midway. */
export class W3cReader implements Reader {
  readonly #directives = new Directives()
  readonly #line = new W3cLine()

  learn(bytes: Uint8Array, from: number, to: number): void {
    this.#directives.hear(bytes, from, to)
    this.#line.forgetDay()
  }

  /** A header line, or the time that a line begins with, is no part of an event before it. */
  starts(bytes: Uint8Array, from: number, to: number): boolean {
    if (from >= to) return false
    if (bytes[from] === HASH) return isLetter(bytes[from + 1])
    const count = this.#directives.columns?.count
    return this.#line.split(bytes, from, to, true, false) === count
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    // in a file a header line comes by itself; a sample has it before its line
    while (from < to && bytes[from] === HASH) {
      const end = seek(bytes, from, to, LF)
      this.learn(bytes, from, end)
      from = end + 1
    }
    const { columns, day } = this.#directives
    if (columns === undefined || from >= to) return false
    const line = this.#line
    if (line.split(bytes, from, to, true, false) === columns.count)
      return line.fill(bytes, columns, day, draft)
    const fits = this.#fit(bytes, from, to, columns) && this.#hasStatus(bytes, columns.status)
    return fits && line.fill(bytes, columns, day, draft)
  }

  /** Columns that were guessed must have the status where it belongs; else another header was lost. */
  #hasStatus(bytes: Uint8Array, i: number): boolean {
    if (i < 0) return true
    const from = this.#line.starts[i] as number
    const to = this.#line.ends[i] as number
    return isAbsent(bytes, from, to) || to - from >= 3
  }

  /** A line with other than the named columns, cut another way or as far as it goes. */
  #fit(bytes: Uint8Array, from: number, to: number, columns: Columns): boolean {
    const line = this.#line
    const { count } = columns
    if (line.split(bytes, from, to, false, false) === count) return true
    if (line.split(bytes, from, to, true, true) === count) return true
    return line.count > count ? this.#widen(columns) : this.#fill(columns, to)
  }

  /** More columns than names: somebody left blanks in the agent. */
  #widen({ agent, count }: Columns): boolean {
    const { starts, ends } = this.#line
    const more = this.#line.count - count
    if (agent < 0 || this.#line.count > MOST_COLUMNS) return false
    ends[agent] = ends[agent + more] as number
    starts.copyWithin(agent + 1, agent + 1 + more, count + more)
    ends.copyWithin(agent + 1, agent + 1 + more, count + more)
    return true
  }

  /** Fewer columns than names: a line that was cut off. It must go as far as the request. */
  #fill(columns: Columns, to: number): boolean {
    const { starts, ends, count } = this.#line
    const needed = Math.max(columns.time, columns.method, columns.stem, columns.uri, columns.source)
    if (count <= needed + 1) return false
    starts.fill(to, count, columns.count)
    ends.fill(to, count, columns.count)
    return true
  }
}
