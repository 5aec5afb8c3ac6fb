import { parseAddress } from '../../base/address.ts'
import { byTrust, whoseOf, type OpenData, type Whose } from './whose.ts'

/** Facts that rows can be grouped by. */
export type SourceFact = 'country' | 'asn'

/** Answers kept at most: sources are asked for again and again while a table is scrolled. */
const REMEMBERED = 50_000

/** What IANA's registries and data sets tell about addresses. */
export class Addresses {
  readonly #data: readonly OpenData[]
  readonly #known = new Map<string, Whose>()

  constructor(data: readonly OpenData[] = []) {
    this.#data = byTrust(data)
  }

  /** Whether there is more than IANA's registries. */
  get hasData(): boolean {
    return this.#data.length > 0
  }

  /** All that is known of an address. */
  whose(address: string): Whose {
    const known = this.#known.get(address)
    if (known !== undefined) return known
    const answer = whoseOf(address, this.#data)
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    this.#known.set(address, answer)
    return answer
  }

  /** One fact as `whose` has it, '' where it is not known: without working out the others. */
  fact(address: string, name: SourceFact): string {
    const parsed = this.#data.length === 0 ? undefined : parseAddress(address)
    if (parsed === undefined) return ''
    for (const { find } of this.#data) {
      const value = find(parsed)?.facts[name]
      if (value !== undefined) return name === 'asn' ? `AS${value}` : String(value)
    }
    return ''
  }
}

/** What is known without any data set. */
export const WITHOUT_DATA = new Addresses()
