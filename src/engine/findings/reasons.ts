import type { Outcome } from '../rules/rule.ts'

/** Why an outcome was given. The place in the list is what `Marks.reasons` holds: add at the end, never reorder. */
export const REASONS = [
  'none', // no attack
  'not-judged', // the whole-case pass has not run yet
  'status-refused', // the status says that the server turned it away
  'error-denied', // an error line says that it was denied
  'error-limited', // an error line says that too many came
  'login-refused', // the line says that the login failed
  'error-no-such-file', // an error line says that the file is not there
  'error-no-script', // an error line says that the script is not there
  'error-crashed', // an error line says that the program broke
  'status-server-error', // 5xx: it reached a program, which failed
  'no-status', // the log shows no answer
  'no-body', // answered, with an empty body or one of unknown size
  'nothing-to-compare', // answered, and too few other answers of this page to compare with
  'same-size', // answered as the page without payload is
  'smaller', // answered with less than the page without payload: perhaps an error page
  'soft-404', // answered as other things that are not there are
  'elsewhere', // answered with a redirect
  'same-redirect', // redirected as the page without payload is
  'answered', // answered, and nothing speaks for or against
  'size-differs', // clearly more than the page without payload
  'file-served', // the file was delivered, unlike what is not there
  'redirected', // sent on to where the attacker wanted
  'shell-output', // a shell's complaint in the error log, same source, within a minute
  'downloader-output', // a downloader's progress in the error log, same source, within a minute
  'login-worked', // a login that worked after many that did not
  'ran-shell', // a command was sent, and within a minute a shell complained in the error log, same source
  'ran-downloader', // a command was sent, and within a minute a downloader was at work, same source
] as const
export type ReasonId = (typeof REASONS)[number]

/** The outcome that a reason stands for. */
export const OUTCOME_OF: Readonly<Record<Exclude<ReasonId, 'none'>, Outcome>> = {
  'not-judged': 'unclear',
  'status-refused': 'refused',
  'error-denied': 'refused',
  'error-limited': 'refused',
  'login-refused': 'refused',
  'error-no-such-file': 'failed',
  'error-no-script': 'failed',
  'error-crashed': 'failed',
  'status-server-error': 'failed',
  'no-status': 'unclear',
  'no-body': 'unclear',
  'nothing-to-compare': 'unclear',
  'same-size': 'unclear',
  smaller: 'unclear',
  'soft-404': 'unclear',
  elsewhere: 'unclear',
  'same-redirect': 'unclear',
  answered: 'unclear',
  'size-differs': 'likely-worked',
  'file-served': 'likely-worked',
  redirected: 'likely-worked',
  'shell-output': 'likely-worked',
  'downloader-output': 'likely-worked',
  'login-worked': 'likely-worked',
  'ran-shell': 'worked',
  'ran-downloader': 'worked',
}
