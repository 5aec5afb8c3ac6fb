import type { Workbench } from '../../app/workbench.ts'
import type { Filter } from '../../protocol/rows.ts'
import type { Act } from './kinds.ts'

/** Properties of ActDialog.svelte. */
export interface ActProps {
  workbench: Workbench
  /** What it speaks of. */
  filter: Filter
  act: Act
  /** Id of the request that it was asked from, where it is one. */
  request?: number | undefined
  onclose: () => void
}
