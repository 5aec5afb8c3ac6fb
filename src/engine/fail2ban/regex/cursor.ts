import { type FaultCode, faultOf, type Faults, Faulty } from '../fault.ts'

export interface Flags {
  readonly fold: boolean
  readonly lines: boolean
  readonly dotAll: boolean
  readonly verbose: boolean
}

export const NO_FLAGS: Flags = { fold: false, lines: false, dotAll: false, verbose: false }

/** Deepest nesting of an expression that is read. */
const DEEPEST = 100

/** A place in an expression, and what was seen of it so far. */
export class Cursor {
  at = 0
  groups = 0
  flags: Flags
  readonly names = new Map<string, number>()
  /** Groups that are not closed yet: they cannot be referred to. */
  readonly open = new Set<number>()
  private depth = 0
  readonly text: string

  constructor(text: string, flags: Flags) {
    this.text = text
    this.flags = flags
  }

  get done(): boolean {
    return this.at >= this.text.length
  }

  peek(): string {
    return this.text.charAt(this.at)
  }

  /** Takes a text if it stands here. */
  take(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false
    this.at += text.length
    return true
  }

  /** Takes what a sticky expression finds here. */
  match(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.at
    const found = sticky.exec(this.text)
    if (found === null) return undefined
    this.at += found[0].length
    return found
  }

  /** The code point here, taken. */
  code(): number {
    const code = this.text.codePointAt(this.at)
    if (code === undefined) this.fail('ends-early')
    this.at += code > 0xffff ? 2 : 1
    return code
  }

  fail<C extends FaultCode>(code: C, ...args: Faults[C]): never {
    throw new Faulty(faultOf(code, ...args))
  }

  /** Reads what is nested, not too deep. */
  within<T>(read: () => T): T {
    if (++this.depth > DEEPEST) this.fail('too-deep')
    const value = read()
    this.depth--
    return value
  }
}
