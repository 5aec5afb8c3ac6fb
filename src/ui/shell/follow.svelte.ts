import { toldOf } from '../../base/told.ts'
import { untrack } from 'svelte'
import { Address } from '../../app/address.ts'
import type { Place, Restored } from '../../app/address-bar.ts'
import { paced } from '../../app/pace.ts'
import type { Workbench } from '../../app/workbench.ts'
import { browserLanguage, language } from '../language.svelte.ts'

/** Least time between two looks at a store that changes many times a second, ms. */
const PAUSE = 300

/** Language, zone and theme as they are set. To be called while a component is made. */
export function followPreferences({ preferences }: Workbench): void {
  $effect.pre(() => {
    language.current = preferences.language === 'system' ? browserLanguage() : preferences.language
    language.zone = preferences.zone
    const root = document.documentElement
    root.lang = language.current
    if (preferences.theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = preferences.theme
  })
}

/** Hears of every change of the store, and asks for what is shown of it at a bearable pace. */
async function followStore({ session, cases }: Workbench): Promise<void> {
  let newest = await session.cases.state()
  const look = paced(() => cases.heard(newest), PAUSE)
  await session.watch((state) => {
    newest = state
    // While files are read there is news all the time; that all is done is said at once.
    if (state.finishing) look()
    else void cases.heard(state)
  })
  await cases.heard(newest)
}

/** Makes the page what the address says. Returns the parts that could not be followed. */
async function goTo(workbench: Workbench, restored: Restored): Promise<readonly string[]> {
  const { cases, filters, view, drawer, importer } = workbench
  const { place } = restored
  let ignored = restored.ignored
  if (place.caseId !== cases.open?.id) {
    importer.clear()
    drawer.close()
    if (!(await cases.use(place.caseId))) ignored = [...ignored, 'case']
  }
  filters.set(place.filter)
  view.screen = place.screen
  view.rule = place.rule
  if (JSON.stringify(place.drawer) !== JSON.stringify(drawer.target)) {
    if (place.drawer === undefined || cases.open === undefined) drawer.close()
    else drawer.open(place.drawer)
  }
  return ignored
}

function placeOf({ cases, filters, view, drawer }: Workbench): Place {
  return {
    screen: view.screen,
    caseId: cases.open?.id,
    filter: filters.current,
    drawer: drawer.target,
    rule: view.screen === 'rules' ? view.rule : undefined,
  }
}

const isReload = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && entry.type === 'reload')

/** Brings the page up and keeps address and page in step. */
export class Boot {
  /** Whether the workers have answered and the address is followed. */
  done = $state.raw(false)
  /** What broke, where the page could not come up. */
  error = $state.raw<string | undefined>(undefined)
  /** Parts of the address that were left out. */
  ignored = $state.raw<readonly string[]>([])
  readonly #workbench: Workbench
  readonly #address = new Address()
  /** Set while the page follows the address: nothing half-way is written. */
  #following = false

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  async start(): Promise<void> {
    try {
      await followStore(this.#workbench)
      await this.#follow(this.#address.read())
      // A case that this tab had open and that is gone was no case yet, or was deleted: no link led here.
      if (isReload()) this.ignored = this.ignored.filter((part) => part !== 'case')
      // Steps made before this visit's first filter are not to be undone.
      this.#workbench.steps.forget()
      this.done = true
    } catch (fault) {
      this.error = toldOf(fault)
    }
  }

  /** To be called while a component is made. */
  keepAddress(): void {
    let first = true
    $effect(() => {
      const place = placeOf(this.#workbench)
      if (!this.done || this.#following) return
      untrack(() => this.#address.show(place, first))
      first = false
    })
    const openId = $derived(this.#workbench.cases.open?.id)
    $effect(() => {
      const id = openId
      untrack(() => this.#begin(id))
    })
    $effect(() => this.#address.listen((restored) => void this.#follow(restored)))
  }

  /** Another case is open, by whatever way: what was done in the one before must be neither seen nor undone here. */
  #begin(id: number | undefined): void {
    const { decisions, steps } = this.#workbench
    steps.forget()
    decisions.clear()
    if (id !== undefined) void decisions.read()
  }

  async #follow(restored: Restored): Promise<void> {
    this.#following = true
    try {
      this.ignored = await goTo(this.#workbench, restored)
    } finally {
      this.#following = false
    }
  }
}
