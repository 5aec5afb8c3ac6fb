import { defineDetector, times } from '../detector.ts'
import { GUESSING, tryOf, watchGuesses } from '../guessing.ts'
import { Signal } from '../signals.ts'

export default defineDetector({
  id: 'login/brute-force',
  title: 'Passwords guessed at a login',
  why: 'One source fails at a login faster or more often than a person does: it tries one password after the other.',
  ja: {
    title: 'ログインへのパスワード総当たり',
    why: '一つの送信元が、人の操作では考えられない速さや回数でログインに失敗しています。パスワードを次々に試しています。',
    falsePositives:
      '古いパスワードのまま動き続ける自社のプログラムや、一つのアドレスを共有する多数の人です。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1110.001'],
  cwe: [307],
  refs: [
    'https://attack.mitre.org/techniques/T1110/001/',
    'https://owasp.org/www-community/attacks/Brute_force_attack',
  ],
  falsePositives:
    'A program of your own that goes on with an old password; many people behind one address.',
  by: 'source',
  wants: GUESSING | Signal.page,
  pagesOf: (site, source) => (site.unauthorized[source] as number) > 0,
  start: (site, mark) => {
    const watched = watchGuesses()
    return {
      see(event) {
        if (event.source === 0) return
        const result = tryOf(event, site)
        if (result === 'none') {
          if ((site.unauthorized[event.source] as number) > 0 && event.status < 400)
            watched.peek(event.source)?.succeed()
        } else if (watched.of(event.source).take(event, result, mark)) mark(event.row)
      },
    }
  },

  hits: [
    {
      name: 'a login form, two a second',
      events: times(8, (i) => ({
        at: i / 2,
        request: 'POST /wp-login.php',
        status: 200,
        bytes: 4000,
      })),
    },
    {
      name: 'an endpoint that says 401',
      events: times(7, (i) => ({ at: i, request: 'POST /api/v1/session', status: 401 })),
    },
    {
      name: 'one a minute, for half an hour',
      events: times(30, (i) => ({
        at: i * 60,
        request: 'POST /administrator/index.php',
        status: 200,
      })),
    },
    {
      name: 'basic authentication',
      events: times(9, (i) => ({ at: i / 3, request: 'GET /private/', status: 401 })),
    },
    {
      name: 'an error log',
      events: times(7, (i) => ({
        at: i * 5,
        message: `AH01617: user admin: authentication failure for "/": Password Mismatch`,
      })),
    },
    {
      name: 'a message that names the address itself',
      events: times(7, (i) => ({
        at: i * 5,
        source: '',
        message: 'Failed password for invalid user oracle from 198.51.100.23 port 51234 ssh2',
      })),
    },
  ],
  misses: [
    {
      name: 'somebody who has forgotten a password',
      events: times(5, (i) => ({ at: i * 9, request: 'POST /login', status: i < 4 ? 200 : 302 })),
    },
    {
      name: 'a program that is challenged before each request',
      events: times(60, (i) => ({
        at: i / 4,
        request: 'GET /dav/file',
        status: i % 2 === 0 ? 401 : 200,
      })),
    },
    {
      name: 'a client that renews its token',
      events: times(200, (i) => ({ at: i * 20, request: 'POST /oauth/token', status: 200 })),
    },
    {
      name: 'a blog program that publishes by XML-RPC',
      events: times(60, (i) => ({ at: i * 15, request: 'POST /xmlrpc.php', status: 200 })),
    },
    {
      name: 'a monitor that is not let in',
      events: times(100, (i) => ({ at: i * 30, request: 'GET /private/', status: 401 })),
    },
  ],
})
