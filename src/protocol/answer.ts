/** Which part of a table, and in which order. */
export interface Window<Order> {
  readonly order: Order
  readonly descending: boolean
  /** Place of the first row, from 0. */
  readonly from: number
  readonly count: number
}

/**
 * An answer, or word that a newer question of the same `lane` came meanwhile: such an answer is dropped without a word.
 * A lane is a place on the screen that shows one answer at a time.
 */
export type Answer<T> =
  { readonly kind: 'answer'; readonly value: T } | { readonly kind: 'superseded' }
