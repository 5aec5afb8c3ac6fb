import { must } from '../../base/assert.ts'

/** Rows of a block in the order of time. */
interface Run {
  readonly times: Float64Array
  readonly rows: Uint32Array
  readonly tag: number
  at: number
}

/** A block to visit: which of its rows, and when they were. */
export interface Stretch {
  /** Epoch ms of each row of the block; NaN rows are not visited. */
  readonly times: Float64Array
  readonly wanted: (row: number) => boolean
}

/**
 * Visits the wanted rows of all stretches by time, rows of one time in the order of stretches and rows. A stretch is looked
 * into when its time comes: memory follows the number of stretches that overlap at one time, not the case.
 * `pause` is awaited every now and then; the walk ends when it says true.
 */
export async function inTimeOrder(
  stretches: readonly Stretch[],
  visit: (stretch: number, row: number, time: number) => void,
  pause: () => Promise<boolean>,
): Promise<boolean> {
  const starts: number[] = []
  for (const { times } of stretches) {
    starts.push(earliest(times))
    if (await pause()) return false
  }
  const waiting = starts.map((_, tag) => tag).filter((tag) => starts[tag] !== Infinity)
  waiting.sort((a, b) => (starts[b] as number) - (starts[a] as number) || b - a)
  const heap: Run[] = []
  let visited = 0
  for (;;) {
    while (
      waiting.length > 0 &&
      (heap.length === 0 || (starts[waiting.at(-1) as number] as number) <= timeOf(heap[0] as Run))
    ) {
      const tag = must(waiting.pop(), 'stretch')
      const run = runOf(must(stretches[tag], 'stretch'), tag)
      if (run.rows.length > 0) up(heap, run)
    }
    const run = heap[0]
    if (run === undefined) return true
    const next = waiting.length > 0 ? (starts[waiting.at(-1) as number] as number) : Infinity
    visited += visitRun(heap, run, next, visit)
    if (visited > 65_536) {
      visited = 0
      if (await pause()) return false
    }
  }
}

/** Visits rows of the first run as long as no other run or waiting stretch comes before them. */
function visitRun(
  heap: Run[],
  run: Run,
  next: number,
  visit: (stretch: number, row: number, time: number) => void,
): number {
  const from = run.at
  const rival = heap.length > 2 && before(heap[2] as Run, heap[1] as Run) ? heap[2] : heap[1]
  const limit = Math.min(next, rival === undefined ? Infinity : timeOf(rival))
  do {
    const row = run.rows[run.at] as number
    visit(run.tag, row, run.times[row] as number)
    run.at++
  } while (run.at < run.rows.length && timeOf(run) < limit && run.at - from < 65_536)
  if (run.at === run.rows.length) {
    const last = must(heap.pop(), 'run')
    if (heap.length > 0) heap[0] = last
  }
  down(heap)
  return run.at - from
}

const timeOf = (run: Run): number => run.times[run.rows[run.at] as number] as number

function before(a: Run, b: Run): boolean {
  const apart = timeOf(a) - timeOf(b)
  return apart < 0 || (apart === 0 && a.tag < b.tag)
}

/** When the first row of a block was, wanted or not. */
function earliest(times: Float64Array): number {
  let start = Infinity
  for (let row = 0; row < times.length; row++)
    if ((times[row] as number) < start) start = times[row] as number
  return start
}

function runOf({ times, wanted }: Stretch, tag: number): Run {
  const rows = new Uint32Array(times.length)
  let size = 0
  let sorted = true
  for (let row = 0; row < times.length; row++) {
    const time = times[row] as number
    if (Number.isNaN(time) || !wanted(row)) continue
    if (size > 0 && time < (times[rows[size - 1] as number] as number)) sorted = false
    rows[size++] = row
  }
  const used = rows.slice(0, size)
  if (!sorted) used.sort((a, b) => (times[a] as number) - (times[b] as number) || a - b)
  return { times, rows: used, tag, at: 0 }
}

function up(heap: Run[], run: Run): void {
  let at = heap.length
  heap.push(run)
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!before(run, heap[parent] as Run)) break
    heap[at] = heap[parent] as Run
    at = parent
  }
  heap[at] = run
}

/** Puts the first run where it belongs. */
function down(heap: Run[]): void {
  const run = heap[0]
  if (run === undefined) return
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && before(heap[child + 1] as Run, heap[child] as Run)) child++
    if (!before(heap[child] as Run, run)) break
    heap[at] = heap[child] as Run
    at = child
  }
  heap[at] = run
}
