import { defineFormat } from '../format.ts'
import {
  PiecesReader,
  address,
  message,
  method,
  oneOf,
  status,
  text,
  time,
  took,
  wide,
  written,
} from '../pieces.ts'
import { readIso } from '../time.ts'
import { readLoose } from '../time-loose.ts'

const level = oneOf('level', 'D I W E C')

export default defineFormat({
  id: 'python/tornado',
  title: 'Tornado and Jupyter',
  docs: 'https://www.tornadoweb.org/en/stable/log.html',
  specificity: 9,
  reader: () =>
    new PiecesReader(
      written`[${level} ${time(readLoose)} ${text('program')}] ${status} ${method} ${wide('target')} (${address()}) ${took(1)}ms`,
      written`[${level} ${time(readIso)} ${text('program')}] ${status} ${method} ${wide('target')} (${text('user')}@${address()}) ${took(1)}ms`,
      written`[${level} ${time(readLoose)} ${text('program')}] ${message('tornado')}`,
    ),

  samples: [
    {
      line: '[W 261121 04:22:29 web:2271] 404 GET /x?a=1 (192.0.2.9) 1.04ms',
      gives: {
        level: 'W',
        timeLocal: '2026-11-21T04:22:29.000',
        program: 'web:2271',
        status: 404,
        method: 'GET',
        target: '/x?a=1',
        source: '192.0.2.9',
        duration: 1.04,
      },
    },
    {
      line: '[I 2026-11-21 04:22:29.123 ServerApp] 302 POST /login (ann@2001:db8::9) 12.5ms',
      gives: {
        level: 'I',
        timeLocal: '2026-11-21T04:22:29.123',
        program: 'ServerApp',
        status: 302,
        method: 'POST',
        target: '/login',
        user: 'ann',
        source: '2001:db8::9',
        duration: 12.5,
      },
    },
    {
      line: '[W 2026-11-21 04:22:29.123 ServerApp] Wrong password from 192.0.2.9',
      gives: {
        level: 'W',
        timeLocal: '2026-11-21T04:22:29.123',
        program: 'ServerApp',
        source: '192.0.2.9',
        message: 'Wrong password from 192.0.2.9',
      },
    },
  ],
  rejects: ['[I am here] now', '[I 261121 web] x'],
})
