import type { Component } from 'svelte'
import type { Workbench } from '../../app/workbench.ts'

type CaseSettings = Component<{ workbench: Workbench; onclose: () => void }>

let loaded: Promise<{ readonly default: CaseSettings }> | undefined

/** The settings of a case come after the first paint. */
export function loadCaseSettings(): Promise<{ readonly default: CaseSettings }> {
  loaded ??= import('./CaseSettings.svelte')
  return loaded
}
