/** Moves an item one place to the front: what comes often is found early, and what comes once does not push it away. */
export function promote(list: unknown[], at: number): void {
  if (at === 0) return
  const item = list[at]
  list[at] = list[at - 1]
  list[at - 1] = item
}
