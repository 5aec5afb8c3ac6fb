import type { Block, Segment } from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { vhostName } from '../url/vhost.ts'
import { allowedOf } from './allowed.ts'
import { isFalsePositive, type Policy, type Tuning } from './policy.ts'

/** Whether a rule speaks of a row, as far as a person's tuning goes; and what to count where it does not. */
export type RowTest = (block: Block, row: number) => string | undefined

/** A person's decisions as they bear on the rows of one segment. */
export class SegmentPolicy {
  readonly policy: Policy
  /** By source code: see `allowedOf`. */
  readonly allowed: Uint16Array | undefined
  readonly #segment: Segment
  readonly #book: RuleBook
  readonly #tests = new Map<string, RowTest | undefined>()
  /** Texts of false positives by rule: addresses, or pages. */
  readonly #false = new Map<string, Set<string>>()

  constructor(policy: Policy, segment: Segment, book: RuleBook) {
    this.policy = policy
    this.#segment = segment
    this.#book = book
    const { source } = segment.words
    this.allowed = allowedOf(policy, source.size, (code) => source.text(code))
    for (const note of policy.notes) {
      if (note.kind !== 'finding' || !isFalsePositive(note)) continue
      const at = note.id.indexOf(' ')
      const rule = note.id.slice(0, at)
      const texts = this.#false.get(rule) ?? new Set()
      this.#false.set(rule, texts.add(note.id.slice(at + 1)))
    }
  }

  isOff(rule: string): boolean {
    return this.#tuningOf(rule)?.off === true
  }

  /** The test of a rule whose verdict depends on the row; undefined where it always speaks. It gives what was taken out. */
  testOf(rule: string): RowTest | undefined {
    if (!this.#tests.has(rule)) this.#tests.set(rule, this.#makeTest(rule))
    return this.#tests.get(rule)
  }

  #tuningOf(rule: string): Tuning | undefined {
    return Object.hasOwn(this.policy.rules, rule) ? this.policy.rules[rule] : undefined
  }

  #makeTest(rule: string): RowTest | undefined {
    const tests: RowTest[] = []
    const { vhosts, paths } = this.#tuningOf(rule) ?? {}
    if (vhosts !== undefined) tests.push(this.#onVhosts(rule, vhosts))
    if (paths !== undefined) tests.push(this.#onPaths(rule, paths))
    const texts = this.#false.get(rule)
    if (texts !== undefined) tests.push(this.#notFalse(rule, texts))
    if (tests.length < 2) return tests[0]
    return (block, row) => {
      for (const test of tests) {
        const taken = test(block, row)
        if (taken !== undefined) return taken
      }
      return undefined
    }
  }

  #onVhosts(rule: string, vhosts: readonly string[]): RowTest {
    const wanted = new Set(vhosts.map(vhostName))
    const { vhost } = this.#segment.words
    const good = Uint8Array.from({ length: vhost.size }, (_, code) =>
      wanted.has(vhostName(vhost.text(code))) ? 1 : 0,
    )
    return ({ columns }, row) => (good[columns.vhost[row] as number] === 1 ? undefined : rule)
  }

  #onPaths(rule: string, starts: readonly string[]): RowTest {
    const { paths, pathOf } = this.#segment
    const good = Uint8Array.from({ length: paths.size }, (_, code) =>
      starts.some((start) => paths.text(code).startsWith(start)) ? 1 : 0,
    )
    return ({ columns }, row) =>
      good[pathOf[columns.target[row] as number] as number] === 1 ? undefined : rule
  }

  #notFalse(rule: string, texts: ReadonlySet<string>): RowTest {
    const byPage = this.#book.groupBy(rule) === 'target'
    const { paths, pathOf, words } = this.#segment
    const known = byPage ? paths : words.source
    const bad = Uint8Array.from({ length: known.size }, (_, code) =>
      texts.has(code === 0 ? '' : known.text(code)) ? 1 : 0,
    )
    return ({ columns }, row) => {
      const code = byPage
        ? (pathOf[columns.target[row] as number] as number)
        : (columns.source[row] as number)
      return bad[code] === 1 ? `${rule} ${code === 0 ? '' : known.text(code)}` : undefined
    }
  }
}
