import { defineFormat } from '../format.ts'
import { JournalReader } from '../journal.ts'

export default defineFormat({
  id: 'journal/export',
  title: 'systemd journal, export format',
  docs: 'https://systemd.io/JOURNAL_EXPORT_FORMATS/',
  specificity: 9,
  reader: () => new JournalReader(),

  samples: [
    {
      line: '__CURSOR=s=1a;i=2b\n__REALTIME_TIMESTAMP=1791692055003251\n_BOOT_ID=ab\nPRIORITY=6\n_HOSTNAME=web1\n_COMM=sshd\nSYSLOG_IDENTIFIER=sshd-session\n_PID=716\nMESSAGE=Invalid user al from 203.0.113.61 port 50022',
      gives: {
        time: '2026-10-11T04:14:15.003Z',
        level: 'info',
        host: 'web1',
        program: 'sshd-session',
        pid: '716',
        message: 'Invalid user al from 203.0.113.61 port 50022',
        user: 'al',
        source: '203.0.113.61',
      },
    },
    {
      line: '__CURSOR=s=1a;i=2c\n__REALTIME_TIMESTAMP=1791692055003251\nMESSAGE\n\u0007\0\0\0\0\0\0\0one\ntwo\nSYSLOG_IDENTIFIER=x',
      gives: { time: '2026-10-11T04:14:15.003Z', program: 'x', message: 'one\ntwo' },
    },
  ],
  rejects: [
    '__CURSOR=s=1a;i=2b',
    'MESSAGE=without a time',
    '{"__REALTIME_TIMESTAMP":"1791692055003251"}',
  ],
})
