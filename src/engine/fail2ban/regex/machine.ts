import { isEdge, type Program, type Step } from './program.ts'

type Run = Extract<Step, { op: 'run' }>

/** Kinds of what is to be undone or tried next; others are the place of a step to go on at. */
const RESTORE = -1
const FEWER = -2
const MORE = -3

/** What a machine says of a text: the places of groups in code points, no match, or that it took too many steps. */
export type Verdict = Int32Array | 'no match' | 'gave up'

/** Runs a program over texts. Bounded in steps, and so in memory; never recurses but for looks and atomic groups. */
export class Machine {
  private text: Uint32Array = new Uint32Array(0)
  private slots: Int32Array
  private readonly frames: number[] = []
  private left = 0
  private readonly program: Program

  constructor(program: Program) {
    this.program = program
    this.slots = new Int32Array(program.slots)
  }

  /** How many of the allowed steps the last search did not need. */
  get unused(): number {
    return this.left
  }

  /** The leftmost match from a place on, as Python finds it. */
  search(text: Uint32Array, budget: number, start = 0): Verdict {
    this.text = text
    this.left = budget
    const last = this.program.anchored ? 0 : text.length
    for (let from = start; from <= last; from++) {
      this.slots.fill(-1)
      this.frames.length = 0
      const end = this.run(0, from)
      if (this.left <= 0) return 'gave up'
      if (end < 0) continue
      this.slots[0] = from
      this.slots[1] = end
      return this.slots
    }
    return 'no match'
  }

  /** Runs from a step at a place of the text to `done`; the place there, or -1. */
  private run(step: number, place: number): number {
    const base = this.frames.length
    let at = step
    let pos = place
    for (;;) {
      if (--this.left <= 0) return -1
      const now = this.program.steps[at] as Step
      if (now.op === 'done') return pos
      const next = this.take(now, at, pos)
      if (next >= 0) {
        pos = this.pos
        at = next
        continue
      }
      at = this.resume(base)
      if (at < 0) return -1
      pos = this.pos
    }
  }

  /** Where the text is read on, as of the last `take` or `resume`. */
  private pos = 0

  /** Takes a step: the next one, or -1. */
  private take(step: Step, at: number, pos: number): number {
    this.pos = pos
    switch (step.op) {
      case 'set':
        this.pos = pos + 1
        return pos < this.text.length && step.test(this.text[pos] as number) ? at + 1 : -1
      case 'run':
        return this.takeRun(step, at, pos)
      case 'either':
        this.frames.push(step.second, pos, 0, 0)
        return step.first
      case 'jump':
        return step.to
      case 'save':
        this.set(step.slot, pos)
        return at + 1
      case 'edge':
        return isEdge(step.what, this.text, pos) ? at + 1 : -1
      default:
        return this.takeOther(step, at, pos)
    }
  }

  private takeOther(
    step: Exclude<Step, { op: 'set' | 'run' | 'either' | 'jump' | 'save' | 'edge' }>,
    at: number,
    pos: number,
  ): number {
    switch (step.op) {
      case 'look':
        return this.look(step.negated, at + 1, pos - step.width, step.after, pos)
      case 'atomic':
        return this.atomic(at + 1, pos, step.after)
      case 'back':
        return this.back(step.index, step.fold, pos) ? at + 1 : -1
      case 'if':
        return (this.slots[2 * step.index + 1] as number) >= 0 ? at + 1 : step.no
      case 'reset':
        this.set(step.slot, 0)
        this.set(step.slot + 1, -1)
        return at + 1
      case 'again':
        return this.again(step, at, pos)
      case 'enter':
        this.set(step.slot, (this.slots[step.slot] as number) + 1)
        this.set(step.slot + 1, pos)
        return at + 1
      case 'done':
        return -1
    }
  }

  private set(slot: number, value: number): void {
    this.frames.push(RESTORE, slot, this.slots[slot] as number, 0)
    this.slots[slot] = value
  }

