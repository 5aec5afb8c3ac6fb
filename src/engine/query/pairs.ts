/**
 * A set of pairs of numbers, each from 0 to 2^32 - 1: a flat table of 16 bytes a pair, because a million small Sets take
 * a second and a gigabyte.
 */
export class Pairs {
  #slots = new Uint32Array(1 << 12)
  #mask = this.#slots.length / 2 - 1
  #size = 0

  /** Adds `(a, b)`; whether it is new. `a` is 1 and up. */
  add(a: number, b: number): boolean {
    let slot = this.#slotOf(a, b)
    for (;;) {
      const there = this.#slots[slot * 2]
      if (there === 0) break
      if (there === a && this.#slots[slot * 2 + 1] === b) return false
      slot = (slot + 1) & this.#mask
    }
    this.#slots[slot * 2] = a
    this.#slots[slot * 2 + 1] = b
    if (++this.#size * 2 > this.#mask) this.#grow()
    return true
  }

  #slotOf(a: number, b: number): number {
    const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
    return (mixed ^ (mixed >>> 15)) & this.#mask
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(old.length * 4)
    this.#mask = this.#slots.length / 2 - 1
    for (let i = 0; i < old.length; i += 2) {
      const a = old[i] as number
      if (a === 0) continue
      const b = old[i + 1] as number
      let slot = this.#slotOf(a, b)
      while (this.#slots[slot * 2] !== 0) slot = (slot + 1) & this.#mask
      this.#slots[slot * 2] = a
      this.#slots[slot * 2 + 1] = b
    }
  }
}
