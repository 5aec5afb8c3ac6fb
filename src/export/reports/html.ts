import { visible } from '../../engine/decode/printable.ts'
import type { Histogram } from '../../protocol/rows.ts'
import { isoTime } from '../blocklists/block-list.ts'
import type { Incident } from './incident.ts'
import { evidenceLine } from './mail.ts'
import { toldOf, type CaseReport, notesOf } from './markdown.ts'
import { redact, type Redaction } from './redact.ts'

/** Text as HTML text or as a quoted attribute: nothing of it can end either (HTML Standard, 13.2.5). */
export const escapeHtml = (text: string): string =>
  visible(text).replace(/[&<>"'`=]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const timeOf = (time: number | undefined): string => (time === undefined ? '-' : isoTime(time))

/** No script, no request: what the file shows is all in it, whatever stands in the log. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem } h2 { font-size: 1.15rem; margin-top: 2rem; overflow-wrap: anywhere }
table { border-collapse: collapse } td, th { padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top }
code { display: block; font: 12px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap }
svg { width: 100%; height: 9rem } .critical, .high { fill: #c2410c } .medium { fill: #b7791f } .low { fill: #2563a8 }
figcaption, .muted { color: #666 } section { break-inside: avoid }
@media print { body { margin: 0; max-width: none } }`

/** The case as one printable page that needs nothing beside it. */
export function htmlReport(report: CaseReport, redaction: Redaction): string {
  const facts: readonly (readonly [string, string])[] = [
    ['Requests', String(report.requests)],
    ['Attacks', String(report.attacks)],
    ['From', timeOf(report.start)],
    ['To', timeOf(report.end)],
    ...Object.entries(report.outcomes ?? {}).map(
      ([outcome, count]) => [`Outcome: ${outcome}`, String(count)] as const,
    ),
  ]
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(report.title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(report.title)}</h1>`,
    `<p class="muted">Made by Spoor on ${isoTime(report.made)}. All times are UTC. ${escapeHtml(toldOf(report))}.</p>`,
    `<table>${facts.map(([name, value]) => `<tr><th>${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`).join('')}</table>`,
    report.timeline === undefined ? '' : chart(report.timeline),
    '<h2>Files</h2><ul>',
    ...report.files.map(({ name }) => `<li>${escapeHtml(name)}</li>`),
    '</ul>',
    ...report.incidents.map((incident) => section(incident, redaction)),
    '</body></html>',
    '',
  ].join('\n')
}

const SEVERE = ['critical', 'high', 'medium', 'low'] as const
const [WIDTH, HEIGHT] = [600, 100]

/** Attacks over time as stacked bars; all numbers are our own. */
function chart({ start, step, series }: Histogram): string {
  const shown = SEVERE.flatMap((name) => series.filter((one) => one.name === name))
  const length = Math.max(0, ...shown.map(({ counts }) => counts.length))
  const sums = Array.from({ length }, (_, i) =>
    shown.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0),
  )
  const peak = Math.max(0, ...sums)
  if (peak === 0) return ''
  const width = WIDTH / length
  const bars: string[] = []
  for (let i = 0; i < length; i++) {
    let top = HEIGHT
    for (const { name, counts } of shown) {
      const high = ((counts[i] ?? 0) / peak) * HEIGHT
      if (high === 0) continue
      top -= high
      const box = `x="${(i * width).toFixed(2)}" y="${top.toFixed(2)}" width="${(width * 0.9).toFixed(2)}" height="${high.toFixed(2)}"`
      bars.push(`<rect class="${name}" ${box}/>`)
    }
  }
  const end = start + step * length
  return [
    `<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="Attacks over time">`,
    ...bars,
    `</svg><figcaption>Attacks over time, ${isoTime(start)} to ${isoTime(end)}; highest bar ${peak}. Colours: severity.</figcaption></figure>`,
  ].join('')
}

function section(incident: Incident, redaction: Redaction): string {
  const { subject, attacks, sources, first, last, found, evidence } = incident
  return [
    `<section><h2>${escapeHtml(subject)}</h2>`,
    `<p>${attacks} attacks from ${sources.length} sources, ${timeOf(first)} to ${timeOf(last)}</p><ul>`,
    ...found.map(
      ({ title, severity, hits }) => `<li>${escapeHtml(title)} (${severity}): ${hits}</li>`,
    ),
    ...notesOf(incident, redaction).map((note) => `<li>Note: ${escapeHtml(note)}</li>`),
    '</ul>',
    ...evidence.map(
      (one) => `<code>${escapeHtml(evidenceLine(redact(one, subject, redaction)))}</code>`,
    ),
    '</section>',
  ].join('\n')
}
