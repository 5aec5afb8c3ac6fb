import { Fail2banReader } from '../fail2ban.ts'
import { defineFormat } from '../format.ts'

export default defineFormat({
  id: 'fail2ban/log',
  title: "fail2ban's own log",
  docs: 'https://github.com/fail2ban/fail2ban/blob/master/config/fail2ban.conf',
  specificity: 9,
  reader: () => new Fail2banReader(),

  samples: [
    {
      line: '2026-04-28 14:21:36,297 fail2ban.actions        [1723]: NOTICE  [nginx-cgi] Ban 203.0.113.40',
      gives: {
        timeLocal: '2026-04-28T14:21:36.297',
        program: 'fail2ban.actions',
        pid: '1723',
        level: 'NOTICE',
        message: '[nginx-cgi] Ban 203.0.113.40',
        source: '203.0.113.40',
      },
    },
    {
      line: '2026-04-28 14:21:37,001 fail2ban.filter: INFO [sshd] Found 2001:db8::66 - 2026-04-28 14:21:36',
      gives: {
        timeLocal: '2026-04-28T14:21:37.001',
        program: 'fail2ban.filter',
        level: 'INFO',
        message: '[sshd] Found 2001:db8::66 - 2026-04-28 14:21:36',
        source: '2001:db8::66',
      },
    },
    {
      line: '2026-04-28 14:21:38,500 fail2ban.actions[9]: WARNING [sshd] 203.0.113.41 already banned',
      gives: {
        timeLocal: '2026-04-28T14:21:38.500',
        program: 'fail2ban.actions',
        pid: '9',
        level: 'WARNING',
        message: '[sshd] 203.0.113.41 already banned',
        source: '203.0.113.41',
      },
    },
    {
      line: '2026-04-28 14:21:39,000 fail2ban.server [1723]: INFO Starting Fail2ban v1.1.0',
      gives: {
        timeLocal: '2026-04-28T14:21:39.000',
        program: 'fail2ban.server',
        pid: '1723',
        level: 'INFO',
        message: 'Starting Fail2ban v1.1.0',
      },
    },
  ],
  rejects: [
    '2026-04-28 14:21:36,297 myprogram.actions [1723]: NOTICE [x] Ban 203.0.113.40',
    '2026/04/28 14:21:36 [error] 12#12: *1 open() "/fail2ban" failed', // error/nginx
    "2026-04-28 14:21:36,297 fail2ban.filter [1723]: WARNING Consider setting logencoding to appropriate encoding for this jail. Continuing to process line ignoring invalid characters: b'2026/04/28 14:21:36 [error] 2#2: *7 x, client: 203.0.113.40\\n'", // fail2ban/quoted
  ],
})
