import type { Fault } from '../fault.ts'
import { literalOf } from './literal.ts'
import { Machine } from './machine.ts'
import { type Program, programOf } from './program.ts'
import { readPython } from './read.ts'
import { type Speed, speedOf } from './speed.ts'
import type { Tree } from './tree.ts'
import { writeJavaScript, type Written } from './write.ts'

/** A text to search, with what searches share. */
export class Subject {
  readonly text: string
  readonly ascii: boolean
  private held: Uint32Array | undefined

  constructor(text: string) {
    this.text = text
    this.ascii = /^[\0-\x7f]*$/.test(text)
  }

  /** Its code points. */
  get codes(): Uint32Array {
    this.held ??= this.ascii ? unitsOf(this.text) : pointsOf(this.text)
    return this.held
  }
}

function unitsOf(text: string): Uint32Array {
  const codes = new Uint32Array(text.length)
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at)
  return codes
}

const pointsOf = (text: string): Uint32Array =>
  Uint32Array.from(text, (char) => char.codePointAt(0) ?? 0)

/** A match: places in the text, from inclusive, to exclusive; texts of groups by their number. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly groups: readonly (string | undefined)[]
  /** Place of the first group, where places are asked for and it took something. */
  readonly first: readonly [number, number] | undefined
}

/** Steps that one search may take in the bounded machine: some hundredths of a second. */
const BUDGET = 500_000
/** Longest texts for the browser's own expressions, which know no bound, by how the steps grow. */
const LONGEST: Readonly<Record<Speed, number>> = { linear: 65_536, quadratic: 2_048, worse: 0 }

interface Own {
  readonly expression: RegExp
  readonly written: Written
}

/** A Python expression, ready to search: with JavaScript's own where that says the same in time, else step by step. */
export class Pattern {
  readonly names: ReadonlyMap<string, number>
  private readonly tree: Tree
  private readonly program: Program
  private measured: Speed | undefined
  private readonly machine: Machine
  /** Stands in every match. */
  private readonly literal: string
  private readonly places: boolean
  private readonly own = new Map<boolean, Own | undefined>()

  /** `places`: the place of the first group is asked for. */
  constructor(tree: Tree, places = false) {
    this.tree = tree
    this.names = tree.names
    this.places = places
    this.literal = literalOf(tree.root)
    this.program = programOf(tree)
    this.machine = new Machine(this.program)
  }

  /** Measured when it is first asked for: most expressions of a filter never get past their literal. */
  get speed(): Speed {
    this.measured ??= speedOf(this.tree.root, this.program)
    return this.measured
  }

  /** Whether a search showed that it is to be run with a bound. */
  get slow(): boolean {
    return this.measured === 'worse'
  }

  /** The leftmost match from a place on; `gave up` where a text keeps the search busy for too long. */
  search(subject: Subject, from = 0): Found | 'gave up' | undefined {
    if (!subject.text.includes(this.literal, from)) return undefined
    const own = subject.text.length <= LONGEST[this.speed] ? this.ownFor(subject.ascii) : undefined
    if (own === undefined) return this.bounded(subject, from)
    own.expression.lastIndex = from
    const found = own.expression.exec(subject.text)
    if (found === null) return undefined
    return own.written.exact ? this.told(found, own.written) : this.bounded(subject, from)
  }

  private ownFor(ascii: boolean): Own | undefined {
    if (!this.own.has(ascii)) this.own.set(ascii, this.makeOwn(ascii))
    return this.own.get(ascii)
  }

  private makeOwn(ascii: boolean): Own | undefined {
    const written = writeJavaScript(this.tree, ascii)
    if (written === undefined) return undefined
    try {
      const flags = `g${written.flags}${this.places ? 'd' : ''}`
      return { expression: new RegExp(written.source, flags), written }
    } catch {
      // An engine may find an expression too large; the machine does not.
      return undefined
    }
  }

  private told(found: RegExpExecArray, { groups }: Written): Found {
    const texts: (string | undefined)[] = [found[0]]
    for (let index = 1; index <= this.tree.groups; index++) texts.push(found[groups[index] ?? 0])
    return {
      from: found.index,
      to: found.index + found[0].length,
      groups: texts,
      first: found.indices?.[groups[1] ?? 0],
    }
  }

  private bounded(subject: Subject, from: number): Found | 'gave up' | undefined {
    const verdict = this.machine.search(subject.codes, BUDGET, pointsBefore(subject, from))
    if (verdict === 'gave up') return verdict
    if (verdict === 'no match') return undefined
    return foundAt(subject, verdict, this.tree.groups)
  }
}

/** A match of the machine: two places for each group, the whole match first. */
function foundAt(subject: Subject, spans: Int32Array, groups: number): Found {
  const place = placer(subject)
  const span = (index: number): readonly [number, number] | undefined => {
    const to = spans[2 * index + 1] as number
    return to < 0 ? undefined : [place(spans[2 * index] as number), place(to)]
  }
  const [from, to] = span(0) ?? [0, 0]
  const texts: (string | undefined)[] = []
  for (let index = 0; index <= groups; index++) {
    const at = span(index)
    texts.push(at === undefined ? undefined : subject.text.slice(at[0], at[1]))
  }
  return { from, to, groups: texts, first: groups > 0 ? span(1) : undefined }
}

/** A place in the text as one in code points. */
const pointsBefore = ({ text, ascii }: Subject, place: number): number =>
  ascii ? place : Array.from(text.slice(0, place)).length

/** Places in code points as places in the text. */
function placer({ text, ascii, codes }: Subject): (point: number) => number {
  if (ascii || codes.length === text.length) return (point) => point
  return (point) => {
    let place = point
    for (let at = 0; at < point; at++) if ((codes[at] as number) > 0xffff) place++
    return place
  }
}

/** Reads and prepares an expression. */
export function patternOf(
  text: string,
  how: { readonly lines?: boolean; readonly places?: boolean } = {},
): Pattern | { readonly problem: Fault } {
  const read = readPython(text, how.lines)
  return 'problem' in read ? read : new Pattern(read.tree, how.places)
}
