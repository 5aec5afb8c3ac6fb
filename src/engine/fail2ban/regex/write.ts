import { folded, type Range, rangesOf } from './chars.ts'
import { childrenOf, type Edge, type Node, type SetItem, type Tree } from './tree.ts'

/** An expression of JavaScript for one of Python's. */
export interface Written {
  readonly source: string
  readonly flags: string
  /** For each of Python's groups from 1 on, which group of JavaScript it is. */
  readonly groups: readonly number[]
  /** False: it also matches texts that Python's does not, or tells other groups; every match is to be looked at again. */
  readonly exact: boolean
}

/** There is no expression of JavaScript that matches at least what Python's does. */
class Inexpressible extends Error {}

interface Writer {
  /** For texts of ASCII only, which are read without Unicode's tables. */
  readonly ascii: boolean
  readonly groups: number[]
  /** Groups that take no letters: they are the same in either case. */
  readonly caseless: Set<number>
  written: number
  exact: boolean
  /** Groups that have surely taken something where the writer stands. */
  readonly sure: Set<number>
  readonly told: ReadonlySet<number>
  /** Inside of a negated look or an atomic group a wider expression is no longer a wider one. */
  strict: boolean
}

/** Writes for texts of ASCII only, or for all texts; undefined where JavaScript cannot say it. */
export function writeJavaScript(tree: Tree, ascii: boolean): Written | undefined {
  const writer: Writer = {
    ascii,
    groups: [],
    caseless: new Set(),
    written: 0,
    exact: true,
    sure: new Set(),
    told: new Set([...tree.names.values(), ...referred(tree.root)]),
    strict: false,
  }
  try {
    const source = write(writer, tree.root)
    const { groups, exact } = writer
    return { source, flags: ascii ? '' : 'u', groups, exact }
  } catch (error) {
    if (error instanceof Inexpressible) return undefined
    throw error
  }
}

const referred = (node: Node): number[] => [
  ...(node.kind === 'back' || node.kind === 'if' ? [node.index] : []),
  ...childrenOf(node).flatMap(referred),
]

function widen(writer: Writer): void {
  if (writer.strict) throw new Inexpressible()
  writer.exact = false
}

function write(writer: Writer, node: Node): string {
  switch (node.kind) {
    case 'set':
      return writeSet(writer, node)
    case 'seq':
      return node.parts.map((part) => write(writer, part)).join('')
    case 'either':
      return `(?:${writeBranches(writer, node.branches)})`
    case 'group':
      return writeGroup(writer, node)
    case 'loop':
      return writeLoop(writer, node)
    case 'atomic':
      return writeAtomic(writer, node.body)
    case 'look':
      return writeLook(writer, node)
    case 'back':
      return writeBack(writer, node)
    case 'if':
      widen(writer)
      return `(?:${writeBranches(writer, [node.yes, node.no])})`
    case 'edge':
      return writeEdge(writer, node.what)
  }
}

/** What is sure in one branch is sure in no other, nor behind them. */
const writeBranches = (writer: Writer, branches: readonly Node[]): string =>
  branches.map((branch) => unsure(writer, () => write(writer, branch))).join('|')

function unsure(writer: Writer, inside: () => string): string {
  const before = [...writer.sure]
  const text = inside()
  writer.sure.clear()
  for (const index of before) writer.sure.add(index)
  return text
}

function writeGroup(writer: Writer, node: Extract<Node, { kind: 'group' }>): string {
  writer.groups[node.index] = ++writer.written
  const text = `(${write(writer, node.body)})`
  if (isCaseless(node.body)) writer.caseless.add(node.index)
  writer.sure.add(node.index)
  return text
}

/** Whether a node takes only what is written in one way: signs and digits of ASCII. */
const isCaseless = (node: Node): boolean =>
  node.kind === 'set'
    ? !node.negated &&
      node.items.every((item) => typeof item === 'object' && !/[a-z]/i.test(asciiOf(item)))
    : node.kind !== 'back' && childrenOf(node).every(isCaseless)

/** The characters of a range; a letter for all that is beyond ASCII. */
const asciiOf = ({ lo, hi }: { readonly lo: number; readonly hi: number }): string =>
  hi > 127 ? 'a' : String.fromCharCode(...Array.from({ length: hi - lo + 1 }, (_, at) => lo + at))