  /** Undoes until there is something to try; its step, or -1. */
  private resume(base: number): number {
    const { frames } = this
    while (frames.length > base) {
      const at = frames.length - 4
      const kind = frames[at] as number
      const a = frames[at + 1] as number
      const b = frames[at + 2] as number
      const c = frames[at + 3] as number
      frames.length = at
      if (kind === RESTORE) {
        this.slots[a] = b
        continue
      }
      if (kind >= 0) {
        this.pos = a
        return kind
      }
      if (--this.left <= 0) return -1
      const step = kind === FEWER ? this.fewer(a, b, c) : this.more(a, b, c)
      if (step >= 0) return step
    }
    return -1
  }

  private takeRun(step: Run, at: number, pos: number): number {
    const { min, max, mode, test } = step
    const most = Math.min(this.text.length, max === Infinity ? this.text.length : pos + max)
    const wanted = mode === 'lazy' ? Math.min(most, pos + min) : most
    let end = pos
    while (end < wanted && test(this.text[end] as number)) end++
    this.left -= end - pos
    const least = pos + min
    if (end < least) return -1
    this.pos = end
    if (mode === 'greedy' && end > least) this.frames.push(FEWER, at, least, end)
    if (mode === 'lazy' && end < most) this.frames.push(MORE, at, most, end)
    return at + 1
  }

  /** One less than a greedy run took before. */
  private fewer(at: number, least: number, end: number): number {
    if (end - 1 > least) this.frames.push(FEWER, at, least, end - 1)
    this.pos = end - 1
    return at + 1
  }

  /** One more than a lazy run took before. */
  private more(at: number, most: number, end: number): number {
    const step = this.program.steps[at] as Run
    if (!step.test(this.text[end] as number)) return -1
    if (end + 1 < most) this.frames.push(MORE, at, most, end + 1)
    this.pos = end + 1
    return at + 1
  }

  private again(step: Extract<Step, { op: 'again' }>, at: number, pos: number): number {
    const times = this.slots[step.slot] as number
    if (times < step.min) return at + 1
    if (times >= step.max || this.slots[step.slot + 1] === pos) return step.after
    const [first, second] = step.lazy ? [step.after, at + 1] : [at + 1, step.after]
    this.frames.push(second, pos, 0, 0)
    return first
  }

  private look(negated: boolean, step: number, from: number, after: number, pos: number): number {
    const base = this.frames.length
    const found = from >= 0 && this.run(step, from) >= 0
    if (negated || !found) this.undo(base)
    else this.settle(base)
    this.pos = pos
    return found === negated ? -1 : after
  }

  private atomic(step: number, pos: number, after: number): number {
    const base = this.frames.length
    const end = this.run(step, pos)
    if (end < 0) return -1
    this.settle(base)
    this.pos = end
    return after
  }

  /** Undoes all since a place. */
  private undo(base: number): void {
    while (this.frames.length > base) {
      const at = this.frames.length - 4
      if (this.frames[at] === RESTORE)
        this.slots[this.frames[at + 1] as number] = this.frames[at + 2] as number
      this.frames.length = at
    }
  }

  /** Forgets what could be tried since a place, but not what is to be undone. */
  private settle(base: number): void {
    let end = base
    for (let at = base; at < this.frames.length; at += 4) {
      if (this.frames[at] !== RESTORE) continue
      this.frames.copyWithin(end, at, at + 4)
      end += 4
    }
    this.frames.length = end
  }

  private back(index: number, fold: boolean, pos: number): boolean {
    const start = this.slots[2 * index] as number
    const end = this.slots[2 * index + 1] as number
    if (end < 0 || pos + end - start > this.text.length) return false
    this.left -= end - start
    for (let at = start; at < end; at++) {
      const one = this.text[at] as number
      const two = this.text[pos + at - start] as number
      if (one !== two && !(fold && lower(one) === lower(two))) return false
    }
    this.pos = pos + end - start
    return true
  }
}

const lower = (code: number): string => String.fromCodePoint(code).toLowerCase()
