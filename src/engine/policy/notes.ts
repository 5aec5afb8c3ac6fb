import { contains, parseCidr } from '../../base/address.ts'
import { marksOf, type Block, type Segment } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { NO_POLICY, tagsOf, type Note, type Policy, type Subject } from './policy.ts'

const indexes = new WeakMap<Policy, ReadonlyMap<string, Note>>()

/** The note on something, where there is one. Found in constant time, however many there are. */
export function noteOn(
  policy: Policy = NO_POLICY,
  kind: Subject['kind'],
  id: string,
): Note | undefined {
  let index = indexes.get(policy)
  if (index === undefined) {
    index = new Map(policy.notes.map((note) => [`${note.kind} ${note.id}`, note]))
    indexes.set(policy, index)
  }
  return index.get(`${kind} ${id}`)
}

/** Notes on what a rule found, by the code of source or page in a segment. */
interface OfRule {
  readonly byPage: boolean
  readonly tags: ReadonlyMap<number, readonly string[]>
  /** A detector's tag that was taken out as a false positive leaves nothing in a row but whom it spoke of. */
  readonly everyRow: boolean
}

/** What notes say of the rows of a segment: of their source, of its network, and of what rules found. */
export class NoteTags {
  readonly names: string[] = ['']
  readonly #combos: (readonly number[])[] = [[]]
  readonly #codes = new Map<string, number>([['', 0]])
  readonly #numbers = new Map<string, number>()
  /** Combination by source code. */
  readonly #ofSource: Uint32Array
  readonly #ofRule = new Map<string, OfRule>()
  readonly #segment: Segment

  constructor(policy: Policy, segment: Segment, book: RuleBook) {
    this.#segment = segment
    const { source } = segment.words
    this.#ofSource = new Uint32Array(source.size)
    const addresses = policy.notes.filter(({ kind }) => kind !== 'finding')
    const networks = addresses.flatMap((note) => {
      const cidr = note.kind === 'network' ? parseCidr(note.id) : undefined
      return cidr === undefined ? [] : [{ cidr, tags: tagsOf(note) }]
    })
    const bySource = new Map(
      addresses.filter(({ kind }) => kind === 'source').map((note) => [note.id, tagsOf(note)]),
    )
    if (addresses.length > 0)
      for (let code = 1; code < source.size; code++) {
        const text = source.text(code)
        const tags = networks.flatMap(({ cidr, tags: all }) => (contains(cidr, text) ? all : []))
        this.#ofSource[code] = this.#combo([...tags, ...(bySource.get(text) ?? [])])
      }
    for (const [rule, notes] of byRule(policy))
      this.#ofRule.set(rule, ofRule(rule, notes, segment, book))
  }

  /** Combination of each row of a block, and the numbers of the names of each combination. */
  of(block: Block): { codes: Uint32Array; values: readonly (readonly number[])[] } {
    const { source, target, hits } = block.columns
    const codes = Uint32Array.from(
      { length: block.rows },
      (_, row) => this.#ofSource[source[row] as number] as number,
    )
    if (this.#ofRule.size === 0) return { codes, values: this.#combos }
    const marks = marksOf(this.#segment, block)
    const known = new Map<number, readonly OfRule[]>()
    for (let row = 0; row < block.rows; row++) {
      const set = marks.codes[row] as number
      const hit = hits[row] as number
      const key = set * 2 ** 32 + hit
      let rules = known.get(key)
      if (rules === undefined) {
        rules = this.#rulesOf(marks.sets[set] ?? [], this.#segment.sets[hit] ?? [])
        known.set(key, rules)
      }
      const tags = rules.flatMap(({ byPage, tags: all }) => {
        const code = byPage ? this.#segment.pathOf[target[row] as number] : (source[row] as number)
        return all.get(code as number) ?? []
      })
      if (tags.length > 0) codes[row] = this.#combo([...this.#texts(codes[row] as number), ...tags])
    }
    return { codes, values: this.#combos }
  }

  #rulesOf(marked: readonly string[], hit: readonly string[]): OfRule[] {
    return [...this.#ofRule].flatMap(([rule, of]) =>
      of.everyRow || marked.includes(rule) || hit.includes(rule) ? [of] : [],
    )
  }

  #texts(combo: number): string[] {
    return (this.#combos[combo] as readonly number[]).map((number) => this.names[number] as string)
  }

  #combo(tags: readonly string[]): number {
    const numbers = [...new Set(tags)].map((tag) => this.#number(tag)).sort((a, b) => a - b)
    const key = numbers.join(',')
    let code = this.#codes.get(key)
    if (code === undefined) {
      code = this.#combos.push(numbers) - 1
      this.#codes.set(key, code)
    }
    return code
  }

  #number(tag: string): number {
    let number = this.#numbers.get(tag)
    if (number === undefined) {
      number = this.names.push(tag) - 1
      this.#numbers.set(tag, number)
    }
    return number
  }
}

function byRule({ notes }: Policy): Map<string, Note[]> {
  const rules = new Map<string, Note[]>()
  for (const note of notes) {
    if (note.kind !== 'finding') continue
    const rule = note.id.slice(0, note.id.indexOf(' '))
    rules.set(rule, [...(rules.get(rule) ?? []), note])
  }
  return rules
}

function ofRule(
  rule: string,
  notes: readonly Note[],
  { words, paths }: Segment,
  book: RuleBook,
): OfRule {
  const byPage = book.groupBy(rule) === 'target'
  const texts = new Map(notes.map((note) => [note.id.slice(rule.length + 1), tagsOf(note)]))
  const known = byPage ? paths : words.source
  const tags = new Map<number, readonly string[]>()
  for (let code = 0; code < known.size; code++) {
    const found = texts.get(code === 0 ? '' : known.text(code))
    if (found !== undefined) tags.set(code, found)
  }
  const everyRow =
    book.detectors.some(({ id }) => id === rule) &&
    notes.some(({ status }) => status === 'false-positive')
  return { byPage, tags, everyRow }
}
