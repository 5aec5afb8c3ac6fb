import { parseAddress } from '../../base/address.ts'
import type { EventRow } from '../../protocol/rows.ts'
import { rfcTime } from '../blocklists/block-list.ts'

const text = (value: string): string | undefined => (value === '' ? undefined : value)

/** One request as a line of NDJSON with the names of the Elastic Common Schema 8; what the log lacks is left out. */
export function ecsLine(row: EventRow): string {
  const address = parseAddress(row.source)
  const mark = row.target.indexOf('?')
  const body = {
    '@timestamp': rfcTime(row.time),
    'ecs.version': '8.11.0',
    'event.kind': row.rules.length === 0 ? 'event' : 'alert',
    'event.category': ['web'],
    'event.dataset': text(row.format),
    'source.address': text(row.source),
    'source.ip': address?.text,
    'http.request.method': text(row.method),
    'http.response.status_code': row.status,
    'http.response.body.bytes': row.bytes,
    'http.request.referrer': text(row.referrer),
    'url.original': text(row.target),
    'url.path': text(mark < 0 ? row.target : row.target.slice(0, mark)),
    'url.query': mark < 0 ? undefined : row.target.slice(mark + 1),
    'url.domain': text(row.vhost),
    'user.name': text(row.user),
    'user_agent.original': text(row.agent),
    'log.level': text(row.level),
    'log.file.path': text(row.file),
    'log.file.line': row.line,
    message: text(row.message),
    tags: row.rules.length === 0 ? undefined : row.rules,
  }
  // U+2028 and U+2029 are ends of lines to some readers of NDJSON.
  const line = JSON.stringify(body).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  return `${line}\n`
}
