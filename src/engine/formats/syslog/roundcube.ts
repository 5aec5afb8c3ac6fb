import { defineFormat } from '../format.ts'
import { readRoundcubeHead } from '../syslog-own.ts'
import { syslogReader } from '../syslog.ts'

export default defineFormat({
  id: 'syslog/roundcube',
  title: 'Roundcube error and login logs',
  docs: 'https://github.com/roundcube/roundcubemail/wiki/Configuration',
  specificity: 9,
  reader: syslogReader(readRoundcubeHead),

  samples: [
    {
      line: '[11-Oct-2026 22:14:15 +0200]: <a1b2> Failed login for al from 203.0.113.5 in session a1b2 (error: 0)',
      gives: {
        time: '2026-10-11T20:14:15.000Z',
        program: 'roundcube',
        message: '<a1b2> Failed login for al from 203.0.113.5 in session a1b2 (error: 0)',
        user: 'al',
        source: '203.0.113.5',
      },
    },
  ],
  rejects: [
    '[11-Oct-2026 22:14:15 UTC] PHP Warning:  Undefined variable $a in /srv/a.php on line 3',
    '[11/Oct/2026:22:14:15 +0200]: x',
  ],
})
