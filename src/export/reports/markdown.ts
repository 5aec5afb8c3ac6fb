import { visible } from '../../engine/decode/printable.ts'
import { percent, type Coverage } from '../../engine/networks/coverage.ts'
import { isoTime } from '../blocklists/block-list.ts'
import type { Incident } from './incident.ts'
import { evidenceLine } from './mail.ts'
import type { Outcome } from '../../engine/rules/rule.ts'
import type { Histogram } from '../../protocol/rows.ts'
import { redact, type Redaction } from './redact.ts'

export interface CaseReport {
  readonly title: string
  readonly made: number
  readonly files: readonly { readonly name: string; readonly sha256?: string }[]
  readonly requests: number
  readonly attacks: number
  readonly start: number | undefined
  readonly end: number | undefined
  /** The incidents that the report tells of, and how many subjects there are in all. */
  readonly incidents: readonly Incident[]
  readonly subjects?: number
  /** Attacks by what came of them. */
  readonly outcomes?: Readonly<Record<Outcome, number>>
  /** Attacks over time, for reports that can draw. */
  readonly timeline?: Histogram
  readonly coverage?: Coverage
}

/** Text in Markdown that stays text: signs with a meaning are escaped, ends of lines cannot occur. */
export const escapeMarkdown = (text: string): string =>
  visible(text).replace(/[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g, (sign) =>
    /[!#$&()*+<>[\\\]_`{|}~]/.test(sign) ? `\\${sign}` : sign,
  )

/** A code span that its text cannot end: more backticks around it than within (CommonMark, section 6.1). */
export function codeSpan(text: string): string {
  const seen = visible(text)
  const runs = seen.match(/`+/g) ?? []
  const fence = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length), 0) + 1)
  return `${fence} ${seen} ${fence}`
}

const timeOf = (time: number | undefined): string => (time === undefined ? '-' : isoTime(time))

/** The case in Markdown. */
export function markdownReport(report: CaseReport, redaction: Redaction): string {
  const { coverage } = report
  return [
    `# ${escapeMarkdown(report.title)}`,
    '',
    `Made by Spoor on ${isoTime(report.made)}. All times are UTC.`,
    '',
    `- Requests: ${report.requests}, attacks: ${report.attacks}`,
    `- From ${timeOf(report.start)} to ${timeOf(report.end)}`,
    ...report.files.map(
      ({ name, sha256 }) =>
        `- File ${codeSpan(name)}${sha256 !== undefined && /^[\da-f]{64}$/.test(sha256) ? `, SHA-256 ${sha256}` : ''}`,
    ),
    ...(coverage === undefined
      ? []
      : [
          `- Proposed block: ${coverage.networks} networks, ${percent(coverage.attacks).toFixed(2)} % of attacks, ` +
            `${percent(coverage.normal).toFixed(2)} % of normal requests`,
        ]),
    ...(report.outcomes === undefined
      ? []
      : [
          `- Outcomes: ${Object.entries(report.outcomes)
            .map(([outcome, count]) => `${outcome} ${count}`)
            .join(', ')}`,
        ]),
    ...(report.subjects === undefined ? [] : [`- ${toldOf(report)}`]),
    ...report.incidents.flatMap((incident) => section(incident, redaction)),
    '',
  ].join('\n')
}

/** How much of the case a report tells. */
export const toldOf = ({ incidents, subjects = incidents.length }: CaseReport): string =>
  `Told below: ${incidents.length} of ${subjects} sources or networks, those with most attacks first`

/** The notes on an incident, where they may leave. */
export const notesOf = ({ notes = [] }: Incident, redaction: Redaction): readonly string[] =>
  redaction.notes === true ? notes : []

const section = (incident: Incident, redaction: Redaction): string[] => [
  '',
  `## ${escapeMarkdown(incident.subject)}`,
  '',
  `${incident.attacks} attacks from ${incident.sources.length} sources, ${timeOf(incident.first)} to ${timeOf(incident.last)}.`,
  '',
  ...incident.found.map(
    ({ title, severity, hits }) => `- ${escapeMarkdown(title)} (${severity}): ${hits}`,
  ),
  ...notesOf(incident, redaction).map((note) => `- Note: ${escapeMarkdown(note)}`),
  '',
  ...incident.evidence.map(
    (one) => `- ${codeSpan(evidenceLine(redact(one, incident.subject, redaction)))}`,
  ),
]
