import { same } from '../../base/bytes.ts'
import { Form, IGNORED, PATHS } from './keyed-paths.ts'
import type { Varying } from './varying.ts'

/*
 * Lines of one log have the same keys in the same order, and many values are the same in all of them. The shape of a line is
 * all of it but the values that vary. A line is compared with the shapes seen last, and where one fits nothing of it need be
 * read again but what varies.
 */

/** Values of a line with a shape at most; a line of more is read without. */
export const MOST = 128
const SHAPES = 6

/** Where shapes do not come back none are made for a while: hits are counted against misses. */
const MOST_CREDIT = 64
const MISS = 3
const PAUSE = 256

export interface Shape {
  /** From 1, of this shape alone; 0: its text or the number of its values keeps it from being told by number. */
  readonly number: number
  /** What stands before each value that varies and after the last, one after the other. */
  readonly literals: Uint8Array
  readonly view: DataView
  /** End of each in `literals`: one more than there are values. */
  readonly ends: Int32Array
  readonly count: number
  /** Of each value that varies its path, and the path under which it is asked for. */
  readonly nodes: Int32Array
  readonly wanted: Int32Array
  readonly forms: Uint8Array
  /** Values inside literals that are asked for: where in `literals` each stands, its path and form; and how many there are up to each literal. */
  readonly fixed: Int32Array
  readonly fixedUntil: Int32Array
  /** How many literals, with the values between them, other shapes have in common with this one from the first on. */
  alike: readonly (readonly [Shape, number])[]
}

/** Shapes made so far, by whatever table. */
let made = 0

/** Bytes that mean something in a residue. */
const isControl = (byte: number): boolean => byte < 0x20

/** Numbers of a fixed value: start and end in `literals`, path, form. */
export const FIXED = 4

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Shapes of lines, and the making of new ones. */
export class Shapes {
  /** The shape last used first. */
  #known: Shape[] = []
  #age = -1
  #credit = MOST_CREDIT
  readonly #varying: Varying
  /* The values of the line that is being scanned. */
  #count = 0
  readonly #starts = new Int32Array(MOST)
  readonly #ends = new Int32Array(MOST)
  readonly #nodes = new Int32Array(MOST)
  readonly #wanted = new Int32Array(MOST)
  readonly #forms = new Uint8Array(MOST)

  constructor(varying: Varying) {
    this.#varying = varying
  }

