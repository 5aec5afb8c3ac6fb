import type { Note, Policy, PolicyEffects, Subject, Tuning } from '../protocol/cases.ts'
import type { CaseApi, ProductUse, QueryApi } from '../protocol/query.ts'
import { Latest, valueOf } from './latest.svelte.ts'
import type { Steps } from './steps.svelte.ts'

type Questions = Pick<CaseApi, 'policy' | 'setPolicy'> &
  Pick<QueryApi, 'products' | 'facet' | 'overview'>

const NOTHING: Policy = { rules: {}, absent: [], allowed: [], notes: [] }
const NO_EFFECTS: PolicyEffects = { rules: {}, allowed: {}, findings: {} }
/** More rules than there are. */
const ALL_RULES = 100_000

/** How often each rule spoke in the case, and how many requests alarmed at all. */
export interface Shares {
  readonly rows: Readonly<Record<string, number>>
  readonly attacks: number
}

/** What a person decided about the open case: every change is kept, followed by the marks, and can be undone. */
export class Decisions {
  policy = $state.raw<Policy>(NOTHING)
  effects = $state.raw<PolicyEffects>(NO_EFFECTS)
  /** How the case speaks of what a site can lack. */
  readonly products = new Latest<readonly ProductUse[]>()
  readonly shares = new Latest<Shares>()
  readonly #ask: Questions
  readonly #steps: Steps
  #queue: Promise<void> = Promise.resolve()
  #waiting = 0

  constructor(ask: Questions, steps: Steps) {
    this.#ask = ask
    this.#steps = steps
  }

  /** Asks what was decided of the case that is open now. */
  async read(): Promise<void> {
    const { policy, effects } = await this.#ask.policy()
    // A change made meanwhile is newer than the answer.
    if (this.#waiting > 0) return
    this.policy = policy
    this.effects = effects
  }

  /** Forgets the case that was open. */
  clear(): void {
    this.policy = NOTHING
    this.effects = NO_EFFECTS
    this.products.clear()
    this.shares.clear()
  }

  noteOn({ kind, id }: Subject): Note | undefined {
    return this.policy.notes.find((note) => note.kind === kind && note.id === id)
  }

  /** Puts a note in place of the one on the same thing; one that says nothing is taken away. */
  setNote(note: Note): void {
    const others = this.policy.notes.filter(({ kind, id }) => kind !== note.kind || id !== note.id)
    const empty =
      !note.star && note.labels.length === 0 && note.text === '' && note.status === 'open'
    this.#change({ ...this.policy, notes: empty ? others : [...others, note] })
  }

  /** Sets or takes away the star of something. */
  star(subject: Subject): void {
    const note = this.noteOn(subject)
    this.setNote({ ...(note ?? emptyNote(subject)), star: note?.star !== true })
  }

  /** Replaces how a rule is tuned; an empty tuning is none. */
  tune(rule: string, tuning: Tuning): void {
    const others = Object.entries(this.policy.rules).filter(([id]) => id !== rule)
    const entries = Object.keys(tuning).length === 0 ? others : [...others, [rule, tuning] as const]
    this.#change({ ...this.policy, rules: Object.fromEntries(entries) })
  }

  tuningOf(rule: string): Tuning {
    return Object.hasOwn(this.policy.rules, rule) ? (this.policy.rules[rule] ?? {}) : {}
  }

  /** Allows a source or network, in place of what was said of the same one before. */
  allow(cidr: string, reason: string): void {
    const others = this.policy.allowed.filter((one) => one.cidr !== cidr)
    this.#change({ ...this.policy, allowed: [...others, { cidr, reason }] })
  }

  disallow(cidr: string): void {
    this.#change({
      ...this.policy,
      allowed: this.policy.allowed.filter((one) => one.cidr !== cidr),
    })
  }

  /** Says that the site has none of a product, or takes that back. */
  setAbsent(product: string, absent: boolean): void {
    const others = this.policy.absent.filter((id) => id !== product)
    this.#change({ ...this.policy, absent: absent ? [...others, product] : others })
  }

  /** Says of several products at once that the site has none. */
  setAllAbsent(products: readonly string[]): void {
    const others = this.policy.absent.filter((id) => !products.includes(id))
    this.#change({ ...this.policy, absent: [...others, ...products] })
  }

  askProducts(): void {
    void this.products.ask(() => this.#ask.products())
  }

  askShares(): void {
    const filter = { facets: {} }
    void this.shares.ask(async () => {
      const [rules, sums] = await Promise.all([
        valueOf(this.#ask.facet('shares', filter, 'rule', { from: 0, count: ALL_RULES })),
        valueOf(this.#ask.overview('shares-sum', filter)),
      ])
      if (rules === undefined || sums === undefined) return undefined
      const rows = Object.fromEntries(rules.rows.map(({ value, count }) => [value, count]))
      return { rows, attacks: sums.attacks }
    })
  }

  #change(next: Policy): void {
    const before = this.policy
    this.#steps.did({ undo: () => this.#put(before), redo: () => this.#put(next) })
    this.#put(next)
  }

  /** Shows a policy at once; the store and the marks follow, one change after the other. */
  #put(policy: Policy): void {
    this.policy = policy
    this.#waiting++
    this.#queue = this.#queue
      .then(() => (this.policy === policy ? this.#ask.setPolicy(policy) : undefined))
      .catch(() => undefined)
      .then(() => {
        this.#waiting--
        return this.read()
      })
  }
}

/** A note that says nothing yet. */
export const emptyNote = ({ kind, id }: Subject): Note => ({
  kind,
  id,
  star: false,
  labels: [],
  text: '',
  status: 'open',
  reason: '',
})
