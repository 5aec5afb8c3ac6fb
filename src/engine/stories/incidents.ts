import type { Finding } from '../query/findings.ts'
import { OUTCOMES, STAGES, type Stage } from '../rules/rule.ts'

/** A stage that a source went through, and when it began. */
export interface StageSeen {
  readonly stage: Stage
  /** Epoch ms; NaN where no time is known. */
  readonly first: number
}

/** What one source did, from all that was found of it. */
export interface Incident {
  /** Number of the source in the case; 0: the log shows no address. */
  readonly number: number
  readonly source: string
  /** Sources of a campaign: several that did the same; one for what a single source did. */
  readonly sources: readonly string[]
  readonly numbers: readonly number[]
  /** The worst first. */
  readonly findings: readonly Finding[]
  /** In the order in which an attack goes. */
  readonly stages: readonly StageSeen[]
  /** Place in OUTCOMES of the worst, and its reason's place in REASONS. */
  readonly outcome: number
  readonly reason: number
  /** Place in SEVERITIES of the worst. */
  readonly rank: number
  readonly hits: number
  /** Epoch ms; NaN where no time is known. */
  readonly first: number
  readonly last: number
}

const WORKED = OUTCOMES.indexOf('likely-worked')
const PROVEN = OUTCOMES.indexOf('worked')

/** Incidents of a case, worst first: what worked, then what was worst, went furthest and came most often. */
export function incidentsOf(findings: readonly Finding[]): Incident[] {
  const bySource = new Map<number, Finding[]>()
  for (const finding of findings) {
    // What a detector says of a page is nobody's in particular.
    if (finding.byPage) continue
    const own = bySource.get(finding.subject)
    if (own === undefined) bySource.set(finding.subject, [finding])
    else own.push(finding)
  }
  return campaigns([...bySource.values()].map(incidentOf)).sort(worstFirst)
}

/** So many sources that did the same are one campaign. */
const CAMPAIGN = 4

/** Joins incidents of the same fingerprint: the same rules with the same end. What worked by evidence stays apart. */
function campaigns(incidents: readonly Incident[]): Incident[] {
  const alike = new Map<string, Incident[]>()
  for (const incident of incidents) {
    const apart = incident.outcome === PROVEN || incident.number === 0
    const key = apart ? `${incident.number}` : fingerprintOf(incident)
    const group = alike.get(key)
    if (group === undefined) alike.set(key, [incident])
    else group.push(incident)
  }
  return [...alike.values()].flatMap((group) => (group.length < CAMPAIGN ? group : [joined(group)]))
}

const fingerprintOf = ({ findings, outcome }: Incident): string =>
  `${outcome} ${findings
    .map(({ rule }) => rule)
    .sort()
    .join(' ')}`

/** One incident of several sources; the findings are those of the busiest. */
function joined(group: Incident[]): Incident {
  group.sort((a, b) => b.hits - a.hits)
  const [head] = group as [Incident, ...Incident[]]
  return {
    ...head,
    sources: group.map(({ source }) => source),
    numbers: group.map(({ number }) => number),
    hits: group.reduce((sum, { hits }) => sum + hits, 0),
    first: least(group.map(({ first }) => first)),
    last: -least(group.map(({ last }) => -last)),
  }
}

function incidentOf(findings: Finding[]): Incident {
  findings.sort((a, b) => b.outcome - a.outcome || b.rank - a.rank || b.hits - a.hits)
  const [worst] = findings
  const stages = STAGES.flatMap((stage): StageSeen[] => {
    const own = findings.filter((finding) => finding.stage === stage)
    return own.length === 0 ? [] : [{ stage, first: least(own.map(({ first }) => first)) }]
  })
  return {
    number: worst?.subject ?? 0,
    source: worst?.source ?? '',
    sources: [worst?.source ?? ''],
    numbers: [worst?.subject ?? 0],
    findings,
    stages,
    outcome: worst?.outcome ?? 0,
    reason: worst?.reason ?? 0,
    rank: Math.max(...findings.map(({ rank }) => rank)),
    hits: Math.max(...findings.map(({ hits }) => hits)),
    first: least(findings.map(({ first }) => first)),
    last: -least(findings.map(({ last }) => -last)),
  }
}

/** The least that is a number; NaN where none is. */
const least = (values: readonly number[]): number =>
  values.reduce((a, b) => (a <= b || Number.isNaN(b) ? a : b), NaN)

const worked = ({ outcome }: Incident): number => Math.max(0, outcome - WORKED + 1)
const furthest = ({ stages }: Incident): number => STAGES.indexOf(stages.at(-1)?.stage ?? 'scan')

const worstFirst = (a: Incident, b: Incident): number =>
  worked(b) - worked(a) ||
  b.rank - a.rank ||
  furthest(b) - furthest(a) ||
  b.findings.length - a.findings.length ||
  b.hits - a.hits ||
  (a.source < b.source ? -1 : 1)
