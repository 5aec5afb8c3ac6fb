import { defineDetector, times, type Seen } from '../detector.ts'
import { GUESSING, tryOf } from '../guessing.ts'
import { PathKind } from '../paths.ts'
import { Recent, Watched } from '../recent.ts'
import { Signal } from '../signals.ts'
import type { Site } from '../site.ts'

const HOUR = 3_600_000
const SPAN = 72 * HOUR
/** Nobody fails at a form so often within three days who never gets in. */
const FORM_TRIES = 30
/** Whoever signs in wants something: a form is asked for and sent, and perhaps there is a start page and a reminder. */
const PAGES_FOR_TRY = 4
/** A program has one name and an old password, a person two or three names to try. */
const NAMES = 6
const NAMED_TRIES = 10
const MOST_NAMES = 64

/** What one source tries. */
class Patience {
  readonly #forms = new Recent(SPAN, 128)
  readonly #named = new Recent(SPAN, 128)
  readonly #names = new Map<string, number>()
  #caughtUntil = -Infinity

  /** A failed try at a form; true once there were too many. `mark` is told the earlier ones. */
  form({ time, row, path }: Seen, mark: (row: number) => void): boolean {
    if (this.#isCaught(time)) return true
    this.#forms.push(time, row, path)
    return this.#forms.countOf(path) >= FORM_TRIES && this.#take(this.#forms, time, mark)
  }

  /** A request with a name that was not let in. */
  named({ time, row, user }: Seen, mark: (row: number) => void): boolean {
    if (this.#isCaught(time)) return true
    const number = this.#names.get(user) ?? Math.min(this.#names.size + 1, MOST_NAMES)
    if (number < MOST_NAMES) this.#names.set(user, number)
    this.#named.push(time, row, number)
    const { distinct, count } = this.#named
    return distinct >= NAMES && count >= NAMED_TRIES && this.#take(this.#named, time, mark)
  }

  /** It got in: what failed before was a person, or one of many behind the address. */
  succeed(): void {
    this.#forms.drain(() => {})
    this.#named.drain(() => {})
  }

  #isCaught(time: number): boolean {
    if (time > this.#caughtUntil) return false
    this.#caughtUntil = time + SPAN
    return true
  }

  #take(recent: Recent, time: number, mark: (row: number) => void): boolean {
    recent.drain(mark)
    this.#caughtUntil = time + SPAN
    return true
  }
}

/** Whether a source asks for little else than logins. */
const isForLogin = (site: Site, source: number): boolean =>
  (site.pages[source] as number) <= PAGES_FOR_TRY * (site.logins[source] as number)

const isForm = (site: Site, { signals, path }: Seen): boolean =>
  (signals & Signal.loginTry) !== 0 &&
  (site.kindOf(path) & (PathKind.loginApi | PathKind.xmlrpc)) === 0

export default defineDetector({
  id: 'login/slow-guessing',
  title: 'Passwords guessed with patience',
  why: 'One source fails at a login again and again over hours or days, never gets in and wants nothing else, or comes with one name after the other: guessing that stays below every limit by minute and hour.',
  ja: {
    title: '時間をかけたパスワード推測',
    why: '一つの送信元が何時間、何日にもわたってログインに失敗し続け、一度も成功せず、ほかには何も要求しないか、名前を次々に替えて試しています。分や時間あたりの制限にかからない推測です。',
    falsePositives: 'ログインできるかを確かめる自社の監視プログラムです。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1110.001', 'T1110.003'],
  cwe: [307],
  refs: [
    'https://attack.mitre.org/techniques/T1110/001/',
    'https://owasp.org/www-community/attacks/Brute_force_attack',
  ],
  falsePositives: 'A monitor of your own that tries whether one can sign in.',
  by: 'source',
  wants: GUESSING | Signal.page,
  pagesOf: (site, source) => (site.unauthorized[source] as number) > 0,
  start: (site, mark) => {
    const watched = new Watched<number, Patience>(() => new Patience(), 16_384)
    const isGuess = (event: Seen): boolean => {
      const { source, status, user } = event
      if (isForm(site, event) && tryOf(event, site) === 'failed')
        return isForLogin(site, source) && watched.of(source).form(event, mark)
      if (status === 401) return user !== '' && watched.of(source).named(event, mark)
      if (isForm(site, event) || status < 400) watched.peek(source)?.succeed()
      return false
    }
    return {
      see(event) {
        if (event.source !== 0 && event.status !== 0 && isGuess(event)) mark(event.row)
      },
    }
  },

  hits: [
    {
      name: 'a try every ten minutes, day and night',
      events: times(200, (i) => ({ at: i * 600, request: 'POST /wp-login.php', status: 200 })),
    },
    {
      name: 'the form first, each time',
      events: times(160, (i) => ({
        at: Math.floor(i / 2) * 1800 + (i % 2) * 3,
        request: `${i % 2 === 0 ? 'GET' : 'POST'} /login`,
        status: 200,
      })),
    },
    {
      name: 'ten sources in turn',
      events: times(600, (i) => ({
        at: i * 300,
        source: `198.51.${i % 10}.7`,
        request: 'POST /administrator/index.php',
        status: 200,
      })),
    },
    {
      name: 'one name after the other',
      events: times(24, (i) => ({
        at: i * 1200,
        request: 'GET /private/',
        status: 401,
        user: `name${i % 12}`,
      })),
    },
  ],
  misses: [
    {
      name: 'somebody who has forgotten a password and tries all day',
      events: times(20, (i) => ({ at: i * 1500, request: 'POST /login', status: 200 })),
    },
    {
      name: 'an office that gets in now and then',
      events: times(200, (i) => ({
        at: i * 600,
        request: 'POST /login',
        status: i % 12 === 0 ? 302 : 200,
      })),
    },
    {
      name: 'an application that answers 200 to whoever gets in, and is used',
      events: times(600, (i) => ({
        at: i * 120,
        request: i % 10 === 0 ? 'POST /login' : `GET /orders/${i}`,
        status: 200,
      })),
    },
    {
      name: 'a program with an old password',
      events: times(200, (i) => ({
        at: i * 900,
        request: 'GET /private/',
        status: 401,
        user: 'backup',
      })),
    },
    {
      name: 'people behind one address, of whom some mistype',
      events: times(60, (i) => ({
        at: i * 900,
        request: 'GET /private/',
        status: i % 3 === 0 ? 200 : 401,
        user: `name${i % 12}`,
      })),
    },
    {
      name: 'a client that renews a token that is void',
      events: times(200, (i) => ({ at: i * 900, request: 'POST /oauth/token', status: 401 })),
    },
  ],
})
