import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { EventRow } from '../../../src/protocol/rows.ts'
import { ecsLine } from '../../../src/export/reports/ecs.ts'
import { reportable, type Evidence, type Incident } from '../../../src/export/reports/incident.ts'
import {
  abuseIpdb,
  base64,
  misp,
  stix,
  xarf,
  type Issue,
} from '../../../src/export/reports/indicators.ts'
import { abuseMail, customerNotice } from '../../../src/export/reports/mail.ts'
import { markdownReport } from '../../../src/export/reports/markdown.ts'
import { MINIMUM, redact, redactText } from '../../../src/export/reports/redact.ts'
import { HOSTILE } from '../hostile.ts'

const EVIDENCE: Evidence = {
  time: Date.UTC(2026, 10, 21, 1, 2, 3),
  source: '203.0.113.7',
  method: 'GET',
  target: '/shop.php?session=secret&id=1+UNION+SELECT+2&mail=ann@a.example',
  status: 500,
  agent: 'sqlmap/1.0',
  vhost: 'shop.a.example',
  user: 'ann',
  rule: 'sqli/union-select',
  match: 'UNION+SELECT',
}
const INCIDENT: Incident = {
  subject: '203.0.113.7',
  sources: ['203.0.113.7'],
  attacks: 4,
  first: EVIDENCE.time,
  last: (EVIDENCE.time ?? 0) + 60_000,
  found: [
    {
      rule: 'sqli/union-select',
      title: 'UNION SELECT',
      titleJa: 'UNION SELECT 攻撃',
      severity: 'high',
      hits: 4,
    },
  ],
  evidence: [EVIDENCE],
}
const reporter = { org: 'A Hoster', contact: 'abuse@a.example', domain: 'a.example' }
function issue(): Issue {
  let count = 0
  const id = (): string => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
  return { id, now: Date.UTC(2026, 10, 22), reporter, redaction: MINIMUM }
}
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

describe('redaction', () => {
  it('leaves of a query what was matched, by default', () => {
    const clean = redact(EVIDENCE, '203.0.113.7', MINIMUM)
    expect(clean.target).toBe('/shop.php?[...]UNION+SELECT[...]')
    expect([clean.user, clean.vhost]).toEqual(['', ''])
    expect(redact({ ...EVIDENCE, match: 'x y' }, '', MINIMUM).target).toBe('/shop.php?[...]')
  })

  it('hides own names and the addresses of others', () => {
    const own = { ...MINIMUM, own: ['shop.a.example'] }
    const text = 'http://SHOP.a.example/ 198.51.100.4 203.0.113.7 [2001:db8::9]:80 at 12:30:01'
    expect(redactText(text, '203.0.113.0/24', own)).toBe(
      'http://[host]/ [address] 203.0.113.7 [[address]]:80 at 12:30:01',
    )
  })
})

it('reports from three attacks on', () => {
  const few = { ...INCIDENT, attacks: 2 }
  expect(reportable([few, INCIDENT])).toEqual([INCIDENT])
  expect(reportable([few, INCIDENT], 2)).toEqual([INCIDENT, few])
})

describe('letters', () => {
  it('says to an abuse desk when, what and what to do, and nothing about others', () => {
    const { subject, text } = abuseMail(INCIDENT, reporter, MINIMUM, 'en')
    expect(subject).toBe('Abuse report: 4 attacks from 203.0.113.7')
    expect(text).toContain(
      '  2026-11-21T01:02:03.000Z 203.0.113.7 "GET /shop.php?[...]UNION+SELECT[...]" 500 "sqlmap/1.0"\n',
    )
    expect(text).not.toMatch(/secret|ann|shop\.a/)
    expect(abuseMail(INCIDENT, reporter, MINIMUM, 'ja').text).toContain('UNION SELECT 攻撃：4 件')
  })

  it('says to a customer whether it was blocked', () => {
    const site = { ...INCIDENT, vhost: 'shop.a.example', sources: 3, worked: 0, unclear: 0 }
    expect(customerNotice(site, reporter, MINIMUM, 'en').text).toMatch(
      /3 sources[\s\S]*no attack had/,
    )
    expect(customerNotice({ ...site, worked: 1 }, reporter, MINIMUM, 'en').text).toContain(
      'success',
    )
    expect(customerNotice({ ...site, unclear: 1 }, reporter, MINIMUM, 'ja').text).toContain(
      '分からない',
    )
  })
})

