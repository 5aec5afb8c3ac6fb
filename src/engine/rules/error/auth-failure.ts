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
    ],
  ],
  match:
    /\buser\s\S{0,100}:? ?(?:not found|was not found in|: authentication failure|in realm)|password mismatch|authentication failure for|no user\/password was provided|user unknown|authorization (?:failed|denied)|invalid nonce|unknown algorithm/i,

  hits: [
    { message: 'user root not found: /admin' },
    { message: 'AH01617: user admin: authentication failure for "/admin": Password Mismatch' },
  ],
  misses: [{ message: 'File not found: /user/guide' }, { message: 'the password was changed' }],
})
