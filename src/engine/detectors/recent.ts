interface Item {
  readonly time: number
  readonly row: number
  readonly thing: number
}

/** The rows of one key within a moving span of time, and how many different things they name. Keeps at most `cap` rows. */
export class Recent {
  readonly #span: number
  readonly #cap: number
  #items: Item[] = []
  #head = 0
  /** Of what all rows name as long as they name the same: most keys never see a second thing, and a map each is dear. */
  #only = -1
  #counts: Map<number, number> | undefined

  /** `span` in ms. */
  constructor(span: number, cap = 256) {
    this.#span = span
    this.#cap = cap
  }

  push(time: number, row: number, thing: number): void {
    this.forget(time)
    if (this.count >= this.#cap) this.#drop()
    if (this.#counts === undefined && this.count > 0 && thing !== this.#only)
      this.#counts = new Map([[this.#only, this.count]])
    this.#items.push({ time, row, thing })
    if (this.#counts === undefined) this.#only = thing
    else this.#counts.set(thing, (this.#counts.get(thing) ?? 0) + 1)
  }

  /** Lets go of what is older than the span before `now`. */
  forget(now: number): void {
    for (
      let oldest = this.#items[this.#head];
      oldest !== undefined;
      oldest = this.#items[this.#head]
    ) {
      if (oldest.time >= now - this.#span) return
      this.#drop()
    }
  }

  get count(): number {
    return this.#items.length - this.#head
  }

  /** Number of different things. */
  get distinct(): number {
    return this.#counts?.size ?? Math.min(1, this.count)
  }

  countOf(thing: number): number {
    if (this.#counts !== undefined) return this.#counts.get(thing) ?? 0
    return thing === this.#only ? this.count : 0
  }

  /** Hands out all rows, but for those that name `except`, and forgets them. */
  drain(mark: (row: number) => void, except = -1): void {
    for (let i = this.#head; i < this.#items.length; i++) {
      const { row, thing } = this.#items[i] as Item
      if (thing !== except) mark(row)
    }
    this.#items = []
    this.#head = 0
    this.#counts = undefined
  }

  #drop(): void {
    const { thing } = this.#items[this.#head++] as Item
    if (this.#counts !== undefined) {
      const left = (this.#counts.get(thing) ?? 1) - 1
      if (left === 0) this.#counts.delete(thing)
      else this.#counts.set(thing, left)
    }
    if (this.#head > 64 && this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head)
      this.#head = 0
    }
  }
}

/** Keys that are watched at once at most; the one that was quiet longest gives way. A key costs a few hundred bytes. */
const WATCHED = 65_536

/** State per key, bounded however many keys come. */
export class Watched<Key extends string | number, State> {
  readonly #make: (key: Key) => State
  readonly #cap: number
  readonly #states = new Map<Key, State>()

  constructor(make: (key: Key) => State, cap = WATCHED) {
    this.#make = make
    this.#cap = cap
  }

  of(key: Key): State {
    const known = this.#states.get(key)
    if (known !== undefined) this.#states.delete(key)
    else if (this.#states.size >= this.#cap) this.#forgetOldest()
    const state = known ?? this.#make(key)
    this.#states.set(key, state)
    return state
  }

  /** The state if there is one; does not count as use. */
  peek(key: Key): State | undefined {
    return this.#states.get(key)
  }

  get size(): number {
    return this.#states.size
  }

  #forgetOldest(): void {
    for (const key of this.#states.keys()) {
      this.#states.delete(key)
      return
    }
  }
}
