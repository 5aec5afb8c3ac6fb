/** Groups of characters with a name of one letter, as Python's `\d`; upper case is all others. */
export type Shorthand = 'd' | 'D' | 'w' | 'W' | 's' | 'S'

/** What a set holds: code points from `lo` to `hi`, both inclusive, or a shorthand. */
export type SetItem = { readonly lo: number; readonly hi: number } | Shorthand

/** `start`, `stop`: of the text. `end`: of the text, or before its last line break. `line-…`: with `(?m)`. */
export type Edge = 'start' | 'line-start' | 'end' | 'stop' | 'line-end' | 'word' | 'not-word'

export type LoopMode = 'greedy' | 'lazy' | 'possessive'

/** A Python regular expression, read. Flags are resolved: `fold` says that case does not count for the node. */
export type Node =
  | {
      readonly kind: 'set'
      readonly items: readonly SetItem[]
      readonly negated: boolean
      readonly fold: boolean
    }
  | { readonly kind: 'seq'; readonly parts: readonly Node[] }
  | { readonly kind: 'either'; readonly branches: readonly Node[] }
  | { readonly kind: 'group'; readonly index: number; readonly body: Node }
  | {
      readonly kind: 'loop'
      readonly body: Node
      /** Inclusive; `max` may be Infinity. */
      readonly min: number
      readonly max: number
      readonly mode: LoopMode
    }
  | { readonly kind: 'atomic'; readonly body: Node }
  | {
      readonly kind: 'look'
      readonly behind: boolean
      readonly negated: boolean
      readonly body: Node
    }
  | { readonly kind: 'back'; readonly index: number; readonly fold: boolean }
  | { readonly kind: 'if'; readonly index: number; readonly yes: Node; readonly no: Node }
  | { readonly kind: 'edge'; readonly what: Edge }

/** Code points of `.`: all but the line break. */
export const DOT: Node = {
  kind: 'set',
  items: [{ lo: 10, hi: 10 }],
  negated: true,
  fold: false,
}
export const ANYTHING: Node = { kind: 'set', items: [], negated: true, fold: false }

/** What an expression is as a whole. */
export interface Tree {
  readonly root: Node
  /** How many groups it has; they are numbered from 1. */
  readonly groups: number
  readonly names: ReadonlyMap<string, number>
}

/** The nodes right below a node. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'seq':
      return node.parts
    case 'either':
      return node.branches
    case 'group':
    case 'loop':
    case 'atomic':
    case 'look':
      return [node.body]
    case 'if':
      return [node.yes, node.no]
    default:
      return []
  }
}

/** How many code points a node takes at least and at most. */
export function widthOf(node: Node): { readonly min: number; readonly max: number } {
  switch (node.kind) {
    case 'set':
      return { min: 1, max: 1 }
    case 'seq':
      return node.parts
        .map(widthOf)
        .reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), {
          min: 0,
          max: 0,
        })
    case 'either':
    case 'if': {
      const widths = childrenOf(node).map(widthOf)
      return {
        min: Math.min(...widths.map(({ min }) => min)),
        max: Math.max(...widths.map(({ max }) => max)),
      }
    }
    case 'group':
    case 'atomic':
      return widthOf(node.body)
    case 'loop': {
      const { min, max } = widthOf(node.body)
      return { min: min * node.min, max: max === 0 ? 0 : max * node.max }
    }
    case 'back':
      return { min: 0, max: Infinity }
    case 'look':
    case 'edge':
      return { min: 0, max: 0 }
  }
}
