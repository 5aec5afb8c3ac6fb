import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'auth/locked-door',
  title: 'Came to a locked door',
  why: 'Asked for a page behind a password, came from nowhere on the web and never got anything else of the site: a scanner that tries doors. Somebody with the password gets in right after.',
  ja: {
    title: 'パスワードで守られたページへの訪問',
    why: 'パスワードで守られたページをリンク元なしで要求し、このサイトから他に何も得ていません。入口を試すスキャナーです。パスワードを知る人なら直後に入れます。',
    falsePositives:
      'パスワードを求められて立ち去った人です。サイトが一度も応答を返していない送信元だけを示し、クローラーや定期的に取得するプログラムは除いています。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  refs: [
    'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
    'https://attack.mitre.org/techniques/T1595/002/',
  ],
  falsePositives:
    'Somebody who was asked for a password and went away. Told only of sources that the site never served, and not of crawlers and of programs that poll.',
  where: ['row'],
  needs: ['401, no user, no referrer'],
  match: /^401, no user, no referrer, request/,
  unlessServed: true,

  hits: [
    { request: 'GET / HTTP/1.1', status: 401 },
    { request: 'POST /api/v1/users HTTP/1.1', agent: 'Go-http-client/1.1', status: 401 },
  ],
  misses: [
    { request: 'GET / HTTP/1.1', status: 200 },
    { request: 'GET / HTTP/1.1', user: 'admin', status: 401 },
    { request: 'GET /api/me HTTP/1.1', referrer: 'https://www.example.com/', status: 401 },
    { status: 401 },
    { message: '401, no user, no referrer, request' },
    { message: 'status 401, no user, no referrer, request' },
  ],
})
