import { parseAddress, parseIPv4 } from '../../base/address.ts'

/** Sources as columns. */
export interface SourceTable {
  readonly size: number
  /** 4 or 6; 0 for a host name, which is in no network. */
  readonly versions: Uint8Array
  /** Four words per source, most significant first; IPv4 has its one in the first place and zeros after. */
  readonly words: Uint32Array
  readonly requests: Float64Array
  readonly attacks: Float64Array
  /** NaN where no time is known. */
  readonly first: Float64Array
  readonly last: Float64Array
}

/** Puts sources into a table, one after the other. */
export class TableMaker {
  readonly #table
  #size = 0

  /** @param most sources that may come */
  constructor(most: number) {
    this.#table = {
      versions: new Uint8Array(most),
      words: new Uint32Array(most * 4),
      requests: new Float64Array(most),
      attacks: new Float64Array(most),
      first: new Float64Array(most),
      last: new Float64Array(most),
    }
  }

  /** @param first epoch ms, as `last`; what is no finite number is no time */
  add(source: string, requests: number, attacks: number, first: number, last: number): void {
    const table = this.#table
    const i = this.#size++
    table.requests[i] = requests
    table.attacks[i] = attacks
    table.first[i] = Number.isFinite(first) ? first : NaN
    table.last[i] = Number.isFinite(last) ? last : NaN
    const plain = parseIPv4(source)
    if (plain >= 0) {
      table.versions[i] = 4
      table.words[i * 4] = plain
      return
    }
    const address = parseAddress(source)
    if (address === undefined) return
    table.versions[i] = address.version
    table.words.set(address.words, i * 4)
  }

  done(): SourceTable {
    return { ...this.#table, size: this.#size }
  }
}
