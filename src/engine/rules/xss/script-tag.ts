import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xss/script-tag',
  title: 'Script tag in a request',
  why: 'Plants a script in a page, to run in the browsers of others.',
  ja: {
    title: 'リクエスト中の script タグ',
    why: 'ページにスクリプトを埋め込み、他人のブラウザーで実行させます。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1189'],
  cwe: [79],
  refs: ['https://owasp.org/www-community/attacks/xss/'],

  where: ['query', 'arg', 'path', 'referrer', 'agent', 'user'],
  needs: ['script', '<'],
  match: /<\s{0,5}\/?\s{0,5}script\b/i,

  hits: [
    'GET /s?q=<script>alert(1)</script>',
    'GET /s?q=%3CScRiPt%20src=//x.example/a.js%3E',
    'GET /<script>alert(1)</script> HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/s?q=<script>alert(1)</script>',
    },
    { request: 'GET / HTTP/1.1', agent: '<script>alert(1)</script>' },
    { request: 'GET / HTTP/1.1', user: '<script>alert(1)</script>' },
  ],
  misses: [
    'GET /docs/typescript',
    'GET /s?q=film+script+<3',
    { message: 'upstream timed out, request: "GET /s?q=<script>alert(1)</script> HTTP/1.1"' },
  ],
})
