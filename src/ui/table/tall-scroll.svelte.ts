import { tick } from 'svelte'
import {
  clampTop,
  isScaled,
  rowsAt,
  sizerHeight,
  thumbOf,
  topAfter,
  topAtRow,
  topWithRow,
  wheelPixels,
  type Span,
  type Strip,
} from './scroll.ts'

/** Rows drawn beyond the screen on both sides. */
const BEYOND = 4

/** After so many ms of rest the thumb is put where it belongs: small steps had moved it too far. */
const REST = 150

/** Keeps the exact place of a tall table, and its element's scroll position in step with it. */
export class TallScroll {
  #strip = $state.raw<Strip>({ rows: 0, rowHeight: 28, viewport: 0 })
  #top = $state.raw(0)
  /** Rows to draw. */
  readonly span: Span = $derived(rowsAt(this.#strip, this.#top, BEYOND))
  /** Their numbers. */
  readonly rows: readonly number[] = $derived(
    Array.from({ length: this.span.end - this.span.first }, (_, i) => this.span.first + i),
  )
  /** Rows on screen, also those seen in part. */
  readonly seen: Span = $derived(rowsAt(this.#strip, this.#top))
  readonly height: number = $derived(sizerHeight(this.#strip))
  #element: HTMLElement | undefined
  #thumb = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /** For `{@attach}`: the element that scrolls. */
  readonly attach = (element: HTMLElement): (() => void) => {
    this.#element = element
    return () => {
      clearTimeout(this.#timer)
      this.#element = undefined
    }
  }

  get strip(): Strip {
    return this.#strip
  }

  /** Other rows, heights or a window of another size: the first row on screen stays. */
  fit(strip: Strip): void {
    const top = (this.#top * strip.rowHeight) / this.#strip.rowHeight
    this.#strip = strip
    this.#top = clampTop(strip, top)
    // The element takes the new position only when the sizer has its new height.
    void tick().then(() => this.#to(this.#top))
  }

  /** The element scrolled by itself. */
  scrolled(): void {
    const now = this.#element?.scrollTop ?? 0
    // Positions that were set here come back rounded to device pixels.
    if (Math.abs(now - this.#thumb) < 1 && isScaled(this.#strip)) return
    this.#top = topAfter(this.#strip, this.#top, this.#thumb, now)
    this.#thumb = now
    if (!isScaled(this.#strip)) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#to(this.#top), REST)
  }

  /** A wheel turns by exact pixels where the thumb is too coarse for that. Whether it was dealt with. */
  wheel(event: WheelEvent): boolean {
    if (!isScaled(this.#strip) || event.ctrlKey || event.shiftKey || event.deltaY === 0)
      return false
    this.#to(this.#top + wheelPixels(this.#strip, event.deltaY, event.deltaMode))
    return true
  }

  /** Scrolls as little as needed to show the whole row. */
  showRow(row: number): void {
    this.#to(topWithRow(this.#strip, this.#top, row))
  }

  /** Puts the row at the upper edge. */
  toRow(row: number): void {
    this.#to(topAtRow(this.#strip, row))
  }

  #to(top: number): void {
    this.#top = clampTop(this.#strip, top)
    this.#thumb = thumbOf(this.#strip, this.#top)
    if (this.#element !== undefined) this.#element.scrollTop = this.#thumb
  }
}
