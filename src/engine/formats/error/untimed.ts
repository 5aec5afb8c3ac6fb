import { UntimedReader } from '../apache-error.ts'
import { defineFormat } from '../format.ts'

export default defineFormat({
  id: 'error/untimed',
  title: 'Lines with a level and no time, among an error log',
  docs: 'https://httpd.apache.org/docs/2.4/mod/core.html#loglevel',
  specificity: 1,
  reader: () => new UntimedReader(),

  samples: [
    {
      line: '[notice] Apache configured -- resuming normal operations',
      gives: { level: 'notice', message: 'Apache configured -- resuming normal operations' },
    },
  ],
  rejects: [
    '[error] [client 203.0.113.5] File does not exist: /srv/x', // error/apache
    '[Mon Oct 26 16:22:10 2026] [notice] caught SIGTERM, shutting down',
    '[something] else',
    '[notice]',
  ],
})
