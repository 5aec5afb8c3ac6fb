/** Literals of a gate that are broken together. */
interface Group {
  /** For people. */
  readonly name: string
  readonly broken: ReadonlySet<string>
}

/** Lists longer than this may be products: each separator before each command. */
const LEAST_PRODUCT = 24

/** Longer ones are all names of a shape. */
const LEAST_SHAPE = 200

/**
 * Each literal by itself. Of a product of words and what stands around them (`;cat`, `; cat`, `|cat`, …) each word, and each
 * surrounding; of names of a shape (`/aa.php`, …) those that begin alike.
 */
export function groupsOf(item: readonly string[]): readonly Group[] {
  const alone = groupBy(item, (literal) => JSON.stringify(literal))
  if (item.length < LEAST_PRODUCT) return alone
  const factors = [
    ...groupBy(item, (literal) => JSON.stringify(wordIn(literal))),
    ...groupBy(item, (literal) => JSON.stringify(literal.replace(wordIn(literal), '…'))),
  ]
  if (factors.length < item.length * 0.75) return factors
  if (item.length < LEAST_SHAPE) return alone
  return groupBy(item, (literal) => `${/^[^a-z\d]*[a-z\d]?/.exec(literal)?.[0] ?? ''}…`)
}

/** The longest word in a literal, or the literal where it has none. */
function wordIn(literal: string): string {
  const words = literal.match(/\w[\w.]*(?:\/\w[\w.]*)*/g) ?? []
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '')
  return longest === '' ? literal : longest
}

function groupBy(item: readonly string[], key: (literal: string) => string): readonly Group[] {
  const groups = new Map<string, Set<string>>()
  for (const literal of item) {
    const name = key(literal)
    groups.set(name, (groups.get(name) ?? new Set()).add(literal))
  }
  return [...groups].map(([name, broken]) => ({ name, broken }))
}
