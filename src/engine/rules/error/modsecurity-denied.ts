import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/modsecurity-denied',
  title: 'ModSecurity or Coraza spoke up',
  why: 'The application firewall matched an attack.',
  ja: {
    title: 'ModSecurity / Coraza の検知',
    why: 'Web アプリケーションファイアウォールが攻撃を検知しました。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  refs: ['https://httpd.apache.org/docs/2.4/logs.html'],

  where: ['message'],
  needs: [['modsecurity', 'coraza']],
  match: /(?:modsecurity(?:-nginx)?|coraza): (?:access denied|warning)|\[msg "/i,

  hits: [
    { message: 'ModSecurity: Access denied with code 403 (phase 2). [id "930100"]' },
    { message: '[client "192.0.2.4"] Coraza: Warning. Missing User Agent Header [id "920320"]' },
    { message: 'ModSecurity: Warning. Pattern match [id "942100"]' },
    { message: 'ModSecurity: Rule execution error [file "a.conf"] [msg "SQL Injection Attack"]' },
  ],
  misses: [
    { message: 'ModSecurity for Apache/2.9 configured.' },
    { message: 'ModSecurity: StatusEngine call' },
    'GET /search?q=ModSecurity:+Access+denied+with+code+403+(phase+2).+[id+"930100"] HTTP/1.1',
  ],
})
