import { parseAddress, parseCidr, plainText } from '../../base/address.ts'
import { isReporter } from '../../base/mail-address.ts'
import { rfcTime } from '../blocklists/block-list.ts'
import { csvLine } from '../csv.ts'
import { evidenceLine } from './mail.ts'
import type { Found, Incident, Reporter } from './incident.ts'
import { redact, redactText, type Redaction } from './redact.ts'

/** What a report needs besides its subject: ids from the caller, who has a source of chance; `now` in epoch ms. */
export interface Issue {
  readonly id: () => string
  readonly now: number
  readonly reporter: Reporter
  readonly redaction: Redaction
}

const category = (found: Found): string => found.rule.split('/', 1)[0] ?? ''

/** What no text of JSON between programs may hold: halves of characters and what never will be one (RFC 7493, 2.1). */
const NO_TEXT = /[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu

const json = (value: unknown): string =>
  `${JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? one.replace(NO_TEXT, '\ufffd') : one), 2)}\n`

const lines = (incident: Incident, redaction: Redaction): string[] =>
  incident.evidence.map((one) => evidenceLine(redact(one, incident.subject, redaction)))

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 of the text in UTF-8 (RFC 4648, section 4). */
export function base64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i] ?? 0, bytes[i + 1], bytes[i + 2]]
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const sign = (shift: number): string => SIGNS.charAt((group >> shift) & 63)
    parts.push(sign(18), sign(12), b === undefined ? '=' : sign(6), c === undefined ? '=' : sign(0))
  }
  return parts.join('')
}

/** The first characters of a text; none of them is cut in two. */
const head = (text: string, most: number): string => Array.from(text).slice(0, most).join('')

/**
 * One XARF 4.2 report (https://xarf.org, category `connection`): one source per report; undefined for networks, host names
 * and where no time or no reporter is known, which the schema demands. Guessed logins are a scan with a tag of its own:
 * the type `login_attack` demands the port that the source sent from, which access logs do not tell.
 */
export function xarf(incident: Incident, { id, reporter, redaction }: Issue): string | undefined {
  const address = parseAddress(incident.subject)
  const first = rfcTime(incident.first)
  if (address === undefined || first === undefined || !isReporter(reporter)) return undefined
  const last = rfcTime(incident.last) ?? first
  const login = incident.found.some((found) => ['login', 'auth'].includes(category(found)))
  const party = { org: head(reporter.org, 200), contact: reporter.contact, domain: reporter.domain }
  return json({
    xarf_version: '4.2.0',
    report_id: id(),
    timestamp: last,
    reporter: party,
    sender: party,
    source_identifier: address.text,
    category: 'connection',
    type: 'vulnerability_scan',
    evidence_source: 'automated_filter',
    protocol: 'tcp',
    first_seen: first,
    last_seen: last,
    scan_type: 'web_vuln_scan',
    total_requests: Math.max(1, incident.attacks),
    ...(login ? { tags: ['attack:login'] } : {}),
    description: head(titles(incident), 1_000),
    evidence: lines(incident, redaction)
      .slice(0, 50)
      .map((line) => ({
        content_type: 'text/plain',
        description: 'Request as logged, parts left out',
        payload: base64(`${line}\n`),
      })),
  })
}

const titles = ({ found, attacks }: Incident): string =>
  `${attacks} attack requests: ${found.map(({ title, hits }) => `${title} (${hits})`).join('; ')}`

/** AbuseIPDB's categories (https://www.abuseipdb.com/categories); 21 is "web app attack". */
const ABUSE: Readonly<Record<string, number>> = {
  sqli: 16,
  scan: 19,
  login: 18,
  auth: 18,
  ssrf: 15,
  cmdi: 15,
  webshell: 15,
}

/** Rows that one upload takes, the header not counted. */
export const BULK_ROWS = 10_000

/** AbuseIPDB bulk reports, a file per 10,000 sources. Only single public addresses can be reported. */
export function abuseIpdb(incidents: readonly Incident[], { redaction, now }: Issue): string[] {
  const rows = incidents.flatMap((incident) => {
    const address = parseAddress(incident.subject)
    if (address === undefined) return []
    const ids = new Set(incident.found.flatMap((found) => ABUSE[category(found)] ?? []))
    const comment = redactText(titles(incident), incident.subject, redaction).slice(0, 1_000)
    return csvLine([
      { text: address.text },
      { text: [21, ...ids].join(',') },
      { time: Math.min(incident.last ?? now, now) },
      { text: comment },
    ])
  })
  const header = csvLine(['IP', 'Categories', 'ReportDate', 'Comment'].map((text) => ({ text })))
  return Array.from({ length: Math.ceil(rows.length / BULK_ROWS) }, (_, i) =>
    [header, ...rows.slice(i * BULK_ROWS, (i + 1) * BULK_ROWS)].join(''),
  )
}

/** STIX 2.1 bundle: one identity, an indicator per subject (OASIS STIX 2.1, sections 4.5, 4.7 and 9). */
export function stix(incidents: readonly Incident[], { id, now, reporter }: Issue): string {
  const created = rfcTime(now)
  const identity = {
    type: 'identity',
    spec_version: '2.1',
    id: `identity--${id()}`,
    created,
    modified: created,
    name: reporter.org === '' ? 'unnamed' : reporter.org,
    identity_class: 'organization',
  }
  const indicators = incidents.flatMap((incident) => {
    const cidr = parseCidr(incident.subject)
    if (cidr === undefined) return []
    const value = plainText(cidr)
    return {
      type: 'indicator',
      spec_version: '2.1',
      id: `indicator--${id()}`,
      created_by_ref: identity.id,
      created,
      modified: created,
      name: `Attacks from ${value}`,
      description: titles(incident),
      indicator_types: ['malicious-activity'],
      // The value is parsed and written again: no quote can be in it.
      pattern: `[ipv${cidr.version}-addr:value ${value.includes('/') ? 'ISSUBSET' : '='} '${value}']`,
      pattern_type: 'stix',
      valid_from: rfcTime(incident.first) ?? created,
    }
  })
  return json({ type: 'bundle', id: `bundle--${id()}`, objects: [identity, ...indicators] })
}

/**
 * MISP event (MISP core format, draft-dulaunoy-misp-core-format): one attribute per subject. What counts within one
 * instance only (`id`, `event_id`, `org_id`, `Orgc`) is left to the instance that reads it.
 */
export function misp(incidents: readonly Incident[], { id, now }: Issue): string {
  const seconds = String(Math.floor(now / 1_000))
  const attributes = incidents.flatMap((incident) => {
    const cidr = parseCidr(incident.subject)
    if (cidr === undefined) return []
    return {
      uuid: id(),
      type: 'ip-src',
      category: 'Network activity',
      value: plainText(cidr),
      comment: titles(incident),
      to_ids: true,
      // As far as the event is: a person widens both at once.
      distribution: '5',
      sharing_group_id: '0',
      deleted: false,
      timestamp: seconds,
      // Members without a value are left out of the JSON.
      first_seen: rfcTime(incident.first),
      last_seen: rfcTime(incident.last),
    }
  })
  const Event = {
    uuid: id(),
    info: 'Attacks on a web server',
    date: rfcTime(now)?.slice(0, 10),
    // Low, own organisation only, ongoing: what a person then widens.
    threat_level_id: '3',
    distribution: '0',
    sharing_group_id: '0',
    analysis: '1',
    published: false,
    publish_timestamp: '0',
    timestamp: seconds,
    attribute_count: String(attributes.length),
    Attribute: attributes,
  }
  return json({ Event })
}
