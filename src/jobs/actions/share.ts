import type { Filter } from '../../engine/columns/filter.ts'
import { csvLine } from '../../export/csv.ts'
import { htmlReport } from '../../export/reports/html.ts'
import type { Incident } from '../../export/reports/incident.ts'
import { abuseIpdb, misp, stix, xarf, type Issue } from '../../export/reports/indicators.ts'
import { abuseMail, customerNotice, type Mail } from '../../export/reports/mail.ts'
import { markdownReport, type CaseReport } from '../../export/reports/markdown.ts'
import { zipped, type ZipItem } from '../../export/zipped.ts'
import type { Draft, ReportWish, ShareKind, SharedFile } from '../../protocol/actions.ts'
import { findingRows } from '../finding-row.ts'
import type { Questions } from '../questions.ts'
import {
  bareIncidents,
  incidentOf,
  incidentsOf,
  siteOf,
  subjects,
  type Subject,
} from './incidents.ts'
import { previewOf } from './preview.ts'

/** Reports with evidence that are written at once; the rest is told as "N of M". */
const REPORTS = 500
/** Sections of a report that a person reads. */
const SECTIONS = 50
/** Indicators of one file: what feeds and their readers take. */
const INDICATORS = 50_000

/** The mail or notice for one subject; undefined where the filter shows nothing of it any more. */
export function draftOf(
  questions: Questions,
  filter: Filter,
  wish: ReportWish,
  subject: string,
): Draft | undefined {
  if (wish.by === 'vhost')
    return customerNotice(
      siteOf(questions, filter, subject),
      wish.reporter,
      wish.redaction,
      wish.language,
    )
  const incident = incidentOf(questions, filter, wish.by, subject)
  return incident === undefined ? undefined : mailOf(incident, wish)
}

const mailOf = (incident: Incident, { reporter, redaction, language }: ReportWish): Mail =>
  abuseMail(incident, reporter, redaction, language)

/** What a form of file is made of. */
interface Material {
  readonly questions: Questions
  readonly filter: Filter
  readonly wish: ReportWish
  readonly issue: Issue
}

interface Made {
  readonly parts: readonly (string | Uint8Array<ArrayBuffer>)[]
  readonly fileName: string
  readonly type: string
  readonly items: number
  readonly whole: number
}

const FORMS: Readonly<Record<ShareKind, (material: Material) => Made>> = {
  mails: mailsFile,
  xarf: xarfFile,
  abuseipdb: (material) => {
    const { incidents, whole } = bareOf(material)
    const files = abuseIpdb(incidents, material.issue)
    const reported = files.reduce((sum, text) => sum + text.split('\r\n').length - 2, 0)
    const [only] = files
    if (files.length <= 1)
      return csvMade('spoor-abuseipdb.csv', only ?? '', Math.max(0, reported), whole)
    const items = files.map((text, i) => ({ name: `spoor-abuseipdb-${i + 1}.csv`, text }))
    return { ...zipMade('spoor-abuseipdb.zip', items), items: reported, whole }
  },
  stix: (material) => {
    const { incidents, whole } = bareOf(material)
    return jsonMade('spoor-stix.json', stix(incidents, material.issue), incidents.length, whole)
  },
  misp: (material) => {
    const { incidents, whole } = bareOf(material)
    return jsonMade('spoor-misp.json', misp(incidents, material.issue), incidents.length, whole)
  },
  indicators: indicatorsFile,
  markdown: (material) => reportMade(material, 'md', 'text/markdown', markdownReport),
  html: (material) => reportMade(material, 'html', 'text/html', htmlReport),
}

/** A file for another program or person. */
export function shareFile(
  questions: Questions,
  filter: Filter,
  wish: ReportWish,
  kind: ShareKind,
  now: number,
): SharedFile {
  const { reporter, redaction } = wish
  const issue = { id: () => crypto.randomUUID(), now, reporter, redaction }
  const made = FORMS[kind]({ questions, filter, wish, issue })
  const text = made.parts.filter((part) => typeof part === 'string').join('')
  return {
    blob: new Blob([...made.parts], { type: made.type }),
    fileName: made.fileName,
    items: made.items,
    whole: made.whole,
    preview: previewOf(text).preview,
  }
}

const bySource = ({ wish }: Material): 'source' | 'network' =>
  wish.by === 'network' ? 'network' : 'source'

function bareOf(material: Material): { incidents: Incident[]; whole: number } {
  const { questions, filter, wish } = material
  const all = subjects(questions, filter, bySource(material), wish.least)
  return { incidents: bareIncidents(questions, all.slice(0, INDICATORS)), whole: all.length }
}

function withEvidence(
  material: Material,
  most: number,
  by: 'source' | 'network' | 'owner' = bySource(material),
): { incidents: Incident[]; whole: number } {
  const { questions, filter, wish } = material
  const all = subjects(questions, filter, by, wish.least)
  return { incidents: incidentsOf(questions, filter, all.slice(0, most)), whole: all.length }
}

