import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/open-proxy',
  title: 'Used as a proxy',
  why: 'Asks this server to fetch from, or connect to, another one: is it an open proxy?',
  ja: {
    title: 'プロキシとしての利用',
    why: '別のサーバーへの取得や接続を求め、開放プロキシかどうかを試します。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1090'],
  cwe: [441],
  refs: ['https://attack.mitre.org/techniques/T1595/002/'],

  where: ['target', 'request'],
  needs: [[':443', ':25', ':6667', ':587']],
  match: /^[a-z\d.-]{3,100}:(?:443|25|6667|587)$/i,

  hits: ['CONNECT mail.example.net:25 HTTP/1.0', 'CONNECT a.example:443 HTTP/1.1'],
  misses: ['GET /out?x=http://a.example', 'GET /time/12:25'],
})
