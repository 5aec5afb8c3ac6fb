import type { Finding } from '../query/findings.ts'
import { OUTCOMES, STAGES, type Stage } from '../rules/rule.ts'

/** A stage that a source went through, and when it began. */
export interface StageSeen {
  readonly stage: Stage
  /** Epoch ms; NaN where no time is known. */
  readonly first: number
}

/** What one source did, or several that did the same, from all that was found of them. */
export interface Incident {
  /** Case-wide numbers of its sources, the busiest first; 0: the log shows no address. */
  readonly numbers: readonly number[]
  readonly sources: readonly string[]
  /** Findings of the busiest source, the worst first. */
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

const LIKELY = OUTCOMES.indexOf('likely-worked')
const PROVEN = OUTCOMES.indexOf('worked')
/** So many sources that did the same are one campaign. */
const CAMPAIGN = 4

/** Sums of a source: a busy night has fifty thousand of them, and only a few are told. */
interface Deeds {
  readonly findings: Finding[]
  outcome: number
  rank: number
  stage: number
  hits: number
  /** Equal for sources with the same rules and the same end. */
  fingerprint: number
}

/** What happened, worst first, and how much there is of it. An incident is put together when it is asked for. */
export interface Incidents {
  readonly total: number
  readonly at: (place: number) => Incident | undefined
}

/** Incidents of a case: what worked comes first, then what was worst, went furthest and came most often. */
export function incidentsOf(findings: readonly Finding[]): Incidents {
  const groups = groupsOf(deedsOf(findings)).sort(worstFirst)
  return {
    total: groups.length,
    at: (place) => {
      const group = groups[place]
      return group === undefined ? undefined : incidentOf(group)
    },
  }
}

function deedsOf(findings: readonly Finding[]): Deeds[] {
  const bySource: (Deeds | undefined)[] = []
  const hashes = new Map<string, number>()
  let rule = ''
  let hash = 0
  let stage = -1
  for (const finding of findings) {
    // What a detector says of a page is nobody's in particular.
    if (finding.byPage) continue
    // Findings of one rule follow each other.
    if (finding.rule !== rule) {
      ;({ rule } = finding)
      stage = STAGES.indexOf(finding.stage)
      hash = hashes.get(rule) ?? hashOf(hashes.size + 1)
      hashes.set(rule, hash)
    }
    let deeds = bySource[finding.subject]
    if (deeds === undefined) {
      deeds = { findings: [], outcome: -1, rank: -1, stage: -1, hits: 0, fingerprint: 0 }
      bySource[finding.subject] = deeds
    }
    deeds.findings.push(finding)
    deeds.outcome = Math.max(deeds.outcome, finding.outcome)
    deeds.rank = Math.max(deeds.rank, finding.rank)
    deeds.stage = Math.max(deeds.stage, stage)
    deeds.hits = Math.max(deeds.hits, finding.hits)
    // A sum does not ask in which order the rules came; below 2^53 it is exact.
    deeds.fingerprint += hash
  }
  return bySource.filter((deeds) => deeds !== undefined)
}

/** Spreads small numbers over 40 bits, so that two different sets of rules hardly have the same sum. */
const hashOf = (number: number): number =>
  (Math.imul(number, 0x9e3779b1) >>> 0) * 256 + (Math.imul(number, 0x85ebca6b) >>> 24)

/** Sources of the same fingerprint together; what worked by evidence stays apart, and so does what has no address. */
function groupsOf(all: readonly Deeds[]): Deeds[][] {
  const alike = new Map<number, Deeds[]>()
  const groups: Deeds[][] = []
  for (const deeds of all) {
    if (deeds.outcome === PROVEN || deeds.findings[0]?.subject === 0) {
      groups.push([deeds])
      continue
    }
    const key = deeds.fingerprint * OUTCOMES.length + deeds.outcome
    const group = alike.get(key)
    if (group === undefined) alike.set(key, [deeds])
    else group.push(deeds)
  }
  for (const group of alike.values()) {
    if (group.length < CAMPAIGN) groups.push(...group.map((deeds) => [deeds]))
    else groups.push(group.sort((a, b) => b.hits - a.hits))
  }
  return groups
}

const worked = ({ outcome }: Deeds): number => Math.max(0, outcome - LIKELY + 1)

function worstFirst(as: readonly Deeds[], bs: readonly Deeds[]): number {
  const [a, b] = [as[0], bs[0]]
  if (a === undefined || b === undefined) return 0
  return (
    worked(b) - worked(a) ||
    b.rank - a.rank ||
    b.stage - a.stage ||
    b.findings.length - a.findings.length ||
    b.hits - a.hits ||
    (a.findings[0]?.subject ?? 0) - (b.findings[0]?.subject ?? 0)
  )
}

function incidentOf(group: readonly Deeds[]): Incident {
  const findings = [...(group[0]?.findings ?? [])].sort(
    (a, b) => b.outcome - a.outcome || b.rank - a.rank || b.hits - a.hits,
  )
  const all = group.flatMap((deeds) => deeds.findings)
  const stages = STAGES.flatMap((stage): StageSeen[] => {
    const own = all.filter((finding) => finding.stage === stage)
    return own.length === 0 ? [] : [{ stage, first: least(own.map(({ first }) => first)) }]
  })
  return {
    numbers: group.map((deeds) => deeds.findings[0]?.subject ?? 0),
    sources: group.map((deeds) => deeds.findings[0]?.source ?? ''),
    findings,
    stages,
    outcome: findings[0]?.outcome ?? 0,
    reason: findings[0]?.reason ?? 0,
    rank: Math.max(0, ...group.map(({ rank }) => rank)),
    hits: group.reduce((sum, { hits }) => sum + hits, 0),
    first: least(all.map(({ first }) => first)),
    last: -least(all.map(({ last }) => -last)),
  }
}

/** The least that is a number; NaN where none is. */
const least = (values: readonly number[]): number =>
  values.reduce((a, b) => (a <= b || Number.isNaN(b) ? a : b), NaN)
