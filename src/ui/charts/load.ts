import type { Component } from 'svelte'
import type { ChartProps } from './chart-props.ts'

/** uPlot and its component, which come after the first paint. */
let loaded: Promise<{ readonly default: Component<ChartProps> }> | undefined

export function loadChart(): Promise<{ readonly default: Component<ChartProps> }> {
  loaded ??= import('./Chart.svelte')
  return loaded
}
