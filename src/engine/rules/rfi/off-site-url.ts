import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rfi/off-site-url',
  title: 'Address of another site in a parameter',
  why: 'Context only: many pages take addresses on purpose. Together with other hits it shows where an attacker wanted the server to go.',
  ja: {
    title: 'パラメーター内の外部サイトの URL',
    why: '参考情報です。URL を受け取るページは多く、これだけでは攻撃とは言えません。他の検出と合わせて、攻撃者が何を読み込ませようとしたかがわかります。',
  },
  severity: 'info',
  stage: 'scan',
  attack: ['T1190'],
  cwe: [98, 601],
  refs: [
    'https://cwe.mitre.org/data/definitions/601.html',
    'https://cwe.mitre.org/data/definitions/98.html',
  ],
  falsePositives: 'Share links, sign-in redirects, link checkers: most of what it finds.',

  where: ['arg'],
  needs: [['http://', 'https://', 'ftp://']],
  match: /^[\w.[\]-]{1,60}=\s?(?:https?|ftp):\/\/[\w-]{1,60}\.[\w.-]{2,60}/i,

  hits: ['GET /go?url=https://other.example/ HTTP/1.1', 'GET /a?x=ftp://files.example/ HTTP/1.1'],
  misses: ['GET /go?url=/local/page HTTP/1.1', 'GET /go?text=see+https:+it+is HTTP/1.1'],
})
