import type { ActionApi } from './actions.ts'
import type { Answer, Window } from './answer.ts'
import type { ChoiceApi } from './choices.ts'
import type { CaseFileApi } from './case-file.ts'
import type { Callback } from './callback.ts'
import type { ProductUse } from '../engine/policy/products.ts'
import type {
  Begun,
  CaseRow,
  FileRow,
  NewFile,
  Policy,
  PolicyState,
  ResumePoint,
  StoreState,
  Trouble,
} from './cases.ts'
import type {
  EventRow,
  Facet,
  FacetRow,
  Filter,
  FindingRow,
  Histogram,
  Overview,
  Page,
  RequestDetail,
  RulePage,
  SourceDetail,
  SourceRow,
  StoryRow,
} from './rows.ts'
import type { WhoseApi } from './whose-api.ts'

export type { ProductUse } from '../engine/policy/products.ts'
export type { Answer, Window } from './answer.ts'

export type EventOrder = 'time' | 'file' | 'status' | 'bytes' | 'source' | 'target'
export type FindingOrder =
  'severity' | 'outcome' | 'hits' | 'first' | 'last' | 'source' | 'rule' | 'stage'
export type SourceOrder =
  'attacks' | 'requests' | 'severity' | 'first' | 'last' | 'source' | 'outcome' | 'pages'

export type Series = 'category' | 'severity' | 'stage' | 'outcome'

export interface CsvOptions {
  readonly what: 'findings' | 'requests'
  /** A byte order mark, for spreadsheet programs that take UTF-8 for Latin-1 without one. */
  readonly bom: boolean
  /**
   * `parquet`: the same rows and columns with types. `ecs`: lines of JSON with the names of the Elastic Common Schema, for
   * requests only.
   */
  readonly form: 'csv' | 'parquet' | 'ecs'
  /** Names of the columns of a CSV or Parquet file, in the order of `csvColumns`; without it all of them. */
  readonly columns?: readonly string[]
}

/** Questions on the open case. Row ids are those of EventRow. */
export interface QueryApi {
  overview(lane: string, filter: Filter): Promise<Answer<Overview>>
  histogram(lane: string, filter: Filter, by: Series, buckets: number): Promise<Answer<Histogram>>
  /** The `count` most frequent values from place `from`; `search` keeps values that contain it, in any case. */
  facet(
    lane: string,
    filter: Filter,
    facet: Facet,
    window: { readonly from: number; readonly count: number; readonly search?: string },
  ): Promise<Answer<Page<FacetRow>>>
  events(lane: string, filter: Filter, window: Window<EventOrder>): Promise<Answer<Page<EventRow>>>
  findings(
    lane: string,
    filter: Filter,
    window: Window<FindingOrder>,
  ): Promise<Answer<Page<FindingRow>>>
  sources(
    lane: string,
    filter: Filter,
    window: Window<SourceOrder>,
  ): Promise<Answer<Page<SourceRow>>>
  /** What happened, source by source, worst first. */
  stories(
    lane: string,
    filter: Filter,
    window: { readonly from: number; readonly count: number },
  ): Promise<Answer<Page<StoryRow>>>
  request(id: number): Promise<RequestDetail | undefined>
  source(address: string, filter: Filter): Promise<SourceDetail | undefined>
  /** Rows before and after a row: of its file, or of its source in its file. The row itself is among them. */
  context(
    id: number,
    by: 'file' | 'source',
    before: number,
    after: number,
  ): Promise<readonly EventRow[]>
  /**
   * Exactly the rows that the filter shows, as a file. `onRows` hears how many are written. For Parquet, `parquet` leads to
   * the worker that writes it (ParquetWriting); it is closed behind the file.
   */
  csv(
    filter: Filter,
    options: CsvOptions,
    onRows: Callback<number>,
    parquet?: MessagePort,
  ): Promise<{ readonly blob: Blob; readonly rows: number }>
  cancelCsv(): Promise<void>
  /** Names of all columns that a CSV or Parquet file can have, in their order. */
  csvColumns(what: CsvOptions['what']): Promise<readonly string[]>
  /** How the case speaks of what a site can have or lack. */
  products(): Promise<readonly ProductUse[]>
  /** The handbook: all rules and detectors, by id. */
  ruleBook(): Promise<readonly RulePage[]>
}

/** Cases and their files. All changes go through here: one worker owns the store. */
export interface CaseApi {
  state(): Promise<StoreState>
  cases(): Promise<readonly CaseRow[]>
  create(name: string, sample?: boolean): Promise<CaseRow>
  rename(id: number, name: string): Promise<void>
  remove(id: number): Promise<void>
  /** Loads a case; queries then speak of it. */
  use(id: number): Promise<CaseRow | undefined>
  files(): Promise<readonly FileRow[]>
  removeFile(id: number): Promise<void>
  /** The bytes of a file as they were dropped (of a gzip: decompressed), rebuilt from the store; at least the first `most` of them. */
  original(id: number, most?: number): Promise<Blob>
  /** Starts reading a file into the open case. */
  begin(file: NewFile): Promise<Begun>
  /** Ends it: read to its end, kept as far as it was read, or thrown away. */
  end(
    fileId: number,
    how: 'done' | 'partial' | 'discard',
    troubles: readonly Trouble[],
  ): Promise<void>
  /** What is committed of an interrupted file; undefined where `fingerprint` is not the file's. */
  resume(fileId: number, fingerprint: string): Promise<readonly ResumePoint[] | undefined>
  /** Runs what looks at the whole case: detectors and outcomes. Called when no import is running. */
  finish(): Promise<void>
  /** Makes this tab the one that writes, where another is. */
  takeOver(): Promise<void>
  /** One end of a channel over which a parser sends batches. */
  connect(parser: MessagePort): Promise<void>
  setZone(fileId: number, minutes: number): Promise<void>
  setYear(fileId: number, year: number): Promise<void>
  /** What a person decided about the open case. */
  policy(): Promise<PolicyState>
  /** Replaces it, and marks the rows anew where that changes them; resolves when that is done. */
  setPolicy(policy: Policy): Promise<void>
  /** Hears of every change: rows committed, files finished, marks written. At most ten times a second. */
  watch(onChange: Callback<StoreState>): Promise<void>
}

/** The keeper's door for the page: one worker owns the store and answers all questions. */
export type KeeperApi = CaseApi & CaseFileApi & ChoiceApi & QueryApi & ActionApi & WhoseApi
