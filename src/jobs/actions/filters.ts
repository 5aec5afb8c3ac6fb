import type { Filter } from '../../engine/columns/filter.ts'
import { rawText } from '../../engine/columns/residue-text.ts'
import { rowId } from '../../engine/columns/segment.ts'
import { type Folder, folderOf } from '../../engine/fail2ban/config.ts'
import { faultOf, type Unread } from '../../engine/fail2ban/fault.ts'
import { filterNames, readFilter } from '../../engine/fail2ban/filter.ts'
import { prepareFilter, type ReadyFilter } from '../../engine/fail2ban/prepare.ts'
import { FilterRun } from '../../engine/fail2ban/run.ts'
import type { Part, Scope } from '../../engine/query/scope.ts'
import type {
  DroppedFilter,
  FilterFile,
  FilterLine,
  TrialWish,
  Tried,
} from '../../protocol/actions.ts'
import type { Questions } from '../questions.ts'
import { TrialSums } from './trial-sums.ts'

/** Most files, and characters of all of them, that are read as filters. */
const FILES = 2_000
const CHARACTERS = 20_000_000
/** Lines of each file that are tried at least, where not all are. */
const LEAST = 500
/** Longest that one trial works, ms; what it then has not tried is said. */
const LONGEST = 60_000

/** What dropped files are. Others than `.conf` and `.local` are unread, and files past what is taken. */
export function droppedFilters(files: readonly FilterFile[]): readonly DroppedFilter[] {
  const taken = takenOf(files)
  const folder = folderOf(taken)
  const listed = filterNames(folder).map((name): DroppedFilter => {
    const reading = readFilter(folder, name)
    return reading.kind === 'unread'
      ? { name, kind: 'unread', why: reading.why }
      : { name, kind: reading.kind }
  })
  const others = files.filter((file) => !taken.includes(file))
  return [
    ...listed,
    ...others.map(({ name }): DroppedFilter => ({ name, kind: 'unread', why: NOT_TAKEN })),
  ]
}

const all = (fault: Unread['fault']): Unread => ({ fault, at: '', missing: [] })
const NOT_TAKEN = all(faultOf('file-not-taken'))

const isConfig = ({ name }: FilterFile): boolean => /\.(?:conf|local)$/i.test(name)

function takenOf(files: readonly FilterFile[]): readonly FilterFile[] {
  let left = CHARACTERS
  return files
    .filter(isConfig)
    .slice(0, FILES)
    .filter(({ text }) => (left -= text.length) >= 0)
}

/** Runs one of the dropped filters over the shown lines, file by file, in steps. */
export function* tryFilter(
  questions: Questions,
  filter: Filter,
  wish: TrialWish,
): Generator<undefined, Tried> {
  const ready = readyOf(folderOf(takenOf(wish.files)), wish)
  if ('why' in ready) return { kind: 'unread', why: ready.why }
  // Lines that no format reads are lines for fail2ban too.
  const everyLine: Filter = {
    ...filter,
    facets: { kind: { include: [], exclude: [] }, ...filter.facets },
  }
  const scope = questions.scope(everyLine)
  const sums = new TrialSums(ready)
  const until = performance.now() + LONGEST
  let rows = 0
  for (const part of filesOf(scope, wish.most)) {
    const run = new FilterRun(ready)
    for (const line of linesOf(part)) {
      if (line.first) rows++
      sums.add(run.take(line.text), line)
      yield
      if (performance.now() > until) break
    }
    sums.addDates(run.dates)
    if (performance.now() > until) break
  }
  return { kind: 'done', answer: sums.answer(rows, scope.total) }
}

function readyOf(
  folder: Folder,
  { name, options }: TrialWish,
): ReadyFilter | { readonly why: Unread } {
  const reading = readFilter(folder, name, optionsOf(options))
  if (reading.kind === 'unread') return { why: reading.why }
  if (reading.kind === 'part') return { why: all(faultOf('no-failregex')) }
  return prepareFilter(reading.filter)
}

const OPTION = /(?<![\w.-])([\w.-]{1,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^,\]]*))/g

/** `mode=aggressive, x="a,b"` as a jail gives options. */
const optionsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.slice(0, 2_000).matchAll(OPTION)].map(
      ([, name = '', double, single, bare = '']) =>
        [name.toLowerCase(), (double ?? single ?? bare).trim()] as const,
    ),
  )

interface FileRows {
  readonly parts: readonly Part[]
  /** How many of its rows are tried, from the first on. */
  readonly most: number
}

/** The shown rows of each file. Where there are more than are tried, each file gives its part. */
function filesOf(scope: Scope, most: number): readonly FileRows[] {
  const files = new Map<number, Part[]>()
  for (const part of scope.parts) {
    const parts = files.get(part.segment.fileId)
    if (parts === undefined) files.set(part.segment.fileId, [part])
    else parts.push(part)
  }
  const share = Math.min(1, most / Math.max(1, scope.total))
  return [...files.values()].map((parts) => {
    const rows = parts.reduce((sum, part) => sum + part.rows.length, 0)
    return { parts, most: share === 1 ? rows : Math.max(LEAST, Math.ceil(rows * share)) }
  })
}

/** The physical lines of rows, in order; `first`: it starts a row. */
function* linesOf({ parts, most }: FileRows): Generator<FilterLine & { readonly first: boolean }> {
  let left = most
  for (const { segment, block, rows } of parts)
    for (const row of rows) {
      if (left-- <= 0) return
      const id = rowId(segment, block.from + row)
      let first = true
      for (const text of rawText(segment, block, row).split(/\r?\n/)) {
        yield { id, text, first }
        first = false
      }
    }
}
