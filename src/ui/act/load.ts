import type { Component } from 'svelte'
import type { ActProps } from './act-props.ts'

/** The dialogs of action come after the first paint, in one piece. */
let loaded: Promise<{ readonly default: Component<ActProps> }> | undefined

export function loadActs(): Promise<{ readonly default: Component<ActProps> }> {
  loaded ??= import('./ActDialog.svelte')
  return loaded
}
