/** What the Tab key stops at. */
const STOPS =
  ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not([tabindex="-1"])'
/** What keeps together: from the part that is gone, the focus goes to a neighbour in the smallest of these that has one. */
const GROUPS =
  'li, ul, ol, dl, form, fieldset, table, section, article, details, [role="group"], [role="status"], .screen, header, nav, dialog, [popover]'
/** What the focus is not moved out of, unless there is nothing left in it. */
const REGIONS = ['dialog, [popover]', '.screen, nav, section.bar, [role="status"]', 'header']

const PRESSES = ['keydown', 'click'] as const

/** Where the focus was, and what was around it. */
interface Place {
  readonly element: Element
  readonly region: Element | null
  /** The stops of its region in the order of the page, and its own place among them. */
  readonly stops: readonly HTMLElement[]
  readonly at: number
  /** The groups that it was in, the smallest first. */
  readonly groups: readonly Element[]
  /** Where the focus was before it came into this region. */
  readonly outer: Place | undefined
}

/** How long after a press what goes away is taken for its doing, ms. */
const SOON = 2000

/** How far back ways in and out of regions are remembered. */
const DEPTH = 4

function placeOf(element: Element, before: Place | undefined): Place {
  const [region = null] = REGIONS.flatMap((region) => element.closest(region) ?? [])
  const stops = [...(region ?? document).querySelectorAll<HTMLElement>(STOPS)]
  const groups: Element[] = []
  let group = element.closest(GROUPS)
  while (group !== null && region?.contains(group) !== false) {
    groups.push(group)
    group = group.parentElement?.closest(GROUPS) ?? null
  }
  const stays = before?.region === region
  const outer = stays ? before.outer : cut(before, DEPTH)
  return { element, region, stops, at: stops.findIndex((stop) => stop === element), groups, outer }
}

const cut = (place: Place | undefined, depth: number): Place | undefined =>
  place === undefined || depth === 0 ? undefined : { ...place, outer: cut(place.outer, depth - 1) }

/** Whether nothing has the focus because what had it is gone, closed or switched off; a press beside everything is no loss. */
function isLost({ element }: Place): boolean {
  const { activeElement: now, body } = document
  if (now !== null && now !== body && !now.matches(':disabled')) return false
  return !element.isConnected || element.matches(':disabled') || !element.checkVisibility()
}

function takes(element: HTMLElement | null): boolean {
  element?.focus()
  return element !== null && document.activeElement === element
}

const isScreen = (group: Element): boolean => group.matches('.screen')

/** To the neighbour behind it in the same group, else to the one before it, else out of the region. */
function restore(place: Place): boolean {
  const { stops, at, groups, outer } = place
  const ordered = [...stops.slice(at + 1), ...stops.slice(0, Math.max(0, at)).reverse()]
  for (const group of groups)
    if (ordered.some((stop) => group.contains(stop) && takes(stop))) return true
  // Another screen has its own beginning.
  if (outer === undefined || groups.some(isScreen)) return false
  return (outer.element instanceof HTMLElement && takes(outer.element)) || restore(outer)
}

/** To the title of the screen: the next stop is the first one of what it shows. */
function toScreen(): boolean {
  const title = document.querySelector<HTMLElement>('.screen h1')
  if (title !== null) title.tabIndex = -1
  return takes(title) || takes(document.querySelector('main'))
}

/**
 * Keeps the focus near where it was when what had it goes away: a row that is deleted, a condition that is taken off, a button
 * that is switched off, a screen that is left (WCAG 2.2, 2.4.3). Browsers give it to the page as a whole then, and the next
 * Tab begins at the top. To be called once; gives what ends it.
 */
export function keepFocus(): () => void {
  let last: Place | undefined
  let asked = 0
  let pressed = -SOON
  const press = (event: Event): void => {
    pressed = event.timeStamp
  }
  const came = ({ target }: FocusEvent): void => {
    if (target instanceof Element) last = placeOf(target, last)
  }
  const look = (): void => {
    asked = 0
    if (last === undefined || !isLost(last)) return
    // What goes by itself, a file that is read by now, must not put the next press on its neighbour's button.
    if (performance.now() - pressed >= SOON && toScreen()) return
    if (!restore(last)) toScreen()
  }
  // What draws anew may give the focus to something itself.
  const watch = new MutationObserver(() => {
    if (asked === 0 && last !== undefined && isLost(last)) asked = requestAnimationFrame(look)
  })
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'open'],
  })
  document.addEventListener('focusin', came)
  for (const type of PRESSES) document.addEventListener(type, press, true)
  return () => {
    watch.disconnect()
    cancelAnimationFrame(asked)
    document.removeEventListener('focusin', came)
    for (const type of PRESSES) document.removeEventListener(type, press, true)
  }
}