  /** The shape to begin with; undefined where there is none. */
  get first(): Shape | undefined {
    if (this.#age !== PATHS.age) this.#known.length = 0
    this.#age = PATHS.age
    return this.#known[0]
  }

  /**
   * A shape like `shape` up to value `i`, whose text before that value stands at `at`; undefined: none. All before it need
   * not be read again.
   */
  other(shape: Shape, i: number, view: DataView, at: number, to: number): Shape | undefined {
    const { alike } = shape
    for (let k = 0; k < alike.length; k++) {
      const [known, until] = alike[k] as readonly [Shape, number]
      if (until >= i && afterLiteral(known, i, view, at, to) >= 0) return known
    }
    return undefined
  }

  hit(shape: Shape): void {
    if (this.#credit < MOST_CREDIT) this.#credit++
    const known = this.#known
    if (known[0] === shape) return
    // to the front, those before it one place back: lines of two shapes may take turns
    for (let i = known.indexOf(shape); i > 0; i--) known[i] = known[i - 1] as Shape
    known[0] = shape
  }

  /** A line is scanned whole. */
  begin(): void {
    this.#count = 0
  }

  /** A value of it: `[from, to)` without quotes. */
  note(node: number, wanted: number, form: number, from: number, to: number): void {
    const i = this.#count++
    if (i >= MOST) return
    this.#starts[i] = from
    this.#ends[i] = to
    this.#nodes[i] = node
    this.#wanted[i] = wanted
    this.#forms[i] = form
  }

  /** The line `[from, to)` was scanned: its shape may come again. */
  learn(bytes: Uint8Array, from: number, to: number): void {
    if (!this.#isWorthIt()) return
    const count = this.#count
    if (count === 0 || count > MOST || (this.#ends[count - 1] as number) > to) return
    const literals = new Uint8Array(to - from)
    const ends: number[] = []
    const varied: number[] = []
    const fixed: number[] = []
    const fixedUntil: number[] = []
    let length = 0
    let at = from
    const upTo = (stop: number): void => {
      literals.set(bytes.subarray(at, stop), length)
      length += stop - at
      ends.push(length)
      fixedUntil.push(fixed.length)
    }
    for (let i = 0; i < count; i++) {
      const start = this.#starts[i] as number
      const end = this.#ends[i] as number
      if (this.#varying.varies(this.#nodes[i] as number)) {
        upTo(start)
        varied.push(i)
        at = end
      } else if (this.#wanted[i] !== IGNORED) {
        const place = length + start - at
        fixed.push(place, place + end - start, this.#wanted[i] as number, this.#forms[i] as number)
      }
    }
    upTo(to)
    const text = literals.slice(0, length)
    this.#add({
      number: this.#varying.canHold(varied.length) && !text.some(isControl) ? ++made : 0,
      literals: text,
      view: viewOf(text),
      ends: Int32Array.from(ends),
      count: varied.length,
      nodes: Int32Array.from(varied, (i) => this.#nodes[i] as number),
      wanted: Int32Array.from(varied, (i) => this.#wanted[i] as number),
      forms: Uint8Array.from(varied, (i) => this.#forms[i] as number),
      fixed: Int32Array.from(fixed),
      fixedUntil: Int32Array.from(fixedUntil),
      alike: [],
    })
  }

  #isWorthIt(): boolean {
    if (this.#credit >= 0) this.#credit -= MISS
    else if (++this.#credit === 0) this.#credit = MOST_CREDIT / 2
    if (this.#credit < 0 && this.#credit >= -MISS) this.#credit = -PAUSE
    return this.#credit >= 0
  }

  #add(shape: Shape): void {
    for (const known of this.#known) {
      const alike = alikeUntil(shape, known)
      shape.alike = [...shape.alike, [known, alike]]
      known.alike = [...known.alike, [shape, alike]]
    }
    this.#known.unshift(shape)
    if (this.#known.length <= SHAPES) return
    const gone = this.#known.pop()
    for (const known of this.#known) known.alike = known.alike.filter(([shape]) => shape !== gone)
  }
}

/** Offset after what stands before value `i` of a shape, or after its last; -1 where it does not stand at `at`. */
export function afterLiteral(
  { view, ends, count }: Shape,
  i: number,
  line: DataView,
  at: number,
  to: number,
): number {
  const k = i === 0 ? 0 : (ends[i - 1] as number)
  const end = ends[i] as number
  if (at + end - k > to || (i === count && at + end - k !== to)) return -1
  return same(view, k, line, at, end - k) ? at + end - k : -1
}

/** How many literals two shapes have in common from the first on, with the values between them. */
function alikeUntil(a: Shape, b: Shape): number {
  let k = 0
  for (let i = 0; i < a.count && i < b.count; i++) {
    if (a.ends[i] !== b.ends[i] || a.nodes[i] !== b.nodes[i]) return i
    if (isListed(a, i) !== isListed(b, i) || isText(a, i) !== isText(b, i)) return i
    for (const end = a.ends[i] as number; k < end; k++)
      if (a.literals[k] !== b.literals[k]) return i
  }
  return Math.min(a.count, b.count)
}

const isListed = ({ forms }: Shape, i: number): boolean => forms[i] === Form.listed

/** Whether the value stands between quotes. */
export const isText = ({ forms }: Shape, i: number): boolean =>
  forms[i] === Form.text || forms[i] === Form.escaped