function writeLoop(writer: Writer, node: Extract<Node, { kind: 'loop' }>): string {
  const { body, min, max, mode } = node
  if (mode === 'possessive') return writeAtomic(writer, { ...node, mode: 'greedy' })
  const inside = (): string => write(writer, body)
  const from = writer.written
  const text = min === 0 ? unsure(writer, inside) : inside()
  // JavaScript forgets what groups took when a loop goes around again.
  if (max > 1 && writer.groups.some((at, index) => at > from && writer.told.has(index)))
    widen(writer)
  const bounds = max === Infinity ? (min < 2 ? '*+'.charAt(min) : `{${min},}`) : `{${min},${max}}`
  return `(?:${text})${bounds}${mode === 'lazy' ? '?' : ''}`
}

/** A look ahead is never entered again, and what it took is then taken. */
function writeAtomic(writer: Writer, body: Node): string {
  const at = ++writer.written
  return `(?=(${strictly(writer, () => write(writer, body))}))(?:\\${at})`
}

function strictly(writer: Writer, inside: () => string): string {
  const before = writer.strict
  writer.strict = true
  const text = inside()
  writer.strict = before
  return text
}

function writeLook(writer: Writer, { behind, negated, body }: Extract<Node, { kind: 'look' }>) {
  const sign = `${behind ? '<' : ''}${negated ? '!' : '='}`
  const inside = (): string => write(writer, body)
  const text = negated ? strictly(writer, () => unsure(writer, inside)) : inside()
  return `(?${sign}${text})`
}

function writeBack(writer: Writer, { index, fold }: Extract<Node, { kind: 'back' }>): string {
  const at = writer.groups[index]
  if (at === undefined || (fold && !writer.caseless.has(index))) throw new Inexpressible()
  // What took nothing matches nothing in Python, and everywhere in JavaScript.
  if (!writer.sure.has(index)) widen(writer)
  return `(?:\\${at})`
}

const WORD = String.raw`[\p{L}\p{N}_]`
const EDGES: Readonly<Record<Edge, string>> = {
  start: '^',
  'line-start': String.raw`(?:^|(?<=\n))`,
  end: String.raw`(?=\n?$)`,
  stop: '$',
  'line-end': String.raw`(?=\n|$)`,
  word: `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`,
  'not-word': `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`,
}

const writeEdge = ({ ascii }: Writer, what: Edge): string =>
  ascii && what === 'word' ? '\\b' : ascii && what === 'not-word' ? '\\B' : EDGES[what]

const UNICODE: Readonly<Record<string, string>> = {
  d: String.raw`\p{Nd}`,
  D: String.raw`\P{Nd}`,
  w: String.raw`\p{L}\p{N}_`,
}

function writeSet(writer: Writer, { items, negated, fold }: Extract<Node, { kind: 'set' }>) {
  const { ascii } = writer
  const rest = ascii ? items : items.filter((item) => item !== 'W')
  const inside = rest.map((item) => writeItem(item, fold, ascii)).join('')
  if (rest.length === items.length) {
    const [only] = items
    if (items.length === 1 && !negated && !fold && typeof only === 'object' && only.lo === only.hi)
      return writeCode(only.lo, ascii)
    return `[${negated ? '^' : ''}${inside}]`
  }
  // All that is no word cannot stand in a set of JavaScript's beside others.
  const whole = rest.length === 0 ? `[^${WORD.slice(1)}` : `(?:[${inside}]|[^${WORD.slice(1)})`
  return negated ? `(?!${whole})[^]` : whole
}

function writeItem(item: SetItem, fold: boolean, ascii: boolean): string {
  if (typeof item === 'string' && !ascii) {
    const known = UNICODE[item]
    if (known !== undefined) return known
  }
  const ranges = rangesOf(item)
  return (fold && typeof item !== 'string' ? ranges.flatMap(folded) : ranges)
    .map((range) => writeRange(range, ascii))
    .join('')
}

function writeRange([lo, hi]: Range, ascii: boolean): string {
  if (ascii && lo > 0xffff) return ''
  const end = ascii ? Math.min(hi, 0xffff) : hi
  return lo === end ? writeCode(lo, ascii) : `${writeCode(lo, ascii)}-${writeCode(end, ascii)}`
}

function writeCode(code: number, ascii: boolean): string {
  const char = String.fromCodePoint(code)
  if (/[\da-z]/i.test(char)) return char
  const hex = code.toString(16)
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return ascii ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`
}
