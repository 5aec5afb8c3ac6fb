import type { Seen } from './detector.ts'
import { PathKind } from './paths.ts'
import { Recent, Watched } from './recent.ts'
import { Signal } from './signals.ts'
import type { Site } from './site.ts'

/** What a try at a login came to, as far as its answer tells. */
export type Try = 'failed' | 'unknown' | 'none'

/**
 * Whether a row is a failed try at a login. A form that is shown again (200) says no; a redirect may mean either; an
 * endpoint for programs says no by 4xx. XML-RPC never says.
 */
export function tryOf(event: Seen, site: Site): Try {
  if ((event.signals & (Signal.authFailure | Signal.unauthorized)) !== 0) return 'failed'
  if ((event.signals & Signal.loginTry) === 0) return 'none'
  const kind = site.kindOf(event.path)
  if (event.status >= 400 && event.status < 500) return 'failed'
  if ((kind & PathKind.xmlrpc) !== 0 || (event.status >= 300 && event.status < 400))
    return 'unknown'
  if (event.status >= 500) return 'unknown'
  return (kind & PathKind.loginApi) === 0 ? 'failed' : 'none'
}

const MINUTE = 60_000
/** Somebody who has forgotten a password tries three or four times, and types for ten seconds each. */
const FORM_TRIES = 6
/** Below this pace it takes an hour to tell: a person does not fail twenty times in one. */
const SLOW_TRIES = 20
const SLOW = 60 * MINUTE
/** Redirects and XML-RPC calls can be honest work: only a pace that no person and no office keeps. */
const UNKNOWN_TRIES = 20
/** A browser asks for the password after one 401; a program that goes on with a wrong one does so at once. */
const UNAUTHORIZED_TRIES = 6
const UNAUTHORIZED_SPAN = 10_000
/** A program with an outdated password on a timer stays below. */
const UNAUTHORIZED_SLOW = 60
/** As fail2ban's default of five, and one for doubt. */
const MESSAGE_TRIES = 6
const MESSAGE_SPAN = 10 * MINUTE

/** The tries of one source at logins, and whether they are guessing. */
export class Guesses {
  readonly #fast = new Recent(MINUTE)
  readonly #slow = new Recent(SLOW)
  readonly #unknown = new Recent(MINUTE)
  readonly #unauthorized = new Recent(UNAUTHORIZED_SPAN)
  readonly #unauthorizedSlow = new Recent(10 * MINUTE)
  readonly #messages = new Recent(MESSAGE_SPAN)
  /** Until when what this source tries counts as guessing, ms. */
  caughtUntil = -Infinity
  /** Path of the last failed try, and the answer to it. */
  failedPath = 0
  failedStatus = 0

  /** Takes a try; true when it is part of guessing. `mark` is told the earlier rows once they turn out to be. */
  take(event: Seen, result: 'failed' | 'unknown', mark: (row: number) => void): boolean {
    if (result === 'failed' && event.status !== 0) {
      this.failedPath = event.path
      this.failedStatus = event.status
    }
    if (event.time <= this.caughtUntil) {
      this.caughtUntil = event.time + SLOW
      return true
    }
    const full = this.#count(event, result)
    if (full === undefined) return false
    full.drain(mark)
    this.caughtUntil = event.time + SLOW
    return true
  }

  /** An answer that says the password was right: what failed before was a person or a challenge. */
  succeed(): void {
    this.#unauthorized.drain(() => {})
    this.#unauthorizedSlow.drain(() => {})
  }

  /** The tries that have become too many, if any. */
  #count({ time, row, path, signals }: Seen, result: Try): Recent | undefined {
    const over = (recent: Recent, most: number): Recent | undefined => {
      recent.push(time, row, path)
      return recent.countOf(path) >= most ? recent : undefined
    }
    if ((signals & Signal.authFailure) !== 0) {
      this.#messages.push(time, row, 0)
      return this.#messages.count >= MESSAGE_TRIES ? this.#messages : undefined
    }
    if (result === 'unknown') return over(this.#unknown, UNKNOWN_TRIES)
    if ((signals & Signal.loginTry) === 0) {
      const slow = over(this.#unauthorizedSlow, UNAUTHORIZED_SLOW)
      return over(this.#unauthorized, UNAUTHORIZED_TRIES) ?? slow
    }
    const slow = over(this.#slow, SLOW_TRIES)
    return over(this.#fast, FORM_TRIES) ?? slow
  }
}

/** Guesses by source, for the detectors on logins. */
export function watchGuesses(): Watched<number, Guesses> {
  return new Watched<number, Guesses>(() => new Guesses(), 16_384)
}

/** Rows that the detectors on guessing want to see. */
export const GUESSING = Signal.loginTry | Signal.unauthorized | Signal.authFailure
