/** The screens, in the order of the navigation and of the keys 1 to 8. */
export const SCREENS = [
  'overview',
  'findings',
  'requests',
  'sources',
  'networks',
  'drilldown',
  'files',
  'rules',
] as const
export type Screen = (typeof SCREENS)[number]

/** Which screen is open. What the drawer shows is in `drawer.svelte.ts`. */
export class View {
  screen = $state.raw<Screen>('overview')
  /** Rule that the rule book shows. */
  rule = $state.raw<string | undefined>(undefined)

  go(screen: Screen): void {
    this.screen = screen
  }

  /** Opens the handbook at a rule or detector. */
  showRule(id: string): void {
    this.rule = id
    this.screen = 'rules'
  }
}
