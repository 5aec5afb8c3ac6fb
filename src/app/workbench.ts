import type { Cases } from './case.svelte.ts'
import type { Drawer } from './drawer.svelte.ts'
import type { Filters } from './filters.svelte.ts'
import type { Importer } from './importer.svelte.ts'
import type { Panes } from './panes.svelte.ts'
import type { Preferences } from './preferences.svelte.ts'
import type { Session } from './session.ts'
import type { Toasts } from './toasts.svelte.ts'
import type { View } from './view.svelte.ts'

/** Everything that the screens share; made once by main.ts and handed down as a property. */
export interface Workbench {
  /** The workers: `session.query`, `session.cases`, `session.ruleBook()`. */
  readonly session: Session
  /** The one filter: `filters.current`. */
  readonly filters: Filters
  /** Which screen is open. */
  readonly view: View
  /** What is open beside it. */
  readonly drawer: Drawer
  /** What tables, drill-down and export remember: `new Panes(session)`. */
  readonly panes: Panes
  readonly preferences: Preferences
  readonly importer: Importer
  /** Cases, files and the state of the store; `cases.version` tells when rows came or went. */
  readonly cases: Cases
  readonly toasts: Toasts
}
