import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/auth-failure',
  title: 'Login refused',
  why: 'The server or an application says that a login failed.',
  ja: {
    title: 'ログインの失敗',
    why: 'サーバーまたはアプリケーションがログイン失敗を記録しました。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1110.001'],
  cwe: [307],
  refs: ['https://httpd.apache.org/docs/2.4/logs.html'],

  where: ['message'],
  needs: [
    [
      'not found',
      'password mismatch',
      'authentication failure',
      'no user/password',
      'password was not',
      'user unknown',
      'authorization failed',
      'nonce',
      'was not found in',
      'authentication scheme',
      'authorization of user',
      'realm mismatch',
      'unknown algorithm',
      'uri mismatch',
      'get_password failed',
      'auth failed',
      "password doesn't match",
    ],
  ],
  match:
    /^[^/]{0,40}\buser\s\S{0,100}:? ?(?:not found|was not found in|: authentication failure|in realm)|password mismatch|authentication failure for|no user\/password was provided|user unknown|authorization (?:failed|denied)|invalid nonce|unknown algorithm|wrong authentication scheme|authorization of user .{1,200} failed|realm mismatch - got|uri mismatch|get_password failed|auth failed\b|password doesn't match/i,

  hits: [
    { message: 'user root not found: /admin' },
    { message: 'AH01788: realm mismatch - got `x` but expected `private`' },
    { message: 'client used wrong authentication scheme: /private/' },
    { message: 'digest: auth failed for guest : wrong password, IP: 192.0.2.4' },
    { message: 'AH01617: user admin: authentication failure for "/admin": Password Mismatch' },
    { message: 'user root was not found in: /admin' },
    { message: 'user root : authentication failure: /admin' },
  ],
  misses: [
    { message: 'File not found: /user/guide' },
    { message: 'File does not exist: /srv/a/[client 192.0.2.1] user root not found' },
    { message: 'the password was changed' },
    'GET /search?q=user+root+not+found:+/admin HTTP/1.1',
  ],
})
