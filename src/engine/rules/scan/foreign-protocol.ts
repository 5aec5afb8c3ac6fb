import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/foreign-protocol',
  title: 'Not HTTP at all',
  why: 'Bytes of another protocol on the web port: TLS, RDP, SSH and others are tried.',
  ja: {
    title: 'HTTP ではない通信',
    why: 'Web のポートに TLS、RDP、SSH など別のプロトコルが送られています。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595'],
  refs: ['https://attack.mitre.org/techniques/T1595/002/'],

  where: ['request'],
  needs: [['\\x', 'mstshash', 'ssh-', '', '', 't3 ', 'smbr', 'rtsp']],
  match: /^\\x(?:16|03|04|05|00|80|1b|01|02)|\\x00|mstshash|^ssh-\d|^t3 \d|^\p{Cc}|\brtsp\/\d/iu,

  hits: [{ request: '\\x16\\x03\\x01\\x02\\x00' }, { request: 'SSH-2.0-Go' }],
  misses: ['GET /x', 'GET /ssh-keys'],
})
