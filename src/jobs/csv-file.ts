import { must } from '../base/assert.ts'
import {
  findingColumns,
  findingNames,
  requestColumns,
  requestNames,
  whoseNames,
  type Column,
  type RequestRow,
  type ToldFinding,
} from '../export/columns.ts'
import { findingCsv, requestCsv } from '../export/csv.ts'
import { fieldsOf, RowGroups } from '../export/row-groups.ts'
import { ecsLine } from '../export/reports/ecs.ts'
import type { Filter } from '../engine/columns/filter.ts'
import { locate, lineOf } from '../engine/columns/segment.ts'
import type { ParquetWriting, RowGroup } from '../protocol/parquet.ts'
import type { CsvOptions } from '../protocol/query.ts'
import type { Whose } from '../protocol/whose.ts'
import { findingRows } from './finding-row.ts'
import { turn } from './lanes.ts'
import type { Questions } from './questions.ts'

/** Rows between two looks at whether the file is still wanted. */
const ROWS_A_TURN = 2_000
/** Text that becomes one part of the file; a part may go to disk, a string may not. */
const PART = 1 << 20

/** Collects rows into the parts of a Blob. A row that makes it wait gives a promise. */
interface Sink<Row> {
  add(row: Row): Promise<void> | undefined
  done(): Blob | Promise<Blob>
}

/** What a file is written with, besides its rows. */
export interface Writing {
  readonly onRows: (rows: number) => void
  readonly cancelled: () => boolean
  /** Needed for Parquet only, whose code is a worker of its own. */
  readonly parquet?: ParquetWriting | undefined
}

function textSink<Row>(start: string, line: (row: Row) => string, type: string): Sink<Row> {
  const parts: Blob[] = []
  let text = start
  const flush = (): void => {
    parts.push(new Blob([text]))
    text = ''
  }
  return {
    add: (row) => {
      text += line(row)
      if (text.length > PART) flush()
      return undefined
    },
    done: () => {
      flush()
      return new Blob(parts, { type: `${type};charset=utf-8` })
    },
  }
}

async function parquetSink<Row>(
  columns: readonly Column<Row>[],
  parquet: ParquetWriting | undefined,
): Promise<Sink<Row>> {
  const file = must(parquet, 'a writer of Parquet')
  await file.begin(fieldsOf(columns))
  const parts: Blob[] = []
  const groups = new RowGroups(columns)
  let underway = Promise.resolve()
  /** One row group is written while the next is gathered; what fails is told when the next is full, or at the end. */
  const write = async (group: RowGroup): Promise<void> => {
    await underway
    underway = file.write(group).then((bytes) => void parts.push(new Blob([bytes])))
    underway.catch(() => undefined)
  }
  return {
    add: (row) => {
      const group = groups.add(row)
      return group === undefined ? undefined : write(group)
    },
    done: async () => {
      const rest = groups.take()
      if (rest !== undefined) await write(rest)
      await underway
      return new Blob([...parts, await file.end()], { type: 'application/vnd.apache.parquet' })
    },
  }
}

/** Exactly the rows that a filter shows, as a file; stops early, with what it has, when `cancelled`. */
export async function csvFile(
  questions: Questions,
  filter: Filter,
  wish: CsvOptions,
  writing: Writing,
): Promise<{ blob: Blob; rows: number }> {
  const options = { ...wish, columns: wish.columns ?? csvNames(questions, wish.what) }
  const whose = sayer(questions, options.columns)
  return options.what === 'requests'
    ? written(requests(questions, filter, whose), await requestSink(options, writing), writing)
    : written(findings(questions, filter, whose), await findingSink(options, writing), writing)
}

/** Names of the columns that a table has by itself: who is behind a source is among them where data tell. */
export function csvNames(questions: Questions, what: CsvOptions['what']): string[] {
  const own = what === 'findings' ? findingNames() : requestNames()
  return questions.holdings.addresses?.hasData === true ? [...own, ...whoseNames()] : own
}

type Sayer = (source: string) => { readonly whose?: Whose }

/** Says who is behind a source, where a column asks for it. */
function sayer(questions: Questions, columns: readonly string[]): Sayer {
  const wanted = whoseNames().some((name) => columns.includes(name))
  return wanted ? (source) => ({ whose: questions.whose(source) }) : () => ({})
}

async function written<Row>(
  all: Generator<Row>,
  sink: Sink<Row>,
  { onRows, cancelled }: Writing,
): Promise<{ blob: Blob; rows: number }> {
  let rows = 0
  for (const row of all) {
    const wait = sink.add(row)
    if (wait !== undefined) await wait
    if (++rows % ROWS_A_TURN !== 0) continue
    onRows(rows)
    await turn()
    if (cancelled()) break
  }
  onRows(rows)
  return { blob: await sink.done(), rows }
}

const markOf = ({ bom }: CsvOptions): string => (bom ? '\uFEFF' : '')

type Waiting<Row> = Sink<Row> | Promise<Sink<Row>>

function requestSink(options: CsvOptions, { parquet }: Writing): Waiting<RequestRow> {
  if (options.form === 'ecs') return textSink('', ecsLine, 'application/x-ndjson')
  if (options.form === 'parquet') return parquetSink(requestColumns(options.columns), parquet)
  const { header, line } = requestCsv(options.columns)
  return textSink(markOf(options) + header, line, 'text/csv')
}

function findingSink(options: CsvOptions, { parquet }: Writing): Waiting<ToldFinding> {
  if (options.form === 'parquet') return parquetSink(findingColumns(options.columns), parquet)
  const { header, line } = findingCsv(options.columns)
  return textSink(markOf(options) + header, line, 'text/csv')
}

function* requests(questions: Questions, filter: Filter, whose: Sayer): Generator<RequestRow> {
  for (const row of questions.rows(filter, 'time', false, 0, Infinity))
    yield { ...row, ...whose(row.source) }
}

/** Findings whose details are collected at once. */
const FINDINGS_A_PASS = 5_000

function* findings(questions: Questions, filter: Filter, whose: Sayer): Generator<ToldFinding> {
  const { holdings, means } = questions
  const all = questions.allFindings(filter, 'severity', true)
  for (let at = 0; at < all.length; at += FINDINGS_A_PASS) {
    const some = all.slice(at, at + FINDINGS_A_PASS)
    for (const row of findingRows(holdings, means, questions.scope(filter), some))
      yield {
        row,
        title: means.rules.titleOf(row.rule),
        evidence: row.evidence.map((id) => placeOf(questions, id)),
        ...whose(row.source),
      }
  }
}

/** `file:line` of a row. */
export function placeOf({ holdings }: Pick<Questions, 'holdings'>, id: number): string {
  const place = locate(holdings, id)
  if (place === undefined) return ''
  const file = holdings.files.get(place.segment.fileId)?.name ?? ''
  return `${file}:${lineOf(holdings, place.segment, place.block, place.row) ?? ''}`
}
