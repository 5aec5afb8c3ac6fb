import type { Kind } from '../engine/columns/fields.ts'
import type { Filter } from '../engine/columns/filter.ts'
import type { Note } from '../engine/policy/policy.ts'
import type { Outcome, Severity, Stage } from '../engine/rules/rule.ts'
import type { Whose } from '../engine/whose/whose.ts'

export type { Outcome, Severity, Stage }
export type { Choice, Facet, Filter } from '../engine/columns/filter.ts'

/** Why an outcome was given; the UI says it in words. */
export type ReasonId = string

/** A line of the requests table. Times are epoch ms UTC, `undefined` where the log shows none. */
export interface EventRow {
  readonly id: number
  readonly kind: Kind
  readonly file: string
  /** Physical line from 1; undefined while an earlier part of the file is still being read. */
  readonly line: number | undefined
  readonly time: number | undefined
  /** Whether the zone or year of `time` is an assumption. */
  readonly timeAssumed: boolean
  readonly source: string
  readonly method: string
  readonly target: string
  readonly protocol: string
  readonly request: string
  readonly status: number | undefined
  readonly bytes: number | undefined
  readonly referrer: string
  readonly agent: string
  readonly vhost: string
  readonly user: string
  readonly level: string
  readonly message: string
  readonly format: string
  readonly rules: readonly string[]
  readonly severity: Severity | undefined
  readonly stage: Stage | undefined
  readonly outcome: Outcome | undefined
  readonly reason: ReasonId | undefined
}

/** Hits of one rule by one source (or, for detectors that judge targets, on one page), as the analyst sees them. */
export interface FindingRow {
  /** Stable while the filter stands: rule and source, or rule and page. */
  readonly id: string
  readonly rule: string
  readonly category: string
  readonly severity: Severity
  readonly stage: Stage
  /** The worst outcome among its requests, and its reason. */
  readonly outcome: Outcome
  readonly reason: ReasonId
  /** The address, or empty where the log has none or where many sources share the finding (`sources` then counts them). */
  readonly source: string
  readonly sources: number
  readonly network: string
  readonly first: number | undefined
  readonly last: number | undefined
  readonly hits: number
  /** Distinct pages, and the one asked for most. */
  readonly pages: number
  readonly page: string
  readonly vhosts: readonly string[]
  /** Most frequent first. */
  readonly statuses: readonly { readonly status: number; readonly count: number }[]
  readonly methods: readonly string[]
  readonly indicators: readonly Indicator[]
  /** Row ids of up to five requests, worst outcome first. */
  readonly evidence: readonly number[]
  /** What a person noted on it. */
  readonly note: Note | undefined
}

export interface Indicator {
  readonly kind: 'url' | 'host' | 'address' | 'file'
  readonly value: string
}

export interface SourceRow {
  readonly source: string
  readonly network: string
  readonly requests: number
  readonly attacks: number
  readonly severity: Severity | undefined
  readonly outcome: Outcome | undefined
  /** The furthest stage reached for. */
  readonly stage: Stage | undefined
  readonly rules: number
  readonly pages: number
  readonly first: number | undefined
  readonly last: number | undefined
  /** What a person noted on it. */
  readonly note: Note | undefined
  readonly whose: Whose
}

export interface FacetRow {
  /** As a filter takes it; empty: absent. */
  readonly value: string
  readonly count: number
  /** Of these, rows that some rule or detector marked. */
  readonly attacks: number
  /** Distinct sources. */
  readonly sources: number
}

/** A part of a result and the size of the whole: nothing is cut silently. */
export interface Page<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/** One step of decoding, with the places that rules matched. Offsets are in UTF-16 units of `text`, end exclusive. */
export interface DecodeStep {
  /** Name of the step, a key of the UI's messages: `raw`, `percent`, … */
  readonly step: string
  readonly text: string
  readonly marks: readonly {
    readonly start: number
    readonly end: number
    readonly rule: string
    /** Whether the rule matched in this step's text; else the bytes that became the match in a later step. */
    readonly here: boolean
  }[]
}

/** A field of a request and how it was decoded. */
export interface PartTrace {
  /** `target`, `referrer`, `agent`, `message`, … */
  readonly field: string
  readonly steps: readonly DecodeStep[]
}

