/** Numbers of one sign at most. */
const MOST = 512

/**
 * What a row's template is made of, as numbers: the shape of the line (all of it but what varies), and where in that text values
 * were cut out. Two rows with one sign have one template; it need not be compared byte for byte. See `ResidueCutter.plan`.
 */
export class PlanSign {
  /** Of the line's text; 0: the sign says nothing. */
  shape = 0
  #length = 0
  readonly #numbers = new Int32Array(MOST)

  begin(shape: number): void {
    this.shape = shape
    this.#length = 0
  }

  /** Nothing where the sign says nothing: `gap` bytes of the line's text, then a value: `own` bytes of the text that went with it, and its mark. */
  add(gap: number, own: number, mark: number): void {
    const at = this.#length
    if (at + 3 > MOST) this.shape = 0
    if (this.shape !== 0) {
      this.#numbers[at] = gap
      this.#numbers[at + 1] = own
      this.#numbers[at + 2] = mark
      this.#length = at + 3
    }
  }

  isSame(other: PlanSign): boolean {
    if (this.shape === 0 || this.shape !== other.shape || this.#length !== other.#length)
      return false
    const mine = this.#numbers
    const theirs = other.#numbers
    for (let i = 0; i < this.#length; i++) if (mine[i] !== theirs[i]) return false
    return true
  }

  become(other: PlanSign): void {
    this.shape = other.shape
    this.#length = other.#length
    this.#numbers.set(other.#numbers)
  }
}