describe('for programs', () => {
  it('XARF has what its schema demands', () => {
    const report = JSON.parse(xarf(INCIDENT, issue()) ?? '') as Record<string, unknown>
    expect(report).toMatchObject({
      xarf_version: '4.2.0',
      timestamp: '2026-11-21T01:03:03.000Z',
      reporter,
      sender: reporter,
      source_identifier: '203.0.113.7',
      category: 'connection',
      protocol: 'tcp',
      first_seen: '2026-11-21T01:02:03.000Z',
    })
    const [{ payload }] = report['evidence'] as [{ payload: string }]
    expect(Buffer.from(payload, 'base64').toString()).toContain('UNION+SELECT')
    expect(xarf({ ...INCIDENT, subject: '203.0.113.0/24' }, issue())).toBeUndefined()
    expect(xarf({ ...INCIDENT, first: undefined }, issue())).toBeUndefined()
  })

  it.each(['', 'a', 'ab', 'abc', '日本\u0000'])('base64 of %j', (text) =>
    expect(base64(text)).toBe(Buffer.from(text).toString('base64')),
  )

  it('AbuseIPDB: one row per address, 10,000 to a file', () => {
    const many = Array.from({ length: 10_001 }, (_, i) => ({
      ...INCIDENT,
      subject: `198.18.${i >> 8}.${i & 255}`,
    }))
    const files = abuseIpdb([...many, { ...INCIDENT, subject: '203.0.113.0/24' }], issue())
    const rows = files.map(
      (file) =>
        Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true }).data,
    )
    expect(rows.map((list) => list.length)).toEqual([10_000, 1])
    expect(rows[1]?.[0]).toEqual({
      IP: '198.18.39.16',
      Categories: '21,16',
      ReportDate: '2026-11-21T01:03:03.000Z',
      Comment: '4 attack requests: UNION SELECT (4)',
    })
  })

  it('STIX and MISP name addresses and networks of both families', () => {
    const list = [
      INCIDENT,
      { ...INCIDENT, subject: '2001:DB8::/32' },
      { ...INCIDENT, subject: "x' OR" },
    ]
    const bundle = JSON.parse(stix(list, issue())) as { objects: { pattern?: string }[] }
    expect(bundle.objects.map(({ pattern }) => pattern)).toEqual([
      undefined,
      "[ipv4-addr:value = '203.0.113.7']",
      "[ipv6-addr:value ISSUBSET '2001:db8::/32']",
    ])
    const { Event } = JSON.parse(misp(list, issue())) as {
      Event: { Attribute: { value: string }[] }
    }
    expect(Event.Attribute.map(({ value }) => value)).toEqual(['203.0.113.7', '2001:db8::/32'])
  })
})

const row = (text: string): EventRow => ({
  id: 1,
  kind: 0,
  file: text,
  line: 7,
  time: 0,
  timeAssumed: false,
  source: text,
  method: text,
  target: text,
  protocol: text,
  request: text,
  status: 200,
  bytes: 5,
  referrer: text,
  agent: text,
  vhost: text,
  user: text,
  level: text,
  message: text,
  format: text,
  rules: [text],
  severity: 'low',
  stage: 'scan',
  outcome: 'unclear',
  reason: 'none',
})

it('ECS names what a row has', () => {
  const line = { ...row(''), source: '[2001:DB8::1]:80', target: '/a?b=1', rules: [] }
  expect(JSON.parse(ecsLine(line))).toMatchObject({
    '@timestamp': '1970-01-01T00:00:00.000Z',
    'source.ip': '2001:db8::1',
    'url.path': '/a',
    'url.query': 'b=1',
    'event.kind': 'event',
    'http.response.status_code': 200,
  })
})

describe.each(HOSTILE)('a log that says %j', (text) => {
  const evidence = {
    ...EVIDENCE,
    source: text,
    method: text,
    target: `/${text}?${text}`,
    agent: text,
    vhost: text,
    user: text,
    match: text,
  }
  const found = [{ rule: text, title: text, titleJa: text, severity: 'low' as const, hits: 1 }]
  const evil: Incident = { ...INCIDENT, subject: text, found, evidence: [evidence] }
  const calm: Incident = {
    ...INCIDENT,
    found: [{ ...found[0], rule: 'a', title: 'a', titleJa: 'a', severity: 'low', hits: 1 }],
  }
  const open = { own: [], hosts: true, users: true, queries: true, others: true }

  it('adds no line and nothing unseen to letters and Markdown', () => {
    for (const redaction of [MINIMUM, open])
      for (const language of ['en', 'ja'] as const) {
        const mail = abuseMail(evil, reporter, redaction, language)
        expect(mail.subject + mail.text).not.toMatch(UNSEEN)
        expect(mail.subject).not.toContain('\n')
        expect(mail.text.split('\n')).toHaveLength(
          abuseMail(calm, reporter, redaction, language).text.split('\n').length,
        )
        const site = { ...evil, vhost: text, sources: 1, worked: 0, unclear: 0 }
        expect(customerNotice(site, reporter, redaction, language).subject).not.toMatch(/\n/)
        const report = {
          title: text,
          made: 0,
          files: [{ name: text, sha256: text }],
          requests: 1,
          attacks: 1,
          start: NaN,
          end: undefined,
        }
        const written = markdownReport({ ...report, incidents: [evil] }, redaction)
        expect(written).not.toMatch(UNSEEN)
        expect(written.split('\n')).toHaveLength(
          markdownReport({ ...report, incidents: [calm] }, redaction).split('\n').length,
        )
        // Outside code spans no sign of a log keeps its meaning.
        expect(written.replace(/(?<!`)(`+) .*? \1(?!`)/g, '')).not.toMatch(/(?<!\\)[<[`]/)
      }
  })

  it('stays a value in JSON and CSV', () => {
    const mixed = { ...evil, subject: '203.0.113.7' }
    for (const written of [
      xarf(mixed, issue()),
      stix([mixed, evil], issue()),
      misp([mixed, evil], issue()),
    ])
      expect(() => JSON.parse(written ?? '') as unknown).not.toThrow()
    const [csv] = abuseIpdb([mixed, evil], issue())
    const { data, errors } = Papa.parse<string[]>((csv ?? '').trimEnd())
    expect(errors).toEqual([])
    expect(data.map((cells) => cells.length)).toEqual([4, 4])
    const line = ecsLine(row(text))
    expect(line.slice(0, -1)).not.toMatch(/[\n\r\u2028\u2029]/)
    expect(() => JSON.parse(line) as unknown).not.toThrow()
  })
})
