import { itemsOf } from './literals.ts'
import { PART_BITS } from './parts.ts'
import type { Rule } from './rule.ts'

/** From the literals seen in a text to the rules that have all they need. Counts with stamps: nothing is cleared. */
export class Shortlist {
  /** Items (of some rule's `needs`) that each literal satisfies. */
  readonly #itemsOf: readonly (readonly number[])[]
  readonly #ruleOf: Int32Array
  readonly #bits: Int32Array
  readonly #needed: Int32Array
  readonly #itemStamp: Int32Array
  readonly #ruleStamp: Int32Array
  readonly #count: Int32Array
  readonly #chosen: number[] = []
  #stamp = 0

  /** `literals`: as the gate numbers them. */
  constructor(rules: readonly Rule[], literals: readonly string[]) {
    const numberOf = new Map(literals.map((literal, number) => [literal, number]))
    const items: number[][] = literals.map(() => [])
    const ruleOf: number[] = []
    rules.forEach((rule, number) => {
      for (const item of itemsOf(rule.needs)) {
        for (const literal of new Set(item)) items[numberOf.get(literal) ?? -1]?.push(ruleOf.length)
        ruleOf.push(number)
      }
    })
    this.#itemsOf = items
    this.#ruleOf = Int32Array.from(ruleOf)
    this.#needed = Int32Array.from(rules, (rule) => rule.needs.length)
    this.#bits = Int32Array.from(rules, (rule) =>
      rule.where.reduce((bits, part) => bits | PART_BITS[part], 0),
    )
    this.#itemStamp = new Int32Array(ruleOf.length)
    this.#ruleStamp = new Int32Array(rules.length)
    this.#count = new Int32Array(rules.length)
  }

  /** Whether some rule on these parts has all it needs. */
  any(literals: readonly number[], bits: number): boolean {
    return literals.length > 0 && this.of(literals, bits).length > 0
  }

  /** The rules on these parts that have all they need; valid until the next call. */
  of(literals: readonly number[], bits: number): readonly number[] {
    const chosen = this.#chosen
    chosen.length = 0
    const stamp = ++this.#stamp
    for (const literal of literals)
      for (const item of this.#itemsOf[literal] as readonly number[]) this.#tick(item, bits, stamp)
    return chosen
  }

  #tick(item: number, bits: number, stamp: number): void {
    const rule = this.#ruleOf[item] as number
    if (((this.#bits[rule] as number) & bits) === 0 || this.#itemStamp[item] === stamp) return
    this.#itemStamp[item] = stamp
    const count = this.#ruleStamp[rule] === stamp ? (this.#count[rule] as number) + 1 : 1
    this.#ruleStamp[rule] = stamp
    this.#count[rule] = count
    if (count === this.#needed[rule]) this.#chosen.push(rule)
  }
}
