import type { TimeSpan } from '../../base/time-span.ts'

/** What rows can be grouped by and filtered by. */
export const FACETS = [
  'source', // address, or a CIDR in a filter
  'network', // /24 of IPv4, /64 of IPv6
  'country', // of the source, two capital letters
  'asn', // of the source, AS64496
  'rule', // rule or detector id
  'category',
  'severity',
  'stage',
  'outcome',
  'status', // 404, or 4xx in a filter
  'method',
  'page', // path of the target, without query
  'target',
  'referrer',
  'agent',
  'vhost',
  'user',
  'file', // file id
  'format',
  'level',
  'kind', // event, unread, comment, blank
  'day', // YYYY-MM-DD in UTC
  'note', // what a person noted: starred, noted, done, false-positive, #label
] as const
export type Facet = (typeof FACETS)[number]

/** Values joined by "or". The empty string stands for absent. */
export interface Choice {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

/**
 * The one filter state that drives chart, counts, tables and exports; plain data. Facets are joined by "and".
 * Without a choice of `kind` only events count.
 */
export interface Filter {
  readonly time?: TimeSpan
  /** Substring of target, request or message, in any case. */
  readonly text?: string
  /** Only rows that some rule or detector marked. */
  readonly attacks?: boolean
  readonly facets: Readonly<Partial<Record<Facet, Choice>>>
}

export const NO_FILTER: Filter = { facets: {} }
