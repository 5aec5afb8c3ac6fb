/**
 * The arithmetic of a table of any number of rows of one height. All lengths are CSS pixels.
 *
 * The rows form a tall virtual strip; `top` is the place on it that stands at the upper edge of the viewport. Browsers
 * cannot scroll through a strip of any height: Firefox lays a box taller than 17,895,697 px out with height 0, Chromium
 * and WebKit clamp at 33,554,428 px. So the scrolled box (the sizer) is at most SIZER_MAX tall, and the scroll position
 * (the thumb) is mapped to the strip: one to one while the strip is short enough, scaled above that.
 */

/** Tallest box that is laid out, with room to the lowest limit of the engines. */
export const SIZER_MAX = 10_000_000

export interface Strip {
  readonly rows: number
  readonly rowHeight: number
  /** Height in which rows are seen, without the header. */
  readonly viewport: number
}

/** What is on screen: rows `[first, end)`, the first moved up by `hidden` px. */
export interface Span {
  readonly first: number
  readonly end: number
  readonly hidden: number
}

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value))

export const stripHeight = (strip: Strip): number => strip.rows * strip.rowHeight

/** The largest `top`: the last row then ends at the lower edge of the viewport. */
export const lastTop = (strip: Strip): number => Math.max(0, stripHeight(strip) - strip.viewport)

export const sizerHeight = (strip: Strip): number => Math.min(stripHeight(strip), SIZER_MAX)

/** The largest scroll position. */
export const lastThumb = (strip: Strip): number => Math.max(0, sizerHeight(strip) - strip.viewport)

export const isScaled = (strip: Strip): boolean => stripHeight(strip) > SIZER_MAX

export const clampTop = (strip: Strip, top: number): number => clamp(top, 0, lastTop(strip))

/**
 * Scroll position that shows `top`. Where the strip is scaled it is a whole number, because browsers round it to device
 * pixels, and touches an end only where `top` does: a thumb at the end could not be pushed further.
 */
export function thumbOf(strip: Strip, top: number): number {
  const low = clampTop(strip, top)
  if (!isScaled(strip)) return low
  const end = lastTop(strip)
  const thumbEnd = lastThumb(strip)
  if (low === 0) return 0
  if (low === end) return thumbEnd
  return clamp(Math.round((low / end) * thumbEnd), 1, Math.ceil(thumbEnd) - 1)
}

/** What a scroll position shows. */
export function topOf(strip: Strip, thumb: number): number {
  if (!isScaled(strip)) return clampTop(strip, thumb)
  const thumbEnd = lastThumb(strip)
  // Browsers round the last position to device pixels.
  if (thumb >= thumbEnd - 0.5) return lastTop(strip)
  return clampTop(strip, (thumb / thumbEnd) * lastTop(strip))
}

/**
 * The new `top` after the scroll position went from `before` to `now`. A step of up to two viewports is a finger or a
 * key that means exactly these pixels; a longer one is the thumb being dragged and maps the whole range. Within a viewport
 * of its end a small step that arrives at the end of the range arrives at the end of the strip too.
 */
export function topAfter(strip: Strip, top: number, before: number, now: number): number {
  const step = now - before
  if (!isScaled(strip) || Math.abs(step) > 2 * strip.viewport) return topOf(strip, now)
  const moved = clampTop(strip, top + step)
  if (now <= 0 && moved < strip.viewport) return 0
  const end = lastTop(strip)
  if (now >= lastThumb(strip) - 0.5 && end - moved < strip.viewport) return end
  return moved
}

/** The rows that `top` shows, and `beyond` rows more on both sides. */
export function rowsAt(strip: Strip, top: number, beyond = 0): Span {
  const at = clampTop(strip, top)
  const firstSeen = Math.min(Math.floor(at / strip.rowHeight), Math.max(0, strip.rows - 1))
  const first = Math.max(0, firstSeen - beyond)
  const end = Math.min(strip.rows, Math.ceil((at + strip.viewport) / strip.rowHeight) + beyond)
  return { first, end: Math.max(first, end), hidden: at - first * strip.rowHeight }
}

/** The `top` that has the row at the upper edge, or as near as the end of the strip allows. */
export function topAtRow(strip: Strip, row: number): number {
  return clampTop(strip, clamp(row, 0, Math.max(0, strip.rows - 1)) * strip.rowHeight)
}

/** The nearest `top` that shows the whole row. */
export function topWithRow(strip: Strip, top: number, row: number): number {
  const upper = clamp(row, 0, Math.max(0, strip.rows - 1)) * strip.rowHeight
  const lower = upper + strip.rowHeight - strip.viewport
  return clampTop(strip, strip.viewport < strip.rowHeight ? upper : clamp(top, lower, upper))
}

/** Whole rows that fit into the viewport, at least one: the step of PageUp and PageDown. */
export const rowsPerScreen = (strip: Strip): number =>
  Math.max(1, Math.floor(strip.viewport / strip.rowHeight))

/** Pixels of a wheel event: browsers count in pixels, lines or pages (`deltaMode`). */
export function wheelPixels(strip: Strip, delta: number, mode: number): number {
  if (mode === 1) return delta * strip.rowHeight
  if (mode === 2) return delta * strip.viewport
  return delta
}
