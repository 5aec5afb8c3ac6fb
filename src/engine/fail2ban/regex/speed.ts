import { testOf } from './chars.ts'
import { Machine } from './machine.ts'
import type { Program } from './program.ts'
import { childrenOf, type Node } from './tree.ts'

/** How the steps of a search grow with the length of the worst text that was tried. */
export type Speed = 'linear' | 'quadratic' | 'worse'

type Loop = Extract<Node, { kind: 'loop' }>

/** Characters of a text that is tried. */
const LENGTH = 256
const LINEAR = 64 * LENGTH
const QUADRATIC = 8 * LENGTH * LENGTH
/** Times around from which a loop can make a search slow. */
const LONG = 16
/** Loops of an expression that are tried, the first ones. */
const LOOPS = 40
/** What sets are filled with if they take it, the first one first. */
const FILLS = [' a0."', 'a ."0', '0 a."', '". a0', '.a 0"']

/** Tries an expression on texts made to keep its own loops busy, with steps counted and bounded; needs no clock. */
export function speedOf(root: Node, program: Program): Speed {
  const machine = new Machine(program)
  let most = 0
  for (const text of hostileTexts(root)) {
    machine.search(text, QUADRATIC)
    most = Math.max(most, QUADRATIC - machine.unused)
    if (most >= QUADRATIC) return 'worse'
  }
  return most > LINEAR ? 'quadratic' : 'linear'
}

function* hostileTexts(root: Node): Generator<Uint32Array> {
  const texts = new Set<string>(FILLS.map((fill) => fill.charAt(0).repeat(LENGTH)))
  for (const focus of loopsOf(root).slice(0, LOOPS))
    for (const fill of FILLS) {
      const filler: Filler = { focus, fill, parts: [], length: 0, over: false }
      write(filler, root)
      texts.add(filler.parts.join(''))
    }
  for (const text of texts) yield Uint32Array.from(`${text}\u0001\n`, (char) => char.charCodeAt(0))
}

const loopsOf = (node: Node): Loop[] => [
  ...(node.kind === 'loop' && node.max > LONG ? [node] : []),
  ...childrenOf(node).flatMap(loopsOf),
]

interface Filler {
  readonly focus: Loop
  readonly fill: string
  readonly parts: string[]
  length: number
  /** Behind the loop in focus nothing is written: that is where the search fails and turns back. */
  over: boolean
}

/** The shortest text that leads to the loop in focus, and that loop as often as there is room. */
function write(filler: Filler, node: Node): void {
  if (filler.over || filler.length > LENGTH) return
  switch (node.kind) {
    case 'set':
      put(filler, charOf(node, filler.fill))
      break
    case 'either':
    case 'if':
      writeBranch(filler, childrenOf(node))
      break
    case 'loop':
      writeLoop(filler, node)
      break
    case 'look':
      if (holds(node, filler.focus) && !node.negated) write(filler, node.body)
      break
    default:
      for (const child of childrenOf(node)) write(filler, child)
  }
}

function writeBranch(filler: Filler, branches: readonly Node[]): void {
  const way = branches.find((branch) => holds(branch, filler.focus)) ?? branches[0]
  if (way !== undefined) write(filler, way)
}

function put(filler: Filler, text: string): void {
  filler.parts.push(text)
  filler.length += text.length
}

function writeLoop(filler: Filler, node: Loop): void {
  if (node !== filler.focus) {
    const times = Math.max(node.min, holds(node, filler.focus) ? 1 : 0)
    for (let time = 0; time < times; time++) write(filler, node.body)
    return
  }
  while (filler.length < LENGTH) {
    const before = filler.length
    write(filler, node.body)
    if (filler.length === before) break
  }
  filler.over = true
}

const holds = (node: Node, focus: Node): boolean =>
  node === focus || childrenOf(node).some((child) => holds(child, focus))

function charOf(set: Extract<Node, { kind: 'set' }>, fill: string): string {
  const test = testOf(set)
  const wanted = Array.from(fill).find((char) => test(char.charCodeAt(0)))
  if (wanted !== undefined) return wanted
  for (let code = 32; code < 127; code++) if (test(code)) return String.fromCharCode(code)
  return '\n'
}
