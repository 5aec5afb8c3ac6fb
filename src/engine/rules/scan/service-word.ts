import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { listOf, words } from '../words.ts'

/** Commands of mail, chat and file transfer, of ZooKeeper, Redis and memcached, as port scanners send them to any port. */
const COMMANDS = listOf(
  'help quit noop stat stats ruok envi srvr conf info ping version nick list helo ehlo logout capability',
)

export default defineRule({
  id: 'scan/service-word',
  title: 'Command of another service',
  why: 'A port scanner says the first word of another service and waits for who answers. No browser sends a line without an address.',
  ja: {
    title: '別サービスのコマンド',
    why: 'ポートスキャナーが別のサービスの最初の言葉を送り、応答から正体を調べています。ブラウザーがアドレスのない行を送ることはありません。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.001', 'T1046'],
  refs: [
    'https://nmap.org/book/vscan-fileformat.html',
    'https://attack.mitre.org/techniques/T1595/001/',
  ],
  where: ['request'],
  ...words(COMMANDS, { before: '^', after: '[\\r\\n]{0,4}$' }),

  hits: [{ request: 'HELP', status: 400 }, 'ruok', ...each('{}', COMMANDS.join(' '))],
  misses: ['HELPER', 'GET /help', 'say help', { request: 'GET /help HTTP/1.1', status: 400 }],
})
