import type { Stack } from './series.ts'

export interface ChartProps {
  readonly stack: Stack
  /** Width of a bar, ms. */
  readonly step: number
  /** A colour token for each series: `--stage-scan`. */
  readonly colours: readonly string[]
  /** The same in words: a canvas says nothing to those who hear the page. */
  readonly label: string
  /** Epoch ms as dragged, in any order. */
  readonly onbrush: (from: number, to: number) => void
}
