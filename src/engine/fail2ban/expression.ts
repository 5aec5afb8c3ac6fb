import { expandTags, groupOf } from './addresses.ts'
import { type Fault, faultOf } from './fault.ts'
import { type Found, type Pattern, patternOf, type Subject } from './regex/pattern.ts'

/** What the groups of a match took, by name; undefined: the group is there and took nothing. */
export type Groups = Map<string, string | undefined>

const OTHER_NAME = /^alt_(.*?)(?:_\d+)?$/
const PART = /^tuple_(.*?)(?:_\d+)?$/

/** An expression of a filter, ready. */
export class Expression {
  readonly text: string
  readonly pattern: Pattern
  private readonly others: readonly (readonly [string, string])[]
  private readonly parts: readonly (readonly [string, string])[]

  constructor(text: string, pattern: Pattern) {
    this.text = text
    this.pattern = pattern
    const names = [...pattern.names.keys()].sort()
    this.others = named(names, OTHER_NAME)
    this.parts = named(names, PART)
  }

  search(subject: Subject): Found | 'gave up' | undefined {
    return this.pattern.search(subject)
  }

  has(...groups: readonly string[]): boolean {
    return groups.some((group) => this.pattern.names.has(group))
  }

  /** Groups of a match; `<F-ALT_USER>` stands in for an empty `<F-USER>`, `<F-TUPLE_ID>` adds to `<F-ID>`. */
  groupsOf(found: Found): Groups {
    const groups: Groups = new Map()
    for (const [name, index] of this.pattern.names) groups.set(name, found.groups[index])
    for (const [name, target] of this.others) {
      const value = groups.get(name)
      if (value !== undefined && value !== '' && (groups.get(target) ?? '') === '')
        groups.set(target, value)
    }
    for (const [name, target] of this.parts) {
      const texts = [groups.get(target), groups.get(name)].filter((text) => text !== undefined)
      groups.set(target, texts.join(', '))
    }
    return groups
  }
}

const named = (names: readonly string[], shape: RegExp): readonly (readonly [string, string])[] =>
  names.flatMap((name) => {
    const target = shape.exec(name)?.[1]
    return target === undefined ? [] : [[name, groupOf(target)] as const]
  })

/** Makes an expression ready. `lines`: its `^` and `$` match at every line. */
export function expressionOf(
  text: string,
  names: boolean,
  lines: boolean,
): Expression | { readonly problem: Fault } {
  const expanded = expandTags(text, names)
  if (expanded.trim() === '') return { problem: faultOf('empty') }
  const pattern = patternOf(expanded, { lines })
  return 'problem' in pattern ? pattern : new Expression(text, pattern)
}
