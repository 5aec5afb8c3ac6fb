import { each } from '../example.ts'
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
  needs: [[':1', ':2', ':3', ':4', ':5', ':6', ':7', ':8', ':9']],
  match:
    /^(?:CONNECT )?(?:[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}|\[[\da-f:.]{2,45}\]):\d{1,5}(?:$| HTTP\/)/i,
  hits: [
    'CONNECT mail.example.net:25 HTTP/1.0',
    'CONNECT a.example:443 HTTP/1.1',
    'CONNECT 192.0.2.7:6668 HTTP/1.0',
    'CONNECT [2001:db8::1]:8443 HTTP/1.1',
    'CONNECT mail.example.net:25%20HTTP/ HTTP/1.0',
    ...each('CONNECT mail.example.net{}5 HTTP/1.0', ':1 :3 :5 :7 :8 :9'),
  ],
  misses: [
    'GET /out?x=http://a.example',
    'GET /time/12:25',
    'GET /a:443',
    { request: 'GET / HTTP/1.1', agent: 'mail.example.net:25' },
    'CONNECT mail.example.net:25s HTTP/1.0',
  ],
})
