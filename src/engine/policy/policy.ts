import { SEVERITIES, type Severity } from '../rules/rule.ts'

/** How a person tuned a rule or detector for a case. Conditions are joined by "and", values of one by "or". */
export interface Tuning {
  /** It no longer speaks. */
  readonly off?: true
  /** Its severity in this case, in place of its own. */
  readonly severity?: Severity
  /** It speaks of these virtual hosts only; letters of any case, without port. */
  readonly vhosts?: readonly string[]
  /** It speaks of paths that begin so only. */
  readonly paths?: readonly string[]
}

/** Sources that raise no alarm, and why: the own office, a monitor, a partner. */
export interface Allowed {
  /** An address or network in CIDR notation. */
  readonly cidr: string
  readonly reason: string
}

export const STATUSES = ['open', 'done', 'false-positive'] as const
/** What became of a finding, as a person says. A false positive is taken out of what the case shows. */
export type NoteStatus = (typeof STATUSES)[number]

/** What a note speaks of: the id of a finding (see `Finding.id`), an address, or a network in CIDR notation. */
export interface Subject {
  readonly kind: 'finding' | 'source' | 'network'
  readonly id: string
}

/** What a person wrote down about something. */
export interface Note extends Subject {
  readonly star: boolean
  readonly labels: readonly string[]
  readonly text: string
  readonly status: NoteStatus
  /** Why it is a false positive, where it is one. */
  readonly reason: string
}

/** All that a person decided about a case. Plain data, replaced as a whole: undoing is putting the one before back. */
export interface Policy {
  /** By id of rule or detector. */
  readonly rules: Readonly<Record<string, Tuning>>
  /** Ids of `products.ts` of which the site has none. */
  readonly absent: readonly string[]
  readonly allowed: readonly Allowed[]
  readonly notes: readonly Note[]
}

export const NO_POLICY: Policy = { rules: {}, absent: [], allowed: [], notes: [] }

/** What a policy took out of a case, in rows that rules or detectors had marked. */
export interface PolicyEffects {
  /** By rule: alarms of it that tuning took. */
  readonly rules: Readonly<Record<string, number>>
  /** By the `cidr` of an allowed source: rows that would alarm. */
  readonly allowed: Readonly<Record<string, number>>
  /** By the id of a finding that is a false positive. */
  readonly findings: Readonly<Record<string, number>>
}

export const NO_EFFECTS: PolicyEffects = { rules: {}, allowed: {}, findings: {} }

/** Whether two policies mark a case alike: notes that are no false positives change nothing. */
export function marksAlike(a: Policy, b: Policy): boolean {
  return JSON.stringify(marking(a)) === JSON.stringify(marking(b))
}

const marking = ({ rules, absent, allowed, notes }: Policy): unknown => [
  rules,
  absent,
  allowed.map(({ cidr }) => cidr),
  notes.filter(isFalsePositive).map(({ kind, id }) => [kind, id]),
]

export const isFalsePositive = ({ status }: Note): boolean => status === 'false-positive'

/** A note that says nothing, of which none need be kept. */
export const isEmptyNote = ({ star, labels, text, status }: Note): boolean =>
  !star && labels.length === 0 && text === '' && status === 'open'

/** What a note can be found by: `starred`, `noted`, `done`, `false-positive`, and each label with `#` before it. */
export function tagsOf({ star, labels, text, status }: Note): string[] {
  const tags = labels.map((label) => `#${label}`)
  if (star) tags.push('starred')
  if (text !== '') tags.push('noted')
  if (status !== 'open') tags.push(status)
  return tags
}

const MOST = { notes: 20_000, allowed: 2_000, rules: 5_000, labels: 20, text: 10_000, short: 300 }

/**
 * A policy from outside (a store of another build, a case file): what is not as it should be is left out, texts and lists are
 * cut to what a person could have made.
 */
export function policyFrom(found: unknown): Policy {
  if (!isObject(found)) return NO_POLICY
  return {
    rules: Object.fromEntries(
      Object.entries(isObject(found['rules']) ? found['rules'] : {})
        .filter(([id]) => /^[\w./-]{1,100}$/.test(id) && id !== '__proto__')
        .slice(0, MOST.rules)
        .map(([id, tuning]) => [id, tuningFrom(tuning)]),
    ),
    absent: texts(found['absent'], 100),
    allowed: list(found['allowed'], MOST.allowed)
      .filter(isObject)
      .map(({ cidr, reason }) => ({ cidr: text(cidr, 60), reason: text(reason, MOST.text) }))
      .filter(({ cidr }) => cidr !== ''),
    notes: list(found['notes'], MOST.notes).flatMap(noteFrom),
  }
}

function tuningFrom(found: unknown): Tuning {
  if (!isObject(found)) return {}
  const severity = SEVERITIES.find((one) => one === found['severity'])
  const vhosts = texts(found['vhosts'], 100)
  const paths = texts(found['paths'], 100)
  return {
    ...(found['off'] === true ? { off: true } : {}),
    ...(severity === undefined ? {} : { severity }),
    ...(vhosts.length === 0 ? {} : { vhosts }),
    ...(paths.length === 0 ? {} : { paths }),
  }
}

const KINDS: readonly Subject['kind'][] = ['finding', 'source', 'network']

function noteFrom(found: unknown): Note[] {
  if (!isObject(found)) return []
  const kind = KINDS.find((one) => one === found['kind'])
  const id = text(found['id'], MOST.text)
  if (kind === undefined || id === '') return []
  return [
    {
      kind,
      id,
      star: found['star'] === true,
      labels: texts(found['labels'], MOST.labels),
      text: text(found['text'], MOST.text),
      status: STATUSES.find((one) => one === found['status']) ?? 'open',
      reason: text(found['reason'], MOST.text),
    },
  ]
}

const isObject = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null && !Array.isArray(found)

const list = (found: unknown, most: number): unknown[] =>
  Array.isArray(found) ? found.slice(0, most) : []

const text = (found: unknown, most: number): string =>
  typeof found === 'string' ? found.slice(0, most) : ''

const texts = (found: unknown, most: number): string[] =>
  list(found, most)
    .map((one) => text(one, MOST.short))
    .filter((one) => one !== '')
