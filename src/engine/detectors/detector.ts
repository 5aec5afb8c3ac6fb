import type { Severity, Stage } from '../rules/rule.ts'
import type { Site } from './site.ts'

/** A row as detectors see it. One object serves all rows: copy what must be kept. */
export interface Seen {
  /** Epoch ms UTC; rows without a time are not shown to detectors. */
  time: number
  /** Number of the row in the case, for `mark`. */
  row: number
  /** Case-wide id of the source; 0: the log shows none. */
  source: number
  /** Case-wide id of the path asked for; 0: none. */
  path: number
  status: number
  /** Body size; NaN where the log does not say. */
  bytes: number
  /** Bits of Signal. */
  signals: number
  /** The target as logged; read only when asked for. */
  readonly target: string
  /** The name that the client gave, empty where the log shows none; read only when asked for. */
  readonly user: string
}

/** Judges the rows of a case, which it sees in the order of time, over all files. Its state must be bounded. */
export interface Watch {
  see(event: Seen): void
}

/** An event of an example story. What is left out is absent; `at` is in seconds, and defaults to one second per event. */
export interface StoryEvent {
  readonly at?: number
  readonly source?: string
  /** `GET /path` */
  readonly request?: string
  readonly status?: number
  readonly bytes?: number
  readonly referrer?: string
  readonly agent?: string
  readonly user?: string
  readonly message?: string
  /** Ids of rules that hit. */
  readonly hits?: readonly string[]
}

export interface Story {
  readonly name: string
  readonly events: readonly StoryEvent[]
  /** What the site lacks, as a person said: ids of policy/products.ts. */
  readonly absent?: readonly string[]
}

/** Looks at many events, where a rule looks at one. */
export interface Detector {
  /** Its path below `detectors/`: `login/brute-force`. The first part is its category. */
  readonly id: string
  readonly title: string
  readonly why: string
  readonly ja: { readonly title: string; readonly why: string; readonly falsePositives: string }
  readonly severity: Severity
  readonly stage: Stage
  /** MITRE ATT&CK technique ids. */
  readonly attack: readonly string[]
  readonly cwe?: readonly number[]
  readonly refs: readonly string[]
  readonly falsePositives: string
  /** Whether its findings speak of a source, or of a page that many sources share. */
  readonly by: 'source' | 'target'

  /** It is shown rows that carry any of these bits of Signal. */
  readonly wants: number
  /** Where it wants Signal.page: rows that are nothing but pages need not be shown of other sources. */
  readonly pagesOf?: (site: Site, source: number) => boolean
  /** Begins a case. `mark` names a row that the verdict speaks of, now or earlier seen. */
  readonly start: (site: Site, mark: (row: number) => void) => Watch

  readonly hits: readonly [Story, Story, ...Story[]]
  readonly misses: readonly [Story, Story, ...Story[]]
}

export function defineDetector(detector: Detector): Detector {
  return detector
}

/** `count` events made by number, for stories. */
export function times(count: number, make: (i: number) => StoryEvent): StoryEvent[] {
  return Array.from({ length: count }, (_, i) => make(i))
}
