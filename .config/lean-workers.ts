import type { Plugin } from 'vite'

/** What a worker never reads of a rule or format: examples, and for the parser also what a rule says to people. */
const EXAMPLES: Readonly<Record<string, string>> = { samples: '[]', rejects: '[]' }
const WORDS: Readonly<Record<string, string>> = {
  hits: '[]',
  misses: '[]',
  also: '[]',
  refs: '[]',
  title: "''",
  why: "''",
  falsePositives: "''",
  ja: "{ title: '', why: '' }",
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

interface Property extends Node {
  readonly key: { readonly name?: string }
  readonly value: Node
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** The properties of these names below a node; of nested ones the outermost. */
function found(node: Node, names: Readonly<Record<string, string>>): Property[] {
  if (node.type === 'Property') {
    const property = node as Property
    if (Object.hasOwn(names, property.key.name ?? '')) return [property]
  }
  return Object.values(node)
    .flat()
    .flatMap((child) => (isNode(child) ? found(child, names) : []))
}

/**
 * Leaves examples out of the workers. They stand beside every rule and format, for the tests and the handbook; as part of the
 * parser they were half of its code, and a browser compiles a worker's code each time it starts one: a million lines took
 * longer to read than to parse, because the first file came before the parsers had warmed up. The handbook's are the keeper's.
 */
export function leanWorkers(): Plugin {
  let isParser = false
  return {
    name: 'lean-workers',
    enforce: 'post',
    buildStart({ input }) {
      isParser = Object.values(input).some((file) => file.includes('parser'))
    },
    transform(code, id) {
      const [, kind] = /\/src\/engine\/(rules|formats)\/[^/]+\/.*\.ts$/.exec(id) ?? []
      const names = kind === 'formats' ? EXAMPLES : kind === 'rules' && isParser ? WORDS : undefined
      if (names === undefined) return undefined
      const said = (this.parse(code) as unknown as { readonly body: readonly Node[] }).body.find(
        ({ type }) => type === 'ExportDefaultDeclaration',
      )
      if (said === undefined) return undefined
      let lean = ''
      let at = 0
      for (const { key, value } of found(said, names)) {
        lean += code.slice(at, value.start) + (names[key.name ?? ''] ?? '')
        at = value.end
      }
      return { code: lean + code.slice(at), map: null }
    },
  }
}
