import { Arrivals } from './arrivals.svelte.ts'
import { CaseFiles } from './case-files.svelte.ts'
import { Cases } from './case.svelte.ts'
import { Decisions } from './decisions.svelte.ts'
import { DataSets } from './data-sets.svelte.ts'
import { download } from './download.ts'
import { Drawer } from './drawer.svelte.ts'
import { Filters } from './filters.svelte.ts'
import { Importer } from './importer.svelte.ts'
import { OverviewState } from './overview.svelte.ts'
import { Panes } from './panes.svelte.ts'
import { Preferences } from './preferences.svelte.ts'
import { Session, type WorkerMakers } from './session.ts'
import { Steps } from './steps.svelte.ts'
import { Toasts } from './toasts.svelte.ts'
import { View } from './view.svelte.ts'
import { Watch } from './watch.svelte.ts'

/** Everything that the screens share; made once by main.ts and handed down as a property. */
export interface Workbench {
  /** The workers: `session.query`, `session.cases`, `session.ruleBook()`. */
  readonly session: Session
  /** The one filter: `filters.current`. */
  readonly filters: Filters
  /** Undo and redo over filters and decisions alike. */
  readonly steps: Steps
  /** What a person decided about the open case: notes, tuned rules, allowed sources, what the site lacks. */
  readonly decisions: Decisions
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
  /** Cases as files. */
  readonly caseFiles: CaseFiles
  /** What left the page: nothing. */
  readonly watch: Watch
}

export function makeWorkbench(makers: WorkerMakers): Workbench {
  const session = new Session(makers)
  const cases = new Cases(session.cases)
  const steps = new Steps()
  const dataSets = new DataSets(session.query)
  const importer = new Importer(session, (file) => dataSets.takeOne(file))
  const filters = new Filters(steps)
  const view = new View()
  const drawer = new Drawer(session.query)
  /** Another case begins without the filter of this one. */
  const show = async (caseId: number): Promise<void> => {
    importer.clear()
    drawer.close()
    filters.clear()
    view.go('overview')
    await cases.use(caseId)
  }
  const caseFiles = new CaseFiles(session.cases, download, show)
  return {
    session,
    cases,
    importer,
    steps,
    decisions: new Decisions(session.query, steps),
    dataSets,
    filters,
    view,
    drawer,
    caseFiles,
    panes: new Panes(session, dataSets),
    preferences: new Preferences(),
    toasts: new Toasts(),
    overview: new OverviewState(session.query),
    arrivals: new Arrivals(cases, importer, caseFiles, dataSets),
    watch: new Watch(),
  }
}
