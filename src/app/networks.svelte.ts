import type { ActionApi, CoverageRow, NetworkOrder, NetworkRow } from '../protocol/actions.ts'
import type { Filter } from '../protocol/rows.ts'
import type { ActionChoices } from './action-choices.svelte.ts'
import { Latest, valueOf } from './latest.svelte.ts'
import { Table } from './table.svelte.ts'

type Asked = Pick<ActionApi, 'networks' | 'coverage'>

/** State of the networks table: most attacks first, under the plan that the sliders say. */
export class Networks extends Table<NetworkRow, NetworkOrder> {
  readonly coverage = new Latest<CoverageRow>()
  readonly #choices: ActionChoices
  readonly #query: Asked

  constructor(query: Asked, choices: ActionChoices) {
    super(
      'networks',
      (lane, filter, window) =>
        query.networks(lane, filter, choices.plan, window, choices.guards()),
      'attacks',
      ['attacks', 'hosts', 'hits', 'visitors', 'normal', 'share', 'last'],
    )
    this.#choices = choices
    this.#query = query
  }

  override question(filter: Filter): string {
    return super.question(filter) + JSON.stringify([this.#choices.plan, this.#choices.guards()])
  }

  /** Asks what the networks that pass would take away. */
  askCoverage(filter: Filter): void {
    const { plan } = this.#choices
    const guards = this.#choices.guards()
    void this.coverage.ask(() =>
      valueOf(this.#query.coverage('networks-coverage', filter, plan, guards)),
    )
  }
}
