import type { Filter } from '../../protocol/rows.ts'

/** Everything of one source. */
export const onlySource = (source: string): Filter => ({
  facets: { source: { include: [source], exclude: [] } },
})
