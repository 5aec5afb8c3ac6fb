import type { Place } from './keys.ts'

/** The cell that an event happened in, by the `data-row` and `data-column` of TableRow. */
export function placeOf(event: Event): Place | undefined {
  const { target } = event
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  if (found === null) return undefined
  return { row: Number(found.dataset['row']), column: Number(found.dataset['column']) }
}

/** Whether it happened on the button of the cell's menu. */
export const onMenuButton = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[data-more]') !== null

/** Whether text is being selected: a click then means that, and no more. */
export const selecting = (): boolean => getSelection()?.isCollapsed === false

/** Scrolls sideways until the cell is seen; rows are moved by TallScroll. */
export function revealColumn(scroller: HTMLElement, cell: HTMLElement): void {
  const left = cell.offsetLeft
  const right = left + cell.offsetWidth
  if (left < scroller.scrollLeft) scroller.scrollLeft = left
  else if (right > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = right - scroller.clientWidth
}
