import { findingCsv, requestCsv } from '../export/csv.ts'
import { ecsLine } from '../export/reports/ecs.ts'
import type { Filter } from '../engine/columns/filter.ts'
import { locate, lineOf } from '../engine/columns/segment.ts'
import type { Row } from '../engine/query/row.ts'
import type { CsvOptions } from '../protocol/query.ts'
import { findingRows } from './finding-row.ts'
import { turn } from './lanes.ts'
import type { Questions } from './questions.ts'

/** Rows between two looks at whether the file is still wanted. */
const ROWS_A_TURN = 2_000
/** Text that becomes one part of the file; a part may go to disk, a string may not. */
const PART = 1 << 20

/** Collects lines into the parts of a Blob. */
class Parts {
  readonly #parts: Blob[] = []
  #text: string

  readonly #type: string

  constructor(start: string, type: string) {
    this.#text = start
    this.#type = type
  }

  add(line: string): void {
    this.#text += line
    if (this.#text.length > PART) this.#flush()
  }

  done(): Blob {
    this.#flush()
    return new Blob(this.#parts, { type: `${this.#type};charset=utf-8` })
  }

  #flush(): void {
    this.#parts.push(new Blob([this.#text]))
    this.#text = ''
  }
}

/** Exactly the rows that a filter shows, as CSV; stops early, with what it has, when `cancelled`. */
export async function csvFile(
  questions: Questions,
  filter: Filter,
  options: CsvOptions,
  onRows: (rows: number) => void,
  cancelled: () => boolean,
): Promise<{ blob: Blob; rows: number }> {
  const { head, lines } = textOf(questions, filter, options)
  const parts = new Parts(head, options.form === 'ecs' ? 'application/x-ndjson' : 'text/csv')
  let rows = 0
  for (const line of lines) {
    parts.add(line)
    if (++rows % ROWS_A_TURN !== 0) continue
    onRows(rows)
    await turn()
    if (cancelled()) break
  }
  onRows(rows)
  return { blob: parts.done(), rows }
}

/** What stands first, and the lines below it. */
function textOf(
  questions: Questions,
  filter: Filter,
  { what, bom, form, columns }: CsvOptions,
): { readonly head: string; readonly lines: Generator<string> } {
  const mark = bom ? '\uFEFF' : ''
  if (form === 'ecs' && what === 'requests')
    return { head: '', lines: requestLines(questions, filter, ecsLine) }
  if (what === 'requests') {
    const { header, line } = requestCsv(columns)
    return { head: mark + header, lines: requestLines(questions, filter, line) }
  }
  return {
    head: mark + findingCsv(columns).header,
    lines: findingLines(questions, filter, columns),
  }
}

function* requestLines(
  questions: Questions,
  filter: Filter,
  line: (row: Row) => string,
): Generator<string> {
  for (const row of questions.rows(filter, 'time', false, 0, Infinity)) yield line(row)
}

/** Findings whose details are collected at once. */
const FINDINGS_A_PASS = 5_000

function* findingLines(
  questions: Questions,
  filter: Filter,
  columns: readonly string[] | undefined,
): Generator<string> {
  const { holdings, means } = questions
  const { line } = findingCsv(columns)
  const all = questions.allFindings(filter, 'severity', true)
  for (let at = 0; at < all.length; at += FINDINGS_A_PASS) {
    const some = all.slice(at, at + FINDINGS_A_PASS)
    for (const row of findingRows(holdings, means, questions.scope(filter), some))
      yield line({
        row,
        title: means.rules.titleOf(row.rule),
        evidence: row.evidence.map((id) => placeOf(questions, id)),
      })
  }
}

/** `file:line` of a row. */
export function placeOf({ holdings }: Pick<Questions, 'holdings'>, id: number): string {
  const place = locate(holdings, id)
  if (place === undefined) return ''
  const file = holdings.files.get(place.segment.fileId)?.name ?? ''
  return `${file}:${lineOf(holdings, place.segment, place.block, place.row) ?? ''}`
}
