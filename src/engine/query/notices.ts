import type { Choice, Facet, Filter } from '../columns/filter.ts'
import type { Holdings } from '../columns/segment.ts'
import { categoryOf, SEVERITIES, type Severity, type Stage } from '../rules/rule.ts'
import { clientFacts } from './client-facts.ts'
import { outcomeOf, sourceCount, type Finding } from './findings.ts'

/** What needs a look, as data: the UI says it in words. The filter shows exactly the rows that it counts. */
export interface Notice {
  readonly kind:
    | 'likely-worked'
    | 'reached-execute'
    | 'reached-download'
    | 'injected-answered'
    | 'many-sources'
    | 'login'
    | 'sweep'
    | 'busy-rule'
    | 'no-source'
    | 'error-evidence'
    | 'behind-proxy'
  readonly severity: Severity
  readonly count: number
  readonly subject: string
  readonly share?: number
  readonly filter: Filter
}

/** A rule that makes more than this share of the hits is pointed out (crowdsecurity/crowdsec#4363). */
const BUSY_SHARE = 0.3
/** Of hits: below it no rule is busy. */
const BUSY_LEAST = 100
const MOST = 12

const WORKED: ReadonlySet<string> = new Set(['worked', 'likely-worked'])

const only = (value: string): Choice => ({ include: [value], exclude: [] })

function narrowed(filter: Filter, facets: Partial<Record<Facet, Choice>>): Filter {
  return { ...filter, facets: { ...filter.facets, ...facets } }
}

/** Notices of a scope's findings and of the files of the case, worst first. */
export function noticesOf(
  findings: readonly Finding[],
  filter: Filter,
  holdings: Holdings,
): Notice[] {
  const notices = [
    ...worked(findings, filter),
    ...reached(findings, filter, 'execute', 'reached-execute', 'critical'),
    ...reached(findings, filter, 'download', 'reached-download', 'high'),
    ...detected(findings, filter),
    ...busy(findings, filter),
    ...sourceless(findings, filter),
    ...behindProxy(holdings),
  ]
  return notices.sort((a, b) => rank(b) - rank(a)).slice(0, MOST)
}

const rank = (notice: Notice): number =>
  SEVERITIES.indexOf(notice.severity) + (notice.kind === 'likely-worked' ? 10 : 0)

/** Files whose sources are those of proxies, whatever the filter: all that is said of sources depends on it. */
function behindProxy(holdings: Holdings): Notice[] {
  const found = [...holdings.files.values()].flatMap(({ id, name, client }) => {
    const { proxy } = clientFacts(holdings, id)
    return proxy === undefined || client !== undefined ? [] : [{ id, name, proxy }]
  })
  const [first] = found
  if (first === undefined) return []
  return [
    {
      kind: 'behind-proxy',
      severity: 'info',
      count: found.length,
      subject: found.length === 1 ? `${first.name}: ${first.proxy.address}` : '',
      filter: { facets: { file: { include: found.map(({ id }) => String(id)), exclude: [] } } },
    },
  ]
}

/** How many sources they have, by number: there may be fifty thousand; and which, where it is one. */
function subjects(findings: readonly Finding[]): { count: number; subject: string } {
  const numbers = new Set<number>()
  let known: Finding | undefined
  for (const finding of findings) {
    if (finding.byPage || finding.subject === 0) continue
    numbers.add(finding.subject)
    known = finding
  }
  return { count: numbers.size, subject: numbers.size === 1 ? (known?.source ?? '') : '' }
}

function worked(findings: readonly Finding[], filter: Filter): Notice[] {
  const bad = findings.filter((finding) => WORKED.has(outcomeOf(finding)))
  if (bad.length === 0) return []
  const severity = SEVERITIES[Math.max(...bad.map((f) => SEVERITIES.indexOf(f.severity)))] ?? 'high'
  const { count, subject } = subjects(bad)
  return [
    {
      kind: 'likely-worked',
      severity,
      count,
      subject,
      filter: narrowed(filter, { outcome: { include: [...WORKED], exclude: [] } }),
    },
  ]
}

function reached(
  findings: readonly Finding[],
  filter: Filter,
  stage: Stage,
  kind: 'reached-execute' | 'reached-download',
  severity: Severity,
): Notice[] {
  const those = findings.filter((finding) => finding.stage === stage)
  if (those.length === 0) return []
  return [{ kind, severity, ...subjects(those), filter: narrowed(filter, { stage: only(stage) }) }]
}

/** Detectors by family: what each says is a sentence of its own. */
const FAMILIES: Readonly<Record<string, Notice['kind']>> = {
  target: 'many-sources',
  login: 'login',
  reach: 'sweep',
}

function detected(findings: readonly Finding[], filter: Filter): Notice[] {
  const byFamily = new Map<string, Finding[]>()
  for (const finding of findings) {
    const family = categoryOf(finding.rule)
    const kind = FAMILIES[family]
    if (kind === undefined) continue
    const key = kind === 'many-sources' ? finding.id : family
    byFamily.set(key, [...(byFamily.get(key) ?? []), finding])
  }
  return [...byFamily.values()].map((group) => familyNotice(group, filter))
}

function familyNotice(group: readonly Finding[], filter: Filter): Notice {
  const first = group[0] as Finding
  const kind = FAMILIES[categoryOf(first.rule)] ?? 'sweep'
  if (kind === 'many-sources')
    return {
      kind,
      severity: first.severity,
      count: sourceCount(first),
      subject: first.page,
      filter: narrowed(filter, { rule: only(first.rule), page: only(first.page) }),
    }
  const rules = [...new Set(group.map(({ rule }) => rule))]
  return {
    kind,
    severity: first.severity,
    ...subjects(group),
    filter: narrowed(filter, { rule: { include: rules, exclude: [] } }),
  }
}

function busy(findings: readonly Finding[], filter: Filter): Notice[] {
  const byRule = new Map<string, number>()
  let all = 0
  for (const { rule, hits } of findings) {
    byRule.set(rule, (byRule.get(rule) ?? 0) + hits)
    all += hits
  }
  if (all < BUSY_LEAST) return []
  return [...byRule]
    .filter(([, hits]) => hits / all > BUSY_SHARE)
    .map(([rule, hits]) => ({
      kind: 'busy-rule',
      severity: 'info',
      count: hits,
      subject: rule,
      share: hits / all,
      filter: narrowed(filter, { rule: only(rule) }),
    }))
}

function sourceless(findings: readonly Finding[], filter: Filter): Notice[] {
  const hits = findings
    .filter((f) => !f.byPage && f.source === '')
    .reduce((sum, f) => sum + f.hits, 0)
  if (hits === 0) return []
  return [
    {
      kind: 'no-source',
      severity: 'low',
      count: hits,
      subject: '',
      filter: narrowed({ ...filter, attacks: true }, { source: only('') }),
    },
  ]
}
