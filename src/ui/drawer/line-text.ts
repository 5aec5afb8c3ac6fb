import type { EventRow } from '../../protocol/rows.ts'

/** A line in short: what was asked for and answered, or what it says. */
export function lineText(row: EventRow): string {
  if (row.message !== '') return row.message
  const asked = row.request === '' ? `${row.method} ${row.target}`.trim() : row.request
  const status = row.status === undefined ? '' : `${row.status} `
  return `${status}${asked}`
}
