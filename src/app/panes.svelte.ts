import { ActionChoices } from './action-choices.svelte.ts'
import { download } from './download.ts'
import { Drill } from './drill.svelte.ts'
import { Events } from './events.svelte.ts'
import { Export } from './export.svelte.ts'
import { FilterTrials } from './filter-trials.svelte.ts'
import { Findings } from './findings.svelte.ts'
import { Handbook } from './handbook.svelte.ts'
import { Networks } from './networks.svelte.ts'
import type { DataSets } from './data-sets.svelte.ts'
import type { Session } from './session.ts'
import { Sources } from './sources.svelte.ts'
import { WhoseColumns } from './whose-columns.svelte.ts'

/** What the tables, the drill-down and the export remember while other screens are open. Made once by main.ts. */
export class Panes {
  readonly findings: Findings
  readonly events: Events
  readonly sources: Sources
  readonly networks: Networks
  /** Columns of sources and networks that say whose they are. */
  readonly whose: WhoseColumns
  readonly drill: Drill
  readonly export: Export
  readonly handbook: Handbook
  /** Filters of fail2ban that a person dropped. */
  readonly trials: FilterTrials
  /** Thresholds, allow-list, reporter: what the dialogs of action remember. */
  readonly choices = new ActionChoices()
  /** Whether tables have low rows. */
  dense = $state.raw(false)

  constructor(
    session: Pick<Session, 'query' | 'ruleBook' | 'parquet'>,
    data: Pick<DataSets, 'rows'>,
  ) {
    this.whose = new WhoseColumns(data)
    const { query } = session
    this.findings = new Findings(query)
    this.events = new Events(query)
    this.sources = new Sources(query)
    this.networks = new Networks(query, this.choices)
    this.drill = new Drill(query)
    this.export = new Export(query, download, () => session.parquet())
    this.trials = new FilterTrials(query)
    this.handbook = new Handbook(() => session.ruleBook())
  }
}
