/** Colour tokens as a canvas takes them, in the theme that holds at an element. */
export function tokenColours(at: Element, tokens: readonly string[]): string[] {
  const probe = document.createElement('span')
  at.append(probe)
  const colours = tokens.map((token) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  })
  probe.remove()
  return colours
}

/** Series with a colour of their own, whatever else is drawn. */
const FIXED: Readonly<Record<string, string>> = {
  '': '--series-none',
  scan: '--stage-scan',
  inject: '--stage-inject',
  download: '--stage-download',
  execute: '--stage-execute',
  info: '--severity-info',
  low: '--severity-low',
  medium: '--severity-medium',
  high: '--severity-high',
  critical: '--severity-critical',
  refused: '--outcome-refused',
  failed: '--outcome-failed',
  unclear: '--outcome-unclear',
  'likely-worked': '--outcome-worked',
  worked: '--severity-critical',
}

/** Colours that categories share out among them. */
export const SERIES_COLOURS = 8

/** A colour token for each of the names. Categories take theirs in turn; `scan` is a category and a stage. */
export function coloursOf(names: readonly string[], by: string): readonly string[] {
  let next = 0
  return names.map((name) => {
    const fixed = by === 'category' && name !== '' ? undefined : FIXED[name]
    return fixed ?? `--series-${(next++ % SERIES_COLOURS) + 1}`
  })
}
