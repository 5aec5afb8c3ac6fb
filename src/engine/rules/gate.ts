/** Signs that a value may be disguised, as bits; see `Gate.scan`. */
export const Sign = {
  /** An escape or a trick of some language. */
  escape: 1,
  /** A plus, which is a space in a query. */
  plus: 2,
  /** `//`, which is ordinary where a value is a URL or names one. */
  slashes: 4,
  /** A byte above ASCII, which is an escape as well. */
  high: 8,
  /** A quote, which in messages is only punctuation. */
  quote: 16,
} as const

/**
 * Literals that say a value may be disguised. One that occurs in ordinary values only costs time; a missing one costs the
 * rules their decoded views. Globs are known by the paths that they are used for: a lone `?` is in every URL.
 */
const SIGNS: readonly (readonly [number, readonly string[]])[] = [
  [Sign.plus, ['+']],
  [Sign.slashes, ['//']],
  [Sign.quote, ["'", '"']],
  [
    Sign.escape,
    ['%', '\\', '/*', '\n', '\r', '\t', '<', '\0', '..', '/./', '$', '^', '`', '{', '*', '??'],
  ],
  [
    Sign.escape,
    [
      '/?tc',
      '/e?c',
      '/et?',
      '/?in',
      '/b?n',
      '/bi?',
      '/?sr',
      '/u?r',
      '/us?',
      'p?ss',
      'pa?s',
      'e?c/',
    ],
  ],
  [
    Sign.escape,
    [
      '#',
      'lt',
      'gt',
      'quot',
      'amp',
      'apos',
      'nbsp',
      'sol;',
      'bsol;',
      'colon;',
      'semi;',
      'comma;',
      'period;',
      'excl;',
    ]
      .concat([
        'num;',
        'percnt;',
        'dollar;',
        'equals;',
        'plus;',
        'ast;',
        'midast;',
        'grave;',
        'diacriticalgrave;',
      ])
      .concat([
        'hat;',
        'lowbar;',
        'underbar;',
        'commat;',
        'quest;',
        'vert;',
        'verbar;',
        'verticalline;',
        'lpar;',
      ])
      .concat([
        'rpar;',
        'lbrack;',
        'lsqb;',
        'rbrack;',
        'rsqb;',
        'lcub;',
        'lbrace;',
        'rcub;',
        'rbrace;',
        'tab;',
      ])
      .concat(['newline;', 'hyphen;', 'dash;', 'shy;', 'zwj;', 'zwnj;'])
      .map((name) => `&${name}`),
  ],
]

/** Stands for every byte above ASCII in a pattern. */
const HIGH = '\x80'

/**
 * All rules' literals in one automaton (Aho-Corasick): one pass over a text says which rules can match it. Letter case of
 * ASCII is folded. Patterns are numbered: first the signs, then the literals.
 */
export class Gate {
  /** Class of each byte; 0: occurs in no pattern. */
  readonly #classes = new Uint8Array(256)
  /** Next state times `width`, by state times `width` plus class. Accepting states come last. */
  readonly #next: Int32Array
  readonly #width: number
  readonly #firstAccepting: number
  /** Patterns of the accepting states, by state less the first accepting one. */
  readonly #signsOf: Uint8Array
  readonly #literalsOf: readonly (readonly number[])[]
  readonly #stamps: Int32Array
  #stamp = 0
  /** Literals found by the last scans, by number; `forget` empties it. May name one twice. */
  readonly found: number[] = []

  /** `literals`: lower case, ASCII. A literal's number is its place in the list. */
  constructor(literals: readonly string[]) {
    const signs: number[] = []
    const patterns: string[] = []
    for (const [sign, texts] of [...SIGNS, [Sign.escape | Sign.high, [HIGH]] as const])
      for (const text of texts) {
        signs.push(sign)
        patterns.push(text)
      }
    patterns.push(...literals)
    this.#width = classify(patterns, this.#classes)
    const tree = plant(patterns, this.#classes, this.#width)
    const { next, order, firstAccepting } = arrange(tree, this.#width)
    this.#next = next
    this.#firstAccepting = firstAccepting * this.#width
    const accepting = order.slice(firstAccepting)
    this.#signsOf = Uint8Array.from(accepting, (node) =>
      (tree.ends[node] ?? []).reduce((bits, pattern) => bits | (signs[pattern] ?? 0), 0),
    )
    this.#literalsOf = accepting.map((node) =>
      (tree.ends[node] ?? [])
        .filter((pattern) => pattern >= signs.length)
        .map((pattern) => pattern - signs.length),
    )
    this.#stamps = new Int32Array(accepting.length)
  }

  /** Number of states, for those who watch the size. */
  get states(): number {
    return this.#next.length / this.#width
  }

