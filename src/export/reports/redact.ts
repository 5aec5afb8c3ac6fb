import { contains, parseAddress, parseCidr } from '../../base/address.ts'
import { visible } from '../../engine/decode/printable.ts'
import type { Evidence } from './incident.ts'

/** What may leave. All false, the default, is the minimum that still shows the attack. */
export interface Redaction {
  /** Own names and addresses, put out of sight wherever they occur. */
  readonly own: readonly string[]
  readonly hosts: boolean
  readonly users: boolean
  /** Whole query strings; else the matched part only. */
  readonly queries: boolean
  /** Addresses other than the subject's. */
  readonly others: boolean
  /** What a person noted: words for the own desk, unless they say otherwise. */
  readonly notes?: boolean
}

export const MINIMUM: Redaction = {
  own: [],
  hosts: false,
  users: false,
  queries: false,
  others: false,
}

/** Whose addresses stay in sight: an address or a network, or several of one owner. */
export type Subject = string | readonly string[]

const LONGEST = 400
/** What may be an address, without regard to whether it is one. */
const ADDRESS = /[\da-f]{0,4}(?::[\da-f]{0,4}){2,8}(?:(?:\.\d{1,3}){3})?|\d{1,3}(?:\.\d{1,3}){3}/gi

/** Text of a log as third parties may see it: in sight, of bounded length, without own names and others' addresses. */
export function redactText(
  text: string,
  subject: Subject,
  { own, hosts, others }: Redaction,
): string {
  let left = text.slice(0, 4 * LONGEST)
  if (!others)
    left = left.replace(ADDRESS, (found) => (ofSubject(found, subject) ? found : '[address]'))
  if (!hosts) for (const name of own) if (name.length >= 3) left = without(left, name.toLowerCase())
  const seen = visible(left)
  return seen.length > LONGEST ? `${seen.slice(0, LONGEST)}[...]` : seen
}

function ofSubject(found: string, subject: Subject): boolean {
  const address = parseAddress(found)
  if (address === undefined) return true
  return (typeof subject === 'string' ? [subject] : subject).some((text) => {
    const cidr = parseCidr(text)
    return cidr !== undefined && contains(cidr, address.text)
  })
}

function without(text: string, name: string): string {
  const parts: string[] = []
  const lower = text.toLowerCase()
  // Some letters change their length in lower case; then places do not agree, and nothing of the text is kept.
  if (lower.length !== text.length) return lower.replaceAll(name, '[host]')
  let from = 0
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, from)) {
    parts.push(text.slice(from, at), '[host]')
    from = at + name.length
  }
  return parts.join('') + text.slice(from)
}

/** Path, and of the query what was matched. */
function cut({ target, match }: Evidence): string {
  const mark = target.indexOf('?')
  if (mark < 0) return target
  const query = target.slice(mark + 1)
  const at = match === '' ? -1 : query.indexOf(match)
  if (at < 0) return `${target.slice(0, mark)}?[...]`
  const before = at > 0 ? '[...]' : ''
  const after = at + match.length < query.length ? '[...]' : ''
  return `${target.slice(0, mark)}?${before}${match}${after}`
}

/** A request as third parties may see it. */
export function redact(evidence: Evidence, subject: Subject, redaction: Redaction): Evidence {
  const clean = (text: string): string => redactText(text, subject, redaction)
  return {
    ...evidence,
    source: clean(evidence.source),
    method: clean(evidence.method),
    target: clean(redaction.queries ? evidence.target : cut(evidence)),
    agent: clean(evidence.agent),
    vhost: redaction.hosts ? clean(evidence.vhost) : '',
    user: redaction.users ? clean(evidence.user) : '',
    match: clean(evidence.match),
  }
}
