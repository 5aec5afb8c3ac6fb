import { networkOf, parseCidr } from '../../base/address.ts'
import type { Facet, Filter } from '../../engine/columns/filter.ts'
import { facetOf } from '../../engine/query/facet.ts'
import type { Finding } from '../../engine/query/findings.ts'
import { noteOn } from '../../engine/policy/notes.ts'
import { SEVERITIES } from '../../engine/rules/rule.ts'
import type { Evidence, Found, Incident } from '../../export/reports/incident.ts'
import type { VhostAttacks } from '../../export/reports/mail.ts'
import type { ReportBy, ReportSubject } from '../../protocol/actions.ts'
import { findingRows } from '../finding-row.ts'
import type { Questions } from '../questions.ts'
import { requestDetail } from '../request-detail.ts'

/** Requests that stand for what a subject did. */
const EVIDENCE = 8

/** A subject of reports, with its findings, most hits first. */
export interface Subject extends Omit<ReportSubject, 'rules' | 'severity'> {
  readonly addresses: readonly string[]
  readonly findings: readonly Finding[]
  readonly ofOwner?: boolean
}

interface Growing {
  attacks: number
  first: number
  last: number
  readonly addresses: string[]
  readonly findings: Finding[]
}

const fresh = (): Growing => ({ attacks: 0, first: NaN, last: NaN, addresses: [], findings: [] })
const earlier = (a: number, b: number): number => (a <= b || Number.isNaN(b) ? a : b)
const known = (time: number): number | undefined => (Number.isNaN(time) ? undefined : time)

/** Who holds the network of a source, as far as it is known; else the network that one operator most likely holds. */
export function ownerOf(questions: Questions, source: string): string {
  const { owner, netName, network } = questions.whose(source)
  return owner ?? netName ?? network ?? networkOf(source)
}

/** Sources, networks or owners with at least so many attacks in what a filter shows, most first. */
export function subjectsOf(
  questions: Questions,
  filter: Filter,
  by: 'source' | 'network' | 'owner',
  least: number,
): readonly Subject[] {
  return questions.remember(`subjects ${by} ${least} ${JSON.stringify(filter)}`, () => {
    const keyOf = (source: string): string => {
      if (by === 'source') return source
      return by === 'network' ? networkOf(source) : ownerOf(questions, source)
    }
    const found = new Map<string, Growing>()
    for (const { source, attacks, first, last } of questions.sums(filter)) {
      const key = keyOf(source)
      if (attacks === 0 || key === '') continue
      const subject = found.get(key) ?? fresh()
      found.set(key, subject)
      subject.attacks += attacks
      subject.first = earlier(first, subject.first)
      subject.last = -earlier(-last, -subject.last)
      subject.addresses.push(source)
    }
    for (const finding of questions.allFindings(filter, 'hits', true))
      if (finding.source !== '') found.get(keyOf(finding.source))?.findings.push(finding)
    return [...found]
      .filter(([, { attacks }]) => attacks >= least)
      .map(([subject, { addresses, findings, attacks, first, last }]) => ({
        subject,
        ofOwner: by === 'owner',
        attacks,
        addresses,
        findings,
        sources: addresses.length,
        first: known(first),
        last: known(last),
      }))
      .sort((a, b) => b.attacks - a.attacks)
  })
}

/** Sites with at least so many attacks. Their findings are asked for when a notice is written. */
export function sitesOf(questions: Questions, filter: Filter, least: number): readonly Subject[] {
  return questions.remember(`sites ${least} ${JSON.stringify(filter)}`, () => {
    const { holdings, means } = questions
    const attacks: Filter = { ...filter, attacks: true }
    const all = { from: 0, count: Infinity }
    return facetOf(holdings, means.rules, questions.scope(attacks), 'vhost', all)
      .rows.filter(({ value, count }) => value !== '' && count >= least)
      .map(({ value, count, sources }) => ({
        subject: value,
        attacks: count,
        sources,
        first: undefined,
        last: undefined,
        addresses: [],
        findings: [],
      }))
  })
}

export function subjects(
  questions: Questions,
  filter: Filter,
  by: ReportBy,
  least: number,
): readonly Subject[] {
  const enough = Math.max(1, Math.round(least) || 1)
  return by === 'vhost'
    ? sitesOf(questions, filter, enough)
    : subjectsOf(questions, filter, by, enough)
}

/** A subject for the list of choices. */
export function subjectRow(subject: Subject): ReportSubject {
  const ranks = subject.findings.map(({ rank }) => rank)
  return {
    subject: subject.subject,
    attacks: subject.attacks,
    sources: subject.sources,
    severity: SEVERITIES[Math.max(1, ...ranks)] ?? 'low',
    first: subject.first,
    last: subject.last,
    rules: [...rulesOf(subject.findings).keys()],
  }
}

/** Hits by rule, most first. */
function rulesOf(findings: readonly Finding[]): Map<string, number> {
  const hits = new Map<string, number>()
  for (const finding of findings)
    hits.set(finding.rule, (hits.get(finding.rule) ?? 0) + finding.hits)
  return new Map([...hits].sort((a, b) => b[1] - a[1]))
}

function foundOf({ means }: Questions, findings: readonly Finding[]): Found[] {
  const { rules } = means
  return [...rulesOf(findings)].map(([rule, hits]) => ({
    rule,
    title: rules.titleOf(rule, 'en'),
    titleJa: rules.titleOf(rule, 'ja'),
    severity: rules.severityOf(rule),
    hits,
  }))
}

