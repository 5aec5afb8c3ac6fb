import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/thinkcmf-template',
  title: 'ThinkCMF template from the address',
  why: 'ThinkCMF rendered a template, and so PHP code, that came in the query.',
  ja: {
    title: 'ThinkCMF のテンプレート実行',
    why: 'ThinkCMF は、クエリーで渡されたテンプレート（PHP コードを含む）をそのまま処理してしまいます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [94],
  cve: ['CVE-2019-7580'],
  refs: ['https://nvd.nist.gov/vuln/detail/CVE-2019-7580'],

  where: ['target'],
  needs: [['a=fetch&', 'a=display&']],
  match: /[?&]a=(?:fetch|display)&(?:[^&\n]{0,60}&){0,3}(?:content|templateFile)=/i,

  hits: [
    'GET /?a=fetch&content=x HTTP/1.1',
    'GET /index.php?a=display&templateFile=README.md HTTP/1.1',
  ],
  misses: [
    'GET /api?a=fetch&id=4 HTTP/1.1',
    'GET /?a=display&mode=list HTTP/1.1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/?a=fetch&content=x' },
  ],
})