  /** Looks at bytes `[from, to)`: adds their literals to `found` and returns their signs. */
  scanBytes(bytes: Uint8Array, from: number, to: number): number {
    const next = this.#next
    const classes = this.#classes
    const firstAccepting = this.#firstAccepting
    let state = 0
    let signs = 0
    this.#stamp++
    for (let i = from; i < to; i++) {
      state = next[state + (classes[bytes[i] as number] as number)] as number
      if (state >= firstAccepting) signs |= this.#arrive(state)
    }
    return signs
  }

  /** As `scanBytes` for a text; of characters beyond Latin-1 only that they are there. */
  scanText(text: string): number {
    const next = this.#next
    const classes = this.#classes
    const firstAccepting = this.#firstAccepting
    let state = 0
    let signs = 0
    this.#stamp++
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      state = next[state + (classes[unit < 256 ? unit : 255] as number)] as number
      if (state >= firstAccepting) signs |= this.#arrive(state)
    }
    return signs
  }

  /** Keeps the first `count` of what was found. */
  forget(count = 0): void {
    // Setting the length of an array is slow where it is already so.
    if (this.found.length > count) this.found.length = count
  }

  #arrive(state: number): number {
    const index = (state - this.#firstAccepting) / this.#width
    if (this.#stamps[index] !== this.#stamp) {
      this.#stamps[index] = this.#stamp
      const literals = this.#literalsOf[index] as readonly number[]
      for (const literal of literals) this.found.push(literal)
    }
    return this.#signsOf[index] as number
  }
}

/** The unit that stands for a unit: small letters for capitals, one for all above ASCII. */
function fold(unit: number): number {
  if (unit >= 0x80) return HIGH.charCodeAt(0)
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit
}

/** Gives every unit of the patterns a class. Returns how many classes there are. */
function classify(patterns: readonly string[], classes: Uint8Array): number {
  let width = 1
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.length; i++) {
      const unit = fold(pattern.charCodeAt(i))
      if (classes[unit] === 0) classes[unit] = width++
    }
  }
  for (let unit = 0; unit < 256; unit++) classes[unit] = classes[fold(unit)] as number
  return width
}

interface Tree {
  /** Next node by node times width plus class, failure links already followed. */
  readonly next: readonly number[]
  /** Patterns that end at each node, also as the tail of a longer one. */
  readonly ends: readonly (readonly number[])[]
  readonly depths: readonly number[]
}

function plant(patterns: readonly string[], classes: Uint8Array, width: number): Tree {
  const next: number[] = new Array<number>(width).fill(-1)
  const ends: number[][] = [[]]
  const depths: number[] = [0]
  patterns.forEach((pattern, number) => {
    let node = 0
    for (let i = 0; i < pattern.length; i++) {
      const edge = node * width + (classes[fold(pattern.charCodeAt(i))] as number)
      let to = next[edge] as number
      if (to < 0) {
        to = ends.length
        ends.push([])
        depths.push(i + 1)
        for (let c = 0; c < width; c++) next.push(-1)
        next[edge] = to
      }
      node = to
    }
    ;(ends[node] as number[]).push(number)
  })
  link(next, ends, width)
  return { next, ends, depths }
}

/** Breadth first: fills the missing edges from the longest proper tail's, and inherits its patterns. */
function link(next: number[], ends: number[][], width: number): void {
  const tails = new Int32Array(ends.length)
  const queue: number[] = [0]
  // The queue grows while it is walked.
  for (const node of queue) {
    const tail = tails[node] as number
    if (node !== 0) (ends[node] as number[]).push(...(ends[tail] as number[]))
    for (let c = 0; c < width; c++) {
      const to = next[node * width + c] as number
      const other = node === 0 ? 0 : (next[tail * width + c] as number)
      if (to < 0) next[node * width + c] = other
      else {
        tails[to] = other
        queue.push(to)
      }
    }
  }
}

/**
 * Renumbers the nodes so that those where a pattern ends come last: one comparison then tells. The others go by depth: a walk
 * is nearly always in the first few, which then lie together.
 */
function arrange(
  tree: Tree,
  width: number,
): { next: Int32Array; order: number[]; firstAccepting: number } {
  const nodes = tree.ends.map((_, node) => node)
  const plain = nodes.filter((node) => tree.ends[node]?.length === 0)
  plain.sort((a, b) => (tree.depths[a] as number) - (tree.depths[b] as number))
  const order = [...plain, ...nodes.filter((node) => tree.ends[node]?.length !== 0)]
  const place = new Int32Array(order.length)
  order.forEach((node, index) => (place[node] = index))
  const next = new Int32Array(order.length * width)
  order.forEach((node, index) => {
    for (let c = 0; c < width; c++)
      next[index * width + c] = (place[tree.next[node * width + c] as number] as number) * width
  })
  return { next, order, firstAccepting: plain.length }
}
