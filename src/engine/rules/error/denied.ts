import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/denied',
  title: 'Access denied by configuration',
  why: 'The configuration turned a request away.',
  ja: { title: '設定によるアクセス拒否', why: '設定によりリクエストが拒否されました。' },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.003'],
  refs: ['https://httpd.apache.org/docs/2.4/logs.html'],

  where: ['message'],
  needs: [
    [
      'client denied by server configuration',
      'access forbidden by rule',
      'directory index of',
      'directory index forbidden',
    ],
  ],
  match:
    /client denied by server configuration|access forbidden by rule|directory index (?:of .{1,300} is forbidden|forbidden by)/i,

  hits: [
    { message: 'client denied by server configuration: /var/www/.ht' },
    { message: 'access forbidden by rule' },
    { message: 'directory index of "/var/www/html/" is forbidden' },
    { message: 'Directory index forbidden by Options directive: /var/www/html/' },
  ],
  misses: [
    { message: 'forbidden fruit' },
    { message: 'client connected' },
    'GET /search?q=client+denied+by+server+configuration:+/var/www/.ht HTTP/1.1',
    { message: 'the word is forbidden in comments' },
    { message: 'built directory index of /var/www in 3 ms' },
  ],
})
