import { Arrivals } from './arrivals.svelte.ts'
import { Cases } from './case.svelte.ts'
import { DataSets } from './data-sets.svelte.ts'
import { Drawer } from './drawer.svelte.ts'
import { Filters } from './filters.svelte.ts'
import { Importer } from './importer.svelte.ts'
import { OverviewState } from './overview.svelte.ts'
import { Panes } from './panes.svelte.ts'
import { Preferences } from './preferences.svelte.ts'
import { Session, type WorkerMakers } from './session.ts'
import { Toasts } from './toasts.svelte.ts'
import { View } from './view.svelte.ts'
import { Watch } from './watch.svelte.ts'

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
  /** What tables, drill-down and export remember: `new Panes(session, dataSets)`. */
  readonly panes: Panes
  readonly preferences: Preferences
  readonly importer: Importer
  /** Cases, files and the state of the store; `cases.version` tells when rows came or went. */
  readonly cases: Cases
  readonly toasts: Toasts
  readonly overview: OverviewState
  /** Files with facts about addresses, for all cases. */
  readonly dataSets: DataSets
  /** Where files come in: `arrivals.add`, `arrivals.sample`. */
  readonly arrivals: Arrivals
  /** What left the page: nothing. */
  readonly watch: Watch
}

export function makeWorkbench(makers: WorkerMakers): Workbench {
  const session = new Session(makers)
  const cases = new Cases(session.cases)
  const dataSets = new DataSets(session.query)
  const importer = new Importer(session, (file) => dataSets.takeOne(file))
  return {
    session,
    cases,
    importer,
    dataSets,
    filters: new Filters(),
    view: new View(),
    drawer: new Drawer(session.query),
    panes: new Panes(session, dataSets),
    preferences: new Preferences(),
    toasts: new Toasts(),
    overview: new OverviewState(session.query),
    arrivals: new Arrivals(cases, importer, dataSets),
    watch: new Watch(),
  }
}
