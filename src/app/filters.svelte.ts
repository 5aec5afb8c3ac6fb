import type { TimeSpan } from '../base/time-span.ts'
import type { Choice, Facet, Filter } from '../protocol/rows.ts'
import { Steps } from './steps.svelte.ts'

const EMPTY: Filter = { facets: {} }
const NO_CHOICE: Choice = { include: [], exclude: [] }

/** One condition of a filter, as a chip shows it. */
export type Condition =
  | { readonly kind: 'time'; readonly span: TimeSpan }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'attacks' }
  | {
      readonly kind: 'facet'
      readonly facet: Facet
      readonly value: string
      readonly how: keyof Choice
    }

/** The same filter with a facet's choice replaced; an empty choice is left out. */
function withChoice(filter: Filter, facet: Facet, choice: Choice): Filter {
  const others = Object.entries(filter.facets).filter(([name]) => name !== facet)
  const empty = choice.include.length === 0 && choice.exclude.length === 0
  return { ...filter, facets: Object.fromEntries(empty ? others : [...others, [facet, choice]]) }
}

const less = (values: readonly string[], value: string): readonly string[] =>
  values.filter((other) => other !== value)

const more = (values: readonly string[], value: string): readonly string[] =>
  values.includes(value) ? values : [...values, value]

/** All conditions of a filter in the order in which chips stand. */
export function conditionsOf(filter: Filter): readonly Condition[] {
  const found: Condition[] = []
  if (filter.time !== undefined) found.push({ kind: 'time', span: filter.time })
  if (filter.attacks === true) found.push({ kind: 'attacks' })
  if (filter.text !== undefined) found.push({ kind: 'text', text: filter.text })
  for (const [name, choice] of Object.entries(filter.facets)) {
    const facet = name as Facet
    for (const how of ['include', 'exclude'] as const)
      for (const value of choice[how]) found.push({ kind: 'facet', facet, value, how })
  }
  return found
}

/** The one filter of the page: chart, counts, tables and exports all follow it. Every change can be undone. */
export class Filters {
  #current = $state.raw<Filter>(EMPTY)
  readonly conditions = $derived(conditionsOf(this.#current))
  readonly active = $derived(this.conditions.length > 0)
  readonly #steps: Steps

  constructor(steps = new Steps()) {
    this.#steps = steps
  }

  get current(): Filter {
    return this.#current
  }

  /** Replaces the filter; the old one can be had back by `Steps.undo`. */
  set(filter: Filter): void {
    if (same(filter, this.#current)) return
    const before = this.#current
    this.#steps.did({
      undo: () => (this.#current = before),
      redo: () => (this.#current = filter),
    })
    this.#current = filter
  }

  choice(facet: Facet): Choice {
    return this.#current.facets[facet] ?? NO_CHOICE
  }

  includes(facet: Facet, value: string): boolean {
    return this.choice(facet).include.includes(value)
  }

  excludes(facet: Facet, value: string): boolean {
    return this.choice(facet).exclude.includes(value)
  }

  /** Rows with this value, or with one that was included before. */
  include(facet: Facet, value: string): void {
    const { include, exclude } = this.choice(facet)
    this.#choose(facet, { include: more(include, value), exclude: less(exclude, value) })
  }

  /** No rows with this value. */
  exclude(facet: Facet, value: string): void {
    const { include, exclude } = this.choice(facet)
    this.#choose(facet, { include: less(include, value), exclude: more(exclude, value) })
  }

  /** Includes the value, or takes the condition off where it is included already. */
  toggle(facet: Facet, value: string): void {
    if (this.includes(facet, value)) this.remove(facet, value)
    else this.include(facet, value)
  }

  /** Takes conditions on this value off, both ways. */
  remove(facet: Facet, value: string): void {
    const { include, exclude } = this.choice(facet)
    this.#choose(facet, { include: less(include, value), exclude: less(exclude, value) })
  }

  /** Only this value, and no other condition. */
  only(facet: Facet, value: string): void {
    this.set({ facets: { [facet]: { include: [value], exclude: [] } } })
  }

  /** Takes all conditions on a facet off. */
  clearFacet(facet: Facet): void {
    this.#choose(facet, NO_CHOICE)
  }

  setTime(span: TimeSpan | undefined): void {
    this.#setOther('time', span === undefined || span.end <= span.start ? undefined : span)
  }

  setText(text: string): void {
    this.#setOther('text', text === '' ? undefined : text)
  }

  setAttacks(attacks: boolean): void {
    this.#setOther('attacks', attacks ? true : undefined)
  }

  /** Takes one condition off. */
  drop(condition: Condition): void {
    if (condition.kind === 'time') this.setTime(undefined)
    else if (condition.kind === 'text') this.setText('')
    else if (condition.kind === 'attacks') this.setAttacks(false)
    else this.remove(condition.facet, condition.value)
  }

  /** Turns include into exclude and back. */
  negate(condition: Condition): void {
    if (condition.kind !== 'facet') return
    if (condition.how === 'include') this.exclude(condition.facet, condition.value)
    else this.include(condition.facet, condition.value)
  }

  clear(): void {
    this.set(EMPTY)
  }

  /** Sets what is no facet; undefined takes it off. */
  #setOther<K extends 'time' | 'text' | 'attacks'>(key: K, value: Filter[K] | undefined): void {
    const others = Object.entries(this.#current).filter(([name]) => name !== key)
    const next = Object.fromEntries(value === undefined ? others : [...others, [key, value]])
    this.set(next as unknown as Filter)
  }

  #choose(facet: Facet, choice: Choice): void {
    this.set(withChoice(this.#current, facet, choice))
  }
}

const same = (a: Filter, b: Filter): boolean => JSON.stringify(a) === JSON.stringify(b)
