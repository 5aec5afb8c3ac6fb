import type { Seen } from '../detector.ts'
import { defineDetector, times } from '../detector.ts'
import { GUESSING, type Guesses, tryOf, watchGuesses } from '../guessing.ts'
import { Signal } from '../signals.ts'

/** Whether the answer is what a login says when it worked, where it said `failed` before. */
function answersLikeSuccess(status: number, failed: number): boolean {
  if (failed >= 400) return status === 200 || status === 204 || status === 302 || status === 303
  return failed === 200 && (status === 302 || status === 303)
}

/** Whether a row of a source that was caught guessing is a login that worked. */
function worked({ path, status, signals }: Seen, guesses: Guesses): boolean {
  if (path !== guesses.failedPath || !answersLikeSuccess(status, guesses.failedStatus)) return false
  return (signals & Signal.loginTry) !== 0 || guesses.failedStatus === 401
}

export default defineDetector({
  id: 'login/success-after-failures',
  title: 'A login that worked after many guesses',
  why: 'A source that guessed passwords got another answer from the same login, of the kind that a login gives when it worked. The account may be in the hands of the one who guessed.',
  ja: {
    title: '総当たりの後に成功したログイン',
    why: 'パスワードを総当たりしていた送信元に、同じログインが成功時のような別の応答を返しました。アカウントが奪われたおそれがあります。',
    falsePositives:
      '忘れた自分のパスワードをプログラムで試した人や、アカウントのロックを知らせるリダイレクトです。',
  },
  severity: 'high',
  stage: 'execute',
  attack: ['T1078', 'T1110'],
  cwe: [307],
  refs: ['https://attack.mitre.org/techniques/T1078/'],
  falsePositives:
    'Somebody who guessed at an own forgotten password with a program; a redirect that means the account was locked.',
  by: 'source',
  wants: GUESSING | Signal.page,
  pagesOf: (site, source) => (site.unauthorized[source] as number) > 0,
  start: (site, mark) => {
    const watched = watchGuesses()
    return {
      see(event) {
        const { source, status, time } = event
        if (source === 0 || status === 0) return
        const guesses = watched.peek(source)
        const caught = guesses !== undefined && time <= guesses.caughtUntil
        if (caught && worked(event, guesses)) {
          mark(event.row)
          guesses.failedPath = 0
          return
        }
        const result = tryOf(event, site)
        if (result !== 'none') watched.of(source).take(event, result, () => {})
        else if (!caught && status < 400) guesses?.succeed()
      },
    }
  },

  hits: [
    {
      name: 'a form that sends on at last',
      events: times(12, (i) => ({ request: 'POST /wp-login.php', status: i === 11 ? 302 : 200 })),
    },
    {
      name: 'basic authentication that lets in at last',
      events: times(12, (i) => ({
        at: i / 2,
        request: 'GET /private/',
        status: i === 11 ? 200 : 401,
      })),
    },
    {
      name: 'an endpoint that gives a session at last',
      events: times(12, (i) => ({ request: 'POST /api/session', status: i === 11 ? 200 : 403 })),
    },
  ],
  misses: [
    {
      name: 'guesses without success',
      events: times(40, () => ({ request: 'POST /wp-login.php', status: 200 })),
    },
    {
      name: 'a person at the third try',
      events: times(3, (i) => ({
        at: i * 12,
        request: 'POST /login',
        status: i === 2 ? 302 : 200,
      })),
    },
    {
      name: 'another page afterwards',
      events: [
        ...times(12, () => ({ request: 'POST /wp-login.php', status: 200 })),
        { request: 'GET /', status: 200 },
        { request: 'GET /wp-admin/', status: 302 },
      ],
    },
  ],
})
