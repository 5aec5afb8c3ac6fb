/**
 * What XARF 4 (https://xarf.org/docs/specification/) demands of a report of category `connection`, types `login_attack` and
 * `vulnerability_scan`, as JSON Schema. Written from the specification's tables of fields; what it recommends or leaves
 * open and we do not write is refused here.
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
  ],
  unevaluatedProperties: false,
  properties: {
    xarf_version: { type: 'string', pattern: String.raw`^4\.\d+\.\d+$` },
    report_id: { type: 'string', format: 'uuid' },
    timestamp: TIME,
    reporter: PARTY,
    sender: PARTY,
    source_identifier: { type: 'string', anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] },
    category: { const: 'connection' },
    type: { enum: ['login_attack', 'vulnerability_scan'] },
    evidence_source: { const: 'automated_filter' },
    evidence: { type: 'array', maxItems: 50, items: EVIDENCE },
    description: { type: 'string', maxLength: 1_000 },
    protocol: { const: 'tcp' },
    first_seen: TIME,
    last_seen: TIME,
  },
  // Scans say what kind they are and how many requests there were; attacks on logins have no place for either.
  if: { properties: { type: { const: 'vulnerability_scan' } } },
  then: {
    required: ['scan_type'],
    properties: {
      scan_type: { const: 'web_vuln_scan' },
      total_requests: { type: 'integer', minimum: 1 },
    },
  },
}
