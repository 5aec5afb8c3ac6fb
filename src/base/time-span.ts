/** A span of time in epoch milliseconds UTC: `start` inclusive, `end` exclusive. */
export interface TimeSpan {
  readonly start: number
  readonly end: number
}
