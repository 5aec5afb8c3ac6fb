/**
 * The columns of an event: the one list. A row stands for every physical line or joined event of a file, also for blank
 * lines, comments and lines that no format reads, so that lines always add up and a file can be rebuilt from its rows.
 */

/** Text columns: each has one dictionary per segment; code 0 means absent (the log had `-`, nothing, or no such field). */
export const TEXT_FIELDS = [
  'source', // address that sent it: of an X-Forwarded-For chain the client; may be a host name
  'sources', // the chain as logged, where the log has one
  'method',
  'target', // request target as the log shows it, the server's escapes and percent-encoding kept
  'protocol', // HTTP/1.1
  'request', // the request line where it is not method, target and protocol
  'referrer',
  'agent',
  'vhost',
  'user',
  'level', // of error logs, syslog and fail2ban
  'message',
  'host',
  'program',
  'pid',
  'format', // id of the format that read the row; absent for rows that none read
  'residue', // what of the line is in no other column; see residue.ts
] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** Number columns. Absent is NaN for time, bytes and duration, 0 for status. */
export const NUMBER_FIELDS = [
  'kind', // a Kind
  'lines', // physical lines the row spans, 1 and up
  'clock', // a Clock: what `time` means
  'time', // epoch ms; see Clock
  'status',
  'bytes', // of the body, where the log tells
  'duration', // ms
  'hits', // code of the row's rule set in the segment; 0: none
] as const
export type NumberField = (typeof NUMBER_FIELDS)[number]

export type Field = TextField | NumberField

/** What a row is. */
export const Kind = { event: 0, unread: 1, comment: 2, blank: 3 } as const
export type Kind = (typeof Kind)[keyof typeof Kind]

/**
 * What the time column holds. `utc`: epoch ms UTC. `local`: the wall clock as written, counted as if it were UTC, because
 * the log has no zone (the file's assumed zone shifts it when asked). `noYear`: as `local`, written in the year 1972.
 * `none`: NaN.
 */
export const Clock = { utc: 0, local: 1, noYear: 2, none: 3 } as const
export type Clock = (typeof Clock)[keyof typeof Clock]

export const textIndex = Object.fromEntries(TEXT_FIELDS.map((f, i) => [f, i])) as Record<
  TextField,
  number
>
