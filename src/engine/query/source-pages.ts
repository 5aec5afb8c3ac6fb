import type { Holdings } from '../columns/segment.ts'
import { CaseNumbers } from './case-numbers.ts'
import { Pairs } from './pairs.ts'
import type { Scope } from './scope.ts'

/**
 * How many distinct pages each source of a scope asked for, by the source's case-wide number; only of `wanted` ones, where
 * given. Apart from the other sums, because remembering a million pairs takes longer than all of them.
 */
export function pagesOf(holdings: Holdings, scope: Scope, wanted?: readonly number[]): Uint32Array {
  const sources = CaseNumbers.in(holdings, 'source')
  const paths = CaseNumbers.in(holdings, 'path')
  for (const { segment } of scope.parts) sources.of(segment)
  const asked = new Uint8Array(sources.size)
  if (wanted === undefined) asked.fill(1, 1)
  else for (const number of wanted) asked[number] = 1
  const counts = new Uint32Array(sources.size)
  const pairs = new Pairs()
  for (const { segment, block, rows } of scope.parts) {
    const sourceOf = sources.of(segment)
    const pathOf = paths.of(segment)
    const { source, target } = block.columns
    for (const row of rows) {
      const from = sourceOf[source[row] as number] as number
      if (asked[from] === 0) continue
      const path = pathOf[segment.pathOf[target[row] as number] as number] as number
      if (path !== 0 && pairs.add(from, path)) counts[from] = (counts[from] as number) + 1
    }
  }
  return counts
}
