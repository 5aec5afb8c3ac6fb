/**
 * What XARF 4 (https://xarf.org/docs/specification/) demands of a report of category `connection`, type
 * `vulnerability_scan`, as JSON Schema. Written from the specification's tables of fields; what it recommends or leaves
 * open and we do not write is refused here.
 *
 * Compared on 2026-11-21 with the schemas that the XARF project publishes (github.com/xarf/xarf-spec, `schemas/v4`):
 * `xarf-core.json`, `xarf-v4-master.json` and `types/connection-{login-attack,vulnerability-scan}.json` of release 4.2.0,
 * and core and login attack at 17faf2f, which seems later. Of 26,000 reports those of the type `login_attack` broke 4.2.0,
 * which demands `source_port` wherever the source is an address (17faf2f does not): they are written as scans since. All
 * others kept both. Of 2,926 reports changed at one place each, the published ones refused 2,064, and none of these passed
 * this one.
 */
const TIME = { type: 'string', format: 'date-time' }

const PARTY = {
  type: 'object',
  required: ['org', 'contact', 'domain'],
  additionalProperties: false,
  properties: {
    org: { type: 'string', minLength: 1, maxLength: 200 },
    contact: { type: 'string', format: 'email' },
    domain: { type: 'string', format: 'hostname' },
  },
}

const EVIDENCE = {
  type: 'object',
  required: ['content_type', 'payload'],
  additionalProperties: false,
  properties: {
    content_type: { const: 'text/plain' },
    description: { type: 'string', maxLength: 500 },
    payload: { type: 'string', format: 'byte' },
  },
}

export const XARF = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: [
    'xarf_version',
    'report_id',
    'timestamp',
    'reporter',
    'sender',
    'source_identifier',
    'category',
    'type',
    'protocol',
    'first_seen',
    'scan_type',
  ],
  additionalProperties: false,
  properties: {
    xarf_version: { type: 'string', pattern: String.raw`^4\.\d+\.\d+$` },
    report_id: { type: 'string', format: 'uuid' },
    timestamp: TIME,
    reporter: PARTY,
    sender: PARTY,
    source_identifier: { type: 'string', anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] },
    category: { const: 'connection' },
    type: { const: 'vulnerability_scan' },
    evidence_source: { const: 'automated_filter' },
    evidence: { type: 'array', maxItems: 50, items: EVIDENCE },
    description: { type: 'string', maxLength: 1_000 },
    protocol: { const: 'tcp' },
    first_seen: TIME,
    last_seen: TIME,
    scan_type: { const: 'web_vuln_scan' },
    total_requests: { type: 'integer', minimum: 1 },
    // The narrowest of the releases: from 4.1 on, hyphens and `+` may stand in them too.
    tags: {
      type: 'array',
      maxItems: 20,
      items: { type: 'string', pattern: '^[a-z0-9_]+:[a-z0-9_]+$' },
    },
  },
}
