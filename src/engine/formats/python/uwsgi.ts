import { defineFormat } from '../format.ts'
import {
  PiecesReader,
  anything,
  client,
  digits,
  message,
  method,
  oneOf,
  rest,
  size,
  status,
  text,
  time,
  took,
  wide,
  written,
} from '../pieces.ts'
import { readApache } from '../time.ts'

const ctime = time(readApache)

export default defineFormat({
  id: 'python/uwsgi',
  title: 'uWSGI',
  docs: 'https://uwsgi-docs.readthedocs.io/en/latest/LogFormat.html',
  specificity: 9,
  reader: () =>
    new PiecesReader(
      written`[pid: ${digits('pid')}|app: ${anything}|req: ${anything}] ${client} (${text('user')}) {${anything}} [${ctime}] ${method} ${wide('target')} => generated ${size} bytes in ${took(1)} msecs${anything} (${text('protocol')} ${status})${rest}`,
      written`[pid: ${digits('pid')}|app: ${anything}|req: ${anything}] ${client} (${text('user')}) {${anything}} [${ctime}] ${method} ${wide('target')} => generated ${size} bytes in ${took(0.001)} micros${anything} (${text('protocol')} ${status})${rest}`,
      written`*** ${oneOf(undefined, 'Starting Stopping')} uWSGI ${anything} on [${ctime}] ***`,
      written`${ctime} - ${message('uwsgi')}`,
    ),

  samples: [
    {
      line: '[pid: 88185|app: 0|req: 1/7] 192.0.2.9 (ann) {38 vars in 696 bytes} [Fri Mar 13 22:49:12 2026] POST /update?a=1 => generated 47 bytes in 129 msecs (HTTP/1.1 200) 9 headers in 378 bytes (1 switches on core 3)',
      gives: {
        pid: '88185',
        source: '192.0.2.9',
        user: 'ann',
        timeLocal: '2026-03-13T22:49:12.000',
        method: 'POST',
        target: '/update?a=1',
        bytes: 47,
        duration: 129,
        protocol: 'HTTP/1.1',
        status: 200,
      },
    },
    {
      line: '[pid: 7|app: -1|req: -1/2] 2001:db8::7 () {30 vars in 381 bytes} [Fri Mar  6 22:49:12 2026] GET /s.css => generated 0 bytes in 680 micros via sendfile() (HTTP/1.0 304) 3 headers in 101 bytes (0 switches on core 0)',
      gives: {
        pid: '7',
        source: '2001:db8::7',
        timeLocal: '2026-03-06T22:49:12.000',
        method: 'GET',
        target: '/s.css',
        bytes: 0,
        duration: 0.68,
        protocol: 'HTTP/1.0',
        status: 304,
      },
    },
    {
      line: 'Fri Mar 13 22:49:15 2026 - SIGPIPE: writing to a closed pipe/socket/fd on request /a (ip 192.0.2.9) !!!',
      gives: {
        timeLocal: '2026-03-13T22:49:15.000',
        message: 'SIGPIPE: writing to a closed pipe/socket/fd on request /a (ip 192.0.2.9) !!!',
      },
    },
  ],
  rejects: [
    '[pid: 7|app: 0|req: 1/1] spawned',
    'Fri Mar 13 22:49:15 2026 [pid 7] CONNECT: Client "192.0.2.9"', // ftp/vsftpd
    '[Fri Mar 13 22:49:15 2026] [error] [client 192.0.2.9] no', // error/apache
  ],
})
