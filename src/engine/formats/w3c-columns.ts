import { decode } from '../../base/bytes.ts'

/** What a column of a W3C extended log holds; the places of a `Columns`. */
export type Role =
  | 'date'
  | 'time'
  | 'stamp'
  | 'source'
  | 'chain'
  | 'method'
  | 'stem'
  | 'query'
  | 'uri'
  | 'protocol'
  | 'vhost'
  | 'user'
  | 'agent'
  | 'referrer'
  | 'status'
  | 'bytes'
  | 'taken'
  | 'reason'

/** Where the fields of a line stand: numbers of its columns from 0, -1 where it has none. */
export interface Columns extends Record<Role, number> {
  /** How many columns a line has. */
  count: number
  /** Whether date and time are in UTC, as the W3C draft wants; else they are wall clock. */
  utc: boolean
  /** Whether `taken` counts milliseconds, as Microsoft's servers do; else seconds, as the W3C draft wants. */
  millis: boolean
  /** Whether the query column begins with the `?` itself, as Blue Coat's do beside `cs-uri-path`. */
  questioned: boolean
  /** Whether an agent between tabs is percent-encoded. */
  percent: boolean
}

export function noColumns(): Columns {
  return {
    date: -1,
    time: -1,
    stamp: -1,
    source: -1,
    chain: -1,
    method: -1,
    stem: -1,
    query: -1,
    uri: -1,
    protocol: -1,
    vhost: -1,
    user: -1,
    agent: -1,
    referrer: -1,
    status: -1,
    bytes: -1,
    taken: -1,
    reason: -1,
    count: 0,
    utc: true,
    millis: false,
    questioned: false,
    percent: true,
  }
}

/**
 * Names of columns in lower case, the better ones of a role first: those of the W3C draft (www.w3.org/TR/WD-logfile), of
 * IIS, its Advanced Logging and HTTPERR, and of CloudFront, NetScaler, Incapsula, WebLogic, Akamai, Edgecast, Blue Coat,
 * ISA Server, Windows Firewall.
 */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  date: ['date', 'date-utc', 'date-local'],
  time: ['time', 'time-utc', 'time-local'],
  stamp: ['timestamp', 'datetime', 'date-time', 'beginrequest-utc', 'endrequest-utc'],
  source: ['c-ip', 'cs-ip', 'client-ip', 'src-ip', 'c-dns'],
  chain: [
    'x-forwarded-for',
    'cs(x-forwarded-for)',
    's-xff',
    'cs-xff',
    'xff',
    'cs(true-client-ip)',
    'cs(x-real-ip)',
  ],
  method: ['cs-method', 's-operation'],
  stem: ['cs-uri-stem', 'cs-uri-path'],
  query: ['cs-uri-query'],
  uri: ['cs-uri', 'c-uri'],
  protocol: ['cs-version', 'cs-protocol-version'],
  // CloudFront's cs(Host) names the distribution, x-host-header what the client asked for
  vhost: ['x-host-header', 'cs-host', 'cs(host)', 'r-host'],
  user: ['cs-username', 'c-username', 'cs-user', 'cs-auth-user'],
  agent: ['cs(user-agent)', 'c-user-agent', 'cs-user-agent', 'c-agent', 'user-agent'],
  referrer: [
    'cs(referer)',
    'cs(referrer)',
    'c-referrer',
    'c-referer',
    'cs-referer',
    'cs-referrer',
    'cs-referred',
  ],
  status: ['sc-status', 'c-status'],
  bytes: ['sc-bytes', 'bytes', 'filesize'],
  taken: ['time-taken', 'timetakenms', 'time-taken-ms'],
  reason: ['s-reason', 'action'],
}
const ROLES = Object.entries(NAMES) as readonly [Role, readonly string[]][]

/** Columns that only Microsoft's servers write: theirs is time-taken in milliseconds. */
const MICROSOFT = ['sc-win32-status', 'sc-substatus', 's-sitename', 'timetakenms', 'time-taken-ms']
const WHAT: readonly Role[] = ['source', 'chain', 'method', 'stem', 'uri', 'status']
/** Columns of a line at most. */
export const MOST_COLUMNS = 256

/**
 * Columns by the names after `#Fields:`; undefined where they are not those of requests. `microsoft`: whether a
 * `#Software` line says so.
 */
export function columnsFrom(text: string, microsoft: boolean): Columns | undefined {
  const names = text
    .trim()
    .toLowerCase()
    .split(/[ \t]+/)
  if (names.length > MOST_COLUMNS) return undefined
  const columns = noColumns()
  columns.count = names.length
  for (const [role, known] of ROLES) {
    const name = known.find((one) => names.includes(one))
    if (name !== undefined) columns[role] = names.indexOf(name)
  }
  columns.utc = names[columns.date] !== 'date-local' && names[columns.time] !== 'time-local'
  columns.millis = microsoft || names.some((name) => MICROSOFT.includes(name))
  columns.questioned = names.includes('cs-uri-path')
  const timed = columns.time >= 0 || columns.stamp >= 0 ? 1 : 0
  const said = WHAT.filter((role) => columns[role] >= 0).length
  return timed + said >= 2 && said > 0 ? columns : undefined
}

/** The header lines of a W3C log, as far as they tell how to read it. */
export class Directives {
  columns: Columns | undefined
  /** The day that `#Date` names, ten bytes `2026-10-25`; undefined where none did. */
  day: Uint8Array | undefined
  #microsoft = false
  #local = false

  /** Hears of a line beginning with `#`. */
  hear(bytes: Uint8Array, from: number, to: number): void {
    const text = decode(bytes, from, Math.min(to, from + 16_384))
    const colon = text.indexOf(':')
    if (colon < 0) return
    const value = text.slice(colon + 1)
    switch (text.slice(1, colon).trim().toLowerCase()) {
      case 'fields':
        this.columns = columnsFrom(value, this.#microsoft)
        if (this.columns !== undefined && this.#local) this.columns.utc = false
        break
      case 'date':
        this.day = dayOf(value)
        break
      case 'software':
        this.#microsoft = /\bmicrosoft\b|\biis\b/i.test(value)
        this.#local = false
        break
      case 'time format':
        this.#local = /\blocal\b/i.test(value)
        break
    }
  }
}

function dayOf(text: string): Uint8Array | undefined {
  const day = /^\s*(\d{4}-\d\d-\d\d)/.exec(text)?.[1]
  return day === undefined ? undefined : Uint8Array.from(day, (c) => c.charCodeAt(0))
}