/** A name that any file system takes. */
const safeName = (text: string): string => text.replace(/[^\w.-]+/g, '_').slice(0, 80)

const mailText = ({ to, subject, text }: Mail): string =>
  `${to === undefined ? '' : `To: ${to}\n`}Subject: ${subject}\n\n${text}`

function mailsFile(material: Material): Made {
  const { questions, filter, wish } = material
  if (wish.by === 'vhost') {
    const all = subjects(questions, filter, 'vhost', wish.least)
    const items = all.slice(0, REPORTS).map((site: Subject, i) => ({
      name: `${i + 1}-${safeName(site.subject)}.txt`,
      text: mailText(
        customerNotice(
          siteOf(questions, filter, site.subject),
          wish.reporter,
          wish.redaction,
          wish.language,
        ),
      ),
    }))
    return { ...zipMade('spoor-notices.zip', items), whole: all.length }
  }
  const by = wish.by === 'owner' ? 'owner' : bySource(material)
  const { incidents, whole } = withEvidence(material, REPORTS, by)
  const items = incidents.map((incident, i) => ({
    name: `${i + 1}-${safeName(incident.subject)}.txt`,
    text: mailText(mailOf(incident, wish)),
  }))
  return { ...zipMade('spoor-abuse-mails.zip', items), whole }
}

function xarfFile(material: Material): Made {
  const { incidents, whole } = withEvidence(
    { ...material, wish: { ...material.wish, by: 'source' } },
    REPORTS,
  )
  const items = incidents.flatMap((incident) => {
    const text = xarf(incident, material.issue)
    return text === undefined ? [] : { name: `xarf-${safeName(incident.subject)}.json`, text }
  })
  return { ...zipMade('spoor-xarf.zip', items), whole }
}

/** Findings whose indicators are drawn out for one file. */
const DRAWN = 5_000

function indicatorsFile(material: Material): Made {
  const { questions, filter } = material
  const { incidents, whole } = bareOf(material)
  const seen = new Map<string, { kind: string; value: string; rules: Set<string> }>()
  const findings = questions.allFindings(filter, 'severity', true).slice(0, DRAWN)
  for (const row of findingRows(
    questions.holdings,
    questions.means,
    questions.scope(filter),
    findings,
  ))
    for (const { kind, value } of row.indicators) {
      const key = `${kind} ${value}`
      const one = seen.get(key) ?? { kind, value, rules: new Set<string>() }
      seen.set(key, one)
      one.rules.add(row.rule)
    }
  const lines = [
    csvLine(['kind', 'value', 'attacks', 'first', 'last', 'rules'].map((text) => ({ text }))),
    ...incidents.map(({ subject, attacks, first, last, found }) =>
      csvLine([
        { text: 'source' },
        { text: subject },
        { number: attacks },
        { time: first },
        { time: last },
        { text: found.map(({ rule }) => rule).join('; ') },
      ]),
    ),
    ...[...seen.values()].map(({ kind, value, rules }) =>
      csvLine([
        { text: kind },
        { text: value },
        { number: undefined },
        { time: undefined },
        { time: undefined },
        { text: [...rules].join('; ') },
      ]),
    ),
  ]
  const name = 'spoor-indicators.csv'
  return csvMade(name, lines.join(''), incidents.length + seen.size, whole + seen.size)
}

function reportMade(
  material: Material,
  ending: string,
  type: string,
  write: (report: CaseReport, redaction: ReportWish['redaction']) => string,
): Made {
  const { questions, filter, wish, issue } = material
  const { incidents, whole } = withEvidence(material, SECTIONS)
  const { requests, attacks, start, end, outcomes } = questions.overview(filter)
  const timeline = questions.histogram(filter, 'severity', 60)
  const report: CaseReport = {
    title: wish.language === 'ja' ? 'ログ調査報告' : 'Log triage report',
    made: issue.now,
    files: [...questions.holdings.files.values()].map(({ name }) => ({ name })),
    requests,
    attacks,
    start,
    end,
    incidents,
    subjects: whole,
    outcomes,
    timeline,
  }
  const text = write(report, wish.redaction)
  return {
    parts: [text],
    fileName: `spoor-report.${ending}`,
    type: `${type};charset=utf-8`,
    items: incidents.length,
    whole,
  }
}

const csvMade = (fileName: string, text: string, items: number, whole: number): Made => ({
  parts: [text],
  fileName,
  type: 'text/csv;charset=utf-8',
  items,
  whole,
})

const jsonMade = (fileName: string, text: string, items: number, whole: number): Made => ({
  parts: [text],
  fileName,
  type: 'application/json',
  items,
  whole,
})

const zipMade = (fileName: string, items: readonly ZipItem[]): Made => ({
  parts: [zipped(items)],
  fileName,
  type: 'application/zip',
  items: items.length,
  whole: items.length,
})