/** Incidents of subjects without their requests: what lists of indicators need. */
export function bareIncidents(questions: Questions, all: readonly Subject[]): Incident[] {
  return all.map((subject) => bare(questions, subject))
}

/** The first contact that is known of any of its addresses. */
function abuseOf(questions: Questions, { addresses }: Subject): string | undefined {
  for (const address of addresses) {
    const { abuse } = questions.whose(address)
    if (abuse !== undefined) return abuse
  }
  return undefined
}

function contactOf(questions: Questions, subject: Subject): Pick<Incident, 'abuse' | 'ofOwner'> {
  const abuse = abuseOf(questions, subject)
  return {
    ...(subject.ofOwner === true ? { ofOwner: true } : {}),
    ...(abuse === undefined ? {} : { abuse }),
  }
}

const bare = (questions: Questions, subject: Subject): Incident => ({
  subject: subject.subject,
  ...contactOf(questions, subject),
  sources: subject.addresses,
  attacks: subject.attacks,
  first: subject.first,
  last: subject.last,
  found: foundOf(questions, subject.findings),
  evidence: [],
})

/** Findings whose requests are looked up for one subject. */
const FINDINGS = 12

/** What a person wrote of a subject and of its findings: state, labels and words. */
function notesOn(
  { holdings: { policy } }: Questions,
  { subject }: Subject,
  findings: readonly Finding[],
): string[] {
  const notes = [
    noteOn(policy, subject.includes('/') ? 'network' : 'source', subject),
    ...findings.map(({ id }) => noteOn(policy, 'finding', id)),
  ]
  return notes.flatMap((note) => {
    if (note === undefined) return []
    const words = [...(note.status === 'open' ? [] : [note.status]), ...note.labels, note.text]
    return [words.filter((word) => word !== '').join(', ')].filter((text) => text !== '')
  })
}

/** Incidents with the requests that say most. One pass over the rows for all of them. */
export function incidentsOf(
  questions: Questions,
  filter: Filter,
  all: readonly Subject[],
): Incident[] {
  const { holdings, means } = questions
  const asked = all.map(({ findings }) =>
    [...findings].sort((a, b) => b.rank - a.rank || b.hits - a.hits).slice(0, FINDINGS),
  )
  const rows = findingRows(holdings, means, questions.scope(filter), asked.flat())
  let at = 0
  return all.map((subject, i) => {
    const own = rows.slice(at, (at += asked[i]?.length ?? 0))
    return {
      ...bare(questions, subject),
      evidence: evidenceOf(
        questions,
        own.map(({ rule, evidence }) => ({ rule, ids: evidence })),
      ),
      notes: notesOn(questions, subject, asked[i] ?? []),
    }
  })
}

/** The first requests of each rule in turn, in the order of time. */
function evidenceOf(
  questions: Questions,
  rules: readonly { readonly rule: string; readonly ids: readonly number[] }[],
): Evidence[] {
  const taken = new Map<number, string>()
  const most = Math.max(0, ...rules.map(({ ids }) => ids.length))
  for (let turn = 0; turn < most && taken.size < EVIDENCE; turn++)
    for (const { rule, ids } of rules) {
      const id = ids[turn]
      if (id !== undefined && taken.size < EVIDENCE && !taken.has(id)) taken.set(id, rule)
    }
  return [...taken]
    .flatMap(([id, rule]) => evidenceAt(questions, id, rule) ?? [])
    .sort((a, b) => (a.time ?? 0) - (b.time ?? 0))
}

function evidenceAt(questions: Questions, id: number, rule: string): Evidence | undefined {
  const detail = requestDetail(questions, id)
  if (detail === undefined) return undefined
  const { row, hits } = detail
  const match = hits.find((hit) => hit.rule === rule)?.match ?? ''
  const { time, source, method, status, agent, vhost, user } = row
  const target = row.target || row.request || row.message
  return { time, source, method, target, status, agent, vhost, user, rule, match }
}

const withValue = (filter: Filter, facet: Facet, value: string): Filter => ({
  ...filter,
  facets: { ...filter.facets, [facet]: { include: [value], exclude: [] } },
})

/** One subject's incident, whatever its number in the list. */
export function incidentOf(
  questions: Questions,
  filter: Filter,
  by: 'source' | 'network' | 'owner',
  text: string,
): Incident | undefined {
  if (by === 'owner') {
    const owner = subjectsOf(questions, filter, by, 1).find((one) => one.subject === text)
    return owner === undefined ? undefined : incidentsOf(questions, filter, [owner])[0]
  }
  if (by === 'network' && parseCidr(text) === undefined) return undefined
  const own = withValue(filter, 'source', text)
  const subject = subjectsOf(questions, own, by, 1).find((one) => one.subject === text)
  return subject === undefined ? undefined : incidentsOf(questions, own, [subject])[0]
}

/** What happened to one site. */
export function siteOf(questions: Questions, filter: Filter, vhost: string): VhostAttacks {
  const own = { ...withValue(filter, 'vhost', vhost), attacks: true }
  const { attacks, sources, start, end, outcomes } = questions.overview(own)
  const findings = [...questions.allFindings(own, 'severity', true)]
  const { holdings, means } = questions
  const rows = findingRows(holdings, means, questions.scope(own), findings.slice(0, FINDINGS))
  return {
    vhost,
    attacks,
    sources,
    first: start,
    last: end,
    worked: outcomes['likely-worked'] + outcomes.worked,
    unclear: outcomes.unclear,
    found: foundOf(questions, findings),
    evidence: evidenceOf(
      questions,
      rows.map(({ rule, evidence }) => ({ rule, ids: evidence })),
    ),
  }
}
