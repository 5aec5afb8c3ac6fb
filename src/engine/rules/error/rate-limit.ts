import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/rate-limit',
  title: 'Too many requests',
  why: 'The server held back a source that asked too often.',
  ja: { title: '要求の出しすぎ', why: '要求が多すぎる送信元をサーバーが制限しました。' },
  severity: 'low',
  stage: 'scan',
  attack: ['T1499'],
  refs: ['https://httpd.apache.org/docs/2.4/logs.html'],

  where: ['message'],
  needs: [
    [
      'delaying request',
      'limiting requests',
      'limiting connections',
      'mod_evasive',
      'client denied by evasive',
    ],
  ],
  match: /limiting (?:requests|connections)|delaying requests?, excess|evasive/i,

  hits: [
    { message: 'limiting requests, excess: 5.1 by zone "one"' },
    { message: 'limiting connections by zone "addr"' },
    { message: 'delaying request, excess: 0.85, by zone "one"' },
    { message: 'client 192.0.2.7 blacklisted by mod_evasive' },
    { message: 'client denied by evasive: /' },
  ],
  misses: [
    { message: 'delaying request logging until the start' },
    { message: 'connections open' },
    { message: 'limit reached' },
    'GET /search?q=limiting+requests,+excess:+5.1+by+zone+"one" HTTP/1.1',
  ],
})
