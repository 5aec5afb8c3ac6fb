import { ascii, isDigit, standsAt } from '../ascii.ts'
import { defineFormat } from '../format.ts'
import { JoinedReader } from '../joined.ts'
import { phpJoints } from '../php.ts'
import { anything, digits, message, oneOf, rest, text, time, written } from '../pieces.ts'
import { readDashed } from '../time-loose.ts'

const SCRIPT = ascii('script_filename = ')
const FRAME = ascii('[0x')
const stamp = time(readDashed)

export default defineFormat({
  id: 'php/fpm',
  title: 'PHP-FPM error and slow log',
  docs: 'https://www.php.net/manual/en/install.fpm.configuration.php#error-log',
  specificity: 9,
  reader: () =>
    new JoinedReader(
      {
        starts: (bytes, from, to) => phpJoints.starts(bytes, from, to) && isDigit(bytes[from + 20]),
        // only what the slow log writes: how a script came to where it was
        continues: (bytes, _eventFrom, from, to) =>
          standsAt(bytes, from, to, FRAME) || standsAt(bytes, from, to, SCRIPT),
      },
      written`[${stamp}] ${oneOf('level', 'NOTICE WARNING ERROR ALERT DEBUG')}: ${message('php-fpm')}`,
      written`[${stamp}] [pool ${anything}] pid ${digits('pid')}${text('message')}${rest}`,
    ),

  samples: [
    {
      line: '[21-Nov-2026 04:22:29] WARNING: [pool www] child 12 said into stderr: "denied for 192.0.2.9"',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        level: 'WARNING',
        message: '[pool www] child 12 said into stderr: "denied for 192.0.2.9"',
      },
    },
    {
      line: '[21-Nov-2026 04:22:29.123456] DEBUG: pid 7, fpm_event_loop(), line 418: event module triggered 1 events',
      gives: {
        timeLocal: '2026-11-21T04:22:29.123',
        level: 'DEBUG',
        message: 'pid 7, fpm_event_loop(), line 418: event module triggered 1 events',
      },
    },
    {
      line: '[21-Nov-2026 04:22:30]  [pool www] pid 12\nscript_filename = /srv/www/x.php\n[0x00007f0a] sleep() /srv/www/x.php:3',
      gives: {
        timeLocal: '2026-11-21T04:22:30.000',
        pid: '12',
        message: '\nscript_filename = /srv/www/x.php\n[0x00007f0a] sleep() /srv/www/x.php:3',
      },
    },
  ],
  rejects: [
    '[21-Nov-2026 04:22:29 UTC] PHP Warning:  x in /srv/www/x.php on line 3', // php/error
    '[21-Nov-2026 04:22:29] prose',
  ],
})
