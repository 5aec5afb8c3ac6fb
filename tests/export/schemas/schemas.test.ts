import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { Incident } from '../../../src/export/reports/incident.ts'
import { misp, stix, xarf, type Issue } from '../../../src/export/reports/indicators.ts'
import { MINIMUM } from '../../../src/export/reports/redact.ts'
import { HOSTILE } from '../hostile.ts'
import { MISP } from './misp.ts'
import { STIX } from './stix.ts'
import { XARF } from './xarf.ts'

const ajv = new Ajv2020({ allErrors: true })
addFormats(ajv)
const schemas = { stix: ajv.compile(STIX), xarf: ajv.compile(XARF), misp: ajv.compile(MISP) }

/** Halves of characters and what never will be one: no text of JSON between programs holds any (RFC 7493, 2.1). */
const NO_TEXT = /[\p{Surrogate}\p{Noncharacter_Code_Point}]/u
const ESCAPED = /\\u[dD][89a-fA-F]/

/** What a schema says against a text; nothing where it is fine. */
function against(schema: keyof typeof schemas, text: string): string[] {
  const validate = schemas[schema]
  validate(JSON.parse(text))
  const told = (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ''}`)
  return NO_TEXT.test(text) || ESCAPED.test(text) ? [...told, 'holds what is no text'] : told
}

const FIRST = Date.UTC(2026, 10, 21, 1, 2, 3)
const REPORTER = { org: 'A Hoster', contact: 'abuse@a.example', domain: 'a.example' }
const issueOf = (reporter = REPORTER): Issue => ({
  id: () => crypto.randomUUID(),
  now: Date.UTC(2026, 10, 22),
  reporter,
  redaction: MINIMUM,
})

function incidentOf(subject: string, text = 'UNION SELECT', rule = 'sqli/union-select'): Incident {
  return {
    subject,
    sources: [subject],
    attacks: 4,
    first: FIRST,
    last: FIRST + 60_000,
    found: [{ rule, title: text, titleJa: text, severity: 'high', hits: 4 }],
    evidence: Array.from({ length: 60 }, () => ({
      time: FIRST,
      source: subject,
      method: text,
      target: text,
      status: 500,
      agent: text,
      vhost: text,
      user: text,
      rule,
      match: text,
    })),
  }
}

const SUBJECTS = [
  '203.0.113.7',
  '203.0.113.0/24',
  '2001:DB8::1',
  '2001:db8::/32',
  '::ffff:192.0.2.1',
]

/** Words of logs and of people; the last are halves of characters and what never will be one. */
const TEXTS = [
  'UNION SELECT',
  '不正なログイン',
  ...HOSTILE,
  '\udc00\ud83d',
  '\ufffe\u{1ffff}\ufdd0',
]

describe('STIX 2.1', () => {
  it.each(TEXTS)('is a bundle, whatever a log says: %j', (text) =>
    expect(
      against(
        'stix',
        stix(
          SUBJECTS.map((one) => incidentOf(one, text)),
          issueOf(),
        ),
      ),
    ).toEqual([]),
  )

  it.each([
    ['nobody attacked', []],
    ['no time is known', [{ ...incidentOf('203.0.113.7'), first: undefined, last: undefined }]],
    ['a clock is wrong', [{ ...incidentOf('203.0.113.7'), first: 9e15, last: -9e15 }]],
    ['a clock counts years of five digits', [{ ...incidentOf('203.0.113.7'), first: 3e14 }]],
    ['a source has no address', [incidentOf("x' OR 'a' = 'a")]],
  ])('is a bundle where %s', (_, incidents) =>
    expect(against('stix', stix(incidents, issueOf()))).toEqual([]),
  )

  it('is a bundle where nobody says who reports', () =>
    expect(against('stix', stix([], issueOf({ org: '', contact: '', domain: '' })))).toEqual([]))

  it('names each object once, made by the identity it holds, and is no older than made', () => {
    const text = stix(
      SUBJECTS.map((one) => incidentOf(one)),
      issueOf(),
    )
    const { id, objects } = JSON.parse(text) as { id: string; objects: Record<string, string>[] }
    expect(new Set([id, ...objects.map((one) => one['id'])]).size).toBe(SUBJECTS.length + 2)
    expect(new Set(objects.slice(1).map((one) => one['created_by_ref']))).toEqual(
      new Set([objects[0]?.['id']]),
    )
    for (const one of objects) expect(one['modified']).toBe(one['created'])
  })

  it('is refused by the schema where it is wrong', () => {
    const good = stix([incidentOf('203.0.113.7')], issueOf())
    expect(against('stix', good.replace('"2.1"', '"2.0"'))).not.toEqual([])
    expect(against('stix', good.replace("'203.0.113.7'", "'x' OR 'y'"))).not.toEqual([])
    expect(against('stix', good.replaceAll('.000Z', 'Z'))).not.toEqual([])
    expect(against('stix', good.replace('Attacks', String.raw`\ud800`))).not.toEqual([])
  })
})

describe('XARF 4', () => {
  it.each([...TEXTS, '\u{1F600}'.repeat(600)])(
    'is a report of a scan and of guessed logins, whatever a log says: %j',
    (text) => {
      for (const subject of ['203.0.113.7', '2001:DB8::1'])
        for (const rule of ['sqli/union-select', 'login/brute-force']) {
          const written = xarf(incidentOf(subject, text, rule), issueOf())
          expect(against('xarf', written ?? '')).toEqual([])
        }
    },
  )

  it('tells of guessed logins by a tag, since it knows no port to call them an attack on logins', () => {
    const written = xarf(incidentOf('203.0.113.7', 'x', 'login/brute-force'), issueOf())
    expect(JSON.parse(written ?? '')).toMatchObject({
      type: 'vulnerability_scan',
      tags: ['attack:login'],
    })
    expect(xarf(incidentOf('203.0.113.7'), issueOf())).not.toContain('tags')
  })

  it('cuts a long name between characters', () => {
    const org = `x${'\u{1F600}'.repeat(300)}`
    const written = xarf(incidentOf('203.0.113.7'), issueOf({ ...REPORTER, org })) ?? ''
    expect(against('xarf', written)).toEqual([])
    expect(written).not.toContain(String.raw`\ud83d`)
  })

  it.each([
    ['contact', ''],
    ['contact', 'abuse'],
    ['contact', 'a b@a.example'],
    ['domain', ''],
    ['domain', 'http://a.example/'],
    ['org', ''],
  ])('is none where the %s is %j, since its schema refuses that', (key, value) =>
    expect(xarf(incidentOf('203.0.113.7'), issueOf({ ...REPORTER, [key]: value }))).toBeUndefined(),
  )

  it.each([9e15, -9e15, 3e14, -1e14])('is none where the clock says %d', (first) =>
    expect(xarf({ ...incidentOf('203.0.113.7'), first, last: first }, issueOf())).toBeUndefined(),
  )

  it('is refused by the schema where it is wrong', () => {
    const good = xarf(incidentOf('203.0.113.7'), issueOf()) ?? ''
    expect(against('xarf', good.replaceAll('abuse@a.example', 'nobody'))).not.toEqual([])
    expect(against('xarf', good.replace('web_vuln_scan', 'scan'))).not.toEqual([])
    expect(against('xarf', good.replace('"tcp"', '"tcp", "more": 1'))).not.toEqual([])
  })
})

describe('MISP', () => {
  it.each(TEXTS)('is an event, whatever a log says: %j', (text) => {
    const list = [...SUBJECTS, 'a.example'].map((one) => incidentOf(one, text))
    const written = misp(list, issueOf())
    expect(against('misp', written)).toEqual([])
    expect(JSON.parse(written)).toMatchObject({ Event: { attribute_count: '5' } })
  })

  it.each([
    ['nobody attacked', []],
    ['no time is known', [{ ...incidentOf('203.0.113.7'), first: undefined, last: undefined }]],
    ['a clock is wrong', [{ ...incidentOf('203.0.113.7'), first: 9e15, last: -9e15 }]],
  ])('is an event where %s', (_, incidents) =>
    expect(against('misp', misp(incidents, issueOf()))).toEqual([]),
  )

  it('is refused by the schema where it is wrong', () => {
    const good = misp([incidentOf('203.0.113.7')], issueOf())
    expect(against('misp', good.replace('ip-src', 'ip'))).not.toEqual([])
    expect(against('misp', good.replace('"published": false,', ''))).not.toEqual([])
    expect(against('misp', good.replace('203.0.113.7', 'x'))).not.toEqual([])
  })
})
