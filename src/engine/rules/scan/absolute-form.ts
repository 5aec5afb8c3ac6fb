import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/absolute-form',
  title: 'Whole URL asked for, as of a proxy',
  why: 'The request line names a URL with its host, which clients do only with a proxy: is this server an open one, or a way into its network?',
  ja: {
    title: 'プロキシ宛ての形をした完全な URL の要求',
    why: 'リクエスト行にホスト付きの URL があります。これはプロキシ宛ての形で、開放プロキシや内部ネットワークへの入口かどうかを試します。',
    falsePositives: 'プロキシを兼ねるサーバーや、この形のまま要求を渡すロードバランサーです。',
  },
  severity: 'low',
  unlessHome: true,
  unlessLinked: true,
  stage: 'scan',
  attack: ['T1595.002', 'T1090'],
  cwe: [441],
  refs: ['https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2'],
  falsePositives: 'Servers that are proxies, and load balancers that pass on this form.',

  where: ['target', 'request'],
  needs: [['http://', 'https://', 'ftp://']],
  match: /^(?:[a-z]{3,10} )?(?:https?|ftp):\/\/[^\s/?#]{1,255}/i,

  hits: [
    'GET http://www.example.com/ HTTP/1.1',
    'POST https://198.51.100.7:8443/check HTTP/1.1',
    { request: 'GET http://proxy-check.example/judge.php' },
    'GET ftp://www.example.com/ HTTP/1.1',
  ],
  misses: [
    'GET /out?x=http://a.example HTTP/1.1',
    'GET /archive/http://a.example/ HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/http://www.example.com/',
    },
  ],
})
