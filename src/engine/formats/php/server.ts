import { defineFormat } from '../format.ts'
import { PiecesReader, address, message, method, status, text, time, written } from '../pieces.ts'
import { readApache } from '../time.ts'

const ctime = time(readApache)

export default defineFormat({
  id: 'php/server',
  title: 'PHP’s built-in web server',
  docs: 'https://www.php.net/manual/en/features.commandline.webserver.php',
  specificity: 9,
  reader: () =>
    new PiecesReader(
      written`[${ctime}] ${address(true)} [${status}]: ${method} ${text('target')} - ${text('message')}`,
      written`[${ctime}] ${address(true)} [${status}]: ${method} ${text('target')}`,
      written`[${ctime}] PHP ${message('php')}`,
    ),

  samples: [
    {
      line: '[Sat Nov 21 04:22:29 2026] 192.0.2.9:51122 [404]: GET /x - No such file or directory',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        source: '192.0.2.9',
        status: 404,
        method: 'GET',
        target: '/x',
        message: 'No such file or directory',
      },
    },
    {
      line: '[Sat Nov 21 04:22:29 2026] [2001:db8::9]:51122 [200]: POST /',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        source: '2001:db8::9',
        status: 200,
        method: 'POST',
        target: '/',
      },
    },
  ],
  rejects: [
    '[Sat Nov 21 04:22:29 2026] [error] [client 192.0.2.9] x', // error/apache
    '[Sat Nov 21 04:22:29 2026] prose',
  ],
})
