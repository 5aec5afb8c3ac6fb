/** Zones are whole quarters of an hour apart, between -12 and +14 hours. */
const QUARTER = 15 * 60_000
const MOST_QUARTERS = 14 * 4
/** An access line and its error line are written within this time, ms. */
const TOGETHER = 2000
/** Fewer lines may fall together by chance. */
const ENOUGH = 3
/** The right shift has this many times the lines of the second best: sources that come by the clock fit everywhere. */
const CLEARLY = 2
/** Bounds: the times of a source, and the lines of a file, that are compared. */
const MOST_TIMES = 200
const MOST_LINES = 2000

/**
 * By how much the clock of a log without zone is off: an error log is often written in local time, and its lines belong to
 * lines of an access log, which has a zone. Looks for the shift at which lines of the same sources fall together.
 */
export class ClockShift {
  readonly #sure = new Map<number, number[]>()
  readonly #unsure = new Map<number, { source: number; time: number }[]>()

  /** A line whose time is sure. Times in epoch ms. */
  sure(source: number, time: number): void {
    const times = this.#sure.get(source)
    if (times === undefined) this.#sure.set(source, [time])
    else if (times.length < MOST_TIMES && times.at(-1) !== time) times.push(time)
  }

  /** A line of a file whose zone is an assumption. */
  unsure(file: number, source: number, time: number): void {
    const lines = this.#unsure.get(file)
    if (lines === undefined) this.#unsure.set(file, [{ source, time }])
    else if (lines.length < MOST_LINES) lines.push({ source, time })
  }

  /** What to add to the times of a file, ms; 0 where nothing speaks for more. */
  of(file: number): number {
    const counts = new Map<number, number>([[0, 0]])
    for (const { source, time } of this.#unsure.get(file) ?? [])
      for (const shift of this.#shiftsOf(source, time))
        counts.set(shift, (counts.get(shift) ?? 0) + 1)
    const [[best, most] = [0, 0], [, second] = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1])
    return most >= ENOUGH && most >= CLEARLY * second ? best * QUARTER : 0
  }

  /** Quarters of an hour by which a line would fall together with some line of its source. */
  #shiftsOf(source: number, time: number): Set<number> {
    const shifts = new Set<number>()
    for (const sure of this.#sure.get(source) ?? []) {
      const quarters = Math.round((sure - time) / QUARTER)
      if (Math.abs(quarters) > MOST_QUARTERS) continue
      if (Math.abs(sure - time - quarters * QUARTER) <= TOGETHER) shifts.add(quarters)
    }
    return shifts
  }
}
