import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'auth/refused-password',
  title: 'Name and password refused',
  why: 'A user name came with the request and the answer was 401: the password was wrong, or there is no such user. One is a typing error; many are guessing.',
  ja: {
    title: '拒否されたユーザー名とパスワード',
    why: 'ユーザー名を添えた要求に 401 が返されました。パスワードの誤りか、存在しないユーザーです。1 件なら入力ミス、多数なら総当たりです。',
    falsePositives: '入力を間違えた人や、古いパスワードが残った機器です。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1110.001'],
  cwe: [307],
  refs: [
    'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
    'https://attack.mitre.org/techniques/T1110/001/',
  ],
  falsePositives: 'People who mistype, and devices with an old password.',
  where: ['row'],
  needs: [', user,'],
  match: /^401, user,/,

  hits: [
    { request: 'GET /private/ HTTP/1.1', user: 'admin', status: 401 },
    { request: 'TRACE /dashboard/ HTTP/2.0', user: 'bob', referrer: '/x', status: 401 },
  ],
  misses: [
    { request: 'GET /private/ HTTP/1.1', status: 401 },
    { request: 'GET /private/ HTTP/1.1', user: 'admin', status: 200 },
    { request: 'GET /private/ HTTP/1.1', user: 'admin', status: 400 },
    { request: 'word', user: 'admin', status: 400 },
    { request: 'GET /a HTTP/1.1', referrer: '401, user, referrer', status: 401 },
    { message: '401, user, no referrer, request' },
  ],
})
