import { defineFormat } from '../format.ts'
import { JoinedReader } from '../joined.ts'
import { phpJoints, phpMessage, phpOnly, phpTime } from '../php.ts'
import { time, written } from '../pieces.ts'
import { readDashed } from '../time-loose.ts'

export default defineFormat({
  id: 'php/error',
  title: 'PHP error_log',
  docs: 'https://www.php.net/manual/en/errorfunc.configuration.php#ini.error-log',
  specificity: 8,
  reader: () =>
    new JoinedReader(
      phpJoints,
      written`[${phpTime}] ${phpMessage}`,
      written`[${time(readDashed)}] ${phpOnly}`,
    ),

  samples: [
    {
      line: '[21-Nov-2026 04:22:29 UTC] PHP Warning:  Undefined array key "x" in /srv/www/x.php on line 3',
      gives: {
        time: '2026-11-21T04:22:29.000Z',
        level: 'Warning',
        message: 'PHP Warning:  Undefined array key "x" in /srv/www/x.php on line 3',
      },
    },
    {
      line: '[21-Nov-2026 05:22:29 Europe/Berlin] PHP Fatal error:  Uncaught Error: no in /srv/www/x.php:3\nStack trace:\n#0 {main}\n  thrown in /srv/www/x.php on line 3',
      gives: {
        timeLocal: '2026-11-21T05:22:29.000',
        level: 'Fatal error',
        message:
          'PHP Fatal error:  Uncaught Error: no in /srv/www/x.php:3\nStack trace:\n#0 {main}\n  thrown in /srv/www/x.php on line 3',
      },
    },
    {
      line: '[21-Nov-2026 04:22:30 UTC] Login failed for ann from 192.0.2.9',
      gives: {
        time: '2026-11-21T04:22:30.000Z',
        source: '192.0.2.9',
        message: 'Login failed for ann from 192.0.2.9',
      },
    },
    {
      line: '[21-Nov-2026 04:22:31] PHP Notice:  Undefined index: a in /srv/www/x.php on line 9',
      gives: {
        timeLocal: '2026-11-21T04:22:31.000',
        level: 'Notice',
        message: 'PHP Notice:  Undefined index: a in /srv/www/x.php on line 9',
      },
    },
  ],
  rejects: [
    '[21-Nov-2026 04:22:29] NOTICE: fpm is running, pid 7', // php/fpm
    '[21-Nov-2026 04:22:29 +0200]: <a1b2> Login failed', // syslog/roundcube
    '[21/Nov/2026:04:22:29 +0000] PHP Warning:  x',
  ],
})
