import type { EventRow, Facet } from '../../protocol/rows.ts'
import type { CellValue } from '../table/columns.ts'
import { bytes, moment } from '../text.ts'

/** A field that the line has. */
export interface FieldText {
  readonly field: string
  readonly text: string
  readonly value?: CellValue
}

const TEXTS = ['source', 'user', 'method', 'target', 'protocol', 'request'] as const
const LATER = ['referrer', 'agent', 'vhost', 'level', 'message', 'format'] as const

const FACET_OF: Readonly<Partial<Record<string, Facet>>> = {
  source: 'source',
  user: 'user',
  method: 'method',
  target: 'target',
  referrer: 'referrer',
  agent: 'agent',
  vhost: 'vhost',
  level: 'level',
  format: 'format',
}

/** The fields of a line that are not empty, in the order in which one reads them. */
export function fieldsOf(row: EventRow): FieldText[] {
  const found: FieldText[] = []
  const add = (field: string, text: string) => {
    const facet = FACET_OF[field]
    if (text !== '')
      found.push({ field, text, ...(facet === undefined ? {} : { value: { facet, value: text } }) })
  }
  add('time', moment(row.time))
  for (const field of TEXTS) add(field, row[field])
  if (row.status !== undefined) {
    const text = String(row.status)
    found.push({ field: 'status', text, value: { facet: 'status', value: text } })
  }
  if (row.bytes !== undefined) add('bytes', bytes(row.bytes))
  for (const field of LATER) add(field, row[field])
  return found
}
