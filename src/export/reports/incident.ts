import type { Severity } from '../../engine/rules/rule.ts'

/** A request as evidence. Empty text where the log has none. */
export interface Evidence {
  /** Epoch ms UTC; undefined where the log shows no time. */
  readonly time: number | undefined
  readonly source: string
  readonly method: string
  readonly target: string
  readonly status: number | undefined
  readonly agent: string
  readonly vhost: string
  readonly user: string
  readonly rule: string
  /** What the rule matched, as it stands in the target; empty where it is not there verbatim. */
  readonly match: string
}

/** What one rule or detector found. */
export interface Found {
  readonly rule: string
  readonly title: string
  readonly titleJa: string
  readonly severity: Severity
  readonly hits: number
}

/** What one source or network did, or all of one owner, as reports speak of it. */
export interface Incident {
  /** Address or network: `192.0.2.1`, `192.0.2.0/24`; with `ofOwner` the owner's name. */
  readonly subject: string
  readonly ofOwner?: boolean
  /** Mail address for complaints, where it is known. */
  readonly abuse?: string
  readonly sources: readonly string[]
  readonly attacks: number
  readonly first: number | undefined
  readonly last: number | undefined
  readonly found: readonly Found[]
  readonly evidence: readonly Evidence[]
  /** What was noted on it and on what was found, for the case's own report. */
  readonly notes?: readonly string[]
}

/** Who reports. What is missing is left to be filled in. */
export interface Reporter {
  readonly org: string
  readonly contact: string
  readonly domain: string
}

/** How many attacks make a report to a provider worth its reader's time. */
export const ENOUGH = 3

/** Those with enough attacks, most first. */
export const reportable = (incidents: readonly Incident[], least = ENOUGH): Incident[] =>
  incidents.filter(({ attacks }) => attacks >= least).sort((a, b) => b.attacks - a.attacks)
