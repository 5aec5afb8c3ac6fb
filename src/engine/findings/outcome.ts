import { MessageKind } from '../detectors/messages.ts'
import type { Profile } from './profile.ts'
import { OUTCOME_OF, REASONS, type ReasonId } from './reasons.ts'
import { OUTCOMES, type Outcome } from '../rules/rule.ts'

/** What is known of a marked row. */
export interface Evidence {
  readonly profile: Profile
  /** 0: the log shows none. */
  readonly status: number
  /** Size of the body; NaN: unknown. */
  readonly bytes: number
  /** Length of the request target: pages that repeat their input grow by it. */
  readonly targetLength: number
  readonly method: string
  /** What the row itself says, where it is one of an error log. */
  readonly own: MessageKind
  /** What the error line that belongs to the request says. */
  readonly joined: MessageKind
  /** Shell or downloader at work for this source soon after. */
  readonly ran: MessageKind
  /** Answers of the same page without payload. */
  readonly page: PageSizes | undefined
  /** Whether things that are not there are answered 200 with this size; undefined: the case does not tell. */
  readonly soft404: boolean | undefined
}

/** Answers (200) of a page to requests that no rule or detector marked. */
export interface PageSizes {
  readonly count: number
  readonly min: number
  readonly max: number
  /** Times it answered 301 or 308. */
  readonly moved: number
}

const REFUSED: ReadonlySet<number> = new Set([
  400, 401, 403, 404, 405, 406, 410, 413, 414, 421, 429, 431, 444, 451, 501,
])
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Of fewer answers one cannot tell how much a page varies by itself. */
const ENOUGH = 5
/** A page varies by this much without anything being wrong: a token, a date, a counter. */
const LEAST_BYTES = 64
const LEAST_SHARE = 0.1

/** What came of a row, and why; with the codes that Marks holds. */
export interface Verdict {
  readonly outcome: Outcome
  readonly reason: ReasonId
  readonly outcomeCode: number
  readonly reasonCode: number
}

const VERDICTS = new Map<ReasonId, Verdict>(
  Object.entries(OUTCOME_OF).map(([id, outcome]) => {
    const reason = id as ReasonId
    return [
      reason,
      {
        outcome,
        reason,
        outcomeCode: OUTCOMES.indexOf(outcome) + 1,
        reasonCode: REASONS.indexOf(reason),
      },
    ]
  }),
)

/** What came of a marked row: graded evidence, never proof. */
export function judge(evidence: Evidence): Verdict {
  return VERDICTS.get(reasonOf(evidence)) as Verdict
}

function reasonOf(evidence: Evidence): Exclude<ReasonId, 'none'> {
  const { profile, status, own, joined } = evidence
  if (profile.loginWorked) return 'login-worked'
  if (own !== MessageKind.other) return SAID[own]
  // What was turned away was not run, whatever else this source did meanwhile.
  if (profile.command && evidence.ran !== MessageKind.other && !REFUSED.has(status))
    return evidence.ran === MessageKind.downloader ? 'ran-downloader' : 'ran-shell'
  if (joined !== MessageKind.other && (status === 0 || status >= 400)) return SAID[joined]
  return byStatus(evidence)
}

function byStatus(evidence: Evidence): Exclude<ReasonId, 'none'> {
  const { status } = evidence
  if (REFUSED.has(status)) return 'status-refused'
  if (status >= 500) return 'status-server-error'
  if (status === 0) return 'no-status'
  if (status >= 200 && status < 300) return answered(evidence)
  return status >= 300 && status < 400 ? redirected(evidence) : 'answered'
}

const SAID: Readonly<Record<MessageKind, Exclude<ReasonId, 'none'>>> = {
  [MessageKind.other]: 'no-status',
  [MessageKind.noFile]: 'error-no-such-file',
  [MessageKind.noScript]: 'error-no-script',
  [MessageKind.denied]: 'error-denied',
  [MessageKind.limited]: 'error-limited',
  [MessageKind.shell]: 'shell-output',
  [MessageKind.downloader]: 'downloader-output',
  [MessageKind.authFailure]: 'login-refused',
  [MessageKind.crashed]: 'error-crashed',
}
function redirected({ profile, status, page }: Evidence): Exclude<ReasonId, 'none'> {
  if (!profile.redirect || !REDIRECTS.has(status)) return 'elsewhere'
  // A server that moves everything to https moves this, too.
  const moves = status === 301 || status === 308
  return moves && page !== undefined && page.moved > 0 ? 'same-redirect' : 'redirected'
}

function answered(evidence: Evidence): Exclude<ReasonId, 'none'> {
  const { profile, bytes, method, soft404 } = evidence
  if (!profile.file && !profile.inject) return 'answered'
  if (Number.isNaN(bytes) || bytes === 0 || method === 'HEAD') return 'no-body'
  if (profile.inject) {
    const compared = compare(evidence)
    if (compared !== 'nothing-to-compare' || !profile.file) return compared
  }
  if (soft404 === undefined) return 'nothing-to-compare'
  return soft404 ? 'soft-404' : 'file-served'
}

function compare({ bytes, page, method, targetLength }: Evidence): Exclude<ReasonId, 'none'> {
  if (page === undefined || page.count < ENOUGH || method !== 'GET') return 'nothing-to-compare'
  const varies = Math.max(LEAST_BYTES, LEAST_SHARE * page.max, page.max - page.min)
  if (bytes > page.max + varies + targetLength) return 'size-differs'
  return bytes < page.min - varies ? 'smaller' : 'same-size'
}
