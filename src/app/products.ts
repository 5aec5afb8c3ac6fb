import type { ProductUse } from '../protocol/query.ts'

/** Requests for what is not there before its absence is proposed. */
const LEAST = 10

/** Whether a case speaks for the absence of a product: asked for often enough, and never once there. */
export const seemsAbsent = ({ missing, present }: ProductUse): boolean =>
  missing >= LEAST && present === 0
