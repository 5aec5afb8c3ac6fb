import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/laravel-ignition',
  title: 'Laravel Ignition solution runner',
  why: 'The debug page of Laravel runs a "solution" that writes files and so code.',
  ja: {
    title: 'Laravel Ignition の実行機能',
    why: 'Laravel のデバッグ画面は「解決策」を実行する機能を持ち、ファイル書き込みを経てコードを実行されます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [94],
  cve: ['CVE-2021-3129'],
  refs: ['https://nvd.nist.gov/vuln/detail/CVE-2021-3129'],

  where: ['target'],
  needs: [['_ignition/execute-solution', '_ignition/health-check', '_ignition/share-report']],
  match: /\/_ignition\/(?:execute-solution|health-check|share-report)/i,

  hits: [
    'POST /_ignition/execute-solution HTTP/1.1',
    'GET /public/_ignition/health-check HTTP/1.1',
    'POST /_ignition/share-report HTTP/1.1',
  ],
  misses: [
    'GET /blog/ignition HTTP/1.1',
    'GET /_ignition HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/_ignition/execute-solution',
    },
    'GET /docs/my_ignition/health-check HTTP/1.1',
    'GET /docs?file=_ignition/share-report HTTP/1.1',
  ],
})
