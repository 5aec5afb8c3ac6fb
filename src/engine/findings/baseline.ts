import type { PageSizes } from './outcome.ts'

/** Paths whose ordinary answers are remembered, and sizes of answers to probes, at most. What is beyond is not compared. */
const MOST = 100_000

/** How pages answer without payload. First `want` all pages in question, then `see` all unmarked rows. */
export class Pages {
  readonly #slots: Uint32Array
  #size = 1
  #counts = new Uint32Array(0)
  #mins = new Float64Array(0)
  #maxs = new Float64Array(0)
  #moved = new Uint32Array(0)

  /** `paths`: number of case-wide path ids. */
  constructor(paths: number) {
    this.#slots = new Uint32Array(paths)
  }

  want(path: number): void {
    if (path !== 0 && this.#slots[path] === 0 && this.#size < MOST) this.#slots[path] = this.#size++
  }

  /** Whether any page is in question; call once, between `want` and `see`. */
  begin(): boolean {
    this.#counts = new Uint32Array(this.#size)
    this.#mins = new Float64Array(this.#size).fill(Infinity)
    this.#maxs = new Float64Array(this.#size)
    this.#moved = new Uint32Array(this.#size)
    return this.#size > 1
  }

  see(path: number, status: number, bytes: number): void {
    const slot = this.#slots[path] as number
    if (slot === 0) return
    if (status === 200 && bytes > 0) {
      this.#counts[slot] = (this.#counts[slot] as number) + 1
      if (bytes < (this.#mins[slot] as number)) this.#mins[slot] = bytes
      if (bytes > (this.#maxs[slot] as number)) this.#maxs[slot] = bytes
    } else if (status === 301 || status === 308)
      this.#moved[slot] = (this.#moved[slot] as number) + 1
  }

  of(path: number): PageSizes | undefined {
    const slot = this.#slots[path] as number
    if (slot === 0) return undefined
    return {
      count: this.#counts[slot] as number,
      min: this.#mins[slot] as number,
      max: this.#maxs[slot] as number,
      moved: this.#moved[slot] as number,
    }
  }
}

/** Different things that were asked for, not all of which can be there, and got answers of one size. */
const ALIKE = 3
/** A page that says "not found" with a 200 may name what was not found, or the time. */
const NEAR = 8

/** Sizes of answers (200) to requests for files that should not be there. */
export class Soft404 {
  readonly #paths = new Map<number, Set<number>>()

  see(path: number, bytes: number): void {
    const paths = this.#paths.get(bytes)
    if (paths !== undefined) {
      if (paths.size < ALIKE) paths.add(path)
    } else if (this.#paths.size < MOST) this.#paths.set(bytes, new Set([path]))
  }

  /** Whether answers of about this size went to several different paths. */
  has(bytes: number): boolean {
    const paths = new Set<number>()
    for (let size = bytes - NEAR; size <= bytes + NEAR; size++)
      for (const path of this.#paths.get(size) ?? []) paths.add(path)
    return paths.size >= ALIKE
  }
}
