import { isWord, testOf } from './chars.ts'
import { type Edge, type LoopMode, type Node, type Tree, widthOf } from './tree.ts'

/** A step of a program; `next` and the like are places in it. What has no `next` goes on at the place behind itself. */
export type Step =
  | { readonly op: 'set'; readonly test: (code: number) => boolean }
  /** A loop over one set: as many as there are, then fewer, or the other way. */
  | {
      readonly op: 'run'
      readonly test: (code: number) => boolean
      readonly min: number
      readonly max: number
      readonly mode: LoopMode
    }
  | { readonly op: 'either'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'edge'; readonly what: Edge }
  /** What stands at the next place to its `done`; `width`: how far behind it starts. */
  | {
      readonly op: 'look'
      readonly negated: boolean
      readonly width: number
      readonly after: number
    }
  | { readonly op: 'atomic'; readonly after: number }
  | { readonly op: 'back'; readonly index: number; readonly fold: boolean }
  | { readonly op: 'if'; readonly index: number; readonly no: number }
  | { readonly op: 'reset'; readonly slot: number }
  | {
      readonly op: 'again'
      readonly slot: number
      readonly min: number
      readonly max: number
      readonly lazy: boolean
      readonly after: number
    }
  /** Counts one more time around. */
  | { readonly op: 'enter'; readonly slot: number }
  | { readonly op: 'done' }

export interface Program {
  readonly steps: readonly Step[]
  /** Two for each group (start and end, code points) and for each loop (times around, last place). */
  readonly slots: number
  /** It can only match at the start of a text. */
  readonly anchored: boolean
}

interface Maker {
  readonly steps: Step[]
  slots: number
}

/** An expression as steps of a machine that backtracks with a bound: for what JavaScript cannot say, or not in time. */
export function programOf({ root, groups }: Tree): Program {
  const maker: Maker = { steps: [], slots: 2 * (groups + 1) }
  add(maker, root)
  maker.steps.push({ op: 'done' })
  return { steps: maker.steps, slots: maker.slots, anchored: isAnchored(root) }
}

function isAnchored(node: Node): boolean {
  if (node.kind === 'edge') return node.what === 'start'
  if (node.kind === 'seq') return node.parts[0] !== undefined && isAnchored(node.parts[0])
  if (node.kind === 'either') return node.branches.every(isAnchored)
  return (node.kind === 'group' || node.kind === 'atomic') && isAnchored(node.body)
}

/** Holds a place for a step that needs to know where others are. */
function reserve(maker: Maker): number {
  return maker.steps.push({ op: 'done' }) - 1
}

function add(maker: Maker, node: Node): void {
  const { steps } = maker
  switch (node.kind) {
    case 'set':
      steps.push({ op: 'set', test: testOf(node) })
      break
    case 'seq':
      for (const part of node.parts) add(maker, part)
      break
    case 'either':
      addEither(maker, node.branches)
      break
    case 'group':
      steps.push({ op: 'save', slot: 2 * node.index })
      add(maker, node.body)
      steps.push({ op: 'save', slot: 2 * node.index + 1 })
      break
    case 'loop':
      addLoop(maker, node)
      break
    case 'atomic':
      addAtomic(maker, () => add(maker, node.body))
      break
    case 'look':
      addLook(maker, node)
      break
    case 'back':
      steps.push({ op: 'back', index: node.index, fold: node.fold })
      break
    case 'if':
      addIf(maker, node)
      break
    case 'edge':
      steps.push({ op: 'edge', what: node.what })
      break
  }
}

function addEither(maker: Maker, branches: readonly Node[]): void {
  const { steps } = maker
  const ends: number[] = []
  for (const [place, branch] of branches.entries()) {
    if (place === branches.length - 1) {
      add(maker, branch)
      break
    }
    const at = reserve(maker)
    add(maker, branch)
    ends.push(reserve(maker))
    steps[at] = { op: 'either', first: at + 1, second: steps.length }
  }
  for (const end of ends) steps[end] = { op: 'jump', to: steps.length }
}

function addLoop(maker: Maker, node: Extract<Node, { kind: 'loop' }>): void {
  const { steps } = maker
  const { body, min, max, mode } = node
  if (body.kind === 'set') {
    steps.push({ op: 'run', test: testOf(body), min, max, mode })
    return
  }
  if (mode === 'possessive') {
    addAtomic(maker, () => addLoop(maker, { ...node, mode: 'greedy' }))
    return
  }
  const slot = maker.slots
  maker.slots += 2
  steps.push({ op: 'reset', slot })
  const at = reserve(maker)
  steps.push({ op: 'enter', slot })
  add(maker, body)
  steps.push({ op: 'jump', to: at })
  steps[at] = { op: 'again', slot, min, max, lazy: mode === 'lazy', after: steps.length }
}

function addAtomic(maker: Maker, inside: () => void): void {
  const { steps } = maker
  const at = reserve(maker)
  inside()
  steps.push({ op: 'done' })
  steps[at] = { op: 'atomic', after: steps.length }
}

function addLook(maker: Maker, { behind, negated, body }: Extract<Node, { kind: 'look' }>): void {
  const { steps } = maker
  const at = reserve(maker)
  add(maker, body)
  steps.push({ op: 'done' })
  const width = behind ? widthOf(body).min : 0
  steps[at] = { op: 'look', negated, width, after: steps.length }
}

function addIf(maker: Maker, { index, yes, no }: Extract<Node, { kind: 'if' }>): void {
  const { steps } = maker
  const at = reserve(maker)
  add(maker, yes)
  const end = reserve(maker)
  steps[at] = { op: 'if', index, no: steps.length }
  add(maker, no)
  steps[end] = { op: 'jump', to: steps.length }
}

/** Whether an edge is at a place of a text, in code points. */
export function isEdge(what: Edge, text: Uint32Array, at: number): boolean {
  if (what === 'word' || what === 'not-word') return isWordEdge(text, at) === (what === 'word')
  const end = text.length
  switch (what) {
    case 'start':
      return at === 0
    case 'line-start':
      return at === 0 || text[at - 1] === 10
    case 'stop':
      return at === end
    case 'end':
      return at === end || (at === end - 1 && text[at] === 10)
    case 'line-end':
      return at === end || text[at] === 10
  }
}

function isWordEdge(text: Uint32Array, at: number): boolean {
  const before = at > 0 && isWord(text[at - 1] as number)
  return before !== (at < text.length && isWord(text[at] as number))
}
