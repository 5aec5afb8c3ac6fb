import { childrenOf, type Node } from './tree.ts'

/** The longest text that stands in everything that an expression matches; empty where there is none. */
export function literalOf(root: Node): string {
  const runs: string[] = ['']
  collect(root, runs)
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '')
}

/** Adds what a node surely takes to the run before it, and starts another where it is not sure. */
function collect(node: Node, runs: string[]): void {
  switch (node.kind) {
    case 'set':
      collectSet(node, runs)
      break
    case 'seq':
    case 'group':
    case 'atomic':
      for (const child of childrenOf(node)) collect(child, runs)
      break
    case 'loop':
      runs.push('')
      if (node.min > 0) collect(node.body, runs)
      runs.push('')
      break
    case 'edge':
      break
    default:
      runs.push('')
  }
}

function collectSet(set: Extract<Node, { kind: 'set' }>, runs: string[]): void {
  const [only, more] = set.items
  const one = typeof only === 'object' && only.lo === only.hi ? only.lo : undefined
  if (one === undefined || more !== undefined || set.negated || set.fold) runs.push('')
  else runs.push((runs.pop() ?? '') + String.fromCodePoint(one))
}