export interface RequestDetail {
  readonly row: EventRow
  /** The physical lines as they stand in the file, without the last line end; bytes that are not UTF-8 read as Latin-1. */
  readonly raw: string
  readonly rawBytes: number
  readonly traces: readonly PartTrace[]
  readonly hits: readonly {
    readonly rule: string
    readonly field: string
    readonly match: string
    /** Name of the decode step whose text matched. */
    readonly step: string
  }[]
  readonly indicators: readonly Indicator[]
}

export interface SourceDetail extends SourceRow {
  readonly agents: Page<FacetRow>
  readonly topPages: Page<FacetRow>
  readonly statuses: Page<FacetRow>
  readonly vhosts: Page<FacetRow>
  readonly findings: Page<FindingRow>
  /** Other sources of its network. */
  readonly neighbours: number
}

export interface Histogram {
  /** Start of the first bucket, epoch ms UTC. */
  readonly start: number
  /** Width of a bucket, ms. */
  readonly step: number
  /** One array of counts per series, all of the same length. `''` counts rows without attack. */
  readonly series: readonly { readonly name: string; readonly counts: readonly number[] }[]
}

/** What one source did, for a sentence of the overview. */
export interface StoryRow {
  /** The busiest of its sources; empty where the log shows no address. */
  readonly source: string
  /** How many sources did the same, in how many networks; the network where it is one. */
  readonly sources: number
  readonly networks: number
  readonly network: string
  /** Requests that some rule or detector marked. */
  readonly attacks: number
  readonly severity: Severity
  /** Stages it went through, in the order in which an attack goes, and when each began. */
  readonly stages: readonly { readonly stage: Stage; readonly first: number | undefined }[]
  /** The worst outcome among its requests, and its reason. */
  readonly outcome: Outcome
  readonly reason: ReasonId
  readonly first: number | undefined
  readonly last: number | undefined
  /** The worst of its rules, and how many there are. */
  readonly rules: readonly string[]
  readonly allRules: number
  readonly indicators: readonly Indicator[]
  /** Row id of the request that says most. */
  readonly evidence: number | undefined
}

/** A sentence of the overview as data: the UI says it in words and links it to the filter that shows the rows. */
export interface Notice {
  readonly kind:
    | 'likely-worked' // sources whose attack likely worked
    | 'reached-execute' // sources that tried to execute
    | 'reached-download'
    | 'injected-answered' // injected and got 2xx
    | 'many-sources' // one target hit from many sources
    | 'login' // brute force
    | 'sweep'
    | 'busy-rule' // one rule makes over 30 % of the hits
    | 'no-source' // attacks without a source address in the log
    | 'error-evidence'
    | 'behind-proxy' // files whose requests have the address of a proxy for their source
  readonly severity: Severity
  readonly count: number
  /** Rule, source, page … that the sentence names. */
  readonly subject: string
  readonly share?: number
  readonly filter: Filter
}

export interface Overview {
  readonly requests: number
  readonly rows: number
  readonly unread: number
  readonly attacks: number
  readonly sources: number
  readonly attackers: number
  readonly start: number | undefined
  readonly end: number | undefined
  readonly stages: Readonly<Record<Stage, { readonly hits: number; readonly sources: number }>>
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly severities: Readonly<Record<Severity, number>>
  readonly notices: readonly Notice[]
}

/** A page of the handbook: a rule or a detector. */
export interface RulePage {
  readonly id: string
  readonly category: string
  readonly severity: Severity
  readonly stage: Stage
  readonly title: { readonly en: string; readonly ja: string }
  readonly why: { readonly en: string; readonly ja: string }
  readonly attack: readonly string[]
  readonly cwe: readonly number[]
  readonly cve: readonly string[]
  readonly refs: readonly string[]
  /** What ordinary traffic can look like this; both empty where nothing is known to. */
  readonly falsePositives: { readonly en: string; readonly ja: string }
  /** Whether its findings speak of a source, or of a page that many sources share. */
  readonly by: 'source' | 'target'
  /** Whether it judges many events rather than one. */
  readonly detector: boolean
  /** Parts of a request that it looks at; empty for detectors. */
  readonly where: readonly string[]
  /** Examples as text; empty for detectors. */
  readonly hits: readonly string[]
  readonly misses: readonly string[]
}
