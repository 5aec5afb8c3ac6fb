import { must } from '../../src/base/assert.ts'
import { RULES } from '../../src/engine/rules/registry.ts'
import type { Rule } from '../../src/engine/rules/rule.ts'
import type { RequestRow, ToldFinding } from '../../src/export/columns.ts'
import type { BlockList } from '../../src/export/blocklists/block-list.ts'
import { cidrsOf } from '../../src/export/blocklists/block-list.ts'
import { filterOfRule, type Wish } from '../../src/export/fail2ban/filter.ts'
import type { Evidence, Incident } from '../../src/export/reports/incident.ts'
import type { Issue } from '../../src/export/reports/indicators.ts'
import type { VhostAttacks } from '../../src/export/reports/mail.ts'
import type { CaseReport } from '../../src/export/reports/markdown.ts'

const NOW = Date.UTC(2026, 10, 22)
const SETTINGS = { format: 'access/combined', maxretry: 1, findtime: 600, bantime: 60 }
/** A rule that a filter can be made of. */
const WORDY = must(
  RULES.find((rule) => filterOfRule(rule, SETTINGS).kind === 'filter'),
  'rule of words',
)

export const SOURCE = '203.0.113.7'

/** Everything that a log decides says `text`; the rest is as it is in any case. */
export function worldOf(text: string): {
  row: RequestRow
  finding: ToldFinding
  incident: Incident
  site: VhostAttacks
  report: CaseReport
  list: BlockList
  wish: Wish
  issue: Issue
  rule: Rule
} {
  const severity = 'low' as const
  const found = [{ rule: text, title: text, titleJa: text, severity, hits: 1 }]
  const evidence: Evidence = {
    time: NOW,
    source: text,
    method: text,
    target: `/${text}?${text}`,
    status: 500,
    agent: text,
    vhost: text,
    user: text,
    rule: text,
    match: text,
  }
  const incident: Incident = {
    subject: SOURCE,
    sources: [SOURCE, text],
    attacks: 4,
    first: NOW,
    last: NOW,
    found,
    evidence: [evidence],
    notes: [text],
  }
  const strange: Incident = { ...incident, subject: `x${text}` }
  const reporter = { org: text, contact: 'abuse@a.example', domain: 'a.example' }
  const open = { own: [], hosts: true, users: true, queries: true, others: true, notes: true }
  return {
    row: {
      ...{ id: 1, kind: 0, line: 7, time: 0, timeAssumed: false, status: 200, bytes: 5 },
      ...{ file: text, source: text, network: text, method: text, target: text, protocol: text },
      ...{ request: text, referrer: text, agent: text, vhost: text, user: text, level: text },
      ...{ message: text, format: text, rules: [text, text], reason: text },
      ...{ severity, stage: 'scan', outcome: 'unclear' },
    },
    finding: {
      row: {
        ...{ id: text, rule: text, category: text, reason: 'none', source: text, network: text },
        ...{ severity, stage: 'scan', outcome: 'unclear', sources: 1, hits: 3, pages: 2 },
        ...{ first: 0, last: undefined, page: text, vhosts: [text], methods: [text] },
        statuses: [{ status: 200, count: 2 }],
        indicators: [{ kind: 'host', value: text }],
        evidence: [],
        note: {
          kind: 'finding',
          id: text,
          star: true,
          status: 'open',
          labels: [text],
          text,
          reason: text,
        },
      },
      title: text,
      evidence: [text],
    },
    incident,
    site: { ...incident, vhost: text, sources: 1, worked: 0, unclear: 1 },
    report: {
      ...{ title: text, made: NOW, requests: 1, attacks: 1, start: 0, end: NaN, subjects: 2 },
      files: [{ name: text, sha256: text }],
      incidents: [incident, strange],
      outcomes: { worked: 0, 'likely-worked': 0, unclear: 1, failed: 0, refused: 0 },
      timeline: {
        start: 0,
        step: 1,
        series: [
          { name: text, counts: [1, 2] },
          { name: 'high', counts: [1, 0] },
        ],
      },
    },
    list: {
      cidrs: cidrsOf([SOURCE, '2001:db8::/32', `x${text}`]),
      made: NOW,
      filter: { rules: [text], facets: [{ name: text, values: 1 }], searched: true },
      coverage: {
        ...{ networks: 4, addresses: 1000, named: 0 },
        hosts: { part: 3, whole: 20 },
        attacks: { part: 15, whole: 100 },
        normal: { part: 1, whole: 1000 },
        visitors: { part: 1, whole: 9 },
      },
      spared: 1,
      seconds: 60,
      jail: text,
    },
    wish: {
      ...SETTINGS,
      ...{ name: text, field: 'target', any: [text], all: [text] },
      ...{ starts: true, status: [text], logpath: text },
    },
    issue: {
      id: () => '00000000-0000-4000-8000-000000000000',
      now: NOW,
      reporter,
      redaction: open,
    },
    rule: WORDY,
  }
}
